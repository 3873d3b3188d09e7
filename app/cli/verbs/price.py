"""`argosy price`: the merchant's own price build-up. Nothing of it is kept, and no buyer sees it.

`argosy price --cost 56.50 --vat 13 --rebate 13 --inland 1.20 --customs 0.80 --fx 7.10 --margin 15 --bank 0.5
--freight 0.60 --insurance 0.3 --term CIF --place Rotterdam [--target-price 9.50 --target-term CIF]
[--what-if fx=7.0,freight=+10%,margin=12]`, or `--sku SKU` with the cost of the price list and, with `--quantity`, the
freight of the freight table. Costs are in the home currency (CNY) up to the port, behind it in the currency of the
prices, all per unit.

JSON: `{"currency", "home", "terms": {"EXW" … "DDP": price or null}, "missing": {TERM: [what it lacks]}, "term",
"price", "steps": [{"code", "amount", "currency"}], "profit", "margin_percent", "cost_per_fx" (换汇成本), "break_even",
"exchange": {"rate", "on", "margin_percent", "source"}, "reverse": null or {"term", "target", "margin_percent",
"profit", "break_even", "missing"}, "what_if": [{"term", "before", "after", "change", "profit_before",
"profit_after"}]}`.
"""

from argparse import ArgumentParser, Namespace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from app.cli import output
from app.cli.call import Answer, Call, Usage
from app.errors import UserError

if TYPE_CHECKING:
    from app.domain.costing import Fx
    from app.skills.reception.cost_price import PriceAsk, PriceSheet
    from app.words import Words

_AMOUNTS = {
    "cost": ("purchase", "purchase price with VAT (a producer: cost without VAT), home currency"),
    "vat": ("vat_percent", "VAT in the purchase price, per cent"),
    "rebate": ("rebate_percent", "export rebate, per cent"),
    "bonded": ("bonded", "a producer's duty-free inputs"),
    "credit": ("input_credit", "a producer's VAT credit at the end of the period"),
    "overhead": ("overhead", "overhead, home currency"),
    "inland": ("inland", "inland carriage, home currency"),
    "customs": ("customs", "export customs and documents, home currency"),
    "port": ("port", "port charges, home currency"),
    "loading": ("loading", "of these, loading on board, home currency"),
    "bank": ("bank_percent", "bank or platform fee, per cent of the price"),
    "commission": ("commission_percent", "commission, per cent of the price"),
    "freight": ("freight", "main carriage"),
    "insurance": ("insurance_percent", "insurance premium, per cent"),
    "uplift": ("uplift_percent", "insured above the price, per cent (10)"),
    "destination": ("destination", "charges and delivery at destination"),
    "unloading": ("unloading", "unloading at destination"),
    "clearance": ("clearance", "import clearance"),
}


def price_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--sku", metavar="SKU", help="take cost, carton and HS code of this product")
    parser.add_argument("--quantity", metavar="N", help="units shipped together, for the freight table")
    for name, (_, says) in _AMOUNTS.items():
        parser.add_argument(f"--{name}", metavar="X", help=says.replace("%", "%%"))
    parser.add_argument("--producer", action="store_true", help="you make the goods: the other way of rebate")
    parser.add_argument("--margin", metavar="X", default="0", help="profit, per cent")
    parser.add_argument("--margin-of", choices=("price", "cost"), default="price", help="of the price, or of the cost")
    parser.add_argument(
        "--margin-base", choices=("term", "fob"), default="term", help="shares on the term's price, or on FOB alone"
    )
    parser.add_argument("--fx", metavar="RATE", help="home currency for one unit of the prices' currency")
    parser.add_argument("--fx-date", metavar="DAY", help="the day of the rate")
    parser.add_argument("--fx-margin", metavar="X", default="0", help="safety margin on the rate, per cent")
    parser.add_argument("--home", metavar="CUR", help="the currency of the costs")
    parser.add_argument("--currency", metavar="CUR", help="the currency of the prices")
    parser.add_argument("--term", metavar="X", default="FOB", help="the term whose steps are shown, such as CIF")
    parser.add_argument("--place", metavar="P", help="the place of destination")
    parser.add_argument("--mode", metavar="M", default="SEA", help="SEA, AIR, EXPRESS, RAIL or TRUCK")
    parser.add_argument("--target-price", metavar="X", help="a price to work back from")
    parser.add_argument("--target-term", metavar="X", help="the term of that price")
    parser.add_argument("--what-if", metavar="CHANGES", help="such as fx=7.0,freight=+10%%,margin=12")


