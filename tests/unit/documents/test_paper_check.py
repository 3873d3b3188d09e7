"""Papers of one shipment must agree: every planted difference is found, and agreeing ones raise nothing."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.paper import Paper, PaperLine, Party
from app.domain.paper_check import check_papers
from app.words import Words
from tests.unit.documents.samples import paper


def papers() -> list[Paper]:
    return [paper(kind) for kind in ("proforma", "invoice", "packing", "contract")]


def first(made: Paper, **changes: object) -> Paper:
    line = made.lines[0]
    return replace(made, lines=(replace(line, **changes), *made.lines[1:]))  # type: ignore[arg-type]


def quoted(made: Paper, **changes: object) -> Paper:
    return first(made, quoted=replace(made.lines[0].quoted, **changes))  # type: ignore[arg-type]


def test_papers_of_one_quote_agree() -> None:
    assert check_papers(papers()) == ()
    assert check_papers([]) == ()


@pytest.mark.parametrize(
    ("what", "sku", "change"),
    [
        ("quantity", "DL-001", lambda made: quoted(made, quantity=Decimal(480))),
        ("unit", "DL-001", lambda made: quoted(made, unit="set")),
        ("description", "DL-001", lambda made: quoted(made, name="Desk lamp")),
        ("unit_price", "DL-001", lambda made: quoted(made, unit_price=Decimal("3.99"))),
        ("hs_code", "DL-001", lambda made: first(made, hs_code="9405.11.00")),
        ("origin", "DL-001", lambda made: first(made, origin="VN")),
        ("net_weight", "DL-001", lambda made: first(made, net_kg=Decimal(91))),
        ("gross_weight", "DL-001", lambda made: first(made, gross_kg=Decimal(101))),
        ("lines", "DL-001", lambda made: replace(made, lines=made.lines[1:])),
        ("currency", "none", lambda made: replace(made, quote=replace(made.quote, currency="EUR"))),
        ("delivery", "none", lambda made: replace(made, quote=replace(made.quote, place="Antwerp"))),
        ("payment", "none", lambda made: replace(made, quote=replace(made.quote, payment="L/C at sight"))),
        ("total", "none", lambda made: replace(made, quote=replace(made.quote, total=Decimal(1)))),
        ("consignee", "none", lambda made: replace(made, details=replace(made.details, consignee=Party("Other")))),
        ("buyer", "none", lambda made: replace(made, details=replace(made.details, buyer=Party("Other")))),
    ],
)
def test_each_difference_is_found(what: str, sku: str, change: object) -> None:
    assert callable(change)
    one, other = paper("proforma"), change(paper("invoice"))
    found = [finding for finding in check_papers([one, other]) if finding.code == "papers_differ"]
    assert (what, sku) in [(finding.facts["what"], finding.facts["sku"]) for finding in found]
    assert all((finding.facts["one"], finding.facts["other"]) == ("proforma", "invoice") for finding in found)
    assert all(finding.severity == "block" for finding in found)
    for language in ("en", "zh"):
        said = [Words(language).notice("finding", finding.code, finding.facts) for finding in found]
        assert all("{" not in text and what not in text.split() for text in said if "_" in what)


def test_net_above_gross_and_cartons_that_do_not_add() -> None:
    heavy = first(paper("packing"), net_kg=Decimal(101))
    assert [finding.code for finding in check_papers([heavy])] == ["papers_net_above_gross"]
    short = replace(paper("packing"), quote=replace(paper("packing").quote, cartons=31))
    found = check_papers([short])
    assert [(each.code, each.facts["sum"], each.facts["total"]) for each in found] == [
        ("papers_cartons_do_not_add", "30", "31")
    ]


def test_the_same_product_twice_is_compared_line_by_line() -> None:
    made = paper("proforma")
    again: tuple[PaperLine, ...] = (*made.lines, replace(made.lines[0], hs_code="1"))
    other = (*made.lines, replace(made.lines[0], hs_code="2"))
    found = check_papers([replace(made, lines=again), replace(made, kind="invoice", lines=other)])
    found = tuple(each for each in found if each.code == "papers_differ")
    assert [(each.facts["what"], each.facts["sku"]) for each in found] == [("hs_code", "DL-001 (2)")]


def test_what_one_does_not_know_is_no_difference() -> None:
    bare = first(paper("invoice"), hs_code=None, net_kg=None)
    assert check_papers([paper("proforma"), bare]) == ()
