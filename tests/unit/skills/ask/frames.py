"""The same data as pandas frames, and what a question comes to by pandas alone: nothing of the code under test."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from tests.unit.skills.ask.conftest import inquiries, orders, products, quotes

P = pd.DataFrame(products())
P["price"] = [float(tiers[0][1]) if tiers else None for tiers in P["tiers"]]
P["all"] = (
    P["name"].str.lower() + " " + P["name_zh"] + " " + P["material"].str.lower() + " " + P["category"].str.lower()
)
I = pd.DataFrame(inquiries())  # noqa: E741
I["day"] = pd.to_datetime(I["date"])
Q = pd.DataFrame(quotes())
Q["day"], Q["end"] = pd.to_datetime(Q["date"]), pd.to_datetime(Q["valid"])
Q["total"] = Q["total"].astype(float)
L = pd.DataFrame(orders())
L["day"], L["price"] = pd.to_datetime(L["date"]), L["price"].astype(float)
L["amount"] = (L["quantity"] * L["price"]).round(2)
LEFT, RIGHT = pd.Timestamp("2026-01-01"), pd.Timestamp("2026-12-31")


def has(kind: str) -> Any:
    """Which products hold a certificate."""
    return P["certificates"].map(lambda held: kind in held)


def text(*words: str) -> Any:
    """Which products have every word."""
    found = pd.Series(True, index=P.index)
    for word in words:
        found &= P["all"].str.contains(word, regex=False)
    return found


def skus(mask: Any) -> set[str]:
    """The codes of some products."""
    return set(P[mask]["sku"])


def ids(frame: pd.DataFrame, mask: Any) -> set[str]:
    """The ids of some inquiries or quotes."""
    return set(frame[mask]["id"])


def between(frame: pd.DataFrame, first: str, last: str, column: str = "day") -> Any:
    """Which rows lie in a stretch of days."""
    return frame[column].between(pd.Timestamp(first), pd.Timestamp(last))


def numbers(mask: Any) -> set[str]:
    """The numbers of some orders."""
    return set(L[mask]["number"])


def tier(sku: str, quantity: int) -> str:
    """The price of a product at a quantity, as the list says it."""
    tiers: Iterable[tuple[int, str]] = P[P["sku"] == sku]["tiers"].iloc[0]
    found = [price for least, price in tiers if least <= quantity]
    return found[-1]


U, E = P["currency"] == "USD", P["currency"] == "EUR"
YEAR = (L["day"] >= LEFT) & (L["day"] <= RIGHT)
OCTOBER = between(I, "2026-10-01", "2026-10-31")
