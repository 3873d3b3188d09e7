from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.catalog import BuyerRow, FreightRow, Product
from app.domain.imports import ImportReport
from app.domain.inquiry import Inquiry, Message
from app.domain.letter import Plan
from app.domain.quote import Quote
from app.domain.reply import Reply
from app.domain.source import CellRef, ComputedRef, InquiryRef, PolicyRef, SourceRef
from app.store import codec

st.register_type_strategy(Decimal, st.decimals(allow_nan=False, allow_infinity=False))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
st.register_type_strategy(date, st.dates())
_LEAVES = st.one_of(
    st.builds(CellRef, st.text(), st.text(), st.integers(), st.text(), st.text()),
    st.builds(PolicyRef, st.text()),
    st.builds(InquiryRef, st.text(), st.integers(), st.integers()),
)
_SOURCES = st.recursive(
    _LEAVES, lambda inner: st.builds(ComputedRef, st.text(), st.lists(inner, max_size=3).map(tuple)), max_leaves=4
)
st.register_type_strategy(ComputedRef, st.builds(ComputedRef, st.text(), st.lists(_SOURCES, max_size=2).map(tuple)))
KINDS = (Product, FreightRow, BuyerRow, ImportReport, Message, Inquiry, Quote, Reply, Plan)


@pytest.mark.parametrize("kind", KINDS)
def test_everything_stored_comes_back_equal(kind: type) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_type(kind))
    def check(value: object) -> None:
        back = codec.from_text(kind, codec.to_text(value))
        assert back == value
        assert codec.to_text(back) == codec.to_text(value)

    check()


@given(_SOURCES)
def test_sources_keep_their_kind(source: SourceRef) -> None:
    holder = ComputedRef("goods_total", (source,))
    assert codec.decode(ComputedRef, codec.encode(holder)) == holder


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_decimals_keep_every_digit(value: Decimal) -> None:
    stored = codec.encode(value)
    assert isinstance(stored, str)
    assert str(codec.decode(Decimal, stored)) == str(value)


def test_what_is_missing_takes_its_default_and_what_is_new_is_passed_over() -> None:
    product = codec.decode(Product, {"sku": "A", "name": "Cup", "from_the_future": 1})
    assert product == Product("A", "Cup")
    with pytest.raises(KeyError, match="name"):
        codec.decode(Product, {"sku": "A"})


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="expected str"):
        codec.decode(Product, {"sku": 3, "name": "Cup"})
    with pytest.raises(TypeError, match="object"):
        codec.encode(object())


def test_import_id_is_written_into_cells_that_have_none_only() -> None:
    new, old = CellRef("a.xlsx", "S", 1, "A", ""), CellRef("a.xlsx", "S", 1, "B", "IMP-0001")
    data = codec.encode(Product("A", "Cup", cells={"sku": new, "name": old}))
    codec.stamp(data, "IMP-0007")
    cells = codec.decode(Product, data).cells
    assert (cells["sku"].import_id, cells["name"].import_id) == ("IMP-0007", "IMP-0001")


def test_substance_is_the_same_wherever_a_row_stands() -> None:
    here = Product("A", "Cup", cells={"sku": CellRef("a.xlsx", "S", 1, "A", "")})
    there = Product("A", "Cup", cells={"sku": CellRef("b.xlsx", "T", 9, "C", "IMP-0002")})
    dearer = Product("A", "Cup", moq=Decimal(5))
    assert codec.substance(codec.encode(here)) == codec.substance(codec.encode(there))
    assert codec.substance(codec.encode(here)) != codec.substance(codec.encode(dearer))


def test_lone_surrogates_of_broken_mails_can_be_stored() -> None:
    message = Message("text", "caf\udce9 \x00")
    assert codec.from_text(Message, codec.to_text(message)) == message
    assert codec.clean("caf\udce9\x00") == "caf??"
