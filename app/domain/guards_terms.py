"""Guards on the trade term: the wrong transport, a place on the wrong side, nobody to import, an old edition."""

from collections.abc import Iterator

from app.domain import incoterms
from app.domain.incoterms import RULES, parse_term, term
from app.domain.inquiry import Flag
from app.domain.offer_term import Asked, Offered
from app.domain.policy import Policy
from app.domain.ports import country_of, same_place
from app.rules import pack


def seller_country(basis: str | None, policy: Policy) -> str | None:
    """The two-letter country that the goods leave from: of the price basis' place, else as the address ends."""
    parsed = parse_term(basis) if basis else None
    if parsed and RULES[parsed[0]].place_is == "origin" and (country := country_of(parsed[1])):
        return country
    address = (policy.seller_address or "").casefold()
    return "CN" if "china" in address or "中国" in address else None


def check(asked: Asked, offered: Offered, basis: str | None, home: str | None) -> list[Flag]:
    """Every flag on the term asked for and the term offered."""
    flags = list(_obsolete(asked, offered))
    if asked.incoterm in RULES:
        flags += [*_transport(asked, offered), *_sides(asked, basis, home)]
    return flags + [*_export(offered, asked, home), *_container(offered)]


def _obsolete(asked: Asked, offered: Offered) -> Iterator[Flag]:
    old = (asked.written or "").strip().upper()
    if old in incoterms.OBSOLETE:
        made = term(offered.incoterm, offered.place) if offered.incoterm else "none"
        yield Flag(
            "incoterm_obsolete", "info", asked.evidence, {"old": old, "new": incoterms.OBSOLETE[old], "offered": made}
        )


def _transport(asked: Asked, offered: Offered) -> Iterator[Flag]:
    """A rule for sea alone with air, courier, rail or road."""
    mode = offered.mode or asked.mode
    if asked.incoterm and RULES[asked.incoterm].sea_only and mode in pack("guards")["documents"]["without_title"]:
        facts = {"asked": term(asked.incoterm, asked.place), "instead": instead(asked.incoterm), "mode": mode or ""}
        yield Flag("term_for_sea_only", "warn", asked.evidence, facts)


def instead(code: str) -> str:
    """The rule for any transport that stands for one for sea alone; the rule itself where it is for any."""
    return str(pack("guards")["instead"].get(code, code))


def _sides(asked: Asked, basis: str | None, home: str | None) -> Iterator[Flag]:
    """An origin rule that names a place abroad, or a destination rule that names the seller's own."""
    code, place = asked.incoterm, asked.place
    if code is None or place is None:
        return
    facts = {"asked": term(code, place), "place": place, "basis": basis or "-"}
    there, own = country_of(place), parse_term(basis) if basis else None
    loading = own[1] if own and RULES[own[0]].place_is == "origin" else None
    if RULES[code].place_is == "origin":
        if there and home and there != home:
            yield Flag("origin_abroad", "warn", asked.evidence, facts)
    elif (there and there == home) or (loading and same_place(place, loading)):
        yield Flag("destination_at_origin", "warn", asked.evidence, facts)


def _export(offered: Offered, asked: Asked, home: str | None) -> Iterator[Flag]:
    """EXW: the foreign buyer would have to clear the goods for export, and the rebate may be lost."""
    if "EXW" in (offered.incoterm, asked.incoterm) and home in pack("guards")["exw"]["countries"]:
        yield Flag("exw_export", "info", asked.evidence, {"instead": "FCA"})
    if asked.incoterm == "DDP" and offered.incoterm == "DDP" and "VAT" in (offered.place or ""):
        yield Flag("import_vat_excluded", "info", asked.evidence, {"offered": term("DDP", offered.place)})


def _container(offered: Offered) -> Iterator[Flag]:
    """Containers are handed over at a terminal, before the ship's rail: the rules for any transport fit better."""
    code = offered.incoterm
    if code in pack("guards")["instead"] and offered.mode in pack("guards")["documents"]["containers"]:
        yield Flag("container_at_terminal", "info", None, {"offered": code or "", "instead": instead(code or "")})
