"""The papers of a quotation at the terminal: `--document quotation --format pdf --out F --language xx`."""

from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.call import Call, Usage
from app.errors import UserError

if TYPE_CHECKING:
    from app.domain.paper import Details, Paper
    from app.domain.quote import Quote
    from app.domain.reply import Finding
    from app.words import Words
    from app.workspace import Workspace

KINDS = ("quotation", "proforma", "invoice", "packing", "contract")
FORMATS = ("pdf", "xlsx", "docx")
_TEXTS = ("number", "pol", "pod", "shipment", "marks", "origin", "purpose", "remarks")
_DAYS = ("issued", "latest_shipment")
_CHOICES = ("partial", "transhipment")
_PARTIES = ("buyer", "consignee", "notify")


def paper_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    group = parser.add_argument_group("papers")
    add = group.add_argument
    add("--pdf", metavar="F", help="write the quote as PDF")
    add("--xlsx", metavar="F", help="write the quote as a workbook")
    add("--document", action="append", default=[], choices=KINDS, help="write this paper; may be given several times")
    add("--format", choices=FORMATS, help="of the papers (default: what --out ends with, else pdf)")
    add("--out", metavar="F", help="the file; for several papers a folder (default: here, named by its number)")
    add("--language", metavar="xx", help="of the papers: en, zh, ar …, or bilingual (Chinese and the buyer's)")
    add(
        "--detail",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="what a paper says beside the goods: po, lc, vessel, marks, latest_shipment, buyer.address …",
    )


@dataclass(frozen=True)
class Written:
    """The papers written: JSON of each, and what does not agree between them."""

    data: list[dict[str, Any]]
    findings: "Sequence[Finding]"


def language_of(call: Call, workspace: "Workspace", made: "Quote") -> str:
    """The language asked for, else the buyer's, else English; `bilingual` is Chinese beside it."""
    wanted: str | None = call.args.language
    own = "en"
    if made.inquiry_id:
        own = workspace.store.inquiry(made.inquiry_id).language or own
    if wanted == "bilingual":
        return f"zh+{own if own != 'zh' else 'en'}"
    return wanted or own


def write_papers(call: Call, workspace: "Workspace", made: "Quote") -> Written:
    """Write each paper asked for. UserErrors `detail-unknown`, `detail-invalid`, and those of `make_paper`."""
    from app.domain.paper_check import check_papers
    from app.skills.papers.make_document import make_paper, templates_of, write_document

    args = call.args
    details, language = details_of(args.detail), language_of(call, workspace, made)
    # A quotation has the day of its offer; other papers that of their making.
    dated = replace(details, issued=details.issued or workspace.clock().date())
    kinds = dict.fromkeys(args.document)
    papers = [make_paper(workspace, made, kind, details if kind == "quotation" else dated) for kind in kinds]
    form = args.format or _form(args.out, len(papers))
    data = []
    for paper in papers:
        path = _place(args.out, paper, form, len(papers))
        write_document(paper, form, language, path, templates_of(workspace))
        workspace.store.log("document", made.quote_id, {"kind": paper.kind, "file": path.name}, workspace.clock())
        told = {"kind": paper.kind, "code": paper.code, "number": paper.number, "format": form, "language": language}
        data.append({**told, "file": str(path), "open_points": call.plain(paper.open_points)})
    return Written(data, check_papers(papers))


def _form(out: str | None, count: int) -> str:
    ending = Path(out).suffix.lower().removeprefix(".") if out and count == 1 else ""
    return ending if ending in FORMATS else "pdf"


def _place(out: str | None, paper: "Paper", form: str, count: int) -> Path:
    """The file of a paper: as named, or by the paper's number in the folder given or here."""
    name = f"{paper.kind}-{paper.number or paper.quote.quote_id}.{form}"
    safe = "".join(c if c.isalnum() or c in "-._" else "-" for c in name)
    if out is None:
        return Path(safe)
    path = Path(out).expanduser()
    if count == 1 and not path.is_dir():
        return path
    if path.is_file():
        raise Usage("--out names a folder where several papers are written")
    path.mkdir(parents=True, exist_ok=True)
    return path / safe


def written_text(written: Written, words: "Words") -> str:
    """A line for each paper, then what it leaves open, then what does not agree."""
    lines: list[str] = []
    for each in written.data:
        facts = {"number": each["number"] or "-", "file": each["file"]}
        lines.append(words.say("cli-paper-written", facts))
        lines += [f"? {point['message']}" for point in each["open_points"]]
    lines += [f"! {words.notice('finding', each.code, each.facts)}" for each in written.findings]
    return "\n".join(lines)


def details_of(given: Sequence[str]) -> "Details":
    """`KEY=VALUE` each. UserErrors `detail-unknown`, `detail-invalid`."""
    from app.domain.paper import REFERENCES, Details, Party

    details = Details()
    for text in given:
        key, sign, value = text.partition("=")
        key, value = key.strip().lower(), value.strip()
        side, _, part = key.partition(".")
        if not sign or not value:
            raise UserError("detail-invalid", {"text": text})
        if key in REFERENCES:
            details = replace(details, refs={**details.refs, key: value})
        elif side in _PARTIES and part in {each.name for each in fields(Party)}:
            party = getattr(details, side) or Party()
            details = replace(details, **{side: replace(party, **{part: value})})  # type: ignore[arg-type]
        else:
            details = replace(details, **{key: _value(key, value, text)})  # type: ignore[arg-type]
    return details


def _value(key: str, value: str, text: str) -> object:
    from app.cli.verbs.quote_changes import figure_of
    from app.domain.paper import REFERENCES

    if key in _TEXTS:
        return value
    if key == "paid":
        return figure_of("--detail", value)
    if key in _CHOICES and value.casefold() in ("yes", "no"):
        return value.casefold() == "yes"
    if key in _DAYS:
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise UserError("detail-invalid", {"text": text}) from error
    if key in _CHOICES:
        raise UserError("detail-invalid", {"text": text})
    known = (*_TEXTS, *_DAYS, *_CHOICES, "paid", *REFERENCES, *(f"{party}.name" for party in _PARTIES))
    raise UserError("detail-unknown", {"key": key, "known": ", ".join(known)})
