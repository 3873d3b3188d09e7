"""What stands on each paper, in which order: plain files that a merchant can edit.

`resources/templates/<kind>.toml` comes with Argosy; a copy in the merchant's own folder wins. A word in it that means
nothing is told with its place: a paper must never go out with a block silently missing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.documents.labels import read_toml
from app.domain.paper import KINDS, REFERENCES, REQUIRABLE
from app.errors import UserError
from app.paths import resources

BLOCKS = (
    "letterhead", "head", "goods", "sums", "words", "terms", "marks", "bank", "remarks", "notes", "signature", "codes",
)  # fmt: skip
PARTIES = ("seller", "buyer", "consignee", "notify")
SIDES = ("seller", "buyer")
PRICED = ("unit_price", "amount")
COLUMNS = (
    "line_no", "item", "description", "hs_code", "origin", "quantity", *PRICED, "carton_numbers", "cartons",
    "net_weight", "gross_weight", "volume", "carton_size",
)  # fmt: skip
SUMS = ("goods_total", "charge", "discount", "freight", "insurance", "total", "deposit", "balance", "paid", "due")
MONEY_ROWS = ("payment", "exchange")
ROWS = (
    "number", "number_version", "date", "valid_until", "delivery", "lead_time", "packing", "cartons", "net_weight",
    "gross_weight", "volume", "pol", "pod", "shipment", "latest_shipment", "partial", "transhipment", "origin",
    "purpose", *MONEY_ROWS, *REFERENCES,
)  # fmt: skip
_NAMES: Mapping[str, tuple[str, Iterable[str]]] = {
    "blocks": ("blocks", BLOCKS),
    "required": ("required", sorted(REQUIRABLE)),
    "head.parties": ("parties", PARTIES),
    "head.rows": ("rows", ROWS),
    "head.blanks": ("blanks", ROWS),
    "goods.columns": ("columns", COLUMNS),
    "sums.rows": ("sums", SUMS),
    "terms.rows": ("terms", ROWS),
    "terms.blanks": ("term_blanks", ROWS),
    "signature.sides": ("sides", SIDES),
}
"""The lists of a template by their place in the file: the name here, the words allowed."""


@dataclass(frozen=True)
class Template:
    """One kind of paper. `blanks` are printed as a line to fill in while unknown; `notes` are texts by language."""

    kind: str
    blocks: tuple[str, ...]
    required: tuple[str, ...]
    parties: tuple[str, ...]
    rows: tuple[str, ...]
    blanks: tuple[str, ...]
    columns: tuple[str, ...]
    sums: tuple[str, ...]
    terms: tuple[str, ...]
    term_blanks: tuple[str, ...]
    sides: tuple[str, ...]
    notes: Mapping[str, tuple[str, ...]]


def load_template(kind: str, folder: Path | None = None) -> Template:
    """The template of a paper; `folder` holds the merchant's own.

    Errors: UserError "paper-kind-unknown", "template-invalid", "template-word-unknown".
    """
    path = template_file(kind, folder)
    read = read_toml(path)
    lists = {name: _words(read, place, allowed, path) for place, (name, allowed) in _NAMES.items()}
    if kind == "packing":
        for name, banned in (("columns", PRICED), ("sums", SUMS), ("terms", MONEY_ROWS), ("rows", MONEY_ROWS)):
            lists[name] = tuple(word for word in lists[name] if word not in banned)
    return Template(kind=kind, notes=_notes(read, path), **lists)


def template_file(kind: str, folder: Path | None = None) -> Path:
    """Where a paper's template lies: the merchant's own, else the one that comes with Argosy."""
    if kind not in KINDS:
        raise UserError("paper-kind-unknown", {"kind": kind, "known": ", ".join(KINDS)})
    own = folder / f"{kind}.toml" if folder else None
    return own if own is not None and own.is_file() else resources("templates", f"{kind}.toml")


def _words(read: Mapping[str, Any], place: str, allowed: Iterable[str], path: Path) -> tuple[str, ...]:
    part: Any = read
    for key in place.split("."):
        part = part.get(key, []) if isinstance(part, dict) else []
    words = part if isinstance(part, list) else [part]
    for word in words:
        if word not in allowed:
            known = ", ".join(allowed)
            raise UserError(
                "template-word-unknown", {"file": str(path), "key": place, "value": str(word), "known": known}
            )
    return tuple(words)


def _notes(read: Mapping[str, Any], path: Path) -> dict[str, tuple[str, ...]]:
    notes = read.get("notes", {})
    texts = notes.values() if isinstance(notes, dict) else [None]
    if not all(isinstance(lines, list) and all(isinstance(line, str) for line in lines) for lines in texts):
        facts = {"file": str(path), "key": "notes", "value": "notes", "known": 'en = ["…"], zh = ["…"]'}
        raise UserError("template-word-unknown", facts)
    return {language: tuple(lines) for language, lines in notes.items()}
