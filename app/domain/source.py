"""Where a value came from. Every figure that a buyer reads points to one of these."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CellRef:
    """A cell of an imported sheet, as the spreadsheet shows it: row 1 is the first, `column` is a letter."""

    file: str
    sheet: str
    row: int
    column: str
    import_id: str


@dataclass(frozen=True)
class PolicyRef:
    """A term of the merchant, by its key (`deposit_percent`)."""

    policy: str


@dataclass(frozen=True)
class InquiryRef:
    """Words of a buyer: character offsets into the inquiry's text, end exclusive."""

    inquiry: str
    start: int
    end: int


@dataclass(frozen=True)
class ComputedRef:
    """A figure that code computed, and from which others: `rule` names the calculation (`goods_total`)."""

    rule: str
    sources: tuple["SourceRef", ...] = ()


SourceRef = CellRef | PolicyRef | InquiryRef | ComputedRef
