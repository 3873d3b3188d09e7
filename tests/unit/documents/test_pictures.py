"""Logo, stamp and QR code: read anew, in every format, and told when they cannot be used."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PIL import Image, PngImagePlugin

from app.documents.pictures import pictures
from app.domain.paper import Paper
from app.errors import UserError
from app.skills.papers.make_document import FORMATS, write_document
from tests.unit.documents.samples import paper

pytestmark = pytest.mark.usefixtures("qapp")
SVG = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='20'><rect width='60' height='20' fill='#0f4c5c'/></svg>"
)


def with_pictures(folder: Path, qr: bool = True) -> Paper:
    about = PngImagePlugin.PngInfo()
    about.add_text("Comment", "INTERNAL margin 12 %")
    Image.new("RGB", (600, 200), "navy").save(folder / "logo.png", pnginfo=about)
    Image.new("RGB", (300, 300), "red").save(folder / "stamp.jpg")
    made = paper("proforma")
    seller = replace(made.seller, logo=str(folder / "logo.png"), stamp=str(folder / "stamp.jpg"))
    return replace(made, seller=seller, qr=qr)


def test_sizes_keep_their_shape(tmp_path: Path) -> None:
    found = pictures(with_pictures(tmp_path))
    sizes = {name: (picture.width, picture.height) for name, picture in found.items()}
    assert sizes == {"logo": (192, 64), "stamp": (140, 140), "qr": (76, 76)}
    assert pictures(paper("proforma")) == {}


def test_a_drawing_becomes_points(tmp_path: Path) -> None:
    (tmp_path / "logo.SVG").write_text(SVG)
    made = replace(paper("proforma"), seller=replace(paper("proforma").seller, logo=str(tmp_path / "logo.SVG")))
    picture = pictures(made)["logo"]
    assert picture.png.startswith(b"\x89PNG") and (picture.width, picture.height) == (192, 64)


@pytest.mark.parametrize("fmt", FORMATS)
def test_every_format_shows_them(tmp_path: Path, fmt: str) -> None:
    path = tmp_path / f"p.{fmt}"
    write_document(with_pictures(tmp_path), fmt, "en", path)
    if fmt == "pdf":
        assert len(pypdf.PdfReader(path).pages[0].images) + len(pypdf.PdfReader(path).pages[-1].images) >= 3
        return
    with zipfile.ZipFile(path) as archive:
        media = [name for name in archive.namelist() if "/media/" in name]
        assert len(media) == 3
        assert all(b"INTERNAL" not in archive.read(name) for name in media), "what a picture says of itself stays home"


def test_the_code_reads_as_the_number(tmp_path: Path) -> None:
    """The same code again from the same words: segno is the only writer, so equality of points proves the text."""
    import io

    import segno

    again = io.BytesIO()
    segno.make("PI-0007-2", error="m", micro=False).save(again, kind="png", scale=8, border=2)
    assert pictures(with_pictures(tmp_path))["qr"].png == again.getvalue()
    assert "qr" not in pictures(with_pictures(tmp_path, qr=False))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gone.png", None),
        ("empty.png", b""),
        ("text.png", b"not a picture"),
        ("cut.png", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("other.png", b"GIF89a\x01\x00\x01\x00\x00\xff\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x00;"),
        ("broken.svg", b"<svg"),
        ("large.png", b"0" * 8_000_001),
    ],
)
def test_what_is_no_picture_is_told(tmp_path: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    made = replace(paper("proforma"), seller=replace(paper("proforma").seller, logo=str(tmp_path / name)))
    with pytest.raises(UserError) as caught:
        write_document(made, "xlsx", "en", tmp_path / "p.xlsx")
    assert caught.value.code == "picture-unreadable" and caught.value.facts["file"].endswith(name)
    assert caught.value.facts["reason"] and not (tmp_path / "p.xlsx").exists()


def test_a_picture_of_too_many_points_is_told(tmp_path: Path) -> None:
    Image.new("1", (9000, 9000)).save(tmp_path / "bomb.png")
    made = replace(paper("proforma"), seller=replace(paper("proforma").seller, logo=str(tmp_path / "bomb.png")))
    with pytest.raises(UserError) as caught:
        pictures(made)
    assert caught.value.code == "picture-unreadable"
