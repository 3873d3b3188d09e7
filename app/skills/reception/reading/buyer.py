"""Who writes: name, company, country, phone, website; from the sender, the signature, a form, or the letter."""

import re
from dataclasses import dataclass
from functools import cache

from app.domain.inquiry import Buyer
from app.rules import pack
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.domains import domain_of, is_free, is_marketplace
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.home import home_country, labelled
from app.skills.reception.reading.patterns import pattern

Span = tuple[int, int]
_ROLE = pattern("role_address")
_PHONE = pattern("phone")
_SITE = pattern("website")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_EAST_COMPANY = pattern("east_company")


@dataclass(frozen=True)
class Known:
    """What was found, each with its span where it stands in the text."""

    buyer: Buyer
    spans: dict[str, Span]


def find_buyer(doc: Doc) -> Known:
    """Put together who writes; what has no words stays None."""
    message = doc.message
    tail = (_signature_start(doc), doc.new_end)
    spans: dict[str, Span] = {}
    forwarded = is_marketplace(domain_of(message.sender_email))
    email = None if forwarded else (message.sender_email or None)
    if email is None and (found := _MAIL.search(doc.text, 0, doc.new_end)):
        email, spans["email"] = found.group(), found.span()
    shown = None if forwarded else _display(message.sender_name)
    name = _fuller(_take(spans, "name", doc, _name(doc, tail, forwarded)), shown)
    company = _take(spans, "company", doc, _company(doc, tail)) or (
        None if forwarded else _display_company(message.sender_name)
    )
    phone = _take(spans, "phone", doc, _phone(doc, tail))
    website = _take(spans, "website", doc, _website(doc, tail))
    country = home_country(doc, spans, phone, email)
    return Known(Buyer(name, company, country, email, phone, website), spans)


def _fuller(written: str | None, shown: str | None) -> str | None:
    """`Dana` signed and `Dana Whitfield` as the sender are one person: the full name."""
    if written and shown and written.casefold() in shown.casefold().split():
        return shown
    return written or shown


def _take(spans: dict[str, Span], field: str, doc: Doc, span: Span | None) -> str | None:
    if span is None or not doc.text[slice(*span)].strip():
        return None
    spans[field] = span
    return doc.text[slice(*span)]


def _signature_start(doc: Doc) -> int:
    """The closing, or the last lines where none is said."""
    if doc.body_end < doc.new_end:
        return doc.body_end
    return max(0, len("\n".join(doc.text[: doc.new_end].rstrip().split("\n")[:-6])))


def _name(doc: Doc, tail: Span, forwarded: bool) -> Span | None:
    """From a form, from `my name is`, or the first line of the signature."""
    return labelled(doc, "name") or _introduced(doc) or _signed(doc, tail, forwarded)


_PERSON = pattern("person")
_EAST_PERSON = pattern("east_person")


def _introduced(doc: Doc) -> Span | None:
    for match in doc.words.find("buyer", "intro", doc.low, 0, doc.body_end):
        person = _PERSON.match(doc.text, match.end(), min(doc.body_end, match.end() + 50))
        if doc.language == "ja":
            person = re.compile(r"([一-龥ぁ-んァ-ヶ]{2,8}(?:\s[一-龥ぁ-んァ-ヶ]{1,4})?)(?=と申します)").search(
                doc.text, max(0, match.start() - 12), match.end()
            )
        elif doc.language in ("zh", "ko", "ar"):
            person = _EAST_PERSON.match(doc.text, match.end() + (doc.text[match.end() : match.end() + 1] == " "))
        if person and not _is_company(person.group(1)) and len(person.group(1)) > 1:
            first = doc.low[slice(*person.span(1))].split()[0]
            if first not in doc.words.words("grammar", "stop") and first not in doc.words.words("grammar", "of"):
                return person.span(1)
    return None


