"""Files under a password, opened in memory: what was locked never lies unlocked on the disk, and the password is
neither kept nor shown."""

from io import BytesIO
from pathlib import Path

from app.errors import UserError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = (ValueError, KeyError, IndexError, TypeError, AttributeError)
_OPEN_TO_ALL = "VelvetSweatshop"
"""The password of workbooks that are only protected against changes; every spreadsheet program tries it by itself
([MS-XLS] 2.2.10)."""


def unlocked(path: Path, password: str | None) -> Path | BytesIO:
    """The file itself where nothing is locked, else its contents unlocked.

    Raises UserError `file-encrypted` when a password is needed, `file-password-wrong`, `file-lock-unknown` for a way of
    locking that cannot be opened here, `file-damaged`.
    """
    try:
        with path.open("rb") as stream:
            if stream.read(8) != _OLE:
                return path
    except OSError as error:
        raise UserError("file-unreadable", {"file": path.name, "reason": error.strerror or str(error)}) from error
    return _opened(path, password) if is_locked(path) else path


def is_locked(path: Path) -> bool:
    """Whether a file of the old container holds a locked package or a workbook whose records are locked."""
    import olefile

    try:
        with olefile.OleFileIO(str(path)) as container:
            if container.exists("EncryptedPackage"):
                return True
            name = next((name for name in ("Workbook", "Book") if container.exists(name)), None)
            return name is not None and _has_filepass(container.openstream(name).read(4096))
    except (OSError, *_BROKEN):
        # The reader of values says what is wrong with the container.
        return False


def _has_filepass(data: bytes) -> bool:
    """Whether FILEPASS (0x2F) stands among the first records."""
    at = 0
    while at + 4 <= len(data):
        kind, length = int.from_bytes(data[at : at + 2], "little"), int.from_bytes(data[at + 2 : at + 4], "little")
        if kind == 0x2F:
            return True
        if kind in (0, 0x0A):
            return False
        at += 4 + length
    return False


def _opened(path: Path, password: str | None) -> BytesIO:
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError

    for tried in (_OPEN_TO_ALL,) if password is None else (password, _OPEN_TO_ALL):
        try:
            return _decrypted(path, tried)
        except InvalidKeyError:
            continue
        except (DecryptionError, FileFormatError, NotImplementedError) as error:
            raise UserError("file-lock-unknown", {"file": path.name}) from error
        except Exception as error:
            # Whatever the opener stumbles over is the file's fault: it says so in a dozen ways.
            raise UserError("file-damaged", {"file": path.name, "reason": type(error).__name__}) from error
    raise UserError("file-encrypted" if password is None else "file-password-wrong", {"file": path.name})


def _decrypted(path: Path, password: str) -> BytesIO:
    import msoffcrypto

    opened = BytesIO()
    with path.open("rb") as stream:
        office = msoffcrypto.OfficeFile(stream)
        if office.format == "ooxml":
            office.load_key(password=password, verify_password=True)
        else:
            office.load_key(password=password)
        office.decrypt(opened)
    opened.seek(0)
    return opened
