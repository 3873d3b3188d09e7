"""The hand-written material: nothing in it may bind the merchant, and every part has enough wordings."""

import re
from typing import Any

import pytest

from app import rules
from app.domain.letter import SLOT, TRAITS
from app.domain.verify import _CERTIFICATE, _TERM
from app.skills.reception.plan_reply import ORDER

PROMISE = re.compile(r"\b(?:we|i)(?:'ll| will| can| shall)\b|\bwill be\b|\byou will (?:get|receive)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def corpus() -> Any:
    import corpus

    return corpus


def readings(corpus: Any) -> list[tuple[str, str]]:
    return [
        (name, reading)
        for name in corpus.parts("en")
        for pool in corpus.part("en", name).values()
        for text in pool
        for reading in corpus.readings(text)
    ]


def test_no_reading_commits_counts_or_promises(corpus: Any) -> None:
    entry = rules.pack("commitments")["en"]
    patterns = [re.compile(entry[key], re.IGNORECASE) for key in ("commit", "numbers")] + [PROMISE, _TERM, _CERTIFICATE]
    found = [(name, text) for name, text in readings(corpus) for pattern in patterns if pattern.search(text)]
    assert found == []


def test_every_reading_is_a_clean_sentence(corpus: Any) -> None:
    for name, text in readings(corpus):
        assert text[0].isupper() or text.startswith("[[product]]"), (name, text)
        assert text[-1] in ".!?:", (name, text)
        assert not re.search(r"[{}|]|  | [.,!?:]", text), (name, text)
        plain = SLOT.sub("", text)
        assert not any(char.isnumeric() or char in "[]" for char in plain), (name, text)
        assert set(SLOT.findall(text)) <= {"product"}, (name, text)


def test_the_product_is_named_only_in_parts_that_need_its_slot(corpus: Any) -> None:
    assert {name for name, text in readings(corpus) if "[[product]]" in text} == {
        "thanks.product",
        "closings.bye.product",
    }


def test_parts_are_rich_enough_and_cover_all_traits_and_acts(corpus: Any) -> None:
    for name in corpus.parts("en"):
        wordings = sum(map(len, corpus.part("en", name).values()))
        assert wordings >= 10, (name, wordings)
        for tone in corpus.TONES:
            assert len(set(corpus.wordings("en", name, tone))) >= 2, (name, tone)
    assert {f"traits.{trait}" for trait in TRAITS} <= set(corpus.parts("en"))
    assert set(corpus.joint_kinds("en")) == set(ORDER)


def test_no_wording_stands_twice_in_a_tone(corpus: Any) -> None:
    for name in corpus.parts("en"):
        for tone, texts in corpus.part("en", name).items():
            assert len(texts) == len(set(texts)), (name, tone)
