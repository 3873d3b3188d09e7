"""Domain objects as plain JSON values, one shape for every door.

Decimals are strings of plain decimals, dates `YYYY-MM-DD`, unknown is None. A `SourceRef` of a computed figure is the
source it begins with, plus the name of the computation and all its sources. Notices (anything with `code` and `facts`)
get their `message` from `say(kind, code, facts)`.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from app.domain.imports import Problem, Question
from app.domain.inquiry import Flag
from app.domain.quote import OpenPoint, Reason
from app.domain.reply import Finding
from app.domain.source import ComputedRef, SourceRef

Say = Callable[[str, str, Mapping[str, str]], str]
_KINDS: dict[type, str] = {
    Flag: "flag", Finding: "finding", OpenPoint: "open", Problem: "problem", Question: "question",
    Reason: "reason",
}  # fmt: skip


def decimal_text(value: Decimal) -> str:
    """A plain decimal without exponent: `1E+3` → `1000`."""
    return format(value, "f")


def first_source(source: SourceRef) -> SourceRef | None:
    """The first source that is no computation."""
    if not isinstance(source, ComputedRef):
        return source
    return next((leaf for each in source.sources if (leaf := first_source(each)) is not None), None)


def plain(value: Any, say: Say) -> Any:
    """Any domain value as JSON values."""
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, ComputedRef):
        return _computed(value, say)
    if is_dataclass(value):
        return _record(value, say)
    if isinstance(value, Mapping):
        return {str(key): plain(each, say) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each, say) for each in value]
    return value


def _computed(value: ComputedRef, say: Say) -> dict[str, Any]:
    leaf = first_source(value)
    start = plain(leaf, say) if leaf is not None else {}
    return {**start, "computed": value.rule, "sources": [plain(each, say) for each in value.sources]}


def _record(value: Any, say: Say) -> dict[str, Any]:
    record = {field.name: plain(getattr(value, field.name), say) for field in fields(value)}
    kind = _KINDS.get(type(value))
    if kind is not None:
        record["message"] = say(kind, value.code, value.facts)
    return record
