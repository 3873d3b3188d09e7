"""What a letter's opening may take up: only what is plainly there."""

from collections.abc import Iterable

from app.domain.inquiry import Inquiry, Message
from app.skills.reception.lexicon import causes_in
from app.store import InboxRow

_BY_INTENT = {
    "complaint_after_sales": "complaint",
    "order_po": "order",
    "distributor_agent": "distributor",
    "negotiation_counter": "counter_offer",
    "sample_request": "sample",
}
_BY_WORDS = ("fair", "season", "referral", "urgent", "project", "website")
_LONG_MAIL, _SHORT_MAIL = 120, 25
_MANY_QUESTIONS = 2


def traits_of(inquiry: Inquiry, message: Message, inbox: Iterable[InboxRow]) -> tuple[str, ...]:
    """The traits of an inquiry, from its intent, length, questions and channel."""
    words = len(message.new_text.split())
    found = [_BY_INTENT[inquiry.intent]] if inquiry.intent in _BY_INTENT else []
    name = message.sender_name or message.sender_email
    known = bool(name) and any(row.sender == name and row.inquiry_id < inquiry.inquiry_id for row in inbox)
    found.append("returning" if known else "first_mail")
    said = causes_in(message.new_text, inquiry.language)
    found += [trait for trait in _BY_WORDS if trait in said]
    if words >= _LONG_MAIL:
        found.append("long_mail")
    if words <= _SHORT_MAIL:
        found.append("short_mail")
    if len(inquiry.questions) >= _MANY_QUESTIONS:
        found.append("questions")
    if inquiry.channel == "alibaba":
        found.append("alibaba")
    return tuple(found)