def price(call: Call) -> Answer:
    """Build prices up, or work back from one."""
    from app.skills.reception.cost_price import cost_price

    if not call.args.sku and call.args.cost is None:
        raise Usage("price needs --sku SKU or --cost X")
    ask = _ask(call.args)
    with call.workspace() as workspace:
        made = cost_price(workspace, ask, call.progress)
    return Answer(call.plain(made), lambda: text_of(made, call.words))


def _ask(args: Namespace) -> "PriceAsk":
    from app.domain.costing import Margin, parse_changes
    from app.skills.reception.cost_price import PriceAsk

    code, place = _term(args.term)
    given = {field: _number(name, getattr(args, name)) for name, (field, _) in _AMOUNTS.items() if getattr(args, name)}
    return PriceAsk(
        given=given,
        margin=Margin(_number("margin", args.margin), args.margin_of, args.margin_base),
        sku=args.sku,
        quantity=_number("quantity", args.quantity) if args.quantity else None,
        producer=args.producer,
        home=_currency(args.home),
        currency=_currency(args.currency),
        fx=_fx(args),
        term=code,
        place=args.place or place,
        mode=args.mode.strip().upper(),
        target=_number("target-price", args.target_price) if args.target_price else None,
        target_term=_term(args.target_term)[0] if args.target_term else None,
        changes=parse_changes(args.what_if) if args.what_if else (),
    )


def _term(text: str) -> tuple[str, str | None]:
    from app.domain import incoterms

    parsed = incoterms.parse_term(text)
    if parsed is None:
        raise UserError("incoterm-unknown", {"term": text, "known": ", ".join(incoterms.RULES)})
    return parsed


def _number(name: str, text: str) -> Decimal:
    try:
        number = Decimal(text.strip().rstrip("%").strip())
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) >= Decimal("1e12"):
        raise UserError("price-costs-invalid", {"field": name, "value": text})
    return number


def _currency(text: str | None) -> str | None:
    if text is not None and not (len(text) == 3 and text.isascii() and text.isalpha()):
        raise UserError("price-costs-invalid", {"field": "currency", "value": text})
    return text.upper() if text else None


def _fx(args: Namespace) -> "Fx | None":
    from app.domain.costing import Fx

    if not args.fx:
        return None
    try:
        on = date.fromisoformat(args.fx_date) if args.fx_date else None
    except ValueError as error:
        raise UserError("price-costs-invalid", {"field": "fx-date", "value": args.fx_date}) from error
    return Fx(_number("fx", args.fx), on, _number("fx-margin", args.fx_margin))


def text_of(made: "PriceSheet", words: "Words") -> str:
    """The sheet for the terminal: prices by term, the steps of one, what a target leaves, what changes change."""
    from app.domain.plain import decimal_text

    def show(value: Decimal | None) -> str:
        return "-" if value is None else decimal_text(value)

    prices = [
        (code, show(value), ", ".join(words.say(f"cost-step-{_key(name)}") for name in made.missing.get(code, ())))
        for code, value in made.terms.items()
    ]
    steps = [(words.say(f"cost-step-{_key(step.code)}"), show(step.amount), step.currency or "") for step in made.steps]
    sums = [("margin", made.margin_percent), ("per-fx", made.cost_per_fx), ("break-even", made.break_even)]
    if made.reverse is not None:
        sums += [("target-margin", made.reverse.margin_percent), ("target-profit", made.reverse.profit)]
    blocks = [
        words.say("cost-private"),
        f"{made.currency}\n{output.table(prices)}",
        f"{made.term}\n{output.table(steps)}",
        output.table([(words.say(f"cost-sum-{key}"), show(value)) for key, value in sums]),
        output.table([(each.term, show(each.before), "→", show(each.after)) for each in made.what_if]),
    ]
    return "\n\n".join(block for block in blocks if block)


def _key(name: str) -> str:
    return name.replace("_", "-")
