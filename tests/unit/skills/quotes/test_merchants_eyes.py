"""What-if figures, rates and freight typed by hand: right, and kept nowhere that a buyer sees."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.catalog import FreightRow
from app.domain.costing import parse_changes
from app.domain.offered import Asked
from app.errors import UserError
from app.skills.quotes.freight import add_freight, show_freight
from app.skills.quotes.rates import import_rates, set_rates, show_rates
from app.skills.quotes.what_if import what_if
from app.store import codec
from tests.unit.skills.quotes.conftest import Desk
from tests.unit.store.shop import cell


def test_freight_and_margin_what_if(desk: Desk) -> None:
    made = desk.quote(("A-1", "500"), discount_percent=Decimal(2))
    before = codec.to_text(made)
    found = what_if(desk.ws, made.quote_id, None, parse_changes("freight=+10%"))
    assert (found.total_before, found.freight_before, found.freight_after) == (
        made.total,
        Decimal("76.50"),
        Decimal("84.15"),
    )
    # 500 × (3.50 − 2.6413) = 429.35, less the discount of 35.
    assert (found.profit_before, found.profit_after) == (Decimal("394.35"), Decimal("394.35"))
    margin = what_if(desk.ws, made.quote_id, None, parse_changes("margin=30"))
    (line,) = margin.lines
    assert line.price_after == Decimal("3.7733") and line.margin_after == Decimal("30.00")
    assert line.margin_before == Decimal("24.53") and margin.private
    assert codec.to_text(desk.ws.store.quote(made.quote_id)) == before
    assert "3.7733" not in str(desk.ws.store.audit()) and "2.6413" not in str(desk.ws.store.audit())


def test_what_if_another_rate(desk: Desk) -> None:
    made = desk.quote(("CN-1", "500"), currency="USD")
    found = what_if(desk.ws, made.quote_id, None, parse_changes("fx=6.80"))
    # 24.85 / 7.10 and / 6.80, each over 1 − 3.21 %; the cost at the plain rate: 15.5 / 7.10 × 500 = 1091.55.
    assert (found.lines[0].price_before, found.lines[0].price_after) == (Decimal("3.6161"), Decimal("3.7756"))
    assert found.lines[0].profit_before == Decimal("716.50")
    assert found.change is not None and found.change > 0


@pytest.mark.parametrize(
    ("sku", "changes", "code"),
    [("A-1", "fx=7", "what-if-without-rate"), ("A-1", "port=7", "what-if-not-here"),
     ("A-1", "margin=100", "what-if-without-cost"), ("CN-1", "fx=0", "what-if-without-rate")],
)  # fmt: skip
def test_what_if_that_cannot_be(desk: Desk, sku: str, changes: str, code: str) -> None:
    made = desk.quote((sku, "500"), currency="USD")
    with pytest.raises(UserError) as told:
        what_if(desk.ws, made.quote_id, None, parse_changes(changes))
    assert told.value.code == code


def test_rates_are_typed_one_by_one(desk: Desk) -> None:
    found = set_rates(desk.ws, ["EUR/USD=1.08", "usd/cny=7.05 2026-02-01"])
    assert [(row.base, row.currency, str(row.rate), row.age_days, row.stale) for row in found] == [
        ("USD", "CNY", "7.05", 29, True), ("EUR", "USD", "1.08", 0, False),
    ]  # fmt: skip
    for wrong in ("USD=7", "USD/CNY=0", "USD/USD=1 2026-01-01", "USD/CNY=7; EUR/CNY=8", "x"):
        with pytest.raises(UserError) as told:
            set_rates(desk.ws, [wrong])
        assert told.value.code == "rate-invalid"
    assert show_rates(desk.ws) == found


def test_rates_come_from_a_file(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "rates.csv"
    file.write_text("currency;rate;date\nUSD/CNY;7,123;2026-02-27\n")
    with pytest.raises(UserError) as told:
        import_rates(desk.ws, file, None)
    assert told.value.code == "rates-file-row", "seven or seven thousand: nobody guesses"
    file.write_text("currency;rate;date\nUSD/CNY;7,123;2026-03-01\nUSD/JPY;149,5;2026-02-27\n")
    assert [str(row.rate) for row in import_rates(desk.ws, file, None)] == ["7.123", "149.5"]
    file.write_text("币种,汇率,日期\nUSD,7.1234,2026-02-27\nUSD,7.20,2026-02-20\nEUR,7.70,2026-02-27\n", "gb18030")
    with pytest.raises(UserError) as told:
        import_rates(desk.ws, file, None)
    assert told.value.code == "rates-file-base-missing"
    set_rates(desk.ws, ["EUR/CNY=9 2026-01-01", "USD/JPY=150 2026-02-28", "USD/CNY=7 2026-02-21"])
    found = import_rates(desk.ws, file, "cny")
    assert {(row.base, row.currency, str(row.rate), row.on) for row in found} == {
        ("USD", "CNY", "7.1234", date(2026, 2, 27)), ("EUR", "CNY", "7.7", date(2026, 2, 27)),
        ("USD", "JPY", "150", date(2026, 2, 28)),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("currency,rate,date\nUSD/CNY,7.1,31.12.26x\n", "rates-file-row"),
        ("currency,rate,date\nUS,7.1,2026-01-01\n", "rates-file-row"),
        ("currency,rate,date\nUSD/CNY,-7.1,2026-01-01\n", "rates-file-row"),
        ("a,b\n1,2\n", "rates-file-unreadable"),
        ("", "rates-file-unreadable"),
    ],
)
def test_rate_files_that_are_none(desk: Desk, tmp_path: Path, text: str, code: str) -> None:
    before = show_rates(desk.ws)
    file = tmp_path / "rates.csv"
    file.write_text(text)
    with pytest.raises(UserError) as told:
        import_rates(desk.ws, file, "CNY")
    assert told.value.code == code and show_rates(desk.ws) == before


def test_freight_typed_by_hand_is_used_and_taken_back(desk: Desk) -> None:
    typed = FreightRow("lcl", "Antwerpen", Decimal(50), "USD", "CBM", cell(1, "A", "typed"))
    report = add_freight(desk.ws, typed)
    assert [(row.mode, row.place, row.per) for row in show_freight(desk.ws, "Antwerp")] == [("LCL", "Antwerp", "cbm")]
    made = desk.quote(("A-1", "500"), asked=Asked("CFR", "Antwerp"))
    assert made.freight == Decimal("56.25")
    desk.ws.store.undo_import(report.import_id, desk.clock())
    assert show_freight(desk.ws, "Antwerp") == ()
    with pytest.raises(UserError) as told:
        add_freight(desk.ws, FreightRow("SHIP", "Antwerp", Decimal(50), "USD", "cbm", cell(1, "A", "typed")))
    assert told.value.code == "freight-invalid"
