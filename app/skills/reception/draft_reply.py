"""Draft a reply: match, quote, plan, write under the two locks, verify. Nothing is ever sent."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Any

from app.domain.inquiry import Inquiry, Message
from app.domain.letter import Filled, Plan, compose, fill
from app.domain.quote import Quote
from app.domain.reply import Finding, Reply, Seconds
from app.domain.verify import Verdict, verify
from app.progress import Progress
from app.skills.quotes.counter import countered_quote
from app.skills.quotes.revise import standing_revision
from app.skills.reception.lexicon import lexicon
from app.skills.reception.model_writer import Attempt, write_with_model
from app.skills.reception.phrase_writer import write_phrases
from app.skills.reception.plan_reply import letter_language, plan_reply, refusal
from app.skills.reception.planning.brief import Brief
from app.skills.reception.price_quote import quote_inquiry
from app.skills.reception.reading.topics import topics_in
from app.skills.reception.traits import traits_of
from app.workspace import Workspace, Writer

OnText = Callable[[str], None]


@dataclass(frozen=True)
class ReplyOptions:
    """How to draft. `model` is a name, a path, `none`, or None for the merchant's own; `turn` counts "Again"."""

    to_language: str | None = None
    model: str | None = None
    turn: int = 0


def draft_reply(ws: Workspace, inquiry_id: str, options: ReplyOptions, progress: Progress, on_text: OnText) -> Reply:
    """A verified reply to a read inquiry, kept as a draft. `on_text` gets the whole letter so far, again and again."""
    begun = perf_counter()
    inquiry, message = ws.store.inquiry(inquiry_id), ws.store.message(inquiry_id)
    allowed = refusal(inquiry) is None
    writer = ws.writer(options.model) if allowed else None  # a model that is not there is told before anything is kept
    quote = _quote(ws, inquiry, progress) if allowed else None
    quoted = perf_counter()
    plan = plan_reply(brief_of(ws, inquiry, message, quote, options))
    if plan.refused:
        return ws.store.save_reply(_no_reply(inquiry, plan), plan, ws.clock())
    progress.step("drafting")
    attempt = _with_model(ws, writer, plan, options.turn, progress, on_text)
    if not attempt.accepted:
        attempt = replace(attempt, draft=write_phrases(plan, f"{inquiry_id}:{options.turn}"), model=None)
    drafted = perf_counter()
    letter = compose(plan, attempt.draft)
    verdict = _verdict(letter, plan, inquiry, attempt)
    on_text(letter.text)
    done = perf_counter()
    seconds = Seconds(0.0, 0.0, quoted - begun, attempt.first_token_s, drafted - quoted, done - drafted, done - begun)
    reply = replace(_reply(inquiry, quote, plan, letter, verdict), seconds=seconds, **_by(attempt))
    return ws.store.save_reply(reply, plan, ws.clock())


def _quote(ws: Workspace, inquiry: Inquiry, progress: Progress) -> Quote | None:
    """The quotation that the merchant changed by hand, else a new one; None where nothing known is asked for."""
    standing = standing_revision(ws, inquiry)
    if standing is not None:
        return standing
    asked = any(line.sku for line in inquiry.lines) or countered_quote(ws, inquiry) is not None
    return quote_inquiry(ws, inquiry, progress) if asked else None


def brief_of(ws: Workspace, inquiry: Inquiry, message: Message, quote: Quote | None, options: ReplyOptions) -> Brief:
    """All that the plan of a reply is made from."""
    language, fallback = letter_language(options.to_language, inquiry.language)
    skus = {sku for line in inquiry.lines for sku in (line.sku, *line.candidates) if sku}
    skus |= {line.sku for line in quote.lines} if quote else set()
    return Brief(
        inquiry=inquiry,
        quote=quote,
        products=ws.store.products(sorted(skus)),
        policy=ws.policy,
        today=ws.clock().date(),
        language=language,
        topics_of=lambda text: frozenset(topics_in(text, inquiry.language)),
        buyer_words=message.text,
        fallback_language=fallback and options.to_language is None,
        seed=f"{inquiry.inquiry_id}:{options.turn}",
        traits=traits_of(inquiry, message, ws.store.inbox()),
    )


def _with_model(
    ws: Workspace, writer: Writer | None, plan: Plan, turn: int, progress: Progress, on_text: OnText
) -> Attempt:
    """The model's draft where one may and can write it."""
    if writer is None or not writer.writes(plan.language):
        return Attempt("", None)
    return write_with_model(ws.engine(writer.path), writer.name, plan, turn, progress, on_text)


def _verdict(letter: Filled, plan: Plan, inquiry: Inquiry, attempt: Attempt) -> Verdict:
    return verify(letter, plan, lexicon(plan.language), inquiry.questions, own_words=attempt.model is not None)


def _by(attempt: Attempt) -> dict[str, Any]:
    """The fields of a reply that tell who wrote it."""
    writer = "model" if attempt.model else "phrases"
    return {"writer": writer, "model": attempt.model, "tries": attempt.tries, "tokens": attempt.tokens}


def _reply(inquiry: Inquiry, quote: Quote | None, plan: Plan, letter: Filled, verdict: Verdict) -> Reply:
    flags = (*inquiry.flags, *(quote.flags if quote else ()))
    clear = not verdict.findings and not verdict.open and not (quote and quote.open_points)
    ready = clear and all(flag.severity == "info" for flag in flags)
    return Reply(
        reply_id="",
        inquiry_id=inquiry.inquiry_id,
        quote_id=quote.quote_id if quote else None,
        language=plan.language,
        subject=fill(plan.subject, plan.facts).text,
        body=letter.text,
        status="ready" if ready else "needs_review",
        numbers=letter.numbers,
        answered=verdict.answered,
        open=verdict.open,
        findings=verdict.findings,
        writer="phrases",
        model=None,
        tries=0,
        tokens=0,
        seconds=Seconds(),
        flags=flags,
    )


def _no_reply(inquiry: Inquiry, plan: Plan) -> Reply:
    """No letter, but the warning and the steps to verify."""
    finding = Finding(f"no_reply_{plan.refused}", "block", 0, 0)
    return Reply(
        "", inquiry.inquiry_id, None, plan.language, "", "", "needs_review", (), (), inquiry.questions, (finding,),
        "phrases", None, 0, 0, Seconds(), inquiry.flags,
    )  # fmt: skip
