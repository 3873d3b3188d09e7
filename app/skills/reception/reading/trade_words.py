"""What words of trade mean: goods, materials, colours and features, found in a phrase of any of fourteen languages.

The words are in `resources/rules/reading/products`; the same concept has the same id in every language, so that
`Trinkflasche`, `水杯` and `water bottle` are one. A language is loaded when it is first met.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from app.paths import resources
from app.rules import pack
from app.skills.reception.reading.folding import fold, is_cjk

KINDS = ("goods", "materials", "colours", "features")
_DENSE = frozenset({"zh", "ja", "ko"})
_WORD = re.compile(r"[^\W_]+")
_JOINT = re.compile(r"[\s'&./-]{0,3}")
_TONES = re.compile(r"[\u01a0\u01a1\u01af\u01b0\u0103\u0111\u00e2\u00ea\u00f4\u1ea0-\u1ef9]")
_ARABIC_HEADS = ("وال", "بال", "كال", "لل", "ال", "و", "ب", "ل")
_FEWEST_HEAD = 4
_FEWEST_COMPOUND = 8
_LATIN = ("en", "de", "es", "fr", "it", "pt", "pl", "tr", "vi")
_DENIALS = "non no not without un ohne nicht sans sin senza sem bez без не nie olmayan không 不 无 無 非"
_NOT = frozenset(_DENIALS.split())


@dataclass(frozen=True)
class Term:
    """A trade word in a text: where it stands and the concepts of its kind that it may mean. `denied`: `non-…`."""

    start: int
    end: int
    kind: str
    ids: frozenset[str]
    denied: bool = False


@dataclass(frozen=True)
class _Entry:
    """A phrase of the dictionary: its words, each whole or the beginning of one (`*`)."""

    words: tuple[tuple[str, bool], ...]
    meanings: tuple[tuple[str, str], ...]


@dataclass
class _Book:
    """The phrases of a language by the first word; of dense scripts by the first two signs."""

    whole: dict[str, list[_Entry]] = field(default_factory=dict)
    begun: dict[str, list[_Entry]] = field(default_factory=dict)
    dense: dict[str, list[tuple[str, tuple[tuple[str, str], ...]]]] = field(default_factory=dict)


@lru_cache(maxsize=1024)
def find_terms(text: str, language: str) -> tuple[Term, ...]:
    """The trade words of a text in one language, longest first where two overlap, in order of place."""
    if language not in dictionaries():
        return ()
    toned = language == "vi" and _TONES.search(text) is not None
    low = _lower(text) if toned else fold(text)
    low = low.translate(_simplified()) if language == "zh" else low
    book = _book(language, toned)
    found = list(_dense_terms(low, book) if language in _DENSE else _spaced_terms(low, book, language))
    return tuple(sorted(_longest(found), key=lambda term: term.start))


def of_kind(terms: Sequence[Term], kind: str) -> frozenset[str]:
    """The concepts of a kind among terms; what is denied counts as another concept."""
    return frozenset(f"no {one}" if term.denied else one for term in terms if term.kind == kind for one in term.ids)


@cache
def dictionaries() -> frozenset[str]:
    """The languages that have a dictionary."""
    return frozenset(path.stem for path in resources("rules", "reading", "products").glob("*.toml"))


@lru_cache(maxsize=4096)
def words_for(kind: str, concept: str, language: str) -> tuple[str, ...]:
    """The words of a concept in a language, as they stand in its dictionary; none where only beginnings do."""
    if language not in dictionaries():
        return ()
    words: list[str] = pack(f"reading/products/{language}")[kind].get(concept, [])
    return tuple(word for word in words if "*" not in word)


def languages_of(text: str, likely: str | None = None) -> tuple[str, ...]:
    """The dictionaries to look a text up in: the likely language, then those that its script allows."""
    scripts = [likely] if likely else []
    if re.search(r"[\u3040-\u30ff]", text):
        scripts.append("ja")
    if re.search(r"[\u4e00-\u9fff]", text):
        scripts.append("zh")
    for sign, language in (("[\u0400-\u04ff]", "ru"), ("[\u0600-\u06ff]", "ar"), ("[\uac00-\ud7af]", "ko")):
        if re.search(sign, text):
            scripts.append(language)
    if re.search(r"[A-Za-z]", text):
        scripts.append("en")
    return tuple(name for name in dict.fromkeys(scripts) if name in dictionaries())


def latin_languages() -> tuple[str, ...]:
    """The dictionaries in Latin script, the commonest in trade first."""
    return tuple(name for name in _LATIN if name in dictionaries())


def _lower(text: str) -> str:
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@cache
def _simplified() -> dict[int, int]:
    pairs: str = pack("reading/traditional")["signs"]["pairs"]
    return {ord(pair[0]): ord(pair[1]) for pair in pairs.split()}


@cache
def _book(language: str, toned: bool) -> _Book:
    source = pack(f"reading/products/{language}")
    meanings: dict[str, dict[tuple[str, str], None]] = {}
    for kind in KINDS:
        for concept, words in source[kind].items():
            for word in words:
                meanings.setdefault(_lower(word) if toned else fold(word), {})[(kind, concept)] = None
    book = _Book()
    for phrase, found in meanings.items():
        _enter(book, phrase, tuple(found), language in _DENSE)
    return book


def _enter(book: _Book, phrase: str, meanings: tuple[tuple[str, str], ...], dense: bool) -> None:
    if dense and is_cjk(phrase[0]):
        plain = phrase.replace("*", "").replace(" ", "")
        book.dense.setdefault(plain[:2], []).append((plain, meanings))
        return
    words = tuple((match.group(), phrase[match.end() : match.end() + 1] == "*") for match in _WORD.finditer(phrase))
    if words:
        first, begun = words[0]
        (book.begun if begun else book.whole).setdefault(first, []).append(_Entry(words, meanings))


def _dense_terms(low: str, book: _Book) -> Iterator[Term]:
    """Phrases at any place, blanks between their signs allowed; Latin words of such a text as well."""
    plain, places = _unspaced(low)
    for at in range(len(plain) - 1):
        for phrase, meanings in book.dense.get(plain[at : at + 2], ()):
            if plain.startswith(phrase, at):
                start, end = places[at], places[at + len(phrase) - 1] + 1
                yield from _terms(start, end, meanings, low[max(0, start - 1) : start] in _NOT)
    yield from _spaced_terms(low, book, "en")


def _unspaced(low: str) -> tuple[str, list[int]]:
    places = [at for at, char in enumerate(low) if char != " "]
    return "".join(low[at] for at in places), places


def _spaced_terms(low: str, book: _Book, language: str) -> Iterator[Term]:
    words = list(_WORD.finditer(low))
    for at, match in enumerate(words):
        denied = at > 0 and words[at - 1].group() in _NOT and match.start() - words[at - 1].end() <= 1
        hit = False
        for entry in _entries(match.group(), book, language):
            end = _reach(low, words, at, entry, language)
            if end is not None:
                hit = True
                yield from _terms(match.start(), end, entry.meanings, denied)
        if not hit and language == "de" and len(match.group()) >= _FEWEST_COMPOUND:
            yield from _compound(match, book)


def _entries(word: str, book: _Book, language: str) -> Iterator[_Entry]:
    for form in _forms(word, language):
        yield from book.whole.get(form, ())
        for size in range(2, len(form) + 1):
            yield from book.begun.get(form[:size], ())


def _reach(low: str, words: list[re.Match[str]], at: int, entry: _Entry, language: str) -> int | None:
    """Where an entry that begins with a word ends; None where its further words do not follow."""
    for number, (wanted, begun) in enumerate(entry.words[1:], at + 1):
        if number >= len(words) or not _JOINT.fullmatch(low[words[number - 1].end() : words[number].start()]):
            return None
        forms = _forms(words[number].group(), language)
        if not any(form.startswith(wanted) if begun else form == wanted for form in forms):
            return None
    return words[at + len(entry.words) - 1].end()


def _compound(match: re.Match[str], book: _Book) -> Iterator[Term]:
    """`Edelstahltrinkflasche`: the thing stands last, what it is of stands first."""
    word = match.group()
    for form in _forms(word, "de"):
        for cut in range(3, len(form) - _FEWEST_HEAD + 1):
            head = [entry for entry in book.whole.get(form[cut:], ()) if len(entry.words) == 1]
            if not head:
                continue
            yield from (t for entry in head for t in _terms(match.start() + cut, match.end(), entry.meanings, False))
            front = form[:cut].removesuffix("s")
            for entry in (*book.whole.get(form[:cut], ()), *book.whole.get(front, ())):
                if len(entry.words) == 1:
                    yield from _terms(match.start(), match.start() + cut, entry.meanings, False)
            return


def _terms(start: int, end: int, meanings: Sequence[tuple[str, str]], denied: bool) -> Iterator[Term]:
    for kind in dict.fromkeys(kind for kind, _ in meanings):
        yield Term(start, end, kind, frozenset(one for other, one in meanings if other == kind), denied)


@lru_cache(maxsize=16384)
def _forms(word: str, language: str) -> tuple[str, ...]:
    """The word and what it may be a plural or another form of."""
    forms = [word]
    if language == "ar":
        forms += [word[len(head) :] for head in _ARABIC_HEADS if word.startswith(head) and len(word) - len(head) >= 3]
        return tuple(forms)
    for ending, bases in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= (4 if ending in "aeiny" else 3):
            forms += [word[: -len(ending)] + base for base in bases]
    return tuple(dict.fromkeys(forms))


_ENDINGS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "en": (("ies", ("y",)), ("ves", ("f", "fe")), ("es", ("", "e")), ("s", ("",))),
    "de": (("ern", ("er", "")), ("en", ("", "e")), ("er", ("",)), ("es", ("",)), ("em", ("",)), ("e", ("",)),
           ("n", ("",)), ("s", ("",)), ("innen", ("in",))),
    "fr": (("aux", ("al", "au")), ("x", ("",)), ("es", ("", "e")), ("s", ("",)), ("e", ("",))),
    "es": (("es", ("",)), ("as", ("o", "a")), ("os", ("o",)), ("a", ("o",)), ("s", ("",)), ("ces", ("z",))),
    "pt": (("oes", ("ao",)), ("aes", ("ao",)), ("ais", ("al",)), ("eis", ("el", "il")), ("ois", ("ol",)),
           ("ns", ("m",)), ("es", ("",)), ("as", ("o", "a")), ("os", ("o",)), ("a", ("o",)), ("s", ("",))),
    "it": (("e", ("a", "o", "i")), ("i", ("o", "e", "a")), ("a", ("o", "e")), ("he", ("a",)), ("hi", ("o",))),
    "pl": (("y", ("", "a")), ("i", ("", "a")), ("ow", ("",)), ("e", ("a", "y")), ("a", ("", "y"))),
    "ru": (("ы", ("", "а")), ("и", ("", "а", "я")), ("ов", ("",)), ("а", ("",)), ("ая", ("ый",)), ("ые", ("ый",))),
}  # fmt: skip


def _longest(found: list[Term]) -> list[Term]:
    """Of overlapping terms the longest; several kinds of one span stay, and materials in goods (`leather belt`)."""
    kept: list[Term] = []
    for term in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        over = [one for one in kept if one.start < term.end and term.start < one.end]
        same = any((one.start, one.end) == (term.start, term.end) for one in over)
        if same or not over or (term.kind == "materials" and all(one.kind == "goods" for one in over)):
            kept.append(term)
    return list(dict.fromkeys(kept))
