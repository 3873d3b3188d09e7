"""How promising an inquiry is, 0 to 100, with reasons; grade A from 70, B from 45, C from 20, else D."""

from collections.abc import Mapping

_POINTS = {
    "specific_product": 15, "quantity": 15, "target_or_specification": 10, "destination": 10, "company_mail": 15,
    "phone_matches_country": 10, "certificate_or_market": 5, "known_customer": 10, "realistic_quantity": 5,
    "deadline": 5, "signature": 5, "questions": 5, "generic_request": -15, "free_mail": -5, "mass_mail": -15,
    "country_mismatch": -10, "lure": -40, "reply_to_elsewhere": -15, "injected_words": -20, "fraud_sign": -40,
}  # fmt: skip
_WORTHLESS = {"spam_phishing", "newsletter_bulk", "supplier_pitch", "job_partnership"}
_KNOWN_BUSINESS = {
    "order_po": 45, "payment_docs": 30, "order_status": 30, "complaint_after_sales": 30, "negotiation_counter": 25,
    "distributor_agent": 20,
}  # fmt: skip


def score(intent: str, signs: Mapping[str, bool]) -> tuple[int, str, tuple[str, ...]]:
    """(score, grade, reasons); each reason is a sign with its points (`quantity:+15`)."""
    reasons = [(name, points) for name, points in _POINTS.items() if signs.get(name)]
    if intent in _KNOWN_BUSINESS:
        reasons.append((intent, _KNOWN_BUSINESS[intent]))
    total = max(0, min(100, sum(points for _, points in reasons)))
    if intent in _WORTHLESS:
        total = min(total, 10)
    grade = next(grade for grade, least in (("A", 70), ("B", 45), ("C", 20), ("D", 0)) if total >= least)
    return total, grade, tuple(f"{name}:{points:+d}" for name, points in reasons)
