"""Readers of their own for what was written: the text of a PDF, every byte of text in an Office file."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pypdf

from app.documents import figures, layout
from app.documents.labels import load_labels
from app.documents.templates import load_template
from app.domain.paper import Paper

_MARKS = "\u200e\u200f\u2068\u2069\u061c"


def spaceless(text: str) -> str:
    """Text without blanks and marks of direction."""
    return "".join(sign for sign in text if not sign.isspace() and sign not in _MARKS)


def pdf_text(path: Path) -> str:
    """What stands on the pages, and what the file says of itself."""
    reader = pypdf.PdfReader(path)
    about = " ".join(str(value) for value in (reader.metadata or {}).values())
    return " ".join(" ".join([*(page.extract_text() for page in reader.pages), about]).split())


def office_text(path: Path) -> str:
    """All XML of an xlsx or docx, tags taken out and left in: text may be cut over runs."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        raw = [archive.read(name).decode("utf-8") for name in names]
    words = ["".join(ElementTree.fromstring(text.encode()).itertext()) for text in raw]
    attributes = [value for text in raw for value in re.findall(r'"([^"]*)"', text)]
    return "\n".join([*words, *attributes])


def file_text(path: Path) -> str:
    """The text of a paper in any format."""
    return pdf_text(path) if path.suffix == ".pdf" else office_text(path)


def shown(paper: Paper, language: str) -> list[str]:
    """The figures a reader must find, as the paper's language writes them."""
    labels, template = load_labels(language), load_template(paper.kind)
    sums = [figures.number(abs(row.amount), labels.language, 2) for row in layout.paper_sums(paper, template, labels)]
    prices = [value for line in paper.lines for value in (line.quoted.unit_price, line.quoted.amount) if value]
    texts = sums + [figures.number(value, labels.language, 2) for value in prices]
    if paper.kind == "packing":
        weights = [value for line in paper.lines for value in (line.net_kg, line.gross_kg, line.quoted.cbm) if value]
        texts += [figures.number(value, labels.language) for value in weights]
    return texts + [
        figures.number(line.quoted.quantity, labels.language) for line in paper.lines if line.quoted.quantity
    ]
