"""The tokenizer: marks are single tokens, no two tokens share an id, any text comes back."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st


@pytest.fixture(scope="module")
def trained() -> Any:
    pytest.importorskip("tokenizers", reason="the tokenizers package is not installed")
    from generate import pairs
    from tokenizer import train

    return train([text for pair in pairs(150, seed=2) for text in pair], 700)


def test_every_mark_is_one_token_with_an_id_of_its_own(trained: Any) -> None:
    from tokenizer import CONTROL, marks

    ids = [trained.encode(mark).ids for mark in (*CONTROL, *marks())]
    assert all(len(each) == 1 for each in ids)
    letters = {i for char in "abc ABC.,:!?[]0123" for i in trained.encode(char).ids}
    assert len({each[0] for each in ids}) == len(ids)
    assert not letters & {each[0] for each in ids}
    assert sorted(trained.get_vocab().values()) == list(range(trained.get_vocab_size()))


@given(st.text(max_size=60))
def test_any_text_comes_back(text: str) -> None:
    assert _small().decode(_small().encode(text).ids, skip_special_tokens=False) == text


def test_a_sheet_fits_easily(trained: Any) -> None:
    from plans import draw
    from tokenizer import prompt

    from app.skills.reception.prompting import facts_sheet

    sheet = draw(random.Random(1))
    assert len(trained.encode(prompt(facts_sheet(sheet.plan("en")))).ids) < 160


_kept: list[Any] = []


def _small() -> Any:
    pytest.importorskip("tokenizers", reason="the tokenizers package is not installed")
    if not _kept:
        from tokenizer import train

        _kept.append(train(["We look forward to your reply. Thank you."], 400))
    return _kept[0]
