"""A workbook or mail can never make the program open a link, run anything or read another file.

Commands run in a process of their own that notes every file it opens, every program it starts and every call to a
socket; the kernel (inotify) tells of opens by native code too.
"""

import ctypes
import json
import os
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.journeys.bad_files import book

pytestmark = pytest.mark.journey

ROOT = Path(__file__).resolve().parents[2]
SHEETS = ROOT.parent / "shared" / "data" / "sheets"
IN_OPEN, IN_NONBLOCK = 0x20, 0o4000
WATCHED = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "subprocess.Popen", "os.system",
           "os.exec", "os.posix_spawn", "os.fork", "webbrowser.open", "urllib.Request", "ctypes.dlopen")  # fmt: skip

# What a command does after its modules are loaded: the hook is put in place once each was run on a harmless file.
WITNESS = """
import io, json, sys
from contextlib import redirect_stdout
from app import cli
workspace, harmless, hello, watched, *files = sys.argv[1:]
watched, seen, codes = set(watched.split()), [], []
def run(verb, file):
    with redirect_stdout(io.StringIO()):
        return cli.main(["--workspace", workspace, "--json", verb, file])
assert run("import", harmless) == run("read", hello) == 0
def witness(event, arguments):
    if event in watched or event == "open":
        seen.append([event, *(str(each) for each in arguments[:2])])
sys.addaudithook(witness)
for file in files:
    codes.append(run("read" if file.endswith(".eml") else "import", file))
print(json.dumps({"seen": seen, "codes": codes}))
"""

HARMLESS = "Item No.,Product name,MOQ,FOB Ningbo US$\nH-1,Desk lamp,100,5.50\n"
HELLO = "From: a@b.example\r\nTo: c@d.example\r\nSubject: H-1\r\n\r\nPlease quote 600 pcs H-1, FOB Ningbo.\r\n"


class Watch:
    """Every opening of what lies in a folder, by any program of this machine, as the kernel tells it."""

    def __init__(self, folder: Path) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._handle = self._libc.inotify_init1(IN_NONBLOCK)
        if self._handle < 0 or self._libc.inotify_add_watch(self._handle, os.fsencode(folder), IN_OPEN) < 0:
            pytest.skip("this kernel watches no files")

    def opened(self) -> list[str]:
        """The names opened since the last call."""
        names, data = [], b""
        try:
            while piece := os.read(self._handle, 65536):
                data += piece
        except BlockingIOError:
            pass
        while data:
            _, mask, _, length = struct.unpack_from("iIII", data)
            name, data = data[16 : 16 + length].rstrip(b"\0").decode(), data[16 + length :]
            if not mask & 0x40000000:  # the folder itself, listed by the test's own cleaning
                names.append(name)
        return names

    def close(self) -> None:
        os.close(self._handle)


def _relation(kind: str, target: str) -> bytes:
    """The relations of a part to one thing outside the file."""
    office = "http://schemas.openxmlformats.org"
    one = f'<Relationship Id="rId1" Type="{office}/officeDocument/2006/relationships/{kind}" TargetMode="External"'
    many = f'<Relationships xmlns="{office}/package/2006/relationships">{one} Target="{target}"/></Relationships>'
    return many.encode()


def _parts(canary: Path) -> dict[str, bytes]:
    """Parts of a workbook that point outside: an external book, a DDE server, a link, a query, macros."""
    dde = b'<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
    query = f'<connections><connection id="1" type="4"><webPr url="{canary.as_uri()}"/></connection></connections>'
    return {
        "xl/externalLinks/externalLink1.xml": dde,
        "xl/externalLinks/_rels/externalLink1.xml.rels": _relation("externalLinkPath", canary.as_uri()),
        "xl/worksheets/_rels/sheet1.xml.rels": _relation("hyperlink", "http://127.0.0.1:9/x"),
        "xl/connections.xml": query.encode(),
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    }


