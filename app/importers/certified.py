"""Certificates that cells name: which are held, their numbers and last days. What is left open is not held."""

import re
import unicodedata
from datetime import date
from functools import cache
from typing import NamedTuple

from app.importers.dates import read_last_day
from app.importers.grids import Cell, cell_text
from app.rules import pack


class Named(NamedTuple):
    """A certificate as a cell names it."""

    kind: str
    number: str | None = None
    valid_until: date | None = None


_SPLIT = re.compile(r"[,，、;；/\n+&](?![^(（]*[)）])|\band\b(?![^(（]*[)）])|(?<=\w) {2,}")
_DETAILS = re.compile(r"^(?P<kind>[^()（）]{2,60}?)\s*[(（](?P<details>[^()（）]{1,200})[)）]$")
_NUMBER = re.compile(
    r"(?:(?:cert(?:ificate)?\.?\s*)?(?:no|nr|number|№|编号|号码|号)\s*[.:：#]*\s*)([A-Z0-9][\w\-./ ]{1,60})$", re.I
)
_UNTIL = re.compile(
    r"^(?:valid\s+)?(?:until|till|to|thru|through|exp(?:iry|ires)?\.?|bis|hasta|jusqu'au|fino al|até|до"
    r"|有效期至|有效期|至|まで)\s*[:：]?\s*(.+)$",
    re.I,
)


EXPIRED = "expired"
"""Stands for a last day that is told to be past, without a date."""

_EXPIRED = re.compile(
    r"\bexpired\b|\blapsed\b|\bwithdrawn\b|过期|失效|作废|\babgelaufen\b|\bcaducad|\bexpirée?s?\b|\bscadut|\bvencid|истек|истёк",
    re.I,
)


def says_expired(text: str) -> bool:
    """Whether a text in place of a last day says that it is past; `not expired` does not."""
    return _EXPIRED.search(text) is not None and re.search(r"\bnot\b|\bnon?\b|未|не ", text, re.I) is None


@cache
def _words() -> tuple[dict[str, str], frozenset[str], tuple[str, ...]]:
    table = pack("headers")["certificate_names"]
    names = {name.casefold(): name for name in table["names"]}
    return names, frozenset(table["none"]), tuple(table["unsure"])


def certificate_kind(text: str) -> str:
    """A certificate's name as it is customarily written (`rohs` is RoHS), the text itself where it is not known."""
    return _words()[0].get(text.casefold(), text)


def read_certificates(cell: Cell) -> tuple[list[Named], list[str]]:
    """Certificates a cell names as held, and the parts that leave it open (`CE (pending)`, `可做LFGB`)."""
    names, none, unsure = _words()
    held: list[Named] = []
    open_parts: list[str] = []
    for part in _SPLIT.split(unicodedata.normalize("NFKC", cell_text(cell))):
        part = part.strip(" .")
        folded = part.casefold()
        if not part or folded in none:
            continue
        if (named := _with_details(part)) is not None:
            held.append(named)
        elif any(_stands_in(word, folded) for word in unsure):
            open_parts.append(part)
        else:
            words = part.split()
            several = len(words) > 1 and all(word.casefold() in names for word in words)
            held.extend(Named(certificate_kind(name)) for name in (words if several else [part]))
    return list(dict.fromkeys(held)), open_parts


def _with_details(part: str) -> Named | None:
    """`CE (No. 0123, until 2027-03)`; None where the brackets say anything else."""
    match = _DETAILS.match(part)
    if match is None:
        return None
    number: str | None = None
    until: date | None = None
    for piece in re.split(r"[,，;；]\s*", match["details"]):
        if found := _UNTIL.match(piece.strip()):
            until = read_last_day(found[1].strip())
            if until is None:
                return None
        elif found := _NUMBER.match(piece.strip()):
            number = found[1].strip()
        else:
            return None
    return Named(certificate_kind(match["kind"].strip()), number, until)


def _stands_in(word: str, text: str) -> bool:
    if not word.isascii():
        return word in text
    spaced = re.sub(r"[^a-z]+", " ", text)
    return f" {word} " in f" {spaced} "


def read_yes(cell: Cell) -> bool | None:
    """Whether a mark says yes or no; None when it says neither."""
    table = pack("headers")["certificate_names"]
    text = cell_text(cell).strip().casefold()
    if isinstance(cell, bool) or text in table["yes"]:
        return cell is not False
    return False if not text or text in table["none"] else None
