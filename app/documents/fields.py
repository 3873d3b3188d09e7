"""Single facts of a paper as its readers write them: what stands beside each name."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial

from app.documents import figures
from app.documents.blocks import BLANK, Pairs
from app.documents.labels import Labels
from app.domain.paper import REFERENCES, Letterhead, Paper, PaperLine, Party
from app.domain.quote import Quote

INCOTERMS_EDITION = "Incoterms® 2020"
Text = Callable[[Paper, Labels], str | None]


def rows(paper: Paper, names: tuple[str, ...], blanks: tuple[str, ...], labels: Labels) -> Pairs:
    """Names and values in the order asked; what is unknown is left out, or a line to fill in under `blanks`."""
    found: list[tuple[str, str]] = []
    for name in names:
        value = field(paper, name, labels) or (BLANK if name in blanks else "")
        if value:
            found.append((label(paper, name, labels), value))
    return tuple(found)


def label(paper: Paper, name: str, labels: Labels) -> str:
    """What a row is called; a quotation's own number has a name of its own."""
    if name in ("number_version", "quotation") or (name == "number" and paper.kind == "quotation"):
        return labels["number"]
    return labels["no" if name == "number" else name]


def field(paper: Paper, name: str, labels: Labels) -> str | None:
    """A fact as text, None or empty while it is not known."""
    if name in REFERENCES:
        return paper.details.refs.get(name)
    return _TEXTS[name](paper, labels)


def delivery(quote: Quote) -> str:
    """`CIF Rotterdam, Incoterms® 2020`: a term is incomplete without its place and edition."""
    return f"{delivery_short(quote)}, {INCOTERMS_EDITION}"


def delivery_short(quote: Quote) -> str:
    """`CIF Rotterdam`."""
    return " ".join(part for part in (quote.incoterm, quote.place) if part)


def country(text: str | None, labels: Labels) -> str | None:
    """A country by its ISO code in the paper's languages; any other text as it is."""
    if text is None:
        return None
    return labels.each(lambda language: figures.country(text, language))


def day(value: date | None, labels: Labels) -> str | None:
    """A date with its month as a word; in two languages as 2026-11-02, which neither reads otherwise."""
    if value is None:
        return None
    return value.isoformat() if labels.second else figures.day(value, labels.language)


def weight(value: Decimal | None, labels: Labels) -> str | None:
    """Kilograms with their sign."""
    return None if value is None else figures.weight(value, labels.language)


def volume(value: Decimal | None, labels: Labels) -> str | None:
    """Cubic metres with their sign."""
    return None if value is None else figures.volume(value, labels.language)


def seller_names(seller: Letterhead, labels: Labels) -> tuple[str, ...]:
    """The seller's name as the paper's languages write it."""
    return _in_languages(seller.name, seller.name_zh, labels)


def seller_lines(seller: Letterhead, labels: Labels) -> tuple[str, ...]:
    """Address and ways to reach the seller, without the name."""
    tax = _tax(seller.tax_id, labels)
    addresses = _in_languages(seller.address, seller.address_zh, labels)
    return _lines(*addresses, _reached(seller.person, seller.email, seller.phone), tax)


def _in_languages(text: str | None, chinese: str | None, labels: Labels) -> tuple[str, ...]:
    texts = [(chinese if language == "zh" else text) or text or chinese for language in labels.languages]
    return tuple(dict.fromkeys(text for text in texts if text))


def party_lines(party: Party | None, labels: Labels) -> tuple[str, ...]:
    """Name first, then address and contacts."""
    if party is None:
        return ()
    tax = _tax(party.tax_id, labels)
    reached = _reached(party.contact, party.email, party.phone)
    return tuple(dict.fromkeys(_lines(party.name, party.address, country(party.country, labels), reached, tax)))


def _tax(number: str | None, labels: Labels) -> str | None:
    """A number that begins with figures would fall apart in a line from right to left without U+200E before it."""
    mark = "\u200e" if labels.right_to_left else ""
    return f"{labels['tax_id']}{labels.colon}{mark}{number}" if number else None


def _reached(*ways: str | None) -> str:
    return " · ".join(way.strip() for way in ways if way and way.strip())


def _lines(*texts: str | None) -> tuple[str, ...]:
    lines = [line.strip() for text in texts if text for line in text.splitlines()]
    return tuple(line for line in lines if line)


def _number_version(paper: Paper, labels: Labels) -> str:
    return f"{paper.number or '—'} · {labels['version']} {paper.quote.version}"


def _delivery(paper: Paper, labels: Labels) -> str | None:
    return delivery(paper.quote) if paper.quote.incoterm else None


def _lead_time(paper: Paper, labels: Labels) -> str | None:
    days = paper.quote.lead_days
    return None if days is None else labels.each(partial(figures.days, days))


def _packing(paper: Paper, labels: Labels) -> str | None:
    values = ((name, _TEXTS[name](paper, labels)) for name in ("cartons", "volume", "gross_weight"))
    return " · ".join(f"{labels[name]}{labels.colon}{value}" for name, value in values if value) or None


def _cartons(paper: Paper, labels: Labels) -> str | None:
    count = paper.quote.cartons
    return None if count is None else figures.number(Decimal(count), labels.language)


def _volume(paper: Paper, labels: Labels) -> str | None:
    return volume(paper.quote.cbm, labels)


def _gross(paper: Paper, labels: Labels) -> str | None:
    weighed = paper.total(_line_gross) if paper.details.gross_kg else None
    return weight(weighed if weighed is not None else paper.quote.gross_kg, labels)


def _line_gross(line: PaperLine) -> Decimal | None:
    return line.gross_kg


def _net(paper: Paper, labels: Labels) -> str | None:
    return weight(paper.total(lambda line: line.net_kg), labels)


def _exchange(paper: Paper, labels: Labels) -> str | None:
    """The rates as typed, with their day; what the merchant adds for safety is theirs alone."""
    rates = (
        f"1 {each.base} = {figures.number(each.rate, labels.language)} {each.currency} ({day(each.on, labels)})"
        for each in paper.quote.exchange
    )
    return " · ".join(dict.fromkeys(rates)) or None


def _allowed(value: bool | None, labels: Labels) -> str | None:
    return None if value is None else labels["allowed" if value else "not_allowed"]


_TEXTS: Mapping[str, Text] = {
    "number": lambda paper, labels: paper.number,
    "number_version": _number_version,
    "date": lambda paper, labels: day(paper.details.issued, labels),
    "valid_until": lambda paper, labels: day(paper.quote.valid_until, labels),
    "delivery": _delivery,
    "payment": lambda paper, labels: paper.quote.payment,
    "lead_time": _lead_time,
    "packing": _packing,
    "cartons": _cartons,
    "net_weight": _net,
    "gross_weight": _gross,
    "volume": _volume,
    "pol": lambda paper, labels: paper.details.pol,
    "pod": lambda paper, labels: paper.details.pod,
    "shipment": lambda paper, labels: paper.details.shipment,
    "latest_shipment": lambda paper, labels: day(paper.details.latest_shipment, labels),
    "partial": lambda paper, labels: _allowed(paper.details.partial, labels),
    "transhipment": lambda paper, labels: _allowed(paper.details.transhipment, labels),
    "origin": lambda paper, labels: country(paper.details.origin, labels),
    "purpose": lambda paper, labels: paper.details.purpose,
    "exchange": _exchange,
}
