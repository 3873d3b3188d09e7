"""A paper for a word processor: nobody signs an empty page, and Latin names stand right in lines from right to left."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from app.skills.papers.make_document import write_document
from tests.unit.documents.samples import paper


def body(tmp_path: Path, language: str) -> list[Any]:
    path = tmp_path / "paper.docx"
    write_document(paper("proforma"), "docx", language, path)
    return list(Document(str(path)).element.body)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_signature_is_kept_with_what_stands_before_it(tmp_path: Path, language: str) -> None:
    children = body(tmp_path, language)
    tables = [place for place, child in enumerate(children) if child.tag == qn("w:tbl")]
    before = [p for child in children[tables[-1] - 2 : tables[-1]] for p in child.iter(qn("w:p"))]
    assert before and all(p.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for p in before)


def test_a_name_that_ends_with_a_point_keeps_it_at_its_end(tmp_path: Path) -> None:
    texts = [text.text or "" for child in body(tmp_path, "ar") for text in child.iter(qn("w:t"))]
    assert not [text for text in texts if text.endswith("Ltd.")]
    assert [text for text in texts if text.endswith("Ltd.\u200e")]
