"""What a quote costs to price in processor time: cartons, freight, families, conversions and container plans.

    python tests/benchmarks/pricing_speed.py [LINES]

1,000 lines under 50 ms are wanted.
"""

import sys
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.catalog import Carton, FreightRow, Product, Tier
from app.domain.offer_term import Asked
from app.domain.policy import Policy
from app.domain.pricing import Wanted
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.domain.source import CellRef

RUNS = 20
TODAY = date(2026, 11, 23)
POLICY = Policy(currency="USD", price_basis="FOB Ningbo", validity_days=30, insurance_percent=Decimal("0.3"))
EVERYTHING = replace(
    POLICY,
    tiers_over="family",
    rates="USD/CNY=7.10 2026-11-20",
    price_lists="DE=+5%",
    charges="logo=50/line",
    pallet="120x100x180/1000",
)


def shop(lines: int, policy: Policy) -> Shop:
    """A shop of so many products, every third in yuan, in ten families."""
    products = {}
    for at in range(lines):
        cell = CellRef("prices.xlsx", "Prices", at + 2, "D", "IMP-0001")
        tiers = tuple(
            Tier(Decimal(n), Decimal(price), cell) for n, price in ((100, "5.50"), (500, "5.20"), (1000, "4.9"))
        )
        carton = Carton(Decimal(20), None, Decimal("12.5"), Decimal(11), Decimal(60), Decimal(40), Decimal(35))
        products[f"S-{at}"] = Product(
            f"S-{at}", f"LED desk lamp {at}", currency="CNY" if policy.rates and at % 3 == 0 else "USD", tiers=tiers,
            moq=Decimal(100), lead_days=30, carton=carton, attributes={"Family": f"F{at % 10}", "Material": "ABS"},
            cells={"sku": cell, "name": cell, "moq": cell, "lead_days": cell, "carton.pieces": cell},
        )  # fmt: skip
    cell = CellRef("freight.csv", "", 2, "D", "IMP-0002")
    rows = (
        FreightRow("LCL", "Rotterdam", Decimal(68), "USD", "cbm", cell),
        FreightRow("FCL20", "Rotterdam", Decimal(1850), "USD", "container", cell),
        FreightRow("FCL40HQ", "Rotterdam", Decimal(2980), "USD", "container", cell),
    )
    return Shop(products, rows, policy)


def milliseconds(lines: int, policy: Policy) -> tuple[float, float]:
    """(best, median) of many runs."""
    wanted = tuple(Wanted(f"S-{at}", Decimal(100 + at)) for at in range(lines))
    ask = QuoteAsk(wanted, Asked("CIF", "Rotterdam"), country="DE", charges=("logo",) if policy.charges else ())
    stock, times = shop(lines, policy), []
    for _ in range(RUNS):
        begun = time.process_time()
        made = make_quote(ask, stock, TODAY)
        times.append((time.process_time() - begun) * 1000)
        assert made.total is not None and made.containers is not None
    return min(times), sorted(times)[RUNS // 2]


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for name, terms in (("a plain shop", POLICY), ("every setting in use", EVERYTHING)):
        best, middle = milliseconds(count, terms)
        print(f"{count} lines, {name}: best {best:.1f} ms, median {middle:.1f} ms")
