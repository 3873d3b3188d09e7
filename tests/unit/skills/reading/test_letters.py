"""How well the reader reads seventy-two letters in fifteen languages, and that every field points to its words."""

import pytest

from app.domain.inquiry import INTENTS, TOPICS
from app.skills.reception.reading.topics import topics_in
from tests.unit.skills.reading.letters import f1, field_tally, letters, line_counts

FLOORS = {
    "language": 0.98, "intent": 0.95, "terms": 0.97, "certificates": 0.95, "sample": 0.95, "discount": 0.95,
    "flags": 0.97,
    "deadline": 0.95, "buyer": 0.92, "questions": 0.92, "target": 0.9, "customisation": 0.9,
}  # fmt: skip


@pytest.mark.parametrize("name", FLOORS)
def test_field_is_read(name: str) -> None:
    tally = field_tally()[name]
    assert tally.share >= FLOORS[name], "\n".join(tally.wrong)


def test_lines_are_read_and_none_is_made_up() -> None:
    counts, wrong = line_counts()
    assert counts["right"] >= 55
    assert f1(counts) >= 0.95, "\n".join(wrong)


def test_letters_cover_what_they_should() -> None:
    assert len(letters()) >= 40
    assert {letter.gold["language"] for letter in letters()} >= {
        "en",
        "zh",
        "es",
        "fr",
        "de",
        "pt",
        "ru",
        "ar",
        "ja",
        "it",
        "tr",
        "vi",
        "ko",
        "pl",
    }
    assert {letter.gold["intent"] for letter in letters()} >= set(INTENTS) - {"other"}


def test_evidence_holds_the_very_words() -> None:
    for letter in letters():
        text, inquiry = letter.message.text, letter.inquiry
        for name, ref in inquiry.evidence.items():
            assert 0 <= ref.start < ref.end <= len(text), (letter.name, name)
        for at, line in enumerate(inquiry.lines):
            if line.end:
                assert text[line.start : line.end] == line.text
                assert inquiry.evidence[f"lines[{at}]"].start == line.start
        for at, question in enumerate(inquiry.questions):
            ref = inquiry.evidence[f"questions[{at}]"]
            assert " ".join(text[ref.start : ref.end].split()) == question
        for flag in inquiry.flags:
            if flag.evidence is not None:
                assert text[flag.evidence.start : flag.evidence.end].strip()


def test_values_stand_in_their_words() -> None:
    for letter in letters():
        inquiry, text = letter.inquiry, letter.message.text
        for name in ("name", "company", "phone", "website"):
            ref = inquiry.evidence.get(f"buyer.{name}")
            value = getattr(inquiry.buyer, name)
            if ref is not None and value is not None:
                assert text[ref.start : ref.end] in value or value in text[ref.start : ref.end]


def test_contract_of_closed_lists() -> None:
    for letter in letters():
        inquiry = letter.inquiry
        assert inquiry.intent in INTENTS
        assert set(inquiry.topics) <= set(TOPICS)
        assert 0 <= inquiry.score <= 100
        assert inquiry.grade in "ABCD"
        assert {flag.severity for flag in inquiry.flags} <= {"info", "warn", "block"}


def test_buyers_grade_above_senders_of_rubbish() -> None:
    grades = {letter.name: letter.inquiry for letter in letters()}
    assert grades["01-en-lamps-cif"].grade == "A"
    assert grades["08-en-newsletter"].grade == "D"
    assert grades["09-en-phishing-attachment"].score == 0
    assert grades["12-en-fishing"].score < grades["02-en-price-only"].score


def test_missing_names_what_a_quote_needs() -> None:
    found = {letter.name: letter.inquiry.missing for letter in letters()}
    assert found["01-en-lamps-cif"] == ()
    assert found["02-en-price-only"] == ("quantity", "destination", "incoterm")
    assert found["05-en-complaint"] == ()


@pytest.mark.parametrize(
    ("text", "language", "topic"),
    [
        ("What is your MOQ?", "en", "moq"),
        ("Wie lang ist die Lieferzeit?", "de", "lead_time"),
        ("¿Aceptan carta de crédito?", "es", "lc"),
        ("Можно получить образец?", "ru", "sample"),
        ("交期多久?", "zh", "lead_time"),
        ("CE認証はありますか", "ja", "certificate"),
        ("هل لديكم شهادة؟", "ar", "certificate"),
        ("Jaki jest minimalna ilość?", "pl", "moq"),
    ],
)
def test_topics_of_one_question(text: str, language: str, topic: str) -> None:
    assert topic in topics_in(text, language)
