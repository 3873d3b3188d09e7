"""Errors told to the user in their language; everything else that is raised is our own bug.

`UserError` carries a code and facts; the words for it live in `resources/words/<lang>/*.ftl` as
`error-<code>` (what happened, where) and `error-<code>-hint` (how to mend it).
"""

from collections.abc import Mapping


class UserError(Exception):
    """Something in the world is wrong and the user can mend it.

    `code` is lower-case with hyphens (`file-empty`); `facts` are the variables of its words, all plain strings
    (where, what, what was expected).
    """

    def __init__(self, code: str, facts: Mapping[str, str] | None = None) -> None:
        super().__init__(code, dict(facts or {}))
        self.code = code
        self.facts: dict[str, str] = dict(facts or {})


class Cancelled(Exception):
    """The user pressed Stop. Nothing is said; nothing half-written remains."""
