"""`argosy quote`: price an inquiry or lines; show, revise, compare, accept or lose a quotation; write its papers."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.call import Answer, Call, Usage
from app.cli.verbs.quote_changes import change_arguments, changes_of, wants_changes

if TYPE_CHECKING:
    from app.domain.quote import Quote
    from app.workspace import Workspace

_ACTS = ("inquiry", "revise", "compare", "accept", "lost", "reopen")


def quote_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    from app.cli.verbs.quote_papers import paper_arguments

    parser.add_argument(
        "inquiry", nargs="?", metavar="INQUIRY_ID or QUOTE_ID", help="a read inquiry (INQ-0001); or a kept quotation"
    )
    acts = parser.add_argument_group("a kept quotation")
    acts.add_argument("--revise", metavar="ID", help="make the next version, with what is changed below")
    acts.add_argument(
        "--compare", nargs="+", metavar="ID[:VERSION]", help="two versions or quotations; one: with the version before"
    )
    acts.add_argument("--accept", metavar="ID", help="the buyer accepts it: a proforma is due")
    acts.add_argument("--lost", metavar="ID", help="the buyer goes elsewhere (--why says why)")
    acts.add_argument("--reopen", metavar="ID", help="take --accept or --lost back")
    acts.add_argument("--why", metavar="TEXT", help="why it was lost")
    change_arguments(parser)
    parser.add_argument(
        "--what-if", metavar="CHANGES", help="fx=7.0,freight=+10%%,margin=12: told to you alone, never kept"
    )
    paper_arguments(parser)


def quote(call: Call) -> Answer:
    """Do the one thing asked, then write papers where asked."""
    act = _act(call.args)
    with call.workspace() as workspace:
        done = _DO[act](call, workspace)
        made = done.quote
        data, texts = dict(done.data), [done.text]
        if made is not None:
            for more in _beside(call, workspace, made):
                data |= more.data
                texts.append(more.text)
    return Answer(data, lambda: "\n\n".join(text for make in texts if (text := make())))


def _act(args: Namespace) -> str:
    """The one thing asked. Usage where it is none, or several, or what is given does not go with it."""
    acts = [act for act in _ACTS if getattr(args, act)]
    if args.line and not args.revise:
        acts.append("lines")
    if len(acts) != 1:
        raise Usage("quote takes one of INQUIRY_ID, QUOTE_ID, --line SKU=QTY, --revise, --compare, --accept, --lost")
    act = acts[0]
    if act == "inquiry" and args.inquiry.strip().upper().startswith("Q-"):
        act = "kept"
    if act not in ("inquiry", "lines", "revise") and wants_changes(args):
        raise Usage("a kept quotation is changed with --revise ID")
    if (args.remove or args.hold) and act != "revise":
        raise Usage("--remove and --hold go with --revise ID")
    if len(args.compare or ()) > 2:
        raise Usage("--compare takes one or two")
    return act


@dataclass(frozen=True)
class _Done:
    """What came of an act: its data, its text, and the quotation that papers can be written of."""

    data: Mapping[str, Any]
    text: Callable[[], str]
    quote: "Quote | None" = None


def _of_inquiry(call: Call, workspace: "Workspace") -> _Done:
    from app.skills.reception.price_quote import quote_inquiry

    inquiry = workspace.store.inquiry(call.args.inquiry)
    changes = changes_of(call.args)
    evidence = {name: ref for name, ref in inquiry.evidence.items() if not getattr(changes, name, None)}
    asked = replace(
        inquiry,
        incoterm=changes.incoterm or inquiry.incoterm,
        place=changes.place or inquiry.place,
        evidence=evidence,
    )
    if changes.buyer:
        asked = replace(asked, buyer=replace(asked.buyer, company=changes.buyer))
    plain = replace(changes, incoterm=None, place=None, buyer=None)
    return _shown(call, workspace, quote_inquiry(workspace, asked, call.progress, plain))


def _of_lines(call: Call, workspace: "Workspace") -> _Done:
    from app.domain.offer_term import Asked
    from app.domain.quoting import QuoteAsk
    from app.skills.reception.price_quote import price_quote

    changes = changes_of(call.args)
    ask = QuoteAsk(changes.lines, Asked(changes.incoterm, changes.place, None, changes.mode), buyer=changes.buyer)
    plain = replace(changes, lines=(), incoterm=None, place=None, mode=None, buyer=None)
    return _shown(call, workspace, price_quote(workspace, ask, call.progress, plain))


def _revised(call: Call, workspace: "Workspace") -> _Done:
    from app.skills.quotes.revise import revise_quote

    return _shown(call, workspace, revise_quote(workspace, call.args.revise, changes_of(call.args), call.progress))


def _kept(call: Call, workspace: "Workspace") -> _Done:
    from app.domain.versions import version_ref

    return _shown(call, workspace, workspace.store.quote(*version_ref(call.args.inquiry)), fresh=False)


def _shown(call: Call, workspace: "Workspace", made: "Quote", fresh: bool = True) -> _Done:
    """A quotation with its state and against the version before where there is one; in the text if it is `fresh`."""
    from app.cli.verbs.quote_text import comparison_text, text_of
    from app.domain.versions import state_of
    from app.skills.quotes.compare import compare_quotes

    kept = workspace.store.kept_quote(made.quote_id)
    state = state_of(kept, made.version, made.valid_until, workspace.clock().date())
    compared = compare_quotes(workspace, f"{made.quote_id}:{made.version}") if made.version > 1 else None
    data = {**call.plain(made), "state": state, "comparison": call.plain(compared) if compared else None}

    def text() -> str:
        blocks = [text_of(made, call.words, state)]
        if compared is not None and fresh:
            blocks.append(comparison_text(compared, call.words))
        return "\n\n".join(block for block in blocks if block)

    return _Done(data, text, made)


def _compared(call: Call, workspace: "Workspace") -> _Done:
    from app.cli.verbs.quote_text import comparison_text
    from app.skills.quotes.compare import compare_quotes

    found = compare_quotes(workspace, *call.args.compare)
    return _Done(call.plain(found), lambda: comparison_text(found, call.words))


def _accepted(call: Call, workspace: "Workspace") -> _Done:
    from app.skills.quotes.decide import accept_quote

    done = accept_quote(workspace, call.args.accept)
    facts = {"id": done.quote_id, "version": str(done.version), "proforma": done.proforma or ""}
    made = workspace.store.quote(done.quote_id, done.version)
    return _Done(call.plain(done), lambda: call.words.say("cli-quote-accepted", facts), made)


def _lost(call: Call, workspace: "Workspace") -> _Done:
    from app.skills.quotes.decide import lose_quote

    done = lose_quote(workspace, call.args.lost, call.args.why)
    return _Done(call.plain(done), lambda: call.words.say("cli-quote-lost", {"id": done.quote_id}))


def _reopened(call: Call, workspace: "Workspace") -> _Done:
    from app.skills.quotes.decide import reopen_quote

    done = reopen_quote(workspace, call.args.reopen)
    facts = {"id": done.quote_id, "state": done.state}
    return _Done(call.plain(done), lambda: call.words.say("cli-quote-reopened", facts))


_DO: Mapping[str, Callable[[Call, "Workspace"], _Done]] = {
    "inquiry": _of_inquiry,
    "lines": _of_lines,
    "kept": _kept,
    "revise": _revised,
    "compare": _compared,
    "accept": _accepted,
    "lost": _lost,
    "reopen": _reopened,
}


def _beside(call: Call, workspace: "Workspace", made: "Quote") -> list[_Done]:
    """What-if figures and papers of a quotation."""
    from app.cli.verbs.quote_papers import write_papers, written_text

    found: list[_Done] = []
    if call.args.what_if:
        found.append(_what_if(call, workspace, made))
    _write(call, workspace, made)
    if call.args.document:
        papers = write_papers(call, workspace, made)
        found.append(_Done({"documents": papers.data}, lambda: written_text(papers, call.words)))
        found.append(_Done({"document_findings": call.plain(papers.findings)}, str))
    return found


def _what_if(call: Call, workspace: "Workspace", made: "Quote") -> _Done:
    from app.cli.verbs.quote_text import what_if_text
    from app.domain.costing import parse_changes
    from app.skills.quotes.what_if import what_if

    found = what_if(workspace, made.quote_id, made.version, parse_changes(call.args.what_if))
    return _Done({"what_if": call.plain(found)}, lambda: what_if_text(found, call.words))


def _write(call: Call, workspace: "Workspace", made: "Quote") -> None:
    from app.cli.verbs.quote_papers import language_of

    language = language_of(call, workspace, made)
    if call.args.xlsx:
        from app.documents.xlsx import write_quote_xlsx

        write_quote_xlsx(made, workspace.policy, language, Path(call.args.xlsx))
    if call.args.pdf:
        from app.documents.pdf import write_quote_pdf

        write_quote_pdf(made, workspace.policy, language, Path(call.args.pdf))
