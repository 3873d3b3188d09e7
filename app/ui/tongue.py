"""The window's own language, switched live: widgets listen to `changed` and say their words anew."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.words import Words


class Tongue(QObject):
    """The words in use. Which language a buyer reads is another matter."""

    changed = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(language)

    @property
    def language(self) -> str:
        """`en` or `zh`."""
        return self._words.language

    @property
    def words(self) -> Words:
        """The catalogue in use, for what is written into files."""
        return self._words

    def switch(self, language: str) -> None:
        """Take another language and tell every widget."""
        if language != self.language:
            self._words = Words(language)
            self.changed.emit()

    def say(self, key: str, **facts: Any) -> str:
        """The words for a key."""
        return self._words.say(key, facts)

    def known(self, key: str, fallback: str) -> str:
        """The words for a key that may have none: field names that come from data."""
        return self._words.say(key) if self._words.has(key) else fallback

    def notice(self, kind: str, code: str, facts: Mapping[str, Any] | None = None) -> str:
        """The words of a flag, finding, open point or problem."""
        return self._words.notice(kind, code, facts)

    def error(self, error: UserError) -> tuple[str, str]:
        """What happened and how to mend it."""
        return self._words.error(error)
