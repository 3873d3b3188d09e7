"""A dropped list of exchange rates, `currency,rate,date`, to rates. What a rate is in is said, never guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from app.domain.exchange import Rate
from app.domain.numbers import decimal_mark_of, parse_number
from app.errors import UserError
from app.importers.dates import read_date
from app.importers.delimited import read_delimited

_CURRENCY = frozenset(("currency", "code", "pair", "base", "币种", "货币", "货币对"))
_RATE = frozenset(("rate", "value", "price", "汇率", "中间价"))
_DATE = frozenset(("date", "day", "as of", "日期"))
_AGAINST = frozenset(("against", "in", "quote", "to", "计价货币", "报价货币"))
_MOST_BYTES = 1_000_000


def read_rates(path: Path, against: str | None) -> tuple[Rate, ...]:
    """Each row: a currency or a pair (`USD`, `USD/CNY`), how much one of it is, the day; a column may name what in.

    `against` is the currency that rates of single currencies are in. UserErrors `rates-file-unreadable`,
    `rates-file-row`, `rates-file-base-missing`.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError("rates-file-unreadable", {"file": path.name, "reason": error.strerror or "-"}) from error
    if len(data) > _MOST_BYTES:
        raise UserError("rates-file-unreadable", {"file": path.name, "reason": f"{len(data)} bytes"})
    rows = [[str(cell or "").strip() for cell in row] for row in read_delimited(data, path.name).rows]
    places = _columns(rows[0] if rows else [], path.name)
    mark = decimal_mark_of(row[places["rate"]] for row in rows[1:] if len(row) > places["rate"])
    told = _Told(path.name, against, places, mark)
    return tuple(_rate(row, at, told) for at, row in enumerate(rows[1:], 2) if any(row))


def _columns(header: Sequence[str], file: str) -> dict[str, int]:
    names = {"currency": _CURRENCY, "rate": _RATE, "date": _DATE, "against": _AGAINST}
    found = {
        name: at for name, words in names.items() for at, cell in enumerate(header) if cell.strip().casefold() in words
    }
    if not {"currency", "rate", "date"} <= found.keys():
        raise UserError("rates-file-unreadable", {"file": file, "reason": ", ".join(header)[:80] or "-"})
    return found


@dataclass(frozen=True)
class _Told:
    """What holds for all rows: the decimal mark that the column of rates proves (None: none), where fields stand."""

    file: str
    against: str | None
    places: Mapping[str, int]
    mark: str | None


def _rate(row: Sequence[str], at: int, told: _Told) -> Rate:
    file = told.file
    texts = {name: row[place] if place < len(row) else "" for name, place in told.places.items()}
    base, sign, other = texts["currency"].upper().replace(" ", "").partition("/")
    currency = other if sign else (texts.get("against", "").upper() or (told.against or "").upper())
    amount, on = parse_number(texts["rate"], told.mark), read_date(texts["date"])
    whole = isinstance(amount, Decimal) and amount.is_finite() and 0 < amount < Decimal("1e9")
    if not whole or on is None or not _is_code(base) or (currency and not _is_code(currency)) or base == currency:
        raise UserError("rates-file-row", {"file": file, "row": str(at), "text": ",".join(row)[:80]})
    if not currency:
        raise UserError("rates-file-base-missing", {"file": file, "row": str(at), "currency": base})
    assert isinstance(amount, Decimal)
    return Rate(base, currency, amount, on)


def _is_code(text: str) -> bool:
    return len(text) == 3 and text.isascii() and text.isalpha()
