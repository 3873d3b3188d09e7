"""Products as texts: plain JSON that reads back the same, and digests that stay those of older workspaces."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalog import Carton, Certificate, PictureRef, Product, Tier
from app.domain.source import CellRef
from app.store import rows

_AT = CellRef("list.xlsx", "Prices", 3, "B", "IMP-0001")
_TEXT = st.text(max_size=6)
_MAYBE = st.none() | _TEXT
_NUMBER = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
_TIERS = st.lists(st.builds(Tier, st.just(Decimal(1)), st.decimals(0, 9), st.just(_AT)), max_size=2).map(tuple)
_HELD = st.builds(Certificate, _TEXT, st.just(_AT), _MAYBE, _MAYBE, st.none() | st.dates(), _MAYBE)
_PICTURE = st.builds(PictureRef, _TEXT, _TEXT, st.integers(0, 9), _TEXT)


@given(
    st.builds(
        Product,
        sku=_TEXT,
        name=_TEXT,
        unit=_TEXT,
        currency=_MAYBE,
        tiers=_TIERS,
        moq=_NUMBER,
        lead_days=st.none() | st.integers(),
        carton=st.builds(Carton, _NUMBER, _NUMBER, height_cm=_NUMBER),
        name_zh=_MAYBE,
        description=_MAYBE,
        hs_code=_MAYBE,
        certificates=st.lists(_HELD, max_size=2).map(tuple),
        attributes=st.dictionaries(_TEXT, _TEXT, max_size=3),
        floor_cost=_NUMBER,
        cells=st.just({"sku": _AT}),
        pictures=st.lists(_PICTURE, max_size=2).map(tuple),
    )
)
def test_a_product_s_text_is_plain_json_and_reads_back_the_same(product: Product) -> None:
    text, digest = rows.write(product, "IMP-0001")
    assert json.dumps(json.loads(text), separators=(",", ":")) == text
    assert rows.read(Product, text) == product
    assert rows.digest_of(product) == digest
    kinds = [each.kind for each in product.certificates]
    assert rows.said_in(text) == rows.said_of(product)
    assert rows.said_in(text)[3] == kinds


def test_the_digest_stays_what_it_was() -> None:
    lamp = Product(
        "L-1", "Lamp “a”", "pc", "USD", (Tier(Decimal(1), Decimal("2.50"), _AT),), Decimal(100), 30,
        Carton(Decimal(12), height_cm=Decimal("1E+1")), "台灯", 'with "cable"', "9405", "FOB Ningbo",
        (Certificate("CE", _AT, "7", None, date(2027, 1, 31), None),), {"b": "2", "a": "1"}, Decimal("1.1"),
        {"sku": _AT}, (PictureRef("p1", "image/png", 3, "ff"),),
    )  # fmt: skip
    assert rows.digest_of(lamp) == "09c6ae54d4bd4d25bd52654068e802cb"
