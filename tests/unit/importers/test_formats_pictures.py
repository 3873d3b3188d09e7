"""Pictures in spreadsheets: found with their cell, read when wanted, never a bomb."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.drawing.image import Image
from PIL import Image as Drawn

from app.errors import UserError
from app.importers.grids import Grid, PictureRef
from app.importers.pictures import LARGEST, load_picture
from app.importers.workbooks import read_grids
from tests.unit.importers.sheet_writing import PNG, relations, write_ods, write_xlsx

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "sheets"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the independent spreadsheets are not here")
_SPACES = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
ROWS = "<sheetData>" + "".join(
    f'<row r="{n}" ht="40" customHeight="1"><c r="A{n}" t="inlineStr"><is><t>A-{n}</t></is></c>'
    f'<c r="B{n}"><v>{n}</v></c></row>'
    for n in range(1, 9)
) + "</sheetData>"  # fmt: skip


def corner(name: str, row: int, down: float, column: int = 2, across: float = 0) -> str:
    return (
        f"<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>{across * 12700:.0f}</xdr:colOff><xdr:row>{row}</xdr:row>"
        f"<xdr:rowOff>{down * 12700:.0f}</xdr:rowOff></xdr:{name}>"
    )


def picture(relation: str = "rId1") -> str:
    return f'<xdr:pic><xdr:blipFill><a:blip r:embed="{relation}"/></xdr:blipFill></xdr:pic>'


def floating(path: Path, *anchors: str, rows: str = ROWS) -> Path:
    return write_xlsx(
        path,
        f'{rows}<drawing r:id="rId1"/>',
        parts={
            "xl/worksheets/_rels/sheet1.xml.rels": relations({"rId1": "../drawings/drawing1.xml"}, "drawing"),
            "xl/drawings/drawing1.xml": f"<xdr:wsDr {_SPACES}>{''.join(anchors)}</xdr:wsDr>",
            "xl/drawings/_rels/drawing1.xml.rels": relations(
                {"rId1": "../media/image1.png", "rId2": "/xl/media/2.jpg"}
            ),
            "xl/media/image1.png": PNG,
            "xl/media/2.jpg": b"\xff\xd8\xff\xe0 jpeg",
        },
    )


def places(grid: Grid) -> dict[tuple[int, int], list[str]]:
    return {place: [ref.part for ref in refs] for place, refs in grid.pictures.items()}


@pytest.mark.parametrize(
    ("start", "end", "row"),
    [((1, 2), (1, 38), 1), ((1, 35), (2, 39), 2), ((1, 2), (2, 5), 1), ((1, 0), (4, 40), 1), ((1, 30), (2, 8), 1)],
)
def test_a_picture_belongs_to_the_row_it_covers(
    tmp_path: Path, start: tuple[int, float], end: tuple[int, float], row: int
) -> None:
    anchor = (
        f"<xdr:twoCellAnchor>{corner('from', *start)}{corner('to', *end, across=40)}{picture()}</xdr:twoCellAnchor>"
    )
    path = floating(tmp_path / "list.xlsx", anchor)
    grid = read_grids(path)[0][0]
    assert places(grid) == {(row, 2): ["xl/media/image1.png"]}
    ref = grid.pictures[row, 2][0]
    assert (ref.media_type, ref.size) == ("image/png", len(PNG)) and load_picture(path, ref) == PNG


def test_anchors_of_every_kind_and_pictures_in_groups(tmp_path: Path) -> None:
    size = '<xdr:ext cx="508000" cy="381000"/>'
    path = floating(
        tmp_path / "list.xlsx",
        f"<xdr:oneCellAnchor>{corner('from', 2, 1)}{size}{picture()}</xdr:oneCellAnchor>",
        f'<xdr:absoluteAnchor><xdr:pos x="1270000" y="{int(4.1 * 40 * 12700)}"/>{size}{picture()}</xdr:absoluteAnchor>',
        f"<xdr:twoCellAnchor>{corner('from', 6, 0)}{corner('to', 6, 39)}<xdr:grpSp>{picture()}{picture('rId2')}"
        "</xdr:grpSp></xdr:twoCellAnchor>",
    )
    grid = read_grids(path)[0][0]
    assert {row for row, _ in grid.pictures} == {2, 4, 6}
    assert places(grid)[6, 2] == ["xl/media/image1.png", "xl/media/2.jpg"]


def test_a_picture_in_merged_cells_belongs_to_the_first(tmp_path: Path) -> None:
    anchor = f"<xdr:twoCellAnchor>{corner('from', 3, 0)}{corner('to', 3, 39, across=40)}{picture()}</xdr:twoCellAnchor>"
    rows = f'{ROWS}<mergeCells count="1"><mergeCell ref="C2:C6"/></mergeCells>'
    assert places(read_grids(floating(tmp_path / "m.xlsx", anchor, rows=rows))[0][0]) == {
        (1, 2): ["xl/media/image1.png"]
    }


def test_pictures_that_wps_puts_in_cells(tmp_path: Path) -> None:
    cell = '<c r="C{0}" t="str"><f>_xlfn.DISPIMG(&quot;{1}&quot;,1)</f><v>=DISPIMG(&quot;{1}&quot;,1)</v></c></row>'
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>A-{n}</t></is></c>{cell.format(n, name)}'
        for n, name in ((1, "ID_AAA"), (2, "ID_GONE"), (3, "ID_BBB"))
    )
    image = (
        '<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="{}"/></xdr:nvPicPr>'
        '<xdr:blipFill><a:blip r:embed="{}"/></xdr:blipFill></xdr:pic></etc:cellImage>'
    )
    images = image.format("ID_AAA", "rId1") + image.format("ID_BBB", "rId2")
    spaces = f'{_SPACES} xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"'
    path = write_xlsx(
        tmp_path / "wps.xlsx",
        f"<sheetData>{rows}</sheetData>",
        parts={
            "xl/cellimages.xml": f"<etc:cellImages {spaces}>{images}</etc:cellImages>",
            "xl/_rels/cellimages.xml.rels": relations({"rId1": "media/image1.png", "rId2": "media/image2.png"}),
            "xl/media/image1.png": PNG,
            "xl/media/image2.png": PNG,
        },
    )
    grid = read_grids(path)[0][0]
    assert places(grid) == {(0, 2): ["xl/media/image1.png"], (2, 2): ["xl/media/image2.png"]}
    assert [row[2] for row in grid.rows] == ["", "", ""] and dict(grid.errors) == {}


def test_a_picture_library_file_keeps_its_places(tmp_path: Path) -> None:
    workbook = Workbook()
    drawn = {}
    for row in range(1, 5):
        workbook.worksheets[0].append([f"A-{row}", 5.0])
        stream = BytesIO()
        Drawn.new("RGB", (8, 8), (row, 0, 0)).save(stream, "PNG")
        drawn[row - 1] = stream.getvalue()
        workbook.worksheets[0].add_image(Image(stream), f"C{row}")
    workbook.save(tmp_path / "list.xlsx")
    grid = read_grids(tmp_path / "list.xlsx")[0][0]
    assert {row for row, _ in grid.pictures} == {0, 1, 2, 3} and {column for _, column in grid.pictures} == {2}
    assert load_picture(tmp_path / "list.xlsx", grid.pictures[2, 2][0]) == drawn[2]


def test_pictures_of_an_ods(tmp_path: Path) -> None:
    table = (
        '<table:table table:name="P"><table:table-row><table:table-cell office:value-type="string"><text:p>A</text:p>'
        '</table:table-cell><table:table-cell><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>'
        "</table:table-cell></table:table-row></table:table>"
    )
    path = write_ods(tmp_path / "list.ods", table, parts={"Pictures/1.png": PNG})
    grid = read_grids(path)[0][0]
    assert places(grid) == {(0, 1): ["Pictures/1.png"]}
    assert load_picture(path, grid.pictures[0, 1][0]) == PNG


def test_a_broken_drawing_costs_the_pictures_and_not_the_list(tmp_path: Path) -> None:
    path = floating(tmp_path / "list.xlsx")
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    for broken in (b"", b"<xdr", b"\xff\xfe\x00"):
        with zipfile.ZipFile(path, "w") as packed:
            for name, data in (parts | {"xl/drawings/drawing1.xml": broken}).items():
                packed.writestr(name, data)
        grid = read_grids(path)[0][0]
        assert len(grid.rows) == 8 and places(grid) == {}


def test_a_bomb_is_no_picture(tmp_path: Path) -> None:
    anchor = f"<xdr:oneCellAnchor>{corner('from', 1, 0)}{picture()}</xdr:oneCellAnchor>"
    path = floating(tmp_path / "bomb.xlsx", anchor)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/3.png", bytes(4_000_000))
        packed.writestr("xl/media/4.png", bytes(LARGEST + 1))
    for part in ("xl/media/3.png", "xl/media/4.png", "xl/media/none.png", "xl/styles.xml"):
        with pytest.raises(UserError, match="picture-damaged"):
            load_picture(path, PictureRef(part, "image/png", 10))
    listed = floating(tmp_path / "listed.xlsx", anchor.replace("rId1", "rId2"))
    with zipfile.ZipFile(listed) as packed:
        kept = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(listed, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in (kept | {"xl/media/2.jpg": bytes(4_000_000)}).items():
            packed.writestr(name, data)
    assert places(read_grids(listed)[0][0]) == {}


@needs_data
@pytest.mark.parametrize("name", ["picture.xlsx", "picture.xlsb", "picture.xls", "picture.ods"])
def test_independent_pictures_are_the_same_in_every_format(name: str) -> None:
    loaded = [
        (place, ref.media_type, load_picture(DATA / name, ref))
        for grid in read_grids(DATA / name)[0]
        for place, refs in grid.pictures.items()
        for ref in refs
    ]
    with zipfile.ZipFile(DATA / "picture.xlsx") as packed:
        jpg, png = packed.read("xl/media/image1.jpg"), packed.read("xl/media/image2.png")
    assert loaded == [((0, 0), "image/jpeg", jpg), ((0, 0), "image/png", png)]


@needs_data
def test_independent_pictures_in_cells_are_no_errors() -> None:
    grid = read_grids(DATA / "pictures_in_cell_and_over_cell.xlsx")[0][0]
    assert places(grid) == {
        (0, 0): ["xl/media/image1.png"], (2, 0): ["xl/media/image2.png"], (8, 4): ["xl/media/image3.png"]
    }  # fmt: skip
    assert dict(grid.errors) == {}
    assert places(read_grids(DATA / "picture_richdata.xlsx")[0][0]) == {(1, 1): ["xl/media/image1.png"]}
