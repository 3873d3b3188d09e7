"""A question as tokens. Every character belongs to one; what is no known word is a word to look for in the data."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache

from app.domain.numbers import chinese_number
from app.skills.ask.lexicon import Phrases, Senses, countries, currencies, lexicon, money_words, units, whole
from app.skills.ask.periods import Period, period_at, relative
from app.skills.reception.reading.folding import fold, is_cjk
from app.store.folding import code_key


@dataclass(frozen=True)
class Amount:
    """A number as written, with the currency or unit beside it."""

    value: Decimal
    currency: str | None = None
    unit: str | None = None


@dataclass(frozen=True)
class Token:
    """A stretch of the question and what it may mean; without any sense it is a word to look for.

    `whole` words stand in the data as they are and are not joined with their neighbours.
    """

    text: str
    start: int
    end: int
    senses: Mapping[str, str] = field(default_factory=dict)
    amount: Amount | None = None
    period: Period | None = None
    code: str | None = None
    whole: bool = False

    def get(self, kind: str) -> str | None:
        """Its value of a kind."""
        return self.senses.get(kind)

    @property
    def dense(self) -> bool:
        """Whether it is written without spaces: Chinese."""
        return is_cjk(self.text[:1] or " ")


@dataclass(frozen=True)
class Vocabulary:
    """What the data themselves name: phrases (certificates, attributes), product codes by their key, and the runs of
    Chinese characters in names and materials, of up to LONGEST_RUN."""

    phrases: Phrases
    codes: Mapping[str, str]
    runs: frozenset[str] = frozenset()


_MULTIPLES = {"k": 1000, "thousand": 1000, "million": 1_000_000, "千": 1000, "万": 10_000, "百万": 1_000_000}
_CODE = re.compile(r"[^\s,，?？!！;；()（）、。\"“”\u2e80-\u9fff]+(?: [^\s,，?？!！;；()（）、。\"“”\u2e80-\u9fff]+)?")
_WORD = re.compile(r"[^\W_](?:[\w'./+&-]*[^\W_])?")
LONGEST_RUN = 6
_AFTER_TOP = ("top", "cmp", "between", "field")


def scan(question: str, vocabulary: Vocabulary, today: date) -> list[Token]:
    """The tokens of a question; `question` has single blanks."""
    low = fold(question)
    tokens: list[Token] = []
    at = 0
    while at < len(low):
        token = None if low[at].isspace() else _token(question, low, at, _Around(vocabulary, today, tokens))
        if token is not None:
            tokens.append(token)
        at = token.end if token is not None else at + 1
    return _joined(question, tokens)


@dataclass(frozen=True)
class _Around:
    vocabulary: Vocabulary
    today: date
    before: list[Token]


def _token(question: str, low: str, at: int, around: _Around) -> Token | None:
    found = list(_candidates(low, at, around))
    if not found:
        match = _WORD.match(low, at)
        end = at + 1 if is_cjk(low[at]) or match is None else _latin_end(low, match)
        return Token(question[at:end], at, end) if end > at + 1 or low[at].isalnum() else _sign(question, at)
    end = max(each.end for each in found)
    best = [each for each in found if each.end == end]
    return Token(
        question[at:end],
        at,
        end,
        {kind: value for each in reversed(best) for kind, value in each.senses.items()},
        next((each.amount for each in best if each.amount), None),
        next((each.period for each in best if each.period), None),
        next((each.code for each in best if each.code), None),
        any(each.whole for each in best),
    )


def _latin_end(low: str, match: re.Match[str]) -> int:
    """The end of a word of a spaced script: Chinese begins a new one."""
    dense = next((at for at in range(match.start(), match.end()) if is_cjk(low[at])), match.end())
    return dense - 2 if low[dense - 2 : dense] == "'s" else dense


def _sign(question: str, at: int) -> Token | None:
    """A sign that means something nowhere is an unknown word; brackets, dots and quotation marks are air."""
    return None if question[at] in "()（）[]【】\"“”‘’'「」。.!！;；?？…*_`" else Token(question[at], at, at + 1)


def _candidates(low: str, at: int, around: _Around) -> Iterator[Token]:
    """What may begin at a place; of equal length the earlier sense of a kind counts."""
    for phrases in (lexicon(), around.vocabulary.phrases, countries(), money_words()):
        for end, senses in phrases.ends_at(low, at):
            yield _lexical(low, at, end, senses, around.today)
            break
    for size in range(LONGEST_RUN, 1, -1):
        if low[at : at + size] in around.vocabulary.runs:
            yield Token("", at, min(at + size, len(low)), whole=True)
            break
    yield from _code(low, at, around.vocabulary.codes)
    number = _number(low, at, around.before)
    if number is not None:
        yield Token("", at, number[0], {}, number[1])
    found = period_at(low, at, around.today)
    if found is not None:
        yield Token("", at, found[0], {}, period=found[1])


def _lexical(low: str, at: int, end: int, senses: Senses, today: date) -> Token:
    period = relative(senses["period"], today) if "period" in senses else None
    amount = Amount(Decimal(senses["number"])) if "number" in senses else None
    if "twice" in senses:
        amount = Amount(Decimal(senses["twice"]), unit="times")
    return Token("", at, end, senses, amount, period)


def _code(low: str, at: int, codes: Mapping[str, str]) -> Iterator[Token]:
    match = _CODE.match(low, at)
    if match is None or (at and low[at - 1].isalnum() and not is_cjk(low[at - 1])):
        return
    run = match.group()
    for text in dict.fromkeys((run, run.split(" ")[0])):
        for cut in (text, text.rstrip(".:"), text.removesuffix("'s")):
            known = codes.get(code_key(cut))
            if known is not None and any(map(str.isdigit, cut)):
                yield Token("", at, at + len(cut), {}, code=known)
                return


@cache
def _figure() -> re.Pattern[str]:
    def either(words: Mapping[str, object]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))

    money, measure, multiple = either(currencies()), either(units()), either(_MULTIPLES)
    return re.compile(
        rf"(?:(?P<before>{money}) ?)?"
        rf"(?:(?P<figure>\d+(?:,\d{{3}})*(?:\.\d+)?)|(?P<spoken>[一二两三四五六七八九十百千万]+))"
        rf"(?: ?(?P<multiple>{multiple})(?![a-z]))?(?:(?: ?(?P<after>{money})| ?-?(?P<unit>{measure}))(?![a-z0-9]))?"
    )


def _number(low: str, at: int, before: list[Token]) -> tuple[int, Amount] | None:
    """A number with its currency or unit: (end, amount)."""
    match = _figure().match(low, at)
    if match is None or not whole(low, at, match.end()):
        return None
    value = _value(match)
    spoken_alone = match["spoken"] and not (match["after"] or match["unit"])
    wanted = before and any(kind in before[-1].senses for kind in _AFTER_TOP)
    if value is None or (spoken_alone and not wanted):
        return None
    money = match["before"] or match["after"]
    currency = currencies().get(money) if money else None
    return match.end(), Amount(value, currency, units().get(match["unit"]) if match["unit"] else None)


def _value(match: re.Match[str]) -> Decimal | None:
    if match["spoken"]:
        value = chinese_number(match["spoken"])
        return value if value is None else Decimal(value)
    return Decimal(match["figure"].replace(",", "")) * _MULTIPLES.get(match["multiple"] or "", 1)


def _joined(question: str, tokens: list[Token]) -> list[Token]:
    """Neighbouring unknown Chinese characters are one word."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if last is not None and _plain(token) and _plain(last) and last.end == token.start and token.dense:
            found[-1] = Token(question[last.start : token.end], last.start, token.end)
        else:
            found.append(token)
    return found


def _plain(token: Token) -> bool:
    return token.dense and not (token.whole or token.senses or token.amount or token.period or token.code)