def _signed(doc: Doc, tail: Span, forwarded: bool) -> Span | None:
    """The first short line after the closing that looks like a person."""
    if tail[0] != doc.body_end or tail[0] == doc.new_end:
        return None
    at = tail[0]
    for line in doc.text[tail[0] : tail[1]].split("\n")[:6]:
        start, at = at, at + len(line) + 1
        closing = max(
            (m.end() for m in doc.words.find("grammar", "closing", doc.low, start, start + len(line))), default=start
        )
        span = _person_in(doc, closing, start + len(line))
        if span and not _is_company(doc.text[slice(*span)]):
            return span
    return None


def _person_in(doc: Doc, start: int, end: int) -> Span | None:
    rest = doc.text[start:end]
    begin = start + len(rest) - len(rest.lstrip(" ,.;:!-–—。，、*_\t"))
    text = doc.text[begin:end].split("|")[0].split(",")[0].split(" - ")[0].split("/")[0].rstrip()
    if not 2 <= len(text) <= 40 or re.search(r"\d|@|www|:", text):
        return None
    words = text.split()
    if _PERSON.fullmatch(text) and len(words) <= 5 and not text.isupper() | (len(words) == 1 and len(text) < 3):
        return begin, begin + len(text)
    if re.fullmatch(r"[一-龥ぁ-んァ-ヶ가-힣\u0621-\u064a ]{2,20}", text) or (text.isupper() and 2 <= len(words) <= 4):
        return begin, begin + len(text)
    return None


def _display(name: str) -> str | None:
    """A sender's display name that is a person: `Anna Weber | Lumen GmbH` gives the first part."""
    first = re.split(r"\s+[|/-]\s+|\s*[(,|]\s*|\s+(?:from|at|von|de la empresa)\s+", name.strip(" \"'"))[0].strip()
    if not first or "@" in first or _ROLE.match(first) or _is_company(first):
        return None
    last_first = re.fullmatch(r"\s*([^\W\d_][\w'-]+),\s*([^\W\d_][\w' -]+?)\s*", name.strip("\"'"))
    return f"{last_first[2]} {last_first[1]}" if last_first and not _is_company(name) else first


def _display_company(name: str) -> str | None:
    parts = [part.strip(" )\"'") for part in re.split(r"\s+[|/-]\s+|\s*[(|]\s*|\s+(?:from|at|von)\s+", name)]
    return next((part for part in parts if part and _is_company(part)), None)


@cache
def _company_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rules = pack("reading/flags")["companies"]
    suffixes = "|".join(sorted(rules["suffixes"], key=len, reverse=True))
    return (
        re.compile(rf"(?<![\w.])(?:{suffixes})\.?(?![\w])", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{rules['words']})(?!\w)", re.IGNORECASE),
    )


def _is_company(text: str) -> bool:
    suffix, word = _company_words()
    found = suffix.search(text)
    return bool((found and found.start() > 1) or word.search(text) or _EAST_COMPANY.search(text))


def _company(doc: Doc, tail: Span) -> Span | None:
    form = labelled(doc, "company_label")
    if form:
        return form
    return _company_line(doc, *tail) or _company_said(doc)


def _company_line(doc: Doc, start: int, end: int) -> Span | None:
    """A line of the signature that carries a company's legal form, else one that carries a word of business."""
    suffix, word = _company_words()
    loose = None
    at = start
    for line in doc.text[start:end].split("\n"):
        begin, at = at, at + len(line) + 1
        for part in re.finditer(r"(?:[^|/•·\t -]|(?<! )-|-(?! )| (?!- ))+", line):
            span = _clean(doc, begin + part.start(), begin + part.end())
            text = doc.text[slice(*span)]
            legal = suffix.search(text)
            if len(text) > 70 or "@" in text or "www." in text or doc.words.has("grammar", "closing", doc.low, *span):
                continue
            if legal and legal.group().islower() and len(legal.group()) <= 3:
                legal = None
            if _EAST_COMPANY.search(text) or (legal and legal.start() > 1):
                return _cut(doc, span, legal)
            loose = loose or (span if word.search(text) and _is_title(text) else None)
    return loose


def _is_title(text: str) -> bool:
    """A few capitalised words and no sentence."""
    words = text.split()
    capitals = sum(word[0].isupper() for word in words)
    return len(words) <= 6 and capitals * 2 > len(words) and text[-1] not in ".?!:" and not re.search(r"\d{3}", text)


