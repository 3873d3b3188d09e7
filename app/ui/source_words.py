"""Where a figure came from, in words: file, sheet, cell and value; a term; the buyer's words; a computation."""

from collections.abc import Iterator

from app.domain.source import CellRef, ComputedRef, InquiryRef, PolicyRef, SourceRef
from app.ui.desk import Case
from app.ui.tongue import Tongue

_MOST = 8


def source_lines(source: SourceRef, case: Case, tongue: Tongue) -> list[str]:
    """One line a source; a computed figure names its rule first and then what it was made from."""
    lines = list(dict.fromkeys(_lines(source, case, tongue)))
    return [*lines[:_MOST], "…"] if len(lines) > _MOST else lines


def _lines(source: SourceRef, case: Case, tongue: Tongue) -> Iterator[str]:
    if isinstance(source, CellRef):
        yield _cell(source, case)
    elif isinstance(source, PolicyRef):
        term = tongue.known(f"setting-{source.policy.replace('.', '-').replace('_', '-')}", source.policy)
        yield tongue.say("ui-source-term", term=term)
    elif isinstance(source, InquiryRef):
        words = " ".join(case.message.text[source.start : source.end].split())
        yield tongue.say("ui-source-words", words=words)
    elif isinstance(source, ComputedRef):
        rule = tongue.known(f"rule-{source.rule.replace('_', '-')}", source.rule.replace("_", " "))
        yield tongue.say("ui-source-computed", rule=rule)
        for part in source.sources:
            yield from _lines(part, case, tongue)


def _cell(cell: CellRef, case: Case) -> str:
    value = case.values.get(cell)
    here = f"{cell.column}{cell.row}" if value is None else f"{cell.column}{cell.row} = {value}"
    return f"{here}  ·  {cell.sheet}  ·  {cell.file}" if cell.sheet else f"{here}  ·  {cell.file}"


def fact_words(fact: str, tongue: Tongue) -> str:
    """A fact's name for people: `unit_price_b` is a unit price."""
    head, _, tail = fact.rpartition("_")
    base = head if head and len(tail) <= 2 and tail not in {"to", "no", "kg"} else fact
    return tongue.known(f"fact-{base.replace('_', '-')}", base.replace("_", " "))
