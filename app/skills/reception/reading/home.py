"""Which country a writer is at home in: what is said goes before what only points there."""

import re
from functools import cache

from app.rules import pack
from app.skills.reception.reading.countries import country_of_phone, country_of_top_level, find_country, firms
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.domains import domain_of
from app.skills.reception.reading.patterns import pattern
from app.skills.reception.reading.places import Place, find_places

Span = tuple[int, int]


def labelled(doc: Doc, key: str) -> Span | None:
    """The value of a form line such as `Country: Germany`."""
    for phrase in doc.words.phrases("buyer", key):
        line = re.compile(
            rf"(?:^|\n)[ \t>*•·-]*(?:{re.escape(phrase.words)})\s?(?:\([^)\n]*\))?[ \t]*[:：|\t][ \t]*([^\n\t]{{2,60}})"
        )
        match = line.search(doc.low, 0, doc.new_end)
        if match and match.group(1).strip("\u00b7 "):
            start, end = match.span(1)
            return start, start + len(doc.text[start:end].rstrip(" ,;"))
    return None


def home_country(doc: Doc, spans: dict[str, Span], phone: str | None, email: str | None) -> str | None:
    """By a form, the signature, the words (`based in`), the phone code, the mail's ending, a place of the signature.

    `spans` are the fields found so far; where the country stands is added to them.
    """
    form = labelled(doc, "country")
    found = find_country(doc.low, doc.language, *form) if form else None
    if found and form:
        spans["country"] = form
        return found[0]
    signature = _signed_block(doc) or _last_line(doc)
    said = _named(doc, signature, spans) or _told_by_company(doc, spans)
    if said:
        spans["country"] = said[1:]
        return said[0]
    by_phone = country_of_phone(phone)
    if by_phone:
        spans["country"] = spans["phone"]
        return by_phone
    return country_of_top_level(domain_of(email or "")) or _by_place(doc, signature, spans)


def _named(doc: Doc, signature: Span, spans: dict[str, Span]) -> tuple[str, int, int] | None:
    """A country in the signature, or one in the letter after `from` or `based in`."""
    in_signature = find_country(doc.low, doc.language, *signature)
    if in_signature and not _inside_name(spans, in_signature[1]):
        return in_signature
    named = find_country(doc.low, doc.language, 0, doc.body_end)
    while named and not _says_from(doc, named[1]):
        named = find_country(doc.low, doc.language, named[2], doc.body_end)
    return named


def _told_by_company(doc: Doc, spans: dict[str, Span]) -> tuple[str, int, int] | None:
    """A country in the company's name, or `an Argentine company`."""
    inside = find_country(doc.low, doc.language, *spans["company"]) if "company" in spans else None
    return inside or _adjective(doc)


@cache
def _adjectives() -> re.Pattern[str]:
    rules = pack("reading/countries")["adjectives"]
    stems = "|".join(f"(?P<{code}>{'|'.join(words.split())})" for code, words in rules["stems"].items())
    firm, after = rules["firm"], stems.replace("(?P<", "(?P<B_")
    before = rf"(?:{firm})\s(?:\w+\s)?(?:{stems})\w{{0,4}}"
    return re.compile(rf"(?<!\w)(?:{before}|(?:{after})\w{{0,5}}\s(?:{firm}))(?!\w)")


def _adjective(doc: Doc) -> tuple[str, int, int] | None:
    for match in _adjectives().finditer(doc.low, 0, doc.body_end):
        first, _ = doc.sentence_at(match.start())
        code = next(name for name, value in match.groupdict().items() if value).removeprefix("B_")
        if doc.has("grammar", "ours", max(first, match.start() - 40), match.start() + 1):
            return code, match.start(), match.end()
    return None


def _by_place(doc: Doc, signature: Span, spans: dict[str, Span]) -> str | None:
    """A city after `from` in the letter, else one in the signature that is no part of the name."""
    inside = [place for place in find_places(doc.low, *signature) if not _inside_name(spans, place.start)]
    said = [place for place in find_places(doc.low, 0, doc.body_end) if _says_from(doc, place.start)]
    said = [place for place in said if not _TERM.search(doc.low[max(0, place.start - 12) : place.start])]
    if not (said or inside):
        return None
    place: Place = (said or inside)[0]
    spans["country"] = (place.start, place.end)
    return place.country


def _inside_name(spans: dict[str, Span], at: int) -> bool:
    return "name" in spans and spans["name"][0] <= at < spans["name"][1]


def _signed_block(doc: Doc) -> Span | None:
    """The signature: after the closing, else the last paragraph where it is a few short lines below a letter."""
    if doc.body_end < doc.new_end:
        return doc.body_end, doc.new_end
    text = doc.text[: doc.new_end].rstrip()
    start = text.rfind("\n\n")
    lines = text[start:].strip().split("\n")
    ends = re.compile(r"[?!]|:$|(?<!\w\w\w)\w{5,}\.$")
    short = len(lines) <= 6 and all(len(line) <= 70 and not ends.search(line) for line in lines)
    return (start, doc.new_end) if start > 0 and short else None


def _last_line(doc: Doc) -> Span:
    """The last line, or the words after its last full stop, where it is short enough for a name and a town."""
    text = doc.text[: doc.new_end].rstrip()
    marks = (". ", "! ", "? ", "。", "؟")
    start = max(text.rfind("\n"), *(text.rfind(mark, 0, max(0, len(text) - 3)) for mark in marks))
    short = start >= 0 and len(text) - start <= 70 and text[-1:] not in "?!؟。"
    return (start, doc.new_end) if short else (doc.new_end, doc.new_end)


_TERM = re.compile(r"(?<![a-z])(?:exw|fob|fca|fas|cif|cfr|cpt|cip|dap|ddp|dpu|ddu|c&f)[\s:,-]*(?:\w{1,6}\s)?$")
_HOME = pattern("at_home_east")
_IN = re.compile(
    r"(?<![^\W_])(?:in|en|em|au|aux|a|w|we|в|во|nel|in der|in den|в городе|из г|г|في|tai|o|من|ب)\s?"
    r"(?:the\s|la\s|der\s|den\s|городе\s)?$"
)
_ELSEWHERE = (("concepts", "shipping"), ("dates", "deliver"), ("concepts", "origin"), ("grammar", "past"))


def _says_from(doc: Doc, at: int) -> bool:
    """Whether `from`, `based in` and the like stand shortly before."""
    first, last = doc.sentence_at(at)
    for match in doc.words.find("grammar", "from", doc.low, max(first, at - 44), at):
        between = doc.low[match.end() : at]
        if len(between.split()) <= 1 and not re.search(r"[.;!?]", between):
            return not doc.has("concepts", "shipping", max(first, at - 30), at)
    if doc.low.startswith("من ", at):
        return True
    if _IN.search(doc.low[max(first, at - 12) : at]):
        if firms().search(doc.low, max(first, at - 50), at):
            return True
        return not any(doc.has(*key, first, last) for key in _ELSEWHERE)
    return doc.language in ("zh", "ja", "ko", "tr") and bool(_HOME.match(doc.low[at + 2 : at + 14]))
