"""The starter model as shipped: the very file of the catalogue, a vocabulary that knows every mark, whole letters."""

from pathlib import Path
from typing import Any

import pytest

from app import paths
from app.domain.inquiry import INTENTS
from app.llm import models, open_engine
from app.llm.embedder import file_sha256
from app.settings import TONES
from app.skills.reception.plan_reply import NO_REPLY, ORDER
from app.skills.reception.prompting import SLOTS, VERSION


@pytest.fixture(scope="module")
def shipped() -> tuple[Any, Path]:
    card = models.catalogue()[0]
    path = paths.local_models(card.file)
    if not path.is_file():
        pytest.skip("the starter model does not lie beside its catalogue")
    return card, path


def test_the_catalogue_names_the_very_file(shipped: tuple[Any, Path]) -> None:
    card, path = shipped
    assert card.sha256 == file_sha256(path)
    assert (card.languages, card.abilities) == (("en",), ("draft",))
    assert path.stat().st_size < 10_000_000
    info = models.inspect_gguf(path)
    assert info.architecture == "llama" and info.has_template and info.context >= 1024


def test_every_mark_of_a_sheet_is_one_token(shipped: tuple[Any, Path]) -> None:
    tokens = _tokens(shipped[1])
    marks = {VERSION, "language: en", "traits:", "slots:", "clauses:"}
    marks |= {f"[[say:{act}]]" for act in ORDER} | {f"[[{slot}]]" for slot in SLOTS}
    marks |= {f"tone: {tone}" for tone in TONES} | {f"intent: {intent}" for intent in INTENTS if intent not in NO_REPLY}
    assert marks - tokens == set(), "the planner knows marks that the starter was not trained on: train it again"


def test_it_writes_whole_letters_for_plans_it_never_saw(shipped: tuple[Any, Path], tmp_path: Path) -> None:
    from evaluate import TRIES, write
    from generate import held_out

    engine = open_engine(shipped[1], tmp_path)
    try:
        for number, sheet in enumerate(held_out(6, seed=11)):
            drafts = (
                write(engine, sheet, number * TRIES + seed, locked=True, temperature=0.6) for seed in range(TRIES)
            )
            assert any(not draft.faults for draft in drafts), sheet
    finally:
        engine.close()


def _tokens(path: Path) -> set[str]:
    """The vocabulary of a GGUF."""
    import gguf

    reader = gguf.GGUFReader(path)
    field = reader.fields["tokenizer.ggml.tokens"]
    return {bytes(field.parts[index]).decode("utf-8") for index in field.data}
