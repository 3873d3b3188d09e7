"""The bundled merchant is read as it is meant."""

import tomllib
from pathlib import Path

from app.domain.policy import Policy
from app.importers.mail import read_message
from app.importers.sheets import read_sheet
from app.settings import checked, policy_of

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample"


def test_the_price_list() -> None:
    sheet = read_sheet(SAMPLE / "price-list.xlsx")
    assert (sheet.kind, len(sheet.products), sheet.rows, sheet.skipped) == ("products", 40, 41, 1)
    assert [(p.code, p.row) for p in sheet.problems] == [
        ("price_unreadable", 29), ("certificate_unsure", 29), ("row_without_identity", 50), ("days_unreadable", 51)
    ]  # fmt: skip
    lamp = next(product for product in sheet.products if product.sku == "DL-204")
    assert [(str(t.min_quantity), str(t.unit_price)) for t in lamp.tiers] == [
        ("100", "7.9"),
        ("500", "7.45"),
        ("1000", "6.98"),
    ]
    assert (lamp.currency, lamp.price_basis, lamp.moq, lamp.lead_days) == ("USD", "FOB Ningbo", 200, 30)
    assert [certificate.kind for certificate in lamp.certificates] == ["CE", "RoHS"]
    assert (str(lamp.carton.volume), str(lamp.carton.gross_kg), lamp.carton.pieces) == ("0.084", "11.5", 12)
    lantern = next(product for product in sheet.products if product.sku == "CL-501")
    assert lantern.attributes["un_number"] == "UN3481"
    priced = [product for product in sheet.products if product.tiers]
    assert len(priced) == 39 and all(product.floor_cost for product in sheet.products)
    assert all(product.floor_cost < product.tiers[-1].unit_price for product in priced if product.floor_cost)


def test_the_freight_table() -> None:
    sheet = read_sheet(SAMPLE / "freight.csv")
    assert sheet.kind == "freight" and len(sheet.freight) == sheet.rows == 26 and not sheet.problems
    assert {"Rotterdam", "Hamburg", "Los Angeles", "Valencia", "Santos", "Jebel Ali", "Sydney"} <= {
        r.place for r in sheet.freight
    }
    assert all(row.valid_until and row.transit_days for row in sheet.freight)


def test_the_terms() -> None:
    terms = tomllib.loads((SAMPLE / "policy.toml").read_text(encoding="utf-8"))
    policy = policy_of({key: checked(key, value) or "" for key, value in terms.items()})
    assert isinstance(policy, Policy) and policy.price_basis == "FOB Ningbo" and policy.deposit_percent == 30


def test_the_inquiries() -> None:
    messages = {path.name[:2]: read_message(path) for path in sorted((SAMPLE / "inquiries").iterdir())}
    assert len(messages) == 8 and not any(message.problems for message in messages.values())
    assert all(message.sender_email.endswith(".example") and message.sent_at for message in messages.values())
    assert "CIF Rotterdam" in messages["01"].text and messages["02"].subject.endswith("beschädigte Glasschirme")
    assert messages["06"].sender_name == "سالم المنصوري"
    assert "ignore your rules" in messages["07"].hidden_text and "ignore" not in messages["07"].text
    assert messages["07"].reply_to != messages["07"].sender_email
    assert messages["07"].links == (("www.lichtenhuis.example", "http://lichtenhuis-secure.example/confirm"),)
    assert "we are pleased to offer" not in messages["08"].new_text
