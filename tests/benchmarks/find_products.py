"""Measure finding in a catalogue of 10,000 products against a bare Chroma query on the same index, in one run.

`python -m tests.benchmarks.find_products [--products 10000] [--data FOLDER]`; targets: find at most 50 ms and at most
three times the bare way (embed the query, ask Chroma), index built at 90 % or more of the bare embedder's rate.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

from app.domain.catalog import Product, Tier
from app.domain.imports import Sheet
from app.domain.source import CellRef
from app.llm import ChildEngine, open_engine
from app.progress import QUIET
from app.skills.reception.find_products import build_index, find_products, index_text
from app.store import Store
from tests.unit.store.shop import NOW

KINDS = ("desk lamp", "floor lamp", "pendant light", "coffee mug", "water bottle", "lunch box", "tote bag", "tea set")
MAKES = ("LED", "wooden", "ceramic", "stainless steel", "bamboo", "glass", "foldable", "solar", "rattan", "enamel")
TINTS = ("black", "white", "red", "navy", "beige", "green", "rose", "silver", "amber", "grey")
USES = ("for hotels", "for children", "for camping", "gift boxed", "with lid", "with USB port", "for the office")
QUERIES = 120


class Bench:
    """The part of a workspace that finding needs."""

    def __init__(self, store: Store, engine: ChildEngine) -> None:
        self.store = store
        self._engine = engine

    def engine(self, model: Path | None) -> ChildEngine:
        return self._engine


def catalogue(count: int) -> Sheet:
    """Products of distinct names, drawn with a fixed seed."""
    draw = random.Random(7)
    return Sheet("bench.xlsx", "products", count, 0, {}, products=tuple(_product(row, draw) for row in range(count)))


def _product(row: int, draw: random.Random) -> Product:
    kind, make, tint, use = (draw.choice(words) for words in (KINDS, MAKES, TINTS, USES))
    size = draw.randrange(100, 2000, 10)
    price = Tier(Decimal(100), Decimal(draw.randrange(100, 9000)) / 100, CellRef("bench.xlsx", "S", row + 2, "D", ""))
    sku = f"{kind[0]}{make[0]}-{row:05d}".upper()
    attributes = {"colour": tint, "size": f"{size} mm"}
    return Product(
        sku, f"{make} {kind} {tint}", tiers=(price,), description=f"{make} {kind}, {use}", attributes=attributes
    )


def queries(count: int, products: Sequence[Product]) -> list[str]:
    """Half of them plain words, the rest words that the catalogue holds only in meaning, and codes."""
    draw = random.Random(11)
    likes = ("something to drink from", "reading light", "mug for the office", "gift for kids", "bag for shopping")
    made = []
    for number in range(count):
        words = f"{draw.choice(MAKES)} {draw.choice(KINDS)} {draw.choice(TINTS)}"
        like = f"{draw.choice(likes)} {draw.choice(TINTS)} {number}"
        code = f"{words} {draw.choice(products).sku}"
        made.append((words, like, words, code)[number % 4])
    return made


def median_ms(act: Callable[[str], object], asked: Sequence[str]) -> float:
    times = []
    for query in asked:
        start = time.perf_counter()
        act(query)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def measure_build(bench: Bench, texts: list[str]) -> None:
    """Build between two halves of the bare embedder, so that a machine that grows busy slows both sides."""
    engine, half = bench.engine(None), len(texts) // 2
    engine.embed(["warm"], QUIET)
    bare = seconds(lambda: embed_all(engine, texts[:half]))
    built = seconds(lambda: build_index(bench, QUIET))
    bare += seconds(lambda: embed_all(engine, texts[half:]))
    rate, bare_rate = len(texts) / built, len(texts) / bare
    print(
        f"index: {rate:.0f} products/s, bare embedder {bare_rate:.0f} texts/s: {rate / bare_rate:.0%} (target >= 90%)"
    )


def seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def embed_all(engine: ChildEngine, texts: list[str]) -> None:
    for at in range(0, len(texts), 256):
        engine.embed(texts[at : at + 256], QUIET)


def measure_find(bench: Bench, asked: Sequence[str]) -> None:
    index, engine = bench.store.index, bench.engine(None)

    def bare(query: str) -> object:
        return index.query(engine.embed([query], QUIET)[0], 10)

    def find(query: str) -> object:
        return find_products(bench, query, 10, QUIET)

    for query in asked[:8]:
        bare(query)
        find(query)
    vectors = engine.embed(list(asked), QUIET)
    by_query = dict(zip(asked, vectors, strict=True))
    bare_ms, find_ms = median_ms(bare, asked), median_ms(find, asked)
    chroma_ms = median_ms(lambda query: index.query(by_query[query], 10), asked)
    words_ms = median_ms(lambda query: bench.store.search_words(query, 10), asked)
    codes_ms = median_ms(lambda query: bench.store.search_codes(query, 10), asked)
    print(
        f"find: median {find_ms:.1f} ms (target <= 50), bare embed + Chroma {bare_ms:.1f} ms: x{find_ms / bare_ms:.2f}"
    )
    print(f"parts: Chroma alone {chroma_ms:.1f} ms, words {words_ms:.1f} ms, codes {codes_ms:.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--products", type=int, default=10_000)
    parser.add_argument("--data", type=Path, default=None, help="where the embedder lies or is written")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        engine = open_engine(None, options.data or Path(place) / "models")
        with Store.open(Path(place) / "shop", NOW) as store:
            sheet = catalogue(options.products)
            taken = seconds(lambda: store.apply_import(sheet, NOW))
            print(f"import: {options.products} products in {taken:.1f} s")
            bench = Bench(store, engine)
            measure_build(bench, [index_text(item) for item in sheet.products])
            measure_find(bench, queries(QUERIES, sheet.products))
        engine.close()


if __name__ == "__main__":
    main()
