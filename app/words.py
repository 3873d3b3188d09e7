"""The words of all doors for the merchant: Fluent catalogues `resources/words/<lang>/*.ftl`, English and Chinese."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from app import paths
from app.errors import UserError

LANGUAGES = ("en", "zh")
_LONGEST_FACT = 400
"""Characters of one fact: Fluent gives up on a text above 2,500, and nobody reads a message that long."""


@cache
def _bundle(language: str) -> Any:
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted(paths.resources("words", language).glob("*.ftl")):
        bundle.add_resource(FluentResource(Path(file).read_text(encoding="utf-8")))
    return bundle


class Words:
    """The words of one language. A key without words gives the key itself: a door must never die of a missing word."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"

    def has(self, key: str) -> bool:
        """Whether there are words for a key."""
        return bool(_bundle(self.language).has_message(key))

    def say(self, key: str, facts: Mapping[str, Any] | None = None) -> str:
        """The words for a key with its facts put in; facts that are missing show as `{$name}`."""
        bundle = _bundle(self.language)
        if not bundle.has_message(key):
            return key
        message = bundle.get_message(key)
        text, _errors = bundle.format_pattern(message.value, _short(facts or {}))
        return str(text)

    def notice(self, kind: str, code: str, facts: Mapping[str, Any] | None = None) -> str:
        """The words of a notice: kind is flag, finding, open, problem or error."""
        return self.say(f"{kind}-{code.replace('_', '-')}", facts)

    def error(self, error: UserError) -> tuple[str, str]:
        """What happened and how to mend it."""
        hint = f"error-{error.code}-hint"
        return self.notice("error", error.code, error.facts), self.say(hint, error.facts) if self.has(hint) else ""


def _short(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts cut to what a message can hold: a foreign file may name a thing with ten million letters."""
    return {
        key: f"{value[: _LONGEST_FACT - 1]}…" if isinstance(value, str) and len(value) > _LONGEST_FACT else value
        for key, value in facts.items()
    }
