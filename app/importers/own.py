"""Who the merchant is, so that an importer can tell the buyer from them."""

import re
from dataclasses import dataclass
from functools import cache

from app.rules import pack

_FEWEST_DIGITS = 7


@dataclass(frozen=True)
class Own:
    """The merchant's names (company, person), addresses and phones as they wrote them in their terms."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()

    def is_person(self, shown: str) -> bool:
        """Whether a name or number that a chat shows is the merchant's."""
        words = _words(shown)
        if any(name and (name <= words or (words and words <= name)) for name in map(_words, self.names)):
            return True
        return _phone(shown) != "" and _phone(shown) in {_phone(phone) for phone in self.phones}

    def is_address(self, email: str) -> bool:
        """Whether an address is the merchant's, or one of their company's domain."""
        domain = email.rpartition("@")[2].lower()
        return bool(domain) and any(
            email.lower() == own.lower() or (domain == own.rpartition("@")[2].lower() and domain not in _free())
            for own in self.emails
        )


NOBODY = Own()
"""Where the merchant has not said who they are."""


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]{2,}", text.casefold()))


def _phone(text: str) -> str:
    """The last digits of a phone number, without country and trunk prefixes; empty where there are too few."""
    digits = re.sub(r"\D", "", text)
    return digits[-9:] if len(digits) >= _FEWEST_DIGITS else ""


@cache
def _free() -> frozenset[str]:
    return frozenset(pack("reading/flags")["domains"]["free"])
