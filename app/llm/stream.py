"""Bytes of tokens to text a person may see: whole characters, no `<think>` part, nothing past a stop string."""

import codecs
from collections.abc import Iterable

_THINK, _THOUGHT = "<think>", "</think>"


class TextStream:
    """Feed bytes, take text. Text that could still become a stop string or a thinking tag is held back."""

    def __init__(self, stops: Iterable[str] = ()) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._stops = tuple(stop for stop in stops if stop)
        self._held = ""
        self._thinking = False
        self._said = False
        self.stopped = False

    def feed(self, data: bytes) -> str:
        """New text that is safe to show; after a stop string `stopped` is True and no more text comes."""
        if self.stopped:
            return ""
        self._held += self._decode(data)
        return self._take()

    def finish(self) -> str:
        """What was held back, at the end. A character cut in half is dropped."""
        text = "" if self.stopped or self._thinking else self._held
        self._held = ""
        return text if self._said else text.lstrip()

    def _take(self) -> str:
        shown = ""
        while True:
            if self._thinking and not self._skip_thought():
                return shown
            before, tag, after = self._held.partition(_THINK)
            if not tag:
                return shown + self._show(self._release())
            shown += self._show(self._cut(before))
            self._held, self._thinking = after, True
            if self.stopped:
                return shown

    def _skip_thought(self) -> bool:
        """Drop the thinking part as far as it is here; True once it has ended."""
        _, tag, after = self._held.partition(_THOUGHT)
        if not tag:
            self._held = self._held[-len(_THOUGHT) :]
            return False
        self._held, self._thinking = after, False
        return True

    def _release(self) -> str:
        """Everything but a tail that may grow into a stop string or a tag."""
        text = self._cut(self._held)
        if self.stopped:
            self._held = ""
            return text
        hold = max((_overlap(text, mark) for mark in (*self._stops, _THINK)), default=0)
        self._held = text[len(text) - hold :]
        return text[: len(text) - hold]

    def _cut(self, text: str) -> str:
        """The text up to the first stop string, which ends the stream."""
        found = min((at for stop in self._stops if (at := text.find(stop)) >= 0), default=-1)
        if found < 0:
            return text
        self.stopped = True
        return text[:found]

    def _show(self, text: str) -> str:
        """White space before the first word is not part of an answer."""
        if not self._said:
            text = text.lstrip()
            self._said = bool(text)
        return text


def _overlap(text: str, mark: str) -> int:
    """Length of the longest end of `text` that is a beginning of `mark`."""
    for size in range(min(len(mark) - 1, len(text)), 0, -1):
        if text.endswith(mark[:size]):
            return size
    return 0
