"""A real mail server of its own for a test: Dovecot on a free port of the loopback, with a folder for its data."""

import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROGRAM = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
OPENSSL = shutil.which("openssl")
USER, PASSWORD = "lily", "pass word 1"

CONFIG = """
protocols = imap
base_dir = {run}
state_dir = {run}
log_path = {log}
listen = 127.0.0.1
ssl = {ssl}
disable_plaintext_auth = no
auth_mechanisms = plain login
default_internal_user = {internal}
default_login_user = {login}
first_valid_uid = 1
imap_id_log = *
verbose_proctitle = no
mail_location = maildir:{mail}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {passwords}
}}
userdb {{
  driver = static
  args = uid={owner} gid={group} home={home}
}}
auth_failure_delay = 0
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service stats {{
  client_limit = 100
}}
"""


@dataclass(frozen=True)
class Server:
    """A running server: its ports, its log, the folder with the messages."""

    port: int
    tls_port: int
    log: Path
    maildir: Path
    certificate: Path | None

    def put(self, name: str, data: bytes) -> None:
        """Deliver a message as new."""
        path = self.maildir / "new" / name
        path.write_bytes(data)
        shutil.chown(path, *owner()) if os.getuid() == 0 else None

    def names(self) -> list[str]:
        """The messages with their marks, as the server keeps them."""
        return sorted(path.name for place in ("new", "cur") for path in (self.maildir / place).iterdir())


def owner() -> tuple[str, str]:
    """Whose the messages are: the mail user where the test runs as root, else its own user."""
    if os.getuid() == 0:
        return "mail", "mail"
    own = pwd.getpwuid(os.getuid())
    return own.pw_name, str(own.pw_gid)


def free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def certificate(folder: Path) -> tuple[Path, Path]:
    """A key and a certificate for 127.0.0.1 that nobody vouches for."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"]
    assert OPENSSL is not None
    subprocess.run([OPENSSL, *words, *names, "-keyout", key, "-out", cert], check=True, capture_output=True)
    return key, cert


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """The server, until the block ends."""
    assert PROGRAM is not None
    maildir, run = folder / "home" / "Maildir", folder / "run"
    for place in ("new", "cur", "tmp"):
        (maildir / place).mkdir(parents=True)
    run.mkdir()
    name, group = owner()
    if os.getuid() == 0:
        for path in (folder, folder / "home", maildir, *maildir.iterdir()):
            shutil.chown(path, name, group)
            path.chmod(0o755)
    key, cert = certificate(folder) if OPENSSL else (None, None)
    passwords = folder / "passwords"
    passwords.write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n")
    passwords.chmod(0o644)
    internal, login = ("dovecot", "dovenull") if os.getuid() == 0 else (name, name)
    server = Server(free_port(), free_port(), folder / "log", maildir, cert)
    ssl = f"yes\nssl_cert = <{cert}\nssl_key = <{key}" if cert else "no"
    config = folder / "dovecot.conf"
    config.write_text(
        CONFIG.format(
            run=run, log=server.log, ssl=ssl, internal=internal, login=login, passwords=passwords, mail=maildir,
            owner=name, group=group, home=folder / "home", port=server.port, tls_port=server.tls_port,
        )
    )  # fmt: skip
    process = subprocess.Popen([PROGRAM, "-F", "-c", config], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        _answers(server.port, process, server.log)
        yield server
    finally:
        process.terminate()
        process.wait(10)
        if process.stdout:
            process.stdout.close()


def _answers(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with socket.socket() as line:
            line.settimeout(0.5)
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert process.poll() is None, log.read_text() if log.exists() else process.communicate()
        time.sleep(0.05)
    raise AssertionError(log.read_text() if log.exists() else "the server does not answer")
