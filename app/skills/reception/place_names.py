"""Places under the one name that quotes and freight rows carry: the English one, as a trader writes it."""

import re

from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.places import find_places

_HEAD = re.compile(r"\s*[,，(（].*$", re.DOTALL)
_PORT = re.compile(r"^port of\s+|\s+(?:sea ?)?port$|(?<=[\u3400-\u9fff])(?:港口|港|市)$", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*[/、]\s*")


def place_name(text: str) -> str:
    """The English name of a place (`鹿特丹港`, `Róterdam`, `Hamburg, Germany`), the text itself where none is known."""
    return _known(text) or text


def place_names(text: str) -> tuple[str, ...]:
    """The places of a freight row: several where it lists known ones (`Hamburg/Rotterdam`), else the one."""
    parts = [_known(part) for part in _SEVERAL.split(text)]
    names = tuple(dict.fromkeys(name for name in parts if name))
    return names if len(parts) > 1 and all(parts) else (place_name(text),)


def _known(text: str) -> str | None:
    """The place that the whole text names, without country and the word port."""
    head = _HEAD.sub("", text).strip()
    for written in (head, _PORT.sub("", head).strip()):
        # Spaces behind: the finder compares runs of up to eight characters.
        found = find_places(fold(written) + " " * 8)
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(written)):
            return found[0].name
    return None
