"""The arguments of `argosy quote` that say what is quoted, and how it differs from what stood before."""

from argparse import ArgumentParser, Namespace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from app.errors import UserError

if TYPE_CHECKING:
    from app.domain.charges import TypedCharge
    from app.domain.versions import Changes

_MOST = Decimal("1e12")
_GIVEN = (
    "line", "remove", "target", "incoterm", "place", "mode", "buyer", "discount", "valid_days", "currency", "list",
    "charge", "container", "fill", "order_no", "hold",
)  # fmt: skip


def change_arguments(parser: ArgumentParser) -> None:
    """Declare them."""
    add = parser.add_argument_group("what is quoted").add_argument
    add("--line", action="append", default=[], metavar="SKU=QTY", help="a product and how many (300 black + 200 white)")
    add("--remove", action="append", default=[], metavar="SKU", help="take a line out (with --revise)")
    add("--target", action="append", default=[], metavar="SKU=PRICE", help="a unit price agreed, within your limit")
    add("--incoterm", metavar="X", help="one of the Incoterms rules, such as CIF")
    add("--place", metavar="P", help="the place of the term, such as Rotterdam")
    add("--mode", metavar="M", help="the carriage: SEA, LCL, FCL20, FCL40, FCL40HQ, AIR, EXPRESS, RAIL, TRUCK")
    add("--buyer", metavar="NAME", help="who the quote is for")
    add("--discount", metavar="P", help="per cent on the goods; 0 takes one away")
    add("--valid-days", type=int, metavar="N", help="how many days it binds")
    add("--currency", metavar="C", help="the currency of the quote, by your own rates")
    add("--list", metavar="NAME", help="the price list of this buyer or country (setting price_lists)")
    add("--charge", action="append", default=[], metavar="TEXT=AMOUNT[/unit]", help="a charge: /unit, /line or /order")
    add("--container", metavar="40HQ", help="plan the load in this container: 20GP, 40GP, 40HQ, 45HQ")
    add("--fill", action="store_true", help="raise quantities until the last container is full")
    add("--order-no", metavar="N", help="the buyer's order number, for the carton marks")
    add("--hold", action="store_true", help="price by the lists, rates and terms of the version before (with --revise)")


def wants_changes(args: Namespace) -> bool:
    """Whether any of them was given."""
    return any(getattr(args, name) not in (None, False, []) for name in _GIVEN)


def changes_of(args: Namespace) -> "Changes":
    """What is given. UserErrors `line-invalid`, `incoterm-unknown`, `quote-change-invalid`."""
    from app.domain.versions import Changes
    from app.skills.reception.price_quote import line_of

    code, place = term_of(args.incoterm, args.place)
    return Changes(
        lines=tuple(line_of(text) for text in args.line),
        remove=tuple(args.remove),
        targets=dict(_target(text) for text in args.target),
        discount_percent=_percent(args.discount) if args.discount is not None else None,
        incoterm=code,
        place=place,
        written=(args.incoterm or "").strip()[:3].upper() or None,
        mode=_mode(args.mode) if args.mode else None,
        buyer=args.buyer,
        currency=_currency(args.currency) if args.currency else None,
        price_list=args.list,
        container=args.container.strip().upper() if args.container else None,
        order_no=args.order_no,
        typed=tuple(_charge(text) for text in args.charge),
        valid_days=_days(args.valid_days) if args.valid_days is not None else None,
        hold=args.hold,
        fill=args.fill,
    )


def term_of(code: str | None, place: str | None) -> tuple[str | None, str | None]:
    """The rule and place asked; `CIF Rotterdam` names both. UserError `incoterm-unknown`."""
    from app.domain import incoterms

    if code is None:
        return None, place
    parsed = incoterms.parse_term(code)
    if parsed is None:
        raise UserError("incoterm-unknown", {"term": code, "known": ", ".join(incoterms.RULES)})
    return parsed[0], place or parsed[1]


def _wrong(option: str, text: str) -> UserError:
    return UserError("quote-change-invalid", {"option": option, "text": text})


def figure_of(option: str, text: str, most: Decimal = _MOST) -> Decimal:
    """A plain figure from 0 on. UserError `quote-change-invalid`."""
    try:
        number = Decimal(text.strip().rstrip("%").strip())
    except InvalidOperation:
        number = Decimal(-1)
    if not number.is_finite() or not 0 <= number <= most:
        raise _wrong(option, text)
    return number


def _target(text: str) -> tuple[str, Decimal]:
    sku, sign, price = text.rpartition("=")
    if not sign or not sku.strip():
        raise _wrong("--target", text)
    return sku.strip(), figure_of("--target", price)


def _percent(text: str) -> Decimal:
    percent = figure_of("--discount", text, Decimal(100))
    if percent == 100:
        raise _wrong("--discount", text)
    return percent


def _days(days: int) -> int:
    if not 1 <= days <= 3650:
        raise _wrong("--valid-days", str(days))
    return days


def _currency(text: str) -> str:
    code = text.strip().upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise _wrong("--currency", text)
    return code


def _mode(text: str) -> str:
    from app.domain.catalog import FREIGHT_MODES

    mode = text.strip().upper()
    if mode not in ("SEA", *FREIGHT_MODES):
        raise _wrong("--mode", text)
    return mode


def _charge(text: str) -> "TypedCharge":
    from app.domain.charges import TypedCharge
    from app.domain.quote_parts import CHARGE_UNITS

    name, sign, said = text.rpartition("=")
    amount, slash, per = said.partition("/")
    unit = {"pc": "unit", "piece": "unit"}.get(per.strip().casefold(), per.strip().casefold()) if slash else "order"
    if not sign or not name.strip() or unit not in CHARGE_UNITS:
        raise _wrong("--charge", text)
    return TypedCharge(" ".join(name.split()), figure_of("--charge", amount), unit)
