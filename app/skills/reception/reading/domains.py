"""Mail domains: which belong together, which only look alike."""

from collections.abc import Iterable
from functools import cache

from app.rules import pack


@cache
def _rules() -> tuple[frozenset[str], frozenset[str], frozenset[str], tuple[str, ...]]:
    rules = pack("reading/flags")["domains"]
    return (
        frozenset(rules["free"]),
        frozenset(rules["suffixes"]),
        frozenset(rules["marketplaces"]),
        tuple(rules["brands"]),
    )


def domain_of(address: str) -> str:
    """The lower-case domain of an address or link, punycode decoded; empty where there is none."""
    tail = address.rsplit("@", 1)[-1] if "@" in address else address.split("//", 1)[-1]
    host = tail.split("/", 1)[0].split(":", 1)[0].split("?", 1)[0].strip(" .<>[]").lower()
    labels = [_decoded(label) for label in host.split(".")]
    return ".".join(labels) if len(labels) > 1 and all(labels) else ""


def _decoded(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def organisation(domain: str) -> str:
    """The registrable part: `mail.shop.co.uk` → `shop.co.uk`."""
    labels = domain.split(".")
    size = 3 if ".".join(labels[-2:]) in _rules()[1] else 2
    return ".".join(labels[-size:])


def is_free(domain: str) -> bool:
    """A mailbox anyone can have."""
    return domain in _rules()[0]


def is_marketplace(domain: str) -> bool:
    """A trade platform that forwards buyers' messages."""
    return any(domain == place or domain.endswith("." + place) for place in _rules()[2])


def skeleton(label: str) -> str:
    """What a label looks like at a glance: look-alike letters of other scripts and digits made plain."""
    rules = pack("reading/flags")["domains"]
    plain = "".join(rules["confusables"].get(char, char) for char in label)
    for pair, single in rules["pairs"].items():
        plain = plain.replace(pair, single)
    return plain.replace("-", "")


def imitated(domain: str, trusted: Iterable[str]) -> str | None:
    """The trusted domain or brand that this one imitates, None where it is honest."""
    if not domain or is_free(domain) or is_marketplace(domain):
        return None
    own = organisation(domain)
    names = {organisation(name) for name in trusted if name and not is_free(name)}
    if own in names:
        return None
    for name in sorted(names):
        if _alike(own, name) or (own.split(".")[0] == name.split(".")[0] and len(own.split(".")[0]) >= 5):
            return name
    return next((brand for brand in _rules()[3] if _brand_alike(domain, own, brand)), None)


def _alike(one: str, other: str) -> bool:
    a, b = one.split(".")[0], other.split(".")[0]
    if a == b:
        return False
    if skeleton(a) == skeleton(b):
        return True
    shorter = min(len(a), len(b))
    return shorter >= 5 and _distance(a, b) <= (2 if shorter >= 9 else 1)


def _brand_alike(domain: str, own: str, brand: str) -> bool:
    name = brand.split(".")[0]
    label = own.split(".")[0]
    if label == name:
        return False
    if skeleton(label) == skeleton(name) or (len(name) >= 6 and _distance(label, name) <= 1):
        return True
    parts = domain.replace(".", "-").split("-")
    return len(name) >= 3 and (name in parts or (len(name) >= 6 and skeleton(name) in map(skeleton, parts)))


def _distance(a: str, b: str) -> int:
    from rapidfuzz.distance import OSA

    return int(OSA.distance(a, b))
