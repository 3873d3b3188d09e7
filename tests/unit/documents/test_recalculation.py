"""An independent reader opens the workbooks, works every formula out anew, and comes to the paper's own totals."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.documents.labels import load_labels
from app.documents.layout import paper_sums
from app.documents.templates import load_template
from app.documents.xlsx import write_paper_xlsx
from app.domain.paper import KINDS, Paper
from app.domain.quote_parts import Charge
from app.domain.source import PolicyRef
from tests.unit.documents.samples import paper

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")


def charged(kind: str) -> Paper:
    made = paper(kind, 12)
    if made.quote.total is None:
        return made
    charge = Charge("logo", "logo", Decimal("50.00"), "order", PolicyRef("charges"))
    total = made.quote.total + charge.amount
    deposit = (total * 30 / 100).quantize(Decimal("0.01"))
    quote = replace(made.quote, charges=(charge,), total=total, deposit=deposit, balance=total - deposit)
    return replace(made, quote=quote)


def without_results(path: Path) -> None:
    """Take the stored results out, so that what is read later was really worked out."""
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = re.sub(rb"(<f>[^<]*</f>)<v>[^<]*</v>", rb"\1", parts[name])
    with zipfile.ZipFile(path, "w") as target:
        for each, data in parts.items():
            target.writestr(each, data)


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("office")
    for kind in KINDS:
        write_paper_xlsx(charged(kind), "en", folder / f"{kind}.xlsx")
        without_results(folder / f"{kind}.xlsx")
    assert OFFICE is not None
    command = [
        OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "xlsx",
        "--outdir", str(folder / "done"), *(str(folder / f"{kind}.xlsx") for kind in KINDS),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    yield folder


def cells(path: Path, values: bool) -> Any:
    return openpyxl.load_workbook(path, data_only=values).worksheets[0]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "packing"])
def test_the_sums_come_out_again(recalculated: Path, kind: str) -> None:
    made = charged(kind)
    formulas, values = cells(recalculated / f"{kind}.xlsx", False), cells(recalculated / "done" / f"{kind}.xlsx", True)
    rows = {cell.value: cell.row for row in formulas.iter_rows() for cell in row if cell.value}
    sums = paper_sums(made, load_template(kind), load_labels("en"))
    assert {row.kind for row in sums} >= {"goods_total", "charge", "discount", "freight", "insurance", "total"}
    column = formulas.max_column
    live = {row.kind for row in sums if str(formulas.cell(rows[row.label], column).value).startswith("=")}
    assert live >= {"goods_total", "discount", "insurance", "total"} and not {"freight", "charge"} & live
    for row in sums:
        assert Decimal(str(values.cell(rows[row.label], column).value)).quantize(Decimal("0.01")) == row.amount, row
    for line in made.lines:
        got = values.cell(rows[line.quoted.sku], column).value
        assert Decimal(str(got)).quantize(Decimal("0.01")) == line.quoted.amount


def test_the_packing_totals_come_out_again(recalculated: Path) -> None:
    made = charged("packing")
    formulas = cells(recalculated / "packing.xlsx", False)
    values = cells(recalculated / "done" / "packing.xlsx", True)
    found = [cell for row in formulas.iter_rows() for cell in row if str(cell.value).startswith("=SUM(")]
    got = {Decimal(str(values[cell.coordinate].value)).quantize(Decimal("0.01")) for cell in found}
    assert len(found) == 5
    assert got == {
        Decimal(6000), made.total(lambda line: line.quoted.cartons), made.total(lambda line: line.net_kg),
        made.total(lambda line: line.gross_kg), made.total(lambda line: line.quoted.cbm),
    }  # fmt: skip
