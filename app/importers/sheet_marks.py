"""What a spreadsheet file says beside its values: the reader of values drops formula errors, hidden rows and number
formats, and a number format holds the currency of a price."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from app.errors import UserError
from app.importers.cell_marks import Runs
from app.importers.grids import MOST_CELLS, Merge, PictureRef

Source = Path | BytesIO
"""A file on the disk, or one that was locked, opened in memory."""

_PADDED = re.compile(r"0{2,20}(?:;.*)?")
_LOCALE_CURRENCY = {
    "409": "USD", "1009": "CAD", "C09": "AUD", "1409": "NZD", "404": "TWD", "C04": "HKD", "1004": "SGD", "804": "CNY",
    "411": "JPY", "809": "GBP", "412": "KRW", "416": "BRL",
}  # fmt: skip
_FORMAT_CURRENCIES = (
    (re.compile(r"US\$|\bUSD\b|美元|美金"), "USD"), (re.compile(r"€|\bEUR\b|欧元"), "EUR"),
    (re.compile(r"£|\bGBP\b"), "GBP"), (re.compile(r"\bRMB\b|\bCNY\b|人民币|元"), "CNY"),
    (re.compile(r"HK\$|\bHKD\b"), "HKD"), (re.compile(r"\bJPY\b|円"), "JPY"), (re.compile(r"A\$|\bAUD\b"), "AUD"),
    (re.compile(r"C\$|\bCAD\b"), "CAD"), (re.compile(r"₩"), "KRW"), (re.compile(r"₹"), "INR"),
    (re.compile(r"[¥￥]"), "¥"), (re.compile(r"\$"), "USD"),
)  # fmt: skip
ERROR_NAMES = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip
"""The error codes of the binary formats."""


@dataclass
class SheetMarks:
    """Of one sheet; rows and columns count from 0. `rows` and `columns` are its outline, `merges` is None where the
    reader of values tells them itself; `hidden_rows` and `hidden_columns` are (first, last); `valueless` are cells that
    only show a picture."""

    rows: int = 0
    columns: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    currencies: Runs[str] = field(default_factory=Runs)
    padded: Runs[int] = field(default_factory=Runs)
    merges: list[Merge] | None = None
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    valueless: frozenset[tuple[int, int]] = frozenset()
    pictures: Mapping[tuple[int, int], tuple[PictureRef, ...]] = field(default_factory=dict)

    def put(self, row: int, column: int, told: str | int | None) -> None:
        """Note what the number format of a filled cell tells: a currency, or the width of its leading zeros."""
        if isinstance(told, int):
            self.padded.put(row, column, told)
        elif told:
            self.currencies.put(row, column, told)

    def reach(self, row: int, column: int) -> None:
        """A cell is filled."""
        if row >= self.rows:
            self.rows = row + 1
        if column >= self.columns:
            self.columns = column + 1


def check_cells(rows: int, columns: int, sheet: str, file: str) -> None:
    """UserError `sheet-too-large`: the reader of values lays a sheet out as a full rectangle, so 9 kB with two
    far-apart cells ask for gigabytes."""
    if rows * columns > MOST_CELLS:
        raise UserError("sheet-too-large", {"file": file, "sheet": sheet, "limit": str(MOST_CELLS)})


def numbers_within(spans: Sequence[tuple[int, int]], end: int) -> list[int]:
    """The numbers of spans (first, last) that are below `end`, in order, each once."""
    return sorted({number for first, last in spans for number in range(first, min(last + 1, end))})


def format_currency(code: str) -> str | None:
    """The currency a number format names: `"US$"#,##0.00`, `[$€-2]`, `[$$-409]`; a bare yen sign stays `¥`."""
    for symbol, locale in re.findall(r"\[\$([^\]\-]*)(?:-([0-9A-Fa-f]+))?\]", code):
        if symbol in ("$", "¥", "￥") and locale:
            known = _LOCALE_CURRENCY.get(locale.upper().lstrip("0"))
            if known:
                return known
    plain = re.sub(r"-[0-9A-Fa-f]+\]", "]", re.sub(r"\[\$", "[", code))
    for pattern, currency in _FORMAT_CURRENCIES:
        if pattern.search(plain):
            return currency
    return None


@lru_cache(maxsize=4096)
def told_by(code: str) -> str | int | None:
    """What a number format tells: a currency, the width it fills with leading zeros, or nothing."""
    return len(code.partition(";")[0]) if _PADDED.fullmatch(code) else format_currency(code)