def _hostile_book(path: Path, canary: Path) -> Path:
    link = canary.as_uri()
    formulas = [
        f"='[{canary}]Sheet'!A1", f"='file://{canary}'#$Sheet.A1", "=cmd|'/c calc'!A1", f'=HYPERLINK("{link}")',
        f'=WEBSERVICE("{link}")', f'=IMPORTDATA("{canary}")', '=RTD("x",,"y")', '=DDE("cmd";"/c calc";"x")',
    ]  # fmt: skip
    rows = [[f"X-{at}", formula, "pc", 100, 5.5] for at, formula in enumerate(formulas)]
    made = book(path.with_suffix(".tmp"), *rows)
    entity = f'<!DOCTYPE worksheet [<!ENTITY x SYSTEM "{link}">]>'.encode()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = entity + data.replace(b"<v></v>", b"<v>&x;</v>").replace(b"<v />", b"<v>&x;</v>")
                assert data.count(b"&x;") == len(formulas)
            new.writestr(name, data)
        for name, data in _parts(canary).items():
            new.writestr(name, data)
    return path


def _hostile_csv(path: Path, canary: Path) -> Path:
    cells = (f"=cmd|'/c calc'!A1,file://{canary}", f"@SUM(1),{canary}", f"+1,http://127.0.0.1:9/,{canary}")
    rows = "".join(f'C-{at},"{cell}",100,5.5\n' for at, cell in enumerate(cells))
    path.write_text(f"Item No.,Product name,MOQ,FOB Ningbo US$\n{rows}")
    return path


def _hostile_mail(path: Path, canary: Path) -> Path:
    link = canary.as_uri()
    page = (
        f'<html><head><link rel="stylesheet" href="{link}"><base href="http://127.0.0.1:9/">'
        f'<style>@import "{link}";</style><meta http-equiv="refresh" content="0;url={link}"></head>'
        f'<body background="{link}"><img src="http://127.0.0.1:9/a"><img src="{link}"><iframe src="{link}"></iframe>'
        f'<script src="{link}"></script><object data="{link}"></object><img src="cid:../../{canary}">'
        f'<a href="{link}">price list</a> Please quote 600 pcs H-1, see {canary} and http://127.0.0.1:9/x</body></html>'
    )
    kind = f'message/external-body; access-type=local-file; name="{canary}"'
    path.write_text(
        "From: Ann <ann@lamps.example>\r\nTo: us@shop.example\r\nSubject: Lamps\r\nMIME-Version: 1.0\r\n"
        "Disposition-Notification-To: ann@lamps.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        f"--b\r\nContent-Type: text/html\r\n\r\n{page}\r\n"
        f"--b\r\nContent-Type: {kind}\r\n\r\nContent-Type: text/plain\r\n\r\n"
        "--b\r\nContent-Type: application/octet-stream\r\n"
        f'Content-Disposition: attachment; filename="{canary}"\r\n\r\nMZ\r\n--b--\r\n'
    )
    return path


def _is_written(mode: str) -> bool:
    return any(sign in mode for sign in "wax+")


def test_no_link_is_opened_nothing_run_and_no_other_file_read(tmp_path: Path) -> None:
    canary = tmp_path / "canary" / "secret.xlsx"
    canary.parent.mkdir()
    book(canary, ["S-1", "Secret", "pc", 1, 1])
    harmless, hello = tmp_path / "harmless.csv", tmp_path / "hello.eml"
    harmless.write_text(HARMLESS)
    hello.write_text(HELLO)
    files = [
        _hostile_book(tmp_path / "hostile.xlsx", canary),
        _hostile_csv(tmp_path / "hostile.csv", canary),
        _hostile_mail(tmp_path / "hostile.eml", canary),
        *(SHEETS / name for name in ("vba.xlsm", "hyperlinks.xlsx", "issue3.xlsm") if (SHEETS / name).is_file()),
    ]
    watch = Watch(canary.parent)
    canary.read_bytes()
    assert watch.opened() == ["secret.xlsx"], "the watch sees an opening"
    command = [sys.executable, "-c", WITNESS, str(tmp_path / "shop"), str(harmless), str(hello), " ".join(WATCHED)]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, env=env, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert told["codes"][:3] == [0, 0, 0] and set(told["codes"]) <= {0, 1}
    assert watch.opened() == [], "the canary was opened"
    watch.close()
    assert [each for each in told["seen"] if each[0] != "open"] == []
    opened = {(Path(name), mode) for _, name, mode in told["seen"] if not name.isdigit()}
    foreign = [name for name, _ in opened if tmp_path in name.parents and (tmp_path / "shop") not in name.parents]
    assert set(foreign) <= set(files)
    written = [name for name, mode in opened if _is_written(mode) and (tmp_path / "shop") not in name.parents]
    assert [name for name in written if name.suffix != ".pyc" and "__pycache__" not in str(name)] == []
