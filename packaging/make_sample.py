"""Make the bundled merchant's price list, `resources/sample/price-list.xlsx`: a lamp and drinkware exporter, invented.

The sheet is as untidy as real ones: title lines, two header rows with merged groups, section rows, and four rows with
something wrong. Run: `python packaging/make_sample.py`.
"""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

DATA = Path(__file__).with_name("sample-products.tsv")
OUT = Path(__file__).resolve().parent.parent / "resources" / "sample" / "price-list.xlsx"

TITLE = (
    "NINGBO LANTERNBAY HOUSEWARES CO., LTD.  宁波灯湾家居用品有限公司",
    "PRICE LIST 报价单 — Lamps & Drinkware, autumn 2026",
    "Price term: FOB Ningbo, in US dollars (USD). Payment: T/T 30% deposit, balance against B/L copy.",
)
# (group over the columns, name of the column); a group reaches over the empty ones after it.
HEADER = (
    ("", "序号 No."), ("", "货号 Item No."), ("", "Product name"), ("", "中文品名"), ("", "Specification"),
    ("", "材质 Material"), ("", "单位 Unit"), ("FOB Ningbo US$", "100-499"), ("", "500-999"), ("", "≥1000"),
    ("", "MOQ"), ("", "交期 Lead time"), ("外箱 Packing", "PCS/CTN"), ("", "Carton size (cm)"), ("", "CBM"),
    ("", "G.W. (kg)"), ("", "N.W. (kg)"), ("", "HS code"), ("", "认证 Certificates"), ("", "Battery"),
    ("", "UN No."), ("", "成本 Cost (USD)"), ("", "备注 Remark"),
)  # fmt: skip


def cells_of(number: int, row: dict[str, str]) -> list[object]:
    """The cells of one product row: figures as numbers, the rest as the text a merchant types."""
    prices = row["prices"]
    tiers: list[object] = [float(price) for price in prices.split()] if prices[0].isdigit() else [prices, None, None]
    pieces, size, gross, net = row["packing"].split()
    length, width, height = (Decimal(edge) for edge in size.split("*"))
    volume = round(float(length * width * height / 1_000_000), 4)
    named = (row["sku"] or None, row["name"], row["chinese"], row["specification"], row["material"])
    packed = (int(pieces), size, volume, float(gross), float(net))
    battery = row["battery"] or None
    un_number = "UN3481" if battery else None
    unit = "SET" if "set" in row["moq"] else "PC"
    rest = (row["hs"], row["certificates"], battery, un_number, float(row["cost"]), row["remark"] or None)
    return [number, *named, unit, *tiers, row["moq"], row["lead"], *packed, *rest]


def sections() -> Iterator[tuple[str, list[dict[str, str]]]]:
    """The sections of the list with their products, from the table beside this script."""
    head, *lines = DATA.read_text(encoding="utf-8").splitlines()
    names = head.split("\t")
    title, rows = "", list[dict[str, str]]()
    for line in lines:
        if line.startswith("# "):
            if rows:
                yield title, rows
            title, rows = line[2:], []
        else:
            rows.append(dict(zip(names, line.split("\t"), strict=True)))
    yield title, rows


def head(sheet: Worksheet) -> None:
    """Title lines and the two header rows."""
    for row, line in enumerate(TITLE, start=1):
        sheet.cell(row, 1, line).font = Font(bold=row < 3, size=16 - 2 * row)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(HEADER))
    fill = PatternFill("solid", fgColor="DCE6F1")
    for column, (group, name) in enumerate(HEADER, start=1):
        for row, text in ((5, group), (6, name)):
            cell = sheet.cell(row, column, text or None)
            cell.font, cell.fill = Font(bold=True), fill
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.merge_cells("H5:J5")
    sheet.merge_cells("M5:Q5")
    sheet.freeze_panes = "C7"


def main() -> None:
    """Write the price list."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Price list 2026"
    head(sheet)
    row = 7
    number = 0
    for section, products in sections():
        sheet.cell(row, 1, section).font = Font(bold=True)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(HEADER))
        row += 1
        for product in products:
            number += 1
            for column, value in enumerate(cells_of(number, product), start=1):
                cell = sheet.cell(row, column, value)
                if HEADER[column - 1][1] in ("100-499", "500-999", "≥1000", "成本 Cost (USD)"):
                    cell.number_format = '"US$"#,##0.00'
            row += 1
    sheet.cell(row + 1, 1, "Remarks: colours other than listed on request. Logo and gift box according to artwork.")
    for column, width in zip("ABCDEFGHIJKLMNOPQRSTUVW", (6, 12, 38, 20, 40, 24, 7, *[10] * 15, 40), strict=False):
        sheet.column_dimensions[column].width = width
    book.save(OUT)


if __name__ == "__main__":
    main()
