"""Words in pictures: read in order, doubtful figures told, nothing fetched from anywhere."""

from io import BytesIO
from pathlib import Path

import pytest

pytest.importorskip("rapidocr", reason="the recognition of words in pictures is not installed")

from PIL import Image, ImageDraw, ImageFont

from app import paths
from app.errors import UserError
from app.importers import ocr
from app.importers.forms import read_clip, read_forms
from app.importers.ocr import Seen, read_picture

LETTER = ("Hello Lily,", "please quote 1,250 pcs of DL-204, CIF Rotterdam.", "Größe für Müller, cotización señor")


def picture(lines: tuple[str, ...], size: int = 24, form: str = "PNG") -> bytes:
    made = Image.new("RGB", (760, 600), "white")
    draw = ImageDraw.Draw(made)
    font = ImageFont.truetype(str(paths.resources("fonts", "NotoSans-Regular.ttf")), size)
    for at, line in enumerate(lines):
        for number, cell in enumerate(line.split("\t")):
            draw.text((20 + number * 300, 10 + at * size * 2), cell, font=font, fill="black")
    out = BytesIO()
    made.save(out, form)
    return out.getvalue()


def test_a_screenshot_is_read_line_by_line() -> None:
    assert read_picture(picture(LETTER), "a.png") == Seen("\n".join(LETTER))


def test_cells_of_one_line_stand_apart() -> None:
    seen = read_clip(picture(("DL-204\t500 pcs", "VB-500\t1200 pcs"), form="JPEG")).message
    assert seen.channel == "file" and seen.text == "DL-204\t500 pcs\nVB-500\t1200 pcs"


def test_only_pictures_are_taken_from_the_clipboard() -> None:
    with pytest.raises(UserError) as error:
        read_clip(b"MZ\x90 program")
    assert error.value.code == "message-wrong-type"


def test_figures_too_small_to_be_sure_of_are_told(tmp_path: Path) -> None:
    small = Image.open(BytesIO(picture(("please quote 18,890 pcs of AA-8151",), 24))).resize((228, 180))
    path = tmp_path / "shot.png"
    small.save(path)
    (form,) = read_forms(path)
    digits = [at for at, c in enumerate(form.message.text) if c.isdigit()]
    assert form.message.channel == "file"
    assert all(any(start <= at < end for start, end in form.message.unsure) for at in digits)


def test_a_doubtful_sign_or_a_letter_inside_makes_a_figure_unsure() -> None:
    def doubts(text: str, weak: int = -1) -> list[tuple[int, int]]:
        return list(ocr._doubts(text, [40.0 if at == weak else 99.0 for at in range(len(text))]))

    assert doubts("USD 4S.48 each") == [(4, 9)]
    assert doubts("DL-204 B32") == [(7, 10)]
    assert doubts("Size 20 cm SOS, Lily") == []
    assert doubts("Size 20 cm, 500 pcs", weak=13) == [(12, 15)]
    assert doubts("Size 20 cm", weak=2) == []
    assert list(ocr._doubts("20 cm", [])) == [(0, 2)]


def test_a_script_that_the_models_do_not_know_is_told() -> None:
    assert "picture_script" in read_picture(picture(("Просим выслать цену на триста штук", *LETTER)), "a.png").problems
    assert read_picture(picture(("",)), "a.png").problems == ("picture_without_words",)


def test_a_broken_or_huge_picture_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for data in (picture(LETTER)[:200], b"\x89PNG nothing"):
        with pytest.raises(UserError) as error:
            read_picture(data, "a.png")
        assert (error.value.code, error.value.facts["file"]) == ("screenshot-unreadable", "a.png")
    monkeypatch.setattr(ocr, "MOST_PIXELS", 100)
    with pytest.raises(UserError) as error:
        read_picture(picture(LETTER), "a.png")
    assert error.value.code == "screenshot-too-large"


def test_without_the_models_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    ocr._models.cache_clear()
    monkeypatch.setattr(ocr, "find_spec", lambda _name: None)
    try:
        with pytest.raises(UserError) as error:
            read_picture(picture(LETTER), "a.png")
    finally:
        ocr._models.cache_clear()
    assert (error.value.code, error.value.facts["part"]) == ("ocr-missing", "rapidocr")


def test_the_models_lie_inside_the_package() -> None:
    models = ocr._models()
    assert set(models) == {"Det", "Cls", "Rec"} and all("rapidocr" in path.parts for path in models.values())
