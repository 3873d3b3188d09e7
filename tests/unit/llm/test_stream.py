from hypothesis import given
from hypothesis import strategies as st

from app.llm.stream import TextStream


def _run(data: bytes, stops: tuple[str, ...] = (), size: int = 1) -> tuple[str, bool]:
    stream = TextStream(stops)
    text = "".join(stream.feed(data[at : at + size]) for at in range(0, len(data), size))
    return text + stream.finish(), stream.stopped


@given(st.text(), st.integers(1, 7))
def test_text_comes_whole_however_it_is_cut(text: str, size: int) -> None:
    if "<think>" not in text:
        assert _run(text.encode("utf-8", "surrogatepass").decode("utf-8", "replace").encode(), size=size)[
            0
        ].lstrip() == (text.encode("utf-8", "surrogatepass").decode("utf-8", "replace").lstrip())


def test_a_broken_byte_does_not_hold_the_text_back() -> None:
    stream = TextStream()
    assert stream.feed(b"a\xff") + stream.feed(b"b") == "a\ufffdb"


def test_a_character_cut_in_half_at_the_end_is_dropped() -> None:
    assert _run("né".encode()[:-1]) == ("n", False)


def test_stop_strings_are_held_back_and_cut() -> None:
    assert _run(b"Dear buyer,\nEND of it", ("END",)) == ("Dear buyer,\n", True)
    assert _run(b"EN E END", ("END",), 2) == ("EN E ", True)
    assert _run(b"abcEN", ("END",)) == ("abcEN", False)


def test_text_is_shown_before_the_end() -> None:
    stream = TextStream(("STOP",))
    assert stream.feed(b"Hello S") == "Hello "
    assert stream.feed(b"o") == "So"


def test_thinking_is_left_out_wherever_it_is_cut() -> None:
    thought = b"<think>\nThe buyer wants 5.\n</think>\n\nDear buyer"
    for size in range(1, len(thought)):
        assert _run(thought, size=size)[0] == "Dear buyer"
    assert _run(b"Hi<think>never ends")[0] == "Hi"
    assert _run(b"2 < 3 <thin")[0] == "2 < 3 <thin"


def test_a_stop_string_ends_before_a_thought() -> None:
    assert _run(b"one STOP <think>x</think> two", ("STOP",), 64) == ("one ", True)
