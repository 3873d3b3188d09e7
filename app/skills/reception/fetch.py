"""Mail fetched from a server into the inbox: only when asked for, never changed there, each message once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from types import ModuleType

from app.errors import UserError
from app.importers.forms import read_fetched
from app.importers.imap_box import Account, ImapBox, Waiting, open_box
from app.progress import Progress
from app.settings import account_of
from app.skills.reception.read_inquiry import own_of, read_form
from app.workspace import Workspace

LARGEST = 50_000_000
DAYS_BACK = 30
SERVICE = "Argosy mail"
"""The name under which the system's keyring keeps passwords."""


@dataclass(frozen=True)
class FetchOptions:
    """`account` names one of several (`mail.host@NAME`); no `since`: thirty days back; at most `limit` messages."""

    account: str = ""
    since: date | None = None
    limit: int = 50


@dataclass(frozen=True)
class FetchReport:
    """What came: the new inquiries, how many were here already, how many were too large to fetch."""

    inquiry_ids: tuple[str, ...]
    known: int
    too_large: int


def fetch_mail(
    ws: Workspace, options: FetchOptions, password: Callable[[Account], str], progress: Progress
) -> FetchReport:
    """Read what is new in the account's folder. `password` is asked once, before the line is opened.

    UserErrors: mail-account-unset and those of `open_box`.
    """
    account = account_for(ws, options.account)
    first = options.since or ws.clock().date() - timedelta(days=DAYS_BACK)
    progress.step("fetching-mail")
    with open_box(account, password(account)) as box:
        return _taken(ws, box, box.since(first, options.limit), progress)


def account_for(ws: Workspace, name: str) -> Account:
    """The account by its settings; UserError `mail-account-unset`."""
    values = account_of(ws.store.settings(), name)
    host, user = values["mail.host"], values["mail.user"]
    if not host or not user:
        raise UserError("mail-account-unset", {"account": name or "-"})
    port = values["mail.port"]
    return Account(
        host, user, int(port) if port else None, values["mail.folder"] or "INBOX", values["mail.security"] or "tls"
    )


def _taken(ws: Workspace, box: ImapBox, waiting: tuple[Waiting, ...], progress: Progress) -> FetchReport:
    here = {letter.message_id for letter in ws.store.letters() if letter.message_id}
    own = own_of(ws)
    ids: list[str] = []
    known = large = 0
    for done, each in enumerate(waiting):
        progress.step("fetching-mail", done, len(waiting))
        if each.message_id in here:
            known += 1
        elif each.size > LARGEST:
            large += 1
        elif data := box.read(each.uid):
            form = read_fetched(data, own, progress)
            ids.append(read_form(ws, form, None, progress).inquiry_id)
    return FetchReport(tuple(dict.fromkeys(ids)), known, large)


def kept_password(account: Account) -> str | None:
    """The password in the system's keyring; None where there is none. UserError `keyring-missing`."""
    keyring = _keyring()
    try:
        found = keyring.get_password(SERVICE, _entry(account))
    except keyring.errors.KeyringError as error:
        raise UserError("keyring-missing", {"reason": type(error).__name__}) from None
    return str(found) if found else None


def keep_password(account: Account, password: str | None) -> None:
    """Put a password into the system's keyring, None takes it out. UserError `keyring-missing`."""
    keyring = _keyring()
    try:
        if password:
            keyring.set_password(SERVICE, _entry(account), password)
        elif keyring.get_password(SERVICE, _entry(account)):
            keyring.delete_password(SERVICE, _entry(account))
    except keyring.errors.KeyringError as error:
        raise UserError("keyring-missing", {"reason": type(error).__name__}) from None


def _entry(account: Account) -> str:
    return f"{account.user}@{account.host}"


def _keyring() -> ModuleType:
    """The keyring, where the system has one that keeps secrets; a plain file is none. UserError `keyring-missing`."""
    import keyring
    import keyring.errors

    backend = keyring.get_keyring()
    name = f"{type(backend).__module__}.{type(backend).__name__}"
    if name.startswith(("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")) or "Plaintext" in name:
        raise UserError("keyring-missing", {"reason": name})
    return keyring
