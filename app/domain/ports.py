"""Places by their UN/LOCODE: what people write (`宁波港`, `Port of Felixstowe`, `NLRTM`) → the port meant."""

import re
import unicodedata
from functools import cache, lru_cache

from app.rules import pack

_CODE = re.compile(r"\s*([A-Za-z]{2})\s?([A-Za-z]{3})\s*")
_HARBOUR = re.compile(r"^port(?:of)?(?=\w{4})|(?:seaport|港口|港|市)$")


def same_place(one: str, other: str) -> bool:
    """Whether two place names mean the same: case, accents, country suffix, punctuation and aliases do not count."""
    if place_key(one) == place_key(other) != "":
        return True
    code = locode(one)
    return code is not None and code == locode(other)


@lru_cache(maxsize=4096)
def place_key(place: str) -> str:
    """The letters of a place's own name, folded; what follows a comma or bracket is country or remark."""
    head = re.split(r"[,(，（]", place, maxsplit=1)[0]
    letters = unicodedata.normalize("NFKD", head.casefold())
    return "".join(c for c in letters if c.isalnum() and not unicodedata.combining(c)).removeprefix("portof")


@lru_cache(maxsize=4096)
def locode(place: str) -> str | None:
    """The five characters of a port in the rules, by any of its names or its own code; None when it is not known."""
    known = _names()
    written = _CODE.fullmatch(place)
    if written and (code := (written[1] + written[2]).upper()) in pack("freight")["ports"]:
        return code
    key = place_key(place)
    return known.get(key) or known.get(_HARBOUR.sub("", key))


@lru_cache(maxsize=4096)
def country_of(place: str | None) -> str | None:
    """The two-letter country of a place, port or trade city; None when it is not known."""
    if not place:
        return None
    if (code := locode(place)) is not None:
        return code[:2]
    key = place_key(place)
    return _countries().get(key) or _countries().get(_HARBOUR.sub("", key))


def same_area(one: str, other: str) -> bool:
    """Whether two different ports lie in one harbour area (Shenzhen and Yantian)."""
    codes = {locode(one), locode(other)}
    return None not in codes and any(codes <= set(group) for group in pack("freight")["areas"]["groups"])


@cache
def _names() -> dict[str, str]:
    """Every name of a port, folded, with its code; names of reading/places.toml too."""
    places: dict[str, str] = pack("reading/places")["places"]
    found: dict[str, str] = {}
    for code, written in pack("freight")["ports"].items():
        english = written.split("|")[0]
        for name in (*written.split("|"), *places.get(english, "").split("|")[1:]):
            found.setdefault(place_key(name), code)
    return found


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    for english, written in pack("reading/places")["places"].items():
        country, *names = written.split("|")
        for name in (english, *names):
            found.setdefault(place_key(name), country)
    return found
