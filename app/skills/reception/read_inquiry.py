"""Read one inquiry: saved first, then read, then its lines matched to products."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.domain.inquiry import Flag, Inquiry, RequestLine
from app.domain.source import InquiryRef
from app.errors import UserError
from app.importers.forms import Form, read_clip, read_forms, read_pasted
from app.importers.own import Own
from app.progress import Progress
from app.skills.reception.correspondence import known_as, placed
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


def read_inquiry(ws: Workspace, source: Path | str | bytes, progress: Progress) -> Inquiry:
    """Save and read a file, a pasted text or a pasted picture (its bytes); UserError where the file cannot be read.

    The message is in the store before anything clever happens. The same mail twice is the same inquiry. Of a file that
    holds several messages the last is given.
    """
    return read_inquiries(ws, source, progress)[-1]


def read_inquiries(ws: Workspace, source: Path | str | bytes, progress: Progress) -> tuple[Inquiry, ...]:
    """Save and read every message of a file in any form (`importers.forms`), a pasted text or picture; at least one.

    UserError where the file cannot be read, `file-empty` where it holds no message.
    """
    progress.step("reading-message")
    own = own_of(ws)
    forms = read_forms(source, own, progress) if isinstance(source, Path) else _pasted(source, own)
    context = _context(ws)
    inquiries = tuple(read_form(ws, form, context, progress) for form in forms)
    if not inquiries:
        raise UserError("file-empty", {"file": source.name if isinstance(source, Path) else ""})
    return inquiries


def _pasted(source: str | bytes, own: Own) -> Iterator[Form]:
    yield read_clip(source) if isinstance(source, bytes) else read_pasted(source, own)


def own_of(ws: Workspace) -> Own:
    """Who the merchant is, by their terms."""
    terms = ws.policy
    names = (terms.seller_name, terms.seller_person)
    emails, phones = (terms.seller_email,), (terms.seller_phone,)
    return Own(*(tuple(each for each in group if each) for group in (names, emails, phones)))


def read_form(ws: Workspace, form: Form, context: ReadingContext | None, progress: Progress) -> Inquiry:
    """Save and read one message."""
    message = form.message
    inquiry_id = known_as(ws, message)
    if inquiry_id is None:
        inquiry_id = ws.store.save_message(message, form.raw, ws.clock())
    else:
        message = ws.store.message(inquiry_id)
    inquiry = read(message, inquiry_id, context or _context(ws))
    lines = []
    for done, line in enumerate(inquiry.lines):
        progress.step("matching-products", done, len(inquiry.lines))
        lines.append(_matched(ws, inquiry, line, progress))
    flags = inquiry.flags if inquiry.intent in _UNREAD else (*inquiry.flags, *_doubts(inquiry_id, lines))
    inquiry = placed(ws, replace(inquiry, lines=tuple(lines), flags=flags), message)
    ws.store.save_inquiry(inquiry, ws.clock())
    return inquiry


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


def _matched(ws: Workspace, inquiry: Inquiry, line: RequestLine, progress: Progress) -> RequestLine:
    if line.sku is not None or not line.query or inquiry.intent in _UNREAD:
        return line
    found = resolve(ws, line.query, progress, inquiry.language)
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
