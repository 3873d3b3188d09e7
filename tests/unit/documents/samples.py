"""Quotes to write: figures that agree with each other, texts that try to break out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.catalog import Carton, Product
from app.domain.paper import Details, Paper, Party, paper_of
from app.domain.policy import Policy
from app.domain.quote import OpenPoint, Quote, QuoteLine
from app.domain.source import CellRef

POLICY = Policy(
    seller_name="Harbour Lamp & Cup Co., Ltd.",
    seller_person="Mei Lin",
    seller_email="mei@example.com",
    seller_phone="+86 574 5550 1234",
    seller_address="88 Example Road\nNingbo, China",
    seller_bank="Bank of Example, Ningbo\nSWIFT EXAMCNSH\nUSD account 0000 1111 2222",
    currency="USD",
    insurance_percent=Decimal("0.3"),
    max_discount_percent=Decimal("7.77"),
)


def line(number: int, quantity: str, price: str | None, name: str = "LED desk lamp") -> QuoteLine:
    count = Decimal(quantity)
    unit = None if price is None else Decimal(price)
    return QuoteLine(
        sku=f"DL-{number:03}",
        name=name,
        quantity=count,
        unit="pc",
        unit_price=unit,
        amount=None if unit is None else (count * unit).quantize(Decimal("0.01")),
        tier_from=Decimal(100),
        cartons=10,
        cbm=Decimal("0.5"),
        gross_kg=Decimal(100),
        lead_days=30,
        source=CellRef("prices.xlsx", "Sheet1", 5, "F", "IMP-0001"),
    )


def quote(lines: tuple[QuoteLine, ...], buyer: str = "Jansen Verlichting B.V.") -> Quote:
    goods = sum((row.amount for row in lines if row.amount is not None), Decimal(0))
    discount = (goods * 2 / 100).quantize(Decimal("0.01"))
    freight = Decimal("312.50")
    landed = goods - discount + freight
    rate = Decimal("0.0033")
    total = (landed / (1 - rate)).quantize(Decimal("0.01"))
    deposit = (total * 30 / 100).quantize(Decimal("0.01"))
    return Quote(
        quote_id="Q-0007",
        version=2,
        currency="USD",
        incoterm="CIF",
        place="Rotterdam",
        lines=lines,
        goods_total=goods,
        discount=discount,
        freight=freight,
        insurance=total - landed,
        total=total,
        deposit=deposit,
        balance=total - deposit,
        payment="T/T",
        cartons=25,
        cbm=Decimal("1.234"),
        gross_kg=Decimal("304.5"),
        lead_days=30,
        valid_until=date(2026, 12, 2),
        open_points=(OpenPoint("freight_unknown", {"place": "INTERNAL"}),),
        buyer=buyer,
        issued=date(2026, 11, 2),
        discount_percent=Decimal(2),
        deposit_percent=Decimal(30),
        freight_mode="LCL",
    )


def plain_quote(count: int = 3) -> Quote:
    return quote(tuple(line(number, "500", f"{3 + number % 7}.25") for number in range(1, count + 1)))


CARTON = Carton(
    pieces=Decimal(50), cbm=Decimal("0.05"), gross_kg=Decimal(10), net_kg=Decimal("9.2"),
    length_cm=Decimal(50), width_cm=Decimal(40), height_cm=Decimal(25),
)  # fmt: skip

DETAILS = Details(
    issued=date(2026, 11, 22),
    buyer=Party("Jansen Verlichting B.V.", "Voorbeeldstraat 12\n3011 AB Rotterdam", "NL", "Anna Jansen"),
    consignee=Party("Jansen Logistics B.V.", "Kade 9, Rotterdam", "NL"),
    notify=Party("Same as consignee"),
    refs={"po": "PO-2026-118", "pi": "PI-0007-2", "contract": "SC-0007"},
    pol="Ningbo",
    marks="JANSEN\nROTTERDAM\nC/NO. 1-30",
    partial=True,
    transhipment=False,
    latest_shipment=date(2027, 1, 15),
    remarks="Colours as the approved sample.",
    paid=Decimal("2000.00"),
)


def products(made: Quote) -> dict[str, Product]:
    return {
        row.sku: Product(
            row.sku, row.name, name_zh="台灯", hs_code="9405.21.00", carton=CARTON,
            attributes={"origin": "CN", "floor price": "1.2345"}, floor_cost=Decimal("1.2345"),
        )
        for row in made.lines
    }  # fmt: skip


def paper(kind: str, count: int = 3, details: Details = DETAILS, policy: Policy = POLICY) -> Paper:
    made = plain_quote(count)
    cartons = sum(row.cartons or 0 for row in made.lines)
    return paper_of(replace(made, cartons=cartons), policy, kind, details, products(made))
