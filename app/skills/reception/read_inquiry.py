"""Read one inquiry: saved first, then read, then its lines matched to products."""

import re
from dataclasses import replace
from pathlib import Path

from app.domain.inquiry import Flag, Inquiry, Message, RequestLine
from app.domain.source import InquiryRef
from app.progress import Progress
from app.skills.reception.find_products import resolve
from app.skills.reception.reading import CodeHit, ReadingContext, read
from app.skills.reception.reading.domains import domain_of, is_free
from app.workspace import Workspace

_CODE_LIKE = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z0-9-/._]{0,60}[A-Za-z])(?:[A-Za-z0-9]{1,40}(?:[-‐‑–/._][A-Za-z0-9]{1,40}){1,12}"
    r"|[A-Za-z]{1,6} ?\d[A-Za-z0-9]{0,40}|\d{1,20}[A-Za-z]{1,20}\d{0,20})(?![A-Za-z0-9])"
)
_MOST_CODES = 300
_UNREAD = frozenset({"newsletter_bulk", "spam_phishing", "supplier_pitch", "job_partnership"})


def read_inquiry(ws: Workspace, source: Path | str, progress: Progress) -> Inquiry:
    """Save and read a file or a pasted text; UserError where the file cannot be read.

    The message is in the store before anything clever happens. The same bytes twice are the same inquiry.
    """
    progress.step("reading-message")
    message, raw = _message(source)
    inquiry_id = ws.store.save_message(message, raw, ws.clock())
    inquiry = read(message, inquiry_id, _context(ws))
    lines = []
    for done, line in enumerate(inquiry.lines):
        progress.step("matching-products", done, len(inquiry.lines))
        lines.append(_matched(ws, inquiry.intent, line, progress))
    flags = inquiry.flags if inquiry.intent in _UNREAD else (*inquiry.flags, *_doubts(inquiry_id, lines))
    inquiry = replace(inquiry, lines=tuple(lines), flags=flags)
    ws.store.save_inquiry(inquiry, ws.clock())
    return inquiry


def _message(source: Path | str) -> tuple[Message, bytes]:
    from app.importers.mail import read_message, read_text

    if isinstance(source, Path):
        return read_message(source), source.read_bytes()
    return read_text(source), source.encode("utf-8", "replace")


def _context(ws: Workspace) -> ReadingContext:
    """What this merchant knows: buyers' domains, their own, their codes."""
    known = {domain_of(buyer.email) for buyer in ws.store.buyers() if buyer.email}
    seller = domain_of(ws.policy.seller_email or "")
    return ReadingContext(
        now=ws.clock(),
        known_domains=frozenset(domain for domain in known if domain and not is_free(domain)),
        seller_domain=seller if seller and not is_free(seller) else None,
        find_codes=lambda text: find_codes(ws, text),
    )


def find_codes(ws: Workspace, text: str) -> list[CodeHit]:
    """The merchant's product codes in a text, spelled as the buyer spelled them; look-alikes are none."""
    known: dict[str, str | None] = {}
    hits: list[CodeHit] = []
    for match in _CODE_LIKE.finditer(text):
        for written in dict.fromkeys((match.group(), match.group().split(" ")[0])):
            if written not in known and len(known) < _MOST_CODES:
                known[written] = _exact(ws, written)
            sku = known.get(written)
            if sku is not None:
                hits.append(CodeHit(match.start(), match.start() + len(written), sku, written))
                break
    return hits


def _exact(ws: Workspace, written: str) -> str | None:
    exact = [hit.sku for hit in ws.store.search_codes(written, 2) if hit.score == 1]
    return exact[0] if len(exact) == 1 else None


def _matched(ws: Workspace, intent: str, line: RequestLine, progress: Progress) -> RequestLine:
    if line.sku is not None or not line.query or intent in _UNREAD:
        return line
    found = resolve(ws, line.query, progress)
    return replace(line, sku=found.sku, candidates=found.candidates)


def _doubts(inquiry_id: str, lines: list[RequestLine]) -> list[Flag]:
    """A flag for each line that no product answers, or several do."""
    flags = []
    for line in lines:
        if line.sku is None and line.query:
            code = "ambiguous_line" if line.candidates else "unmatched_line"
            evidence = InquiryRef(inquiry_id, line.start, line.end) if line.end else None
            flags.append(Flag(code, "warn", evidence, {"text": line.text, "candidates": ", ".join(line.candidates)}))
    return flags
