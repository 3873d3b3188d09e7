import sys
import unicodedata
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from llguidance import LLMatcher, LLTokenizer, TokenizerWrapper

from app.llm.contract import Lock
from app.llm.lock import grammar, holds_number

VALUES = ("[[total]]", "[[moq]]", "[[tier_2]]")
SAYS = ("[[say:offer]]", "[[say:terms]]")
LITERALS = ("304", "304L", "L-200", "IP65", "3", "5", "SS 304", "½")
LOCK = Lock(VALUES + SAYS, LITERALS)


class _Bytes:
    """The plainest vocabulary: one token a byte, so the grammar itself is tried."""

    eos_token_id, bos_token_id, special_token_ids = 256, None, (256,)
    tokens = tuple(bytes([byte]) for byte in range(256)) + (b"<eos>",)

    def __call__(self, text: bytes) -> list[int]:
        return list(text)


@cache
def _tokenizer() -> LLTokenizer:
    return LLTokenizer(TokenizerWrapper(_Bytes()))


def accepts(text: str | bytes, lock: Lock = LOCK) -> bool:
    """Whether the grammar takes a whole text."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    matcher = LLMatcher(_tokenizer(), grammar(lock))
    assert not matcher.is_error(), matcher.get_error()
    return matcher.try_consume_tokens(list(data)) == len(data) and bool(matcher.is_accepting())


@pytest.mark.parametrize(
    "text",
    [
        "", "Hello, dear buyer.\n\n", "304", "304 steel", "304, 304L and L-200.",
        "采用304不锈钢", "304或304L", "304、304L",
        "[[total]]", "[[say:offer]][[say:terms]]", "- [[total]], thanks", "[[total]] [[moq]] [[tier_2]]",
        "The L-200 lamp (IP65) costs [[total]].", "IP65: yes. [[say:offer]]\n\n[[say:terms]]", "of [[moq]].\nBest",
        "[[moq]]'den gelir", "304-grade", "'[[total]]'", "de l'[[moq]]",
        "ثمن[[moq]] دولار", "ціна [[total]] за [[moq]]",
        "SS 304 lamp", "-[[say:offer]]", "… and so on…", "[[total]] for 304 steel", "[[total]], 304 steel", "à bientôt",
        "こんにちは、[[total]]です。", "안녕하세요 [[moq]]개", "½ a page", "xin chào, cảm ơn quý khách",
    ],
)  # fmt: skip
def test_letters_people_write_are_possible(text: str) -> None:
    assert accepts(text)


@pytest.mark.parametrize(
    "text",
    [
        "1", "a1", "304304", "304.5", "3,304", "3 304", "3 5", "304 304", "$304", "304%", "304x", "x304", "-304",
        "304万",
        "三304", "٣", "५", "Ⅳ", "²", "①", "𝟗", "〇", "[[foo]]", "[x]", "[Your name]",
        "[[total]][[moq]]", "[[total]].[[moq]]",
        "[[total]]304", "304[[total]]", "[[total]]k", "[[total]]%", ".[[moq]]", "[[moq]] 304", "304 [[moq]]",
        "304²", "304°",
        "[[total", "]]", "304_5", "3-5", "3\u00a05", "3\u202f304", "3'304", "3/5", "[[say:foo]]",
        "[[ total ]]", "a\u202eb",
    ],
)  # fmt: skip
def test_invented_or_glued_figures_are_impossible(text: str) -> None:
    assert not accepts(text)


def test_no_number_character_of_any_script_gets_through() -> None:
    free = Lock(VALUES, ())
    numbers = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)).startswith("N")]
    assert len(numbers) > 1500
    matcher = LLMatcher(_tokenizer(), grammar(free))
    for number in numbers:
        matcher.reset()
        data = number.encode()
        assert matcher.try_consume_tokens(list(data)) < len(data), hex(ord(number))


def test_letters_of_the_fourteen_languages_get_through() -> None:
    matcher = LLMatcher(_tokenizer(), grammar(Lock((), ())))
    for code in [*range(0x20, 0x5B), *range(0xC0, 0x250), *range(0x400, 0x500), *range(0x621, 0x64B),
                 *range(0x3041, 0x3097),
                 *range(0x4E00, 0x9FFF), *range(0xAC00, 0xD7A4), *range(0x1EA0, 0x1EFA)]:  # fmt: skip
        matcher.reset()
        data = chr(code).encode()
        assert holds_number(chr(code)) or matcher.try_consume_tokens(list(data)) == len(data), hex(code)


def test_half_a_character_is_no_end() -> None:
    assert not accepts("é".encode()[:1])
    assert not accepts(b"\xff")


def test_odd_literals_are_left_out_and_odd_slots_refused() -> None:
    assert not accepts("9", Lock((), ("[9]", "9\n", " 9", "nine")))
    with pytest.raises(ValueError, match="not a slot"):
        grammar(Lock(("[[Total 1]]",)))


def test_literals_of_the_grammars_own_marks() -> None:
    odd = ("1/2", "3.0", "a|7", "7*", "(8)", "5\\d", "9$", '6"', "{4}", "2^2", "#1")
    assert all(accepts(f"the {literal} lamp", Lock((), odd)) for literal in odd)
    assert not accepts("3x0", Lock((), odd))
    assert not accepts("55", Lock((), odd))


_PIECES = st.sampled_from(
    [*VALUES, *SAYS, *LITERALS, " ", "\n", ".", ", ", ",", "'", "-", "/", "(", ")", "a", "é", "ж", "不", "、", "%", "$",
     "0", "٣", "[", "]", "[[", "]]", "k", "\u202f", "\xa0", "万", ":", "_", "°"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@example("[[total]]\u202f[[total]]")
@example("[[total]] SS 304")
@given(st.lists(_PIECES, max_size=9).map("".join))
def test_what_is_accepted_holds_only_allowed_whole_figures(text: str) -> None:
    if accepts(text):
        _check(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=12))
def test_any_text_without_figures_or_brackets_is_safe(text: str) -> None:
    if accepts(text):
        _check(text)


def _check(text: str) -> None:
    """The lock, said again in plain Python: cut the slots out, then every number must be in a whole literal."""
    rest = text
    for slot in VALUES + SAYS:
        rest = rest.replace(slot, "\0" if slot in VALUES else "\1")
    assert "[" not in rest and "]" not in rest
    spans = _literal_spans(rest)
    for index, char in enumerate(rest):
        assert not holds_number(char) or any(start <= index < end for start, end in spans), text
    # "SS 304" may also be read as the word "SS" and the literal "304": what counts is how far the numbers are apart.
    figures = sorted(
        [_numbers_of(rest, span) for span in spans]
        + [(index, index + 1) for index, char in enumerate(rest) if char == "\0"]
    )
    for (_, end), (start, _) in zip(figures, figures[1:], strict=False):
        between = rest[end:start]
        assert between not in ("", ".", ",", "'", "-", "/", "\u202f", "_", "%", "\xa0"), text
        if not (rest[end - 1] == "\0" and rest[start] == "\0"):
            assert between.strip(" ") != "", text


def _numbers_of(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The part of a literal from its first number to its end."""
    return next(at for at in range(*span) if holds_number(text[at])), span[1]


def _literal_spans(text: str) -> list[tuple[int, int]]:
    """Whole-word literals that do not overlap, the longest first."""
    found: list[tuple[int, int]] = []
    for literal in sorted(LITERALS, key=len, reverse=True):
        start = text.find(literal)
        while start >= 0:
            end = start + len(literal)
            free = all(end <= one or start >= other for one, other in found)
            if free and not _in_word(text[start - 1 : start]) and not _in_word(text[end : end + 1]):
                found.append((start, end))
            start = text.find(literal, start + 1)
    return found


def _in_word(char: str) -> bool:
    """Whether a neighbour would make a figure part of something longer."""
    return bool(char) and (char in "k_aéж%$°万\0\1" or holds_number(char))
