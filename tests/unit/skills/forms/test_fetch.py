"""Mail fetched from a real server, Dovecot, on the loopback."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.errors import Cancelled, UserError
from app.importers.imap_box import Account, open_box
from app.progress import QUIET, Progress
from app.skills.reception import fetch
from app.skills.reception.fetch import FetchOptions, account_for, fetch_mail, keep_password, kept_password
from app.workspace import Workspace
from tests.unit.skills.forms.conftest import LETTER
from tests.unit.skills.forms.dovecot import PASSWORD, PROGRAM, USER, Server, running

needs_server = pytest.mark.skipif(PROGRAM is None, reason="dovecot is not installed (Debian: dovecot-imapd)")
EARLY = FetchOptions(since=date(2020, 1, 1))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    # A folder of its own: the server reads mail as another user, whom pytest's folders shut out.
    with TemporaryDirectory(prefix="dovecot-") as place, running(Path(place)) as started:
        for at, text in enumerate(
            (LETTER, "Wir suchen 300 Stück VB-500 für Wien, bitte mit Lieferzeit und Muster.", "x" * 900)
        ):
            head = (
                f"From: ann@lumen{at}.example\r\nTo: s@seller.example\r\nSubject: Mail {at}\r\nMessage-ID: <{at}@l>\r\n"
            )
            started.put(f"{at}.mail", f"{head}\r\n{text}\r\n".encode())
        yield started


@pytest.fixture
def account(server: Server) -> Account:
    return Account("127.0.0.1", USER, server.port, security="plain")


def set_up(ws: Workspace, server: Server, name: str = "", **more: str) -> None:
    end = f"@{name}" if name else ""
    values = {
        "mail.host": "127.0.0.1",
        "mail.user": USER,
        "mail.port": str(server.port),
        "mail.security": "plain",
        **more,
    }
    ws.store.save_settings({f"{key}{end}": value for key, value in values.items()}, ws.clock())


@needs_server
def test_new_mail_becomes_inquiries_and_stays_unread_on_the_server(ws: Workspace, server: Server) -> None:
    set_up(ws, server)
    before = server.names()
    report = fetch_mail(ws, EARLY, lambda _account: PASSWORD, QUIET)
    assert (report.inquiry_ids, report.known, report.too_large) == (("INQ-0001", "INQ-0002", "INQ-0003"), 0, 0)
    assert [row.subject for row in ws.store.inbox()] == ["Mail 2", "Mail 1", "Mail 0"]
    assert server.names() == before and all(":2," not in name for name in before)
    again = fetch_mail(ws, EARLY, lambda _account: PASSWORD, QUIET)
    assert (again.inquiry_ids, again.known) == ((), 3)
    assert "ID sent: name=Argosy" in server.log.read_text()
    trail = " ".join(f"{entry.details}" for entry in ws.store.audit())
    assert PASSWORD not in trail


@needs_server
def test_the_newest_first_and_what_is_too_large_stays_there(
    ws: Workspace, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(ws, server, "work")
    monkeypatch.setattr(fetch, "LARGEST", 600)
    report = fetch_mail(ws, FetchOptions("work", date(2020, 1, 1), 2), lambda _account: PASSWORD, QUIET)
    assert (len(report.inquiry_ids), report.too_large) == (1, 1)
    assert [row.subject for row in ws.store.inbox()] == ["Mail 1"]
    assert fetch_mail(ws, FetchOptions("work", date(2030, 1, 1)), lambda _a: PASSWORD, QUIET).inquiry_ids == ()


@needs_server
def test_stop_ends_it_between_two_mails(ws: Workspace, server: Server) -> None:
    set_up(ws, server)
    progress = Progress(lambda stage, done, _total: progress.stop.set() if stage == "fetching-mail" and done else None)
    with pytest.raises(Cancelled):
        fetch_mail(ws, EARLY, lambda _account: PASSWORD, progress)
    assert 1 <= len(ws.store.inbox()) < 3


@needs_server
def test_troubles_are_told_without_the_password(server: Server, account: Account) -> None:
    def code(account: Account, password: str = PASSWORD) -> str:
        with pytest.raises(UserError) as error, open_box(account, password, 5):
            pass
        assert password not in str(error.value) and password not in str(error.value.__cause__)
        return error.value.code

    assert code(account, "wrong-password") == "mail-login-refused"
    assert code(account, "пароль") == "mail-login-refused"
    assert code(Account("127.0.0.1", USER, server.port, "Nowhere", "plain")) == "mail-folder-missing"
    assert code(Account("127.0.0.1", USER, 1)) == "mail-server-unreachable"
    assert code(Account("mail.example", USER, 143, security="plain")) == "mail-plain-refused"


@needs_server
@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_must_be_vouched_for(server: Server, security: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if server.certificate is None:
        pytest.skip("openssl is not installed")
    account = Account("127.0.0.1", USER, server.tls_port if security == "tls" else server.port, security=security)
    with pytest.raises(UserError) as error, open_box(account, PASSWORD):
        pass
    assert error.value.code == "mail-certificate"
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    with open_box(account, PASSWORD) as box:
        assert len(box.since(date(2020, 1, 1), 10)) == 3
        assert box.read("9999") == b""


def test_nothing_is_fetched_before_an_account_is_set(ws: Workspace) -> None:
    with pytest.raises(UserError) as error:
        fetch_mail(ws, FetchOptions("work"), lambda _account: "", QUIET)
    assert (error.value.code, error.value.facts["account"]) == ("mail-account-unset", "work")
    ws.store.save_settings({"mail.host": "imap.example.com", "mail.user": "a@example.com"}, ws.clock())
    assert account_for(ws, "") == Account("imap.example.com", "a@example.com", None, "INBOX", "tls")


def test_passwords_lie_in_a_real_keyring_or_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    from keyring.backend import KeyringBackend
    from keyring.backends.fail import Keyring as Failing

    class Memory(KeyringBackend):
        priority = 1  # type: ignore[assignment]
        kept: dict[tuple[str, str], str] = {}

        def get_password(self, service: str, username: str) -> str | None:
            return self.kept.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            self.kept[service, username] = password

        def delete_password(self, service: str, username: str) -> None:
            del self.kept[service, username]

    class PlaintextKeyring(Memory):
        pass

    account = Account("imap.example.com", "a@example.com")
    monkeypatch.setattr(keyring, "get_keyring", Memory)
    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, getattr(Memory(), name))
    assert kept_password(account) is None
    keep_password(account, "s3cret")
    assert Memory.kept == {("Argosy mail", "a@example.com@imap.example.com"): "s3cret"}
    assert kept_password(account) == "s3cret"
    keep_password(account, None)
    keep_password(account, None)
    assert kept_password(account) is None
    for poor in (Failing, PlaintextKeyring):
        monkeypatch.setattr(keyring, "get_keyring", poor)
        with pytest.raises(UserError) as error:
            keep_password(account, "s3cret")
        assert error.value.code == "keyring-missing" and "s3cret" not in str(error.value)
