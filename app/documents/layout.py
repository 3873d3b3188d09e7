"""What stands where on a quotation, in words: one source for the PDF and the workbook.

Only what a buyer may read gets in here: no cost, no floor, no internal point.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.documents import figures
from app.documents.labels import Labels
from app.domain.policy import Policy
from app.domain.quote import Quote

INCOTERMS_EDITION = "Incoterms® 2020"
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SumRow:
    """A line under the table. `kind` names it (goods_total, discount, …); `amount` is signed as the buyer adds it."""

    kind: str
    label: str
    amount: Decimal
    percent: Decimal | None = None


def seller_lines(policy: Policy) -> tuple[str, ...]:
    """Address and ways to reach the seller, without the name."""
    lines = [
        *(policy.seller_address or "").splitlines(),
        policy.seller_person,
        policy.seller_email,
        policy.seller_phone,
    ]
    return tuple(line.strip() for line in lines if line and line.strip())


def head(quote: Quote, labels: Labels) -> Pairs:
    """Number with version, date, validity and terms of delivery."""
    number = quote.quote_id or "—"
    rows = [(labels["number"], f"{number} · {labels['version']} {quote.version}")]
    if quote.issued:
        rows.append((labels["date"], figures.day(quote.issued, labels.language)))
    if quote.valid_until:
        rows.append((labels["valid_until"], figures.day(quote.valid_until, labels.language)))
    if quote.incoterm:
        rows.append((labels["delivery"], delivery(quote)))
    return tuple(rows)


def delivery(quote: Quote) -> str:
    """`CIF Rotterdam, Incoterms® 2020`: a term is incomplete without its place and edition."""
    return f"{' '.join(part for part in (quote.incoterm, quote.place) if part)}, {INCOTERMS_EDITION}"


def sums(quote: Quote, labels: Labels) -> Iterator[SumRow]:
    """The lines under the table that arise for this quote, in the order they add up; deposit and balance last."""
    if quote.goods_total is not None and quote.goods_total != quote.total:
        yield SumRow(
            "goods_total", " ".join(filter(None, (labels["goods_total"], quote.price_basis))), quote.goods_total
        )
    if quote.discount:
        label = _with_percent(labels["discount"], quote.discount_percent, labels.language)
        yield SumRow("discount", label, -abs(quote.discount), quote.discount_percent)
    if quote.freight is not None:
        mode = f" ({quote.freight_mode})" if quote.freight_mode else ""
        yield SumRow("freight", labels["freight"] + mode, quote.freight)
    if quote.insurance is not None:
        yield SumRow("insurance", labels["insurance"], quote.insurance)
    if quote.total is not None:
        yield SumRow("total", f"{labels['total']} {delivery_short(quote)}", quote.total)
    if quote.deposit is not None:
        label = _with_percent(labels["deposit"], quote.deposit_percent, labels.language)
        yield SumRow("deposit", label, quote.deposit, quote.deposit_percent)
    if quote.balance is not None:
        yield SumRow("balance", labels["balance"], quote.balance)


def delivery_short(quote: Quote) -> str:
    """`CIF Rotterdam`."""
    return " ".join(part for part in (quote.incoterm, quote.place) if part)


def _with_percent(label: str, percent: Decimal | None, language: str) -> str:
    return label if percent is None else f"{label} ({figures.percent(percent, language)})"


def terms(quote: Quote, labels: Labels) -> Pairs:
    """Payment, lead time and packing as far as they are known."""
    rows: list[tuple[str, str]] = []
    if quote.payment:
        rows.append((labels["payment"], quote.payment))
    if quote.lead_days is not None:
        rows.append((labels["lead_time"], figures.days(quote.lead_days, labels.language)))
    packing = _packing(quote, labels)
    if packing:
        rows.append((labels["packing"], packing))
    return tuple(rows)


def _packing(quote: Quote, labels: Labels) -> str:
    parts: list[str] = []
    colon = "：" if labels.language in {"zh", "ja"} else "\xa0: " if labels.language == "fr" else ": "
    if quote.cartons is not None:
        parts.append(labels["cartons"] + colon + figures.number(Decimal(quote.cartons), labels.language))
    if quote.cbm is not None:
        parts.append(labels["volume"] + colon + figures.volume(quote.cbm, labels.language))
    if quote.gross_kg is not None:
        parts.append(labels["gross_weight"] + colon + figures.weight(quote.gross_kg, labels.language))
    return " · ".join(parts)
