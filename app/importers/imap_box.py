"""A mailbox on a server, read over IMAP and never changed: EXAMINE, BODY.PEEK.

The one importer that dials out, and only when an explicit command or switch calls it. Passwords are handed in, used for
the one login and kept nowhere; no error repeats what a server says about them.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.errors import UserError
from app.rules import pack

TIMEOUT_S = 30.0
_LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MESSAGE_ID = re.compile(rb"message-id:\s*<?([^<>\s]+)", re.IGNORECASE)
_AT_ONCE = 100


@dataclass(frozen=True)
class Account:
    """Where mail lies: `security` is `tls`, `starttls`, or `plain` (this machine only); no `port`: the usual one."""

    host: str
    user: str
    port: int | None = None
    folder: str = "INBOX"
    security: str = "tls"


@dataclass(frozen=True)
class Waiting:
    """A message on the server; `size` in bytes."""

    uid: str
    size: int
    message_id: str


class ImapBox:
    """A folder of an open mailbox, for reading only."""

    def __init__(self, box: Any, account: Account) -> None:
        self._box = box
        self._account = account

    def since(self, first: date, limit: int) -> tuple[Waiting, ...]:
        """The newest messages that came on or after a day, at most `limit`, oldest first."""
        with _told(self._account):
            day = f"{first.day:02}-{_MONTHS[first.month - 1]}-{first.year}"
            uids = self._box.uids(f"SINCE {day}", charset=None)[-limit:]
            return tuple(each for at in range(0, len(uids), _AT_ONCE) for each in self._brief(uids[at : at + _AT_ONCE]))

    def _brief(self, uids: Sequence[str]) -> Iterator[Waiting]:
        answer = self._box.client.uid(
            "fetch", ",".join(uids), "(UID RFC822.SIZE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])"
        )
        for item in answer[1]:
            if not isinstance(item, tuple):
                continue
            uid, size = re.search(rb"UID (\d+)", item[0]), re.search(rb"RFC822\.SIZE (\d+)", item[0])
            named = _MESSAGE_ID.search(item[1])
            if uid:
                yield Waiting(
                    uid[1].decode(), int(size[1]) if size else 0, named[1].decode("utf-8", "replace") if named else ""
                )

    def read(self, uid: str) -> bytes:
        """A message's bytes; empty where it is gone meanwhile. It stays unread on the server."""
        with _told(self._account):
            answer = self._box.client.uid("fetch", uid, "(BODY.PEEK[])")
            return next((bytes(item[1]) for item in answer[1] or () if isinstance(item, tuple)), b"")


@contextmanager
def open_box(account: Account, password: str, timeout_s: float = TIMEOUT_S) -> Iterator[ImapBox]:
    """A mailbox's folder, opened for reading and left again.

    UserErrors: mail-plain-refused, mail-server-unreachable, mail-certificate, mail-login-refused, mail-folder-missing,
    mail-server-answer.
    """
    if account.security == "plain" and account.host.lower() not in _LOOPBACK:
        raise UserError("mail-plain-refused", {"host": account.host})
    with _told(account):
        box = _connected(account, timeout_s)
    try:
        with _told(account):
            _login(box, account, password)
            _name_ourselves(box, account)
            _examine(box, account)
        yield ImapBox(box, account)
    finally:
        _leave(box)


def _connected(account: Account, timeout_s: float) -> Any:
    import ssl

    import imap_tools

    if account.security == "plain":
        return imap_tools.MailBoxUnencrypted(account.host, account.port or 143, timeout=timeout_s)
    # The library's own default would take any certificate; the standard library's checks it, chain and name.
    context = ssl.create_default_context()
    if account.security == "starttls":
        return imap_tools.MailBoxStartTls(account.host, account.port or 143, timeout=timeout_s, ssl_context=context)
    return imap_tools.MailBox(account.host, account.port or 993, timeout=timeout_s, ssl_context=context)


def _login(box: Any, account: Account, password: str) -> None:
    try:
        if (account.user + password).isascii():
            box.login(account.user, password, initial_folder=None)
        else:
            box.login_utf8(account.user, password, initial_folder=None)
    except OSError:
        raise
    except Exception:  # the server's words may repeat what was sent: none of them is passed on
        raise UserError(
            "mail-login-refused", {"host": account.host, "user": account.user, "why": _advice(account)}
        ) from None


def _advice(account: Account) -> str:
    """Which kind of password a provider wants: a key of the words."""
    wanted = pack("reading/platforms")["mail_servers"]["passwords"]
    host = account.host.lower()
    return next((kind for kind, hosts in wanted.items() if any(host.endswith(name) for name in hosts)), "plain")


def _name_ourselves(box: Any, account: Account) -> None:
    """RFC 2971 ID: NetEase lets no mailbox be opened without it."""
    box.client.capability()
    told = " ".join(str(each) for each in box.client.capabilities).upper()
    names = pack("reading/platforms")["mail_servers"]["needs_id"]
    if " ID" in f" {told}" or any(account.host.lower().endswith(name) for name in names):
        box.client.xatom("ID", '("name" "Argosy" "vendor" "Argosy")')


def _examine(box: Any, account: Account) -> None:
    from imap_tools.errors import ImapToolsError

    try:
        box.folder.set(account.folder, readonly=True)
    except ImapToolsError as error:
        raise UserError("mail-folder-missing", {"folder": account.folder, "host": account.host}) from error


def _leave(box: Any) -> None:
    try:
        box.logout()
    except Exception:  # the server may be gone; there is nothing to lose
        with suppress(OSError):
            box.client.shutdown()


@contextmanager
def _told(account: Account) -> Iterator[None]:
    """Troubles of the line and the server as errors for the user."""
    facts = {"host": account.host, "port": str(account.port or (993 if account.security == "tls" else 143))}
    try:
        yield
    except UserError:
        raise
    except OSError as error:
        if reason := getattr(error, "verify_message", ""):
            raise UserError("mail-certificate", {**facts, "reason": str(reason)}) from error
        why = error.strerror or str(error) or type(error).__name__
        raise UserError("mail-server-unreachable", {**facts, "reason": why[:200]}) from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] in ("imaplib", "imap_tools"):
            raise UserError("mail-server-answer", {**facts, "reason": type(error).__name__}) from error
        raise
