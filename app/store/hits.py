"""What a search gives: a product's code with an honest measure of how well it answers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Hit:
    """One product found. `score` is 0..1 on one scale for all ways of searching: 1 only for the exact code.

    `why` names the ways: `code`, `similar_code`, `part_of_code`, `words`, `meaning`. `complete` says that every
    significant word of the query is there and the product is the kind of thing asked for.
    """

    sku: str
    score: float
    why: tuple[str, ...]
    complete: bool = False
