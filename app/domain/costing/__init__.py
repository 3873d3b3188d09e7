"""Price build-up: from a purchase price or a producer's cost to a price in any of the eleven terms, and back.

For the merchant's eyes alone: nothing made here is kept in a quote, shown to a model or written for a buyer. All
figures are per unit; home currency (RMB for most) until the exchange rate, foreign currency behind it. Nothing is
rounded on the way. Formulas: Incoterms® 2020 price chain, China's export VAT rebate for trading companies (免退税) and
producers (免抵退), insurance solved in closed form, all that is a share of the price in one denominator.
"""

from app.domain.costing.build import Buildup, Step, build, price_in
from app.domain.costing.costs import Costs, Fx, Margin
from app.domain.costing.duties import DutyLayer, assess, duty_of
from app.domain.costing.rebate import Rebate, producer_rebate, trading_rebate
from app.domain.costing.reverse import Reversed, break_even, margin_at
from app.domain.costing.what_if import Change, Compared, changed, compare, parse_changes

__all__ = [
    "Buildup", "Change", "Compared", "Costs", "DutyLayer", "Fx", "Margin", "Rebate", "Reversed", "Step", "assess",
    "break_even", "build", "changed", "compare", "duty_of", "margin_at", "parse_changes", "price_in", "producer_rebate",
    "trading_rebate",
]  # fmt: skip
