"""One codec for every domain dataclass: plain dataclass <-> JSON.

Decimals are strings, dates ISO, tuples lists; a union of dataclasses is told apart by its field names. Fields that the
stored text lacks take their defaults and unknown ones are passed over, so older texts stay readable.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from app.domain.source import CellRef

T = TypeVar("T")
Plain = Any
"""JSON as Python holds it: dict, list, str, int, float, bool, None."""

_CELL = frozenset(field.name for field in fields(CellRef))


def dumps(value: Plain) -> str:
    """Canonical JSON: sorted keys, ASCII (so any text that a mail may hold can be stored), no blanks."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


def encode(value: object) -> Plain:
    """A domain object as plain JSON values; TypeError for what has no place in the domain."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    if is_dataclass(value):
        kind: Any = type(value)
        return {name: encode(getattr(value, name)) for name in _names(kind)}
    raise TypeError(f"{type(value).__name__} cannot be stored")


def decode(kind: type[T], value: Plain) -> T:
    """The domain object of a type from plain JSON values; ValueError or KeyError when they do not fit."""
    wanted: Any = kind
    result: T = _decoder(wanted)(value)
    return result


def to_text(value: object) -> str:
    """A domain object as canonical JSON text."""
    return dumps(encode(value))


def from_text(kind: type[T], text: str) -> T:
    """The domain object of a type from its JSON text."""
    return decode(kind, json.loads(text))


def clean(text: str) -> str:
    """Text that any database takes: lone surrogates and NUL replaced."""
    return text.encode("utf-8", "replace").decode().replace("\0", "?")


def stamp(value: Plain, import_id: str) -> None:
    """Write the import's id into every cell reference of an encoded object that has none yet."""
    if isinstance(value, dict):
        if value.keys() == _CELL:
            value["import_id"] = value["import_id"] or import_id
        else:
            for item in value.values():
                stamp(item, import_id)
    elif isinstance(value, list):
        for item in value:
            stamp(item, import_id)


def substance(value: Plain) -> Plain:
    """An encoded object without its cell references: what two imports must agree in to be unchanged."""
    if isinstance(value, dict):
        return {key: substance(item) for key, item in value.items() if not _is_cell(item)}
    return [substance(item) for item in value] if isinstance(value, list) else value


def _is_cell(value: Plain) -> bool:
    return isinstance(value, dict) and value.keys() == _CELL


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _decoder(kind: Any) -> Callable[[Plain], Any]:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _union(get_args(kind))
    if origin is tuple:
        return _tuple(get_args(kind))
    if origin is not None and issubclass(origin, Mapping):
        item = _decoder(get_args(kind)[1])
        return lambda value: {key: item(entry) for key, entry in value.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass(kind)
    return _SCALARS[kind]


def _scalar(*kinds: type) -> Callable[[Plain], Any]:
    def check(value: Plain) -> Any:
        if not isinstance(value, kinds):
            raise ValueError(f"expected {kinds[0].__name__}, found {type(value).__name__}")
        return value

    return check


_SCALARS: dict[Any, Callable[[Plain], Any]] = {
    str: _scalar(str),
    int: _scalar(int),
    bool: _scalar(bool),
    float: _scalar(float, int),
    Decimal: Decimal,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
}


def _tuple(kinds: tuple[Any, ...]) -> Callable[[Plain], Any]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        item = _later(kinds[0])
        return lambda value: tuple([item(entry) for entry in value])
    items = [_later(kind) for kind in kinds]
    return lambda value: tuple([read(entry) for read, entry in zip(items, value, strict=True)])


def _later(kind: Any) -> Callable[[Plain], Any]:
    """A decoder found at first use, so that a type may hold itself (`ComputedRef.sources`)."""
    found: list[Callable[[Plain], Any]] = []

    def read(value: Plain) -> Any:
        if not found:
            found.append(_decoder(kind))
        return found[0](value)

    return read


def _union(kinds: tuple[Any, ...]) -> Callable[[Plain], Any]:
    others = [kind for kind in kinds if kind is not NoneType]
    if len(others) == 1:
        read = _decoder(others[0])
        return lambda value: None if value is None else read(value)
    shapes = [(frozenset(_names(kind)), _decoder(kind)) for kind in others]

    def choose(value: Plain) -> Any:
        if value is None and NoneType in kinds:
            return None
        keys = frozenset(value)
        return next(read for names, read in shapes if names == keys)(value)

    return choose


def _dataclass(kind: Any) -> Callable[[Plain], Any]:
    hints = get_type_hints(kind)
    readers = {field.name: _later(hints[field.name]) for field in fields(kind)}
    required = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}

    def read(value: Plain) -> Any:
        if missing := required - value.keys():
            raise KeyError(f"{kind.__name__} without {', '.join(sorted(missing))}")
        return kind(**{name: reader(value[name]) for name, reader in readers.items() if name in value})

    return read