def _cut(doc: Doc, span: Span, legal: re.Match[str] | None) -> Span:
    """`Weber, Buyer, Lumen GmbH, Hamburg` keeps the part with the legal form."""
    if legal is None:
        found = _EAST_COMPANY.search(doc.text, *span)
        return found.span() if found else span
    head = doc.text[span[0] : span[0] + legal.start()]
    start = span[0] + max(head.rfind(", ", 0, len(head) - 2) + 2 if ", " in head[:-2] else 0, 0)
    return _clean(doc, start, span[0] + legal.end())


def _clean(doc: Doc, start: int, end: int) -> Span:
    text = doc.text[start:end]
    start += len(text) - len(text.lstrip(" ,;:–—-*_\t"))
    return start, max(start, start + len(doc.text[start:end].rstrip(" ,;:–—*_\t")))


_INTRO = (
    r"\s*(?:(?:the|la|le|die|der|das|una?|el|a|o|eine?|l')\s?)?"
    r"(?:company|empresa|firm[ay]?|société|entreprise|ditta|azienda)?\s*"
)
_CAPITALISED = r"[\"«„]?[A-ZÀ-ÞА-ЯĐŁŚŻ0-9][\w&'’.-]*[»\"“]?"
_RUN = re.compile(rf"{_CAPITALISED}(?:[ ](?:(?:de|y|e|and|und|&)[ ])?{_CAPITALISED}){{0,4}}")


def _company_said(doc: Doc) -> Span | None:
    """`I am Anna from Lumen GmbH`, `we are Casa Nova S.L., importers …`, a legal form anywhere."""
    suffix, word = _company_words()
    for key in ("we", "company"):
        for match in doc.words.find("buyer", key, doc.low, 0, doc.body_end):
            intro = re.compile(_INTRO, re.IGNORECASE).match(doc.text, match.end(), doc.body_end)
            run = _RUN.match(doc.text, intro.end() if intro else match.end(), doc.body_end)
            legal = suffix.search(run.group()) if run else None
            if run and legal and legal.start() > 1:
                return _clean(doc, run.start(), run.start() + legal.end())
            if run and word.search(run.group()):
                return _clean(doc, *run.span())
    return _eastern_company(doc) or _anywhere(doc, suffix)


def _eastern_company(doc: Doc) -> Span | None:
    found = _EAST_COMPANY.search(doc.text, 0, min(doc.body_end, 400))
    if found is None or re.match(r"(?:贵|貴|我|本|弊|御|公司|귀|당)", found.group()):
        return None
    lead = re.match(r"(?:[我们是来自叫的]|我司|代表|位于)+", found.group())
    return _clean(doc, found.start() + (lead.end() if lead else 0), found.end())


def _anywhere(doc: Doc, suffix: re.Pattern[str]) -> Span | None:
    """Capitalised words before a legal form, wherever they stand."""
    for legal in suffix.finditer(doc.text, 0, doc.body_end):
        if len(legal.group()) < 3 or not legal.group()[0].isupper() and legal.group().lower()[:2] not in ("sp", "d."):
            continue
        before = re.search(rf"(?:{_CAPITALISED}\s){{1,4}}$", doc.text[max(0, legal.start() - 50) : legal.start()])
        if before:
            return _clean(doc, legal.start() - len(before.group()), legal.end())
    return None


def _phone(doc: Doc, tail: Span) -> Span | None:
    form = labelled(doc, "phone")
    if form and len(re.findall(r"\d", doc.low[slice(*form)])) >= 7:
        return form
    for start, end in (tail, (0, doc.new_end)):
        match = _PHONE.search(fold(doc.text), start, end)
        if match:
            return match.span(1) if match.group(1) else match.span()
    return None


def _website(doc: Doc, tail: Span) -> Span | None:
    for match in _SITE.finditer(doc.text, *tail):
        if not is_free(domain_of(match.group())) and doc.text[match.start() - 1 : match.start()] != "@":
            return match.start(), match.end() - (match.group()[-1] in ".,;")
    return None
