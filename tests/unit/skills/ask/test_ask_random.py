"""Any combination of conditions comes to what a plain loop over the rows finds; any text at all is harmless."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.skills.ask.ask import ask
from app.skills.ask.periods import period_at, relative
from app.workspace import Workspace
from tests.unit.skills.ask.conftest import NOW, products

ROWS = products()
LIMITS = {"<": "under", "<=": "at most", ">": "over", ">=": "at least"}
SIGNS = {"<": "低于", "<=": "不超过", ">": "高于", ">=": "至少"}


def compares(sign: str, value: Decimal, limit: Decimal) -> bool:
    return {"<": value < limit, "<=": value <= limit, ">": value > limit, ">=": value >= limit}[sign]


sign = st.sampled_from(sorted(LIMITS))
price = st.one_of(
    st.none(),
    st.tuples(sign, st.sampled_from(["1.25", "3.30", "4", "4.95", "6.30", "38.50"]), st.sampled_from(["USD", "EUR"])),
)
whole = st.one_of(st.none(), st.tuples(sign, st.sampled_from([50, 100, 150, 200, 300, 500, 1000])))
days = st.one_of(st.none(), st.tuples(sign, st.sampled_from([10, 15, 28, 30, 40])))
kind = st.one_of(st.none(), st.tuples(st.booleans(), st.sampled_from(["CE", "RoHS", "LFGB", "FDA", "UN38.3"])))
picture = st.sampled_from([None, True, False])
word = st.sampled_from([None, "lamp", "bottle", "mug", "ABS", "glass"])


def matches(row: dict[str, object], asked: tuple[object, ...]) -> bool:
    """The plain loop: a row whose value is unknown never matches."""
    paid, moq, lead, cert, shown, text = asked
    tiers: tuple[tuple[int, str], ...] = row["tiers"]  # type: ignore[assignment]
    tests = [True]
    if paid is not None:
        how, limit, currency = paid  # type: ignore[misc]
        tests.append(
            bool(tiers) and row["currency"] == currency and compares(how, Decimal(tiers[0][1]), Decimal(limit))
        )
    for name, wanted in (("moq", moq), ("lead", lead)):
        if wanted is not None:
            value = row[name]
            tests.append(value is not None and compares(wanted[0], Decimal(str(value)), Decimal(wanted[1])))  # type: ignore[index]
    if cert is not None:
        tests.append((cert[1] in row["certificates"]) is cert[0])  # type: ignore[index,operator]
    if shown is not None:
        tests.append(bool(row["picture"]) is shown)
    if text is not None:
        said = f"{row['name']} {row['material']} {row['category']}".casefold().replace(",", " ").split()
        tests.append(bool({str(text).casefold(), f"{text}s".casefold(), f"{text}es".casefold()} & set(said)))
    return all(tests)


def in_english(asked: tuple[object, ...]) -> str:
    paid, moq, lead, cert, shown, text = asked
    parts = [f"price {LIMITS[paid[0]]} {paid[1]} {paid[2]}"] if paid else []  # type: ignore[index]
    parts += [f"MOQ {LIMITS[moq[0]]} {moq[1]}"] if moq else []  # type: ignore[index]
    parts += [f"lead time {LIMITS[lead[0]]} {lead[1]} days"] if lead else []  # type: ignore[index]
    parts += [f"{'with' if cert[0] else 'without'} {cert[1]}"] if cert else []  # type: ignore[index]
    parts += [f"{'with' if shown else 'without'} picture"] if shown is not None else []
    return f"{text or ''} products {' and '.join(parts)}"


def in_chinese(asked: tuple[object, ...]) -> str:
    paid, moq, lead, cert, shown, text = asked
    parts = [f"价格{SIGNS[paid[0]]}{paid[1]} {paid[2]}"] if paid else []  # type: ignore[index]
    parts += [f"起订量{SIGNS[moq[0]]}{moq[1]}"] if moq else []  # type: ignore[index]
    parts += [f"交期{SIGNS[lead[0]]}{lead[1]}天"] if lead else []  # type: ignore[index]
    parts += [f"{'有' if cert[0] else '没有'}{cert[1]}认证"] if cert else []  # type: ignore[index]
    parts += [f"{'有' if shown else '没有'}图片"] if shown is not None else []
    return f"{'，'.join(parts)}的{text or ''} 产品"


@settings(max_examples=60)
@given(asked=st.tuples(price, whole, days, kind, picture, word))
@pytest.mark.parametrize("say", [in_english, in_chinese])
def test_conditions_together_equal_a_plain_loop(shop: Workspace, say: object, asked: tuple[object, ...]) -> None:
    question = say(asked)  # type: ignore[operator]
    answer = ask(shop, question)
    assert answer.answer is not None, (question, answer.how)
    assert set(answer.rows) == {row["sku"] for row in ROWS if matches(row, asked)}, (question, answer.how)


WORDS = [
    "products",
    "under",
    "5",
    "USD",
    "with",
    "CE",
    "and",
    "or",
    "not",
    "between",
    "by",
    "top",
    "3",
    "last",
    "month",
    "orders",
    "buyers",
    "total",
    "average",
    "price",
    "LB-204",
    "since",
    "2026",
    "cheapest",
    "of",
    "more than",
    "twice",
    "产品",
    "5美元",
    "以下",
    "没有",
    "的",
    "上个月",
    "最便宜",
    "按",
    "各",
    "前",
    "之间",
    "never",
    "ordered",
    "freight",
    "to",
    "Hamburg",
    "expired",
    "quotes",
    "valid until",
    "March",
    "from",
    "Germany",
    "grade",
    "A",
    "sort",
    "how many",
]


@settings(max_examples=80)
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join),
        st.lists(st.sampled_from(WORDS), max_size=9).map("".join),
    )
)
def test_any_text_is_answered_or_refused(shop: Workspace, question: str) -> None:
    answer = ask(shop, question)
    assert answer.how
    assert (answer.answer is None) == bool(answer.not_understood or not question.strip())
    assert "1.11" not in repr((answer.answer, answer.value, answer.table, answer.how))


TODAY = NOW.date()
PERIODS = [
    ("last month", "2026-10-01", "2026-10-31"),
    ("march", "2026-03-01", "2026-03-31"),
    ("december", "2025-12-01", "2025-12-31"),
    ("march 2025", "2025-03-01", "2025-03-31"),
    ("3 march 2026", "2026-03-03", "2026-03-03"),
    ("q3", "2026-07-01", "2026-09-30"),
    ("2026-02", "2026-02-01", "2026-02-28"),
    ("2025", "2025-01-01", "2025-12-31"),
    ("last 7 days", "2026-11-14", "2026-11-20"),
    ("next 2 weeks", "2026-11-20", "2026-12-03"),
    ("2026年3月5日", "2026-03-05", "2026-03-05"),
    ("去年12月", "2025-12-01", "2025-12-31"),
    ("第三季度", "2026-07-01", "2026-09-30"),
    ("最近三个月", "2026-08-21", "2026-11-20"),
    ("last 2 months", "2026-09-21", "2026-11-20"),
]


@pytest.mark.parametrize(("said", "first", "last"), PERIODS)
def test_periods(said: str, first: str, last: str) -> None:
    period = relative("month -1", TODAY) if said == "last month" else (period_at(said, 0, TODAY) or (0, None))[1]
    assert period is not None
    assert (period.first, period.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("said", ["2026-02-30", "2026-13-01", "13月", "last 9999 years", "0月"])
def test_days_that_are_not_in_the_calendar_are_no_period(said: str) -> None:
    found = period_at(said, 0, TODAY)
    assert found is None or found[0] < len(said)


@given(
    st.integers(-500, 500),
    st.sampled_from(["day", "week", "month", "quarter", "year"]),
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
)
def test_periods_meet_without_gap_or_overlap(steps: int, unit: str, today: date) -> None:
    one, other = relative(f"{unit} {steps}", today), relative(f"{unit} {steps + 1}", today)
    assert one.first <= one.last and (other.first - one.last).days == 1
