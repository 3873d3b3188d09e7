"""`argosy price`: the merchant's own build-up, which nobody else may see."""

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run

KEYS = {
    "currency", "home", "terms", "missing", "term", "price", "steps", "profit", "margin_percent", "cost_per_fx",
    "break_even", "exchange", "reverse", "what_if",
}  # fmt: skip
VECTOR = (
    "--cost", "56.50", "--vat", "13", "--rebate", "13", "--inland", "1.20", "--customs", "0.80", "--fx", "7.10",
    "--fx-date", "2026-11-20", "--margin", "15", "--margin-base", "fob", "--bank", "0.5", "--freight", "0.60",
    "--insurance", "0.3",
)  # fmt: skip
COSTED = """Item No.,Product name,Cost price,Currency,FOB Ningbo price,PCS/CTN,CBM/CTN,G.W. kg,HS code
DL-204,LED desk lamp,4.31,USD,8.20,12,0.068,9.6,9405.21
MG-350,Ceramic mug,,USD,1.80,24,0.05,10.2,6912
"""


def test_a_cost_becomes_prices_in_every_term(run: Run) -> None:
    said = run("price", *VECTOR, "--term", "CIF Rotterdam", "--target-price", "9.2981", "--json")
    assert said.code == 0 and said.data.keys() == KEYS
    terms = said.data["terms"]
    assert list(terms) == ["EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP"]
    assert (terms["FOB"], terms["CFR"], terms["CIF"], terms["DDP"]) == ("8.6674", "9.2674", "9.2981", None)
    assert said.data["missing"]["DAP"] == ["destination"] and said.data["cost_per_fx"] == "5.9995"
    assert said.data["exchange"] == {"rate": "7.10", "on": "2026-11-20", "margin_percent": "0", "source": "typed"}
    assert said.data["reverse"]["margin_percent"] == "15.00" and said.data["price"] == "9.2981"
    steps = {step["code"]: (step["amount"], step["currency"]) for step in said.data["steps"]}
    assert steps["rebate"] == ("-6.50", "CNY") and steps["insurance"] == ("0.0307", "USD")


def test_what_if_and_words_in_both_languages(run: Run) -> None:
    for language, word in (("en", "Break-even price"), ("zh", "保本价")):
        said = run("price", *VECTOR, "--term", "CIF", "--what-if", "fx=7.0,freight=+10%", "--lang", language)
        assert said.code == 0 and word in said.out and "→" in said.out and "cost-" not in said.out


def test_a_product_brings_its_cost_and_the_table_its_freight(run: Run, tmp_path: Path, lists: tuple[str, str]) -> None:
    prices = tmp_path / "costed.csv"
    prices.write_text(COSTED, encoding="utf-8")
    assert run("import", str(prices), lists[1]).code == 0
    terms = ("insurance_percent=0.3", "currency=USD", "destination_charges=80 USD/shipment")
    assert run("policy", "set", *terms, "import_duties=NL: lamps 4% CIF hs 9405", "import_vat=NL: 21%").code == 0
    basic = ("price", "--sku", "DL-204", "--quantity", "1200", "--term", "CIF", "--place", "鹿特丹", "--margin", "10")
    said = run(*basic, "--json")
    assert said.code == 0 and (said.data["home"], said.data["exchange"]["rate"]) == ("USD", "1")
    steps = {step["code"]: step["amount"] for step in said.data["steps"]}
    # 100 cartons of 0.068 cbm at 68 USD a cubic metre, by 1,200 lamps.
    assert steps["purchase"] == "4.31" and steps["freight"] == "0.3853"
    assert said.data["missing"]["DDP"] == ["destination", "clearance"]
    assert run("price", "--sku", "MG-350", "--json").data["error"]["code"] == "price-cost-missing"
    assert run("price", "--sku", "XX", "--json").data["error"]["code"] == "sku-unknown"


def test_nothing_of_a_cost_is_kept(run: Run, folder: Path) -> None:
    assert run("price", "--cost", "48213.77", "--fx", "7.1371", "--margin", "17.3319", "--json").code == 0
    for file in folder.rglob("*"):
        held = file.read_bytes() if file.is_file() else b""
        assert not any(figure in held for figure in (b"48213.77", b"7.1371", b"17.3319")), file.name


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("--cost x --fx 7", "price-costs-invalid"),
        ("--cost 5", "price-rate-missing"),
        ("--cost 5 --fx 0", "price-costs-invalid"),
        ("--cost 5 --fx 7 --vat 9 --rebate 13", "price-costs-invalid"),
        ("--cost 5 --fx 7 --margin 100", "price-shares-too-high"),
        ("--cost 5 --fx 7 --fx-date soon", "price-costs-invalid"),
        ("--cost 5 --fx 7 --what-if colour=2", "price-what-if-invalid"),
        ("--cost 5 --fx 7 --term FOX", "incoterm-unknown"),
        ("--cost 5 --fx 7 --currency dollars", "price-costs-invalid"),
        ("--cost 1e99 --fx 7", "price-costs-invalid"),
    ],
)
def test_what_cannot_be_is_told(run: Run, words: str, code: str) -> None:
    said = run("price", *words.split(), "--json")
    assert said.code == 1 and said.data["error"]["code"] == code and said.data["error"]["hint"]


def test_a_rate_of_the_terms_is_used_with_its_day(run: Run) -> None:
    assert run("policy", "set", "rates=USD/CNY=7.20 2026-11-19").code == 0
    said = run("price", "--cost", "72", "--json")
    assert said.data["terms"]["EXW"] == "10.00"
    used = said.data["exchange"]
    assert (used["rate"], used["on"], used["source"]) == ("7.20", "2026-11-19", "policy")


def test_it_needs_a_product_or_a_cost(run: Run) -> None:
    assert run("price", "--fx", "7").code == 2
