"""From the merchant's files to a quote, every figure worked out by hand."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.unit.cli.conftest import Run

HEADER = [
    "Item No.",
    "Product name 品名",
    "MOQ",
    "100-499 pcs FOB Ningbo (USD)",
    "500+ pcs",
    "PCS/CTN",
    "Carton size (cm)",
    "G.W. (kg)",
    "Lead time",
]
FREIGHT = """运输方式,目的港,运费,币种,计费单位,最低
拼箱,鹿特丹港,68,USD,立方米,1
40HQ,鹿特丹港,3050,USD,柜,
空运,Paris,4.20,USD,kg,45
"""


@pytest.fixture
def shop(run: Run, tmp_path: Path) -> Run:
    """A price list and a freight table in Chinese, taken in; terms set."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Harbour Lamp & Cup Co., Ltd."])
    sheet.append(HEADER)
    sheet.append(["DL-1", "LED desk lamp", 100, 35, 33.005, 12, "60*40*35cm", "G.W. 12kgs", "25-30 days"])
    sheet.append(["DL-2", "Table lamp", 10, "tbd", "tbd", 10, "60x40x35", "10 KGS", "4 weeks"])
    sheet.append(["DL-3", "Lamp without carton", 10, 5, None, None, None, None, None])
    sheet.append(["TOTAL", None, None, 40])
    book.save(tmp_path / "prices.xlsx")
    (tmp_path / "freight.csv").write_bytes(FREIGHT.encode("gb18030"))
    report = run("--json", "import", str(tmp_path / "prices.xlsx"), str(tmp_path / "freight.csv")).data["imports"]
    assert [(each["kind"], each["created"], each["skipped"]) for each in report] == [
        ("products", 3, 1),
        ("freight", 3, 0),
    ]
    assert [(p["code"], p["row"], p["column"]) for p in report[0]["problems"]] == [
        ("price_unreadable", 4, "D"), ("price_unreadable", 4, "E"), ("row_without_identity", 6, None),
    ]  # fmt: skip
    assert run("policy", "set", "price_basis=FOB 宁波", "currency=USD", "insurance_percent=0.8").code == 0
    return run


@pytest.mark.parametrize(
    ("quantity", "price", "amount", "tier", "deposit", "balance"),
    [
        ("99", "35", "3465.00", "100", "1039.50", "2425.50"),
        ("100", "35", "3500.00", "100", "1050.00", "2450.00"),
        ("499", "35", "17465.00", "100", "5239.50", "12225.50"),
        ("500", "33.005", "16502.50", "500", "4950.75", "11551.75"),
        ("501", "33.005", "16535.51", "500", "4960.65", "11574.86"),
    ],
)
def test_edges_of_the_tiers(
    shop: Run, quantity: str, price: str, amount: str, tier: str, deposit: str, balance: str
) -> None:
    made = shop("--json", "quote", "--line", f"DL-1={quantity}").data
    (line,) = made["lines"]
    assert (line["unit_price"], line["amount"], line["tier_from"]) == (price, amount, tier)
    assert (made["total"], made["deposit"], made["balance"]) == (amount, deposit, balance)
    assert (made["incoterm"], made["place"], made["freight"]) == ("FOB", "Ningbo", None)
    assert [point["code"] for point in made["open_points"]] == (["below_moq"] if quantity == "99" else [])


@pytest.mark.parametrize("place", ["Rotterdam", "鹿特丹", "Róterdam", "Rotterdam, Netherlands"])
def test_a_place_under_any_of_its_names(shop: Run, place: str) -> None:
    made = shop("--json", "quote", "--line", "DL-1=500", "--incoterm", "CIF", "--place", place).data
    # 42 cartons of 0.084 = 3.528 cubic metres at 68; (16502.50 + 239.90) / (1 - 1.1 × 0.8 %) = 16891.04.
    assert (made["incoterm"], made["place"], made["cbm"], made["gross_kg"]) == ("CIF", "Rotterdam", "3.528", "504")
    assert (made["freight"], made["insurance"], made["total"]) == ("239.90", "148.64", "16891.04")
    assert (made["lead_days"], made["cartons"]) == (30, 42)


@pytest.mark.parametrize(
    ("line", "term", "code"),
    [
        ("DL-3=10", "CFR Rotterdam", "carton_data_missing"),
        ("DL-2=10", "CFR Rotterdam", "freight_needs_total"),
        ("DL-1=500", "CFR", "place_missing"),
        ("DL-1=500", "CIF Paris", "freight_unknown"),
        ("DL-1=500", "EXW", "charges_missing"),
        ("DL-1=500", "FOB Shanghai", "place_differs"),
    ],
)
def test_what_does_not_follow_is_an_open_point_on_the_price_basis(shop: Run, line: str, term: str, code: str) -> None:
    made = shop("--json", "quote", "--line", line, "--incoterm", term).data
    assert (made["incoterm"], made["place"], made["freight"]) == ("FOB", "Ningbo", None)
    assert code in [point["code"] for point in made["open_points"]]


def test_the_least_measure_is_charged(shop: Run) -> None:
    made = shop("--json", "quote", "--line", "DL-1=12", "--incoterm", "CFR Rotterdam").data
    assert (made["freight"], made["goods_total"], made["total"]) == ("68.00", "420.00", "488.00")
    by_air = shop("--json", "quote", "--line", "DL-1=12", "--incoterm", "CPT Paris").data
    assert (by_air["freight"], by_air["total"]) == ("189.00", "609.00")


@pytest.mark.parametrize("line", ["DL-1=2.5", "DL-1=1000000000000", "DL-1=1e3", "DL-1=-5", "DL-1=0", "DL-1"])
def test_lines_that_are_none(shop: Run, line: str) -> None:
    for language in ("en", "zh"):
        said = shop("--json", "--lang", language, "quote", "--line", line)
        assert said.code == 1 and said.data["error"]["code"] == "line-invalid"
        assert said.data["error"]["message"] and said.data["error"]["hint"]


def test_a_new_price_and_back(shop: Run, tmp_path: Path) -> None:
    new = tmp_path / "new.csv"
    new.write_text("SKU,Name,FOB Ningbo (USD)\nDL-1,LED desk lamp,36\n", encoding="utf-8")
    report = shop("--json", "import", str(new)).data
    assert (report["created"], report["updated"], report["unchanged"]) == (0, 1, 0)
    price = ("--json", "quote", "--line", "DL-1=500")
    assert shop(*price).data["total"] == "18000.00"
    assert shop("undo-import", report["import_id"]).code == 0
    assert shop(*price).data["total"] == "16502.50"
    assert shop("--json", "log", "--verify").data["ok"] is True


def test_terms_are_plain_decimals(run: Run) -> None:
    assert run("--json", "policy", "set", "insurance_percent=1e1").data["insurance_percent"] == "10"
