"""A quotation, a comparison and what-if figures as text for the terminal."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from app.cli import output
from app.domain.comparison import SAME, Comparison, LineChange
from app.domain.incoterms import term
from app.domain.plain import decimal_text
from app.domain.quote import Quote, QuoteLine, Reason
from app.domain.quote_what_if import WhatIfQuote
from app.words import Words


def show(value: Decimal | int | None) -> str:
    """A figure, or a dash."""
    if value is None:
        return "-"
    return decimal_text(value) if isinstance(value, Decimal) else str(value)


def text_of(made: Quote, words: Words, state: str | None = None) -> str:
    """A quote for the terminal: lines, sums, charges, load, open points and flags."""
    heading = [made.quote_id, f"v{made.version}", made.currency or "", term(made.incoterm or "", made.place)]
    if state is not None:
        heading.append(words.say(f"quote-state-{state}"))
    if made.valid_until is not None:
        heading.append(words.say("cli-quote-until", {"day": made.valid_until.isoformat()}))
    notices = [f"? {words.notice('open', point.code, point.facts)}" for point in made.open_points]
    notices += [f"! {words.notice('flag', flag.code, flag.facts)}" for flag in made.flags]
    blocks = (
        "  ".join(part for part in heading if part),
        output.table([_row(line) for line in made.lines]),
        output.table(list(_sums(made, words))),
        "\n".join(_loads(made, words)),
        "\n".join(notices),
    )
    return "\n\n".join(block for block in blocks if block)


def _row(line: QuoteLine) -> tuple[str, ...]:
    parts = ", ".join(f"{decimal_text(part.quantity)} {part.label}" for part in line.breakdown)
    figures = (f"{show(line.quantity)} {line.unit}", f"× {show(line.unit_price)}", f"= {show(line.amount)}")
    return (line.sku, line.name, *figures, parts)


def _sums(made: Quote, words: Words) -> Iterator[tuple[str, str]]:
    sums = (("cli-goods-total", made.goods_total), ("cli-discount", made.discount), ("cli-freight", made.freight))
    yield from ((words.say(key), show(value)) for key, value in sums if value is not None)
    if made.insurance is not None:
        yield words.say("cli-insurance"), show(made.insurance)
    for charge in made.charges:
        key = f"charge-{charge.code.replace('_', '-')}"
        name = words.say(key) if words.has(key) else charge.text
        yield f"{name} ({charge.sku})" if charge.sku else name, show(charge.amount)
    rest = (("cli-total", made.total), ("cli-deposit", made.deposit), ("cli-balance", made.balance))
    yield from ((words.say(key), show(value)) for key, value in rest if value is not None)


def _loads(made: Quote, words: Words) -> Iterator[str]:
    for load in made.containers.loads if made.containers else ():
        facts = {"count": load.count, "container": load.container, "cbm": show(load.cbm), "free": show(load.free_cbm)}
        yield words.say("cli-quote-load", facts)
    for top in made.containers.top_ups[:1] if made.containers else ():
        yield words.say("cli-quote-top-up", {"sku": top.sku, "quantity": show(top.quantity)})
    for used in made.exchange:
        facts = {"pair": f"{used.base}/{used.currency}", "rate": show(used.rate), "on": used.on.isoformat()}
        yield words.say("cli-quote-rate", facts)


def comparison_text(found: Comparison, words: Words) -> str:
    """Two quotations side by side, only what differs, each with its reasons."""
    title = words.say("cli-compare", {"one": found.one or "-", "other": found.other or "-"})
    if found.same:
        return f"{title}\n{words.say('cli-compare-same')}"
    sums = [
        (words.say(f"quote-sum-{_key(s.name)}"), *_moved(s.old, s.new, s.difference), _reasons(s.why, words))
        for s in found.sums
    ]
    terms = [(words.say(f"quote-term-{_key(t.name)}"), t.old or "-", "→", t.new or "-") for t in found.terms]
    blocks = (output.table(line_rows(found.lines, words)), output.table(sums), output.table(terms))
    return "\n".join([title, *(block for block in blocks if block)])


def line_rows(lines: Sequence[LineChange], words: Words) -> list[tuple[str, ...]]:
    """The lines that differ: product, quantity, price, amount, why."""
    return [
        (
            line.sku,
            words.say(f"quote-line-{line.kind}"),
            f"{show(line.old_quantity)} → {show(line.new_quantity)}",
            f"{show(line.old_price)} → {show(line.new_price)}",
            *_moved(line.old_amount, line.new_amount, line.difference),
            _reasons(line.why, words),
        )
        for line in lines
        if line.kind != SAME
    ]


def _moved(old: Decimal | None, new: Decimal | None, difference: Decimal | None) -> tuple[str, ...]:
    sign = "+" if difference is not None and difference > 0 else ""
    return f"{show(old)} → {show(new)}", f"{sign}{show(difference)}"


def _reasons(why: Sequence[Reason], words: Words) -> str:
    return "; ".join(words.say(f"reason-{_key(reason.code)}", reason.facts) for reason in why)


def what_if_text(found: WhatIfQuote, words: Words) -> str:
    """What a quotation would be, and leave: for the merchant's eyes."""
    sums = (
        ("total", found.total_before, found.total_after),
        ("freight", found.freight_before, found.freight_after),
        ("profit", found.profit_before, found.profit_after),
    )
    rows = [
        (line.sku, f"{show(line.price_before)} → {show(line.price_after)}",
         f"{show(line.profit_before)} → {show(line.profit_after)}",
         f"{show(line.margin_before)} % → {show(line.margin_after)} %")
        for line in found.lines
    ]  # fmt: skip
    told = [(words.say(f"what-if-{name}"), f"{show(old)} → {show(new)}") for name, old, new in sums]
    blocks = [words.say("cost-private"), output.table(rows), output.table(told)]
    return "\n".join(block for block in blocks if block)


def _key(name: str) -> str:
    return name.replace("_", "-")
