"""The names people see (`IMP-0001`, `INQ-0001`, `Q-0001`, `R-0001`) and the numbers behind them."""

import re


def label(prefix: str, number: int) -> str:
    """The name of a number."""
    return f"{prefix}-{number:04d}"


def number(prefix: str, name: str) -> int | None:
    """The number of a name, None where it is none of that prefix."""
    match = re.fullmatch(rf"{prefix}-([0-9]{{1,12}})", name.strip().upper())
    return int(match.group(1)) if match else None
