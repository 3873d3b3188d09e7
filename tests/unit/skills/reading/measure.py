"""How well the whole route reads a set of letters: mail to inquiry, with each letter's catalogue in a real store.

    python -m tests.unit.skills.reading.measure [--set NAME] [--show FIELD ...] [--language de] [--letter 05]

Gold labels as `tests/samples/reading/README.md` tells them. No model and no vectors: what is found is found by rules.
"""

import argparse
import re
import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from decimal import Decimal
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from app.domain.catalog import BuyerRow, Product
from app.domain.imports import Sheet
from app.domain.inquiry import Attachment, Inquiry, Message, RequestLine
from app.domain.source import CellRef
from app.errors import UserError
from app.importers.forms import Form, read_fetched
from app.progress import QUIET
from app.skills.reception.read_inquiry import read_form
from app.skills.reception.reading.folding import fold, is_cjk
from app.workspace import Workspace

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
SENT = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
NOT_READ = frozenset({"supplier_pitch", "newsletter_bulk", "job_partnership", "spam_phishing", "fishing_competitor"})
"""Of these only language, intent and flags are judged."""
GRADES = "DCBA"
_MATCH_FLAGS = frozenset({"unmatched_line", "ambiguous_line"})
_DOZEN = {"dozen": Decimal(12)}


class Shelf(Workspace):
    """A workspace without engine, so that every found product is found by rules."""

    def engine(self, model: Path | None) -> Any:
        raise UserError("model-missing", {"model": str(model)})


@dataclass(frozen=True)
class Reading:
    """One letter: what it is, what its author says of it, what was read."""

    name: str
    message: Message
    gold: Mapping[str, Any]
    inquiry: Inquiry


@dataclass
class Score:
    """Rights over all of one field, with the wrongs told."""

    right: int = 0
    missed: int = 0
    extra: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list)

    @property
    def share(self) -> float:
        """F1: of single values the share that is right."""
        all_ = 2 * self.right + self.missed + self.extra
        return 2 * self.right / all_ if all_ else 1.0

    def one(self, right: bool, language: str, told: str) -> None:
        """Count one value."""
        self.many(int(right), int(not right), int(not right), (language, told))

    def many(self, right: int, missed: int, extra: int, told: tuple[str, str]) -> None:
        """Count several values."""
        self.right, self.missed, self.extra = self.right + right, self.missed + missed, self.extra + extra
        if missed or extra:
            self.wrong.append(told)


def read_set(name: str, only: str = "", language: str = "") -> list[Reading]:
    """Read every letter of a set against its own catalogue."""
    paths = [path for path in sorted((SAMPLES / name).glob("*.toml")) if path.stem.startswith(only)]
    paths = [path for path in paths if not language or f"-{language}-" in path.stem]
    with tempfile.TemporaryDirectory() as folder, Shelf.open(Path(folder) / "ws", lambda: NOW) as ws:
        return [_read(ws, path) for path in paths]


def _read(ws: Workspace, path: Path) -> Reading:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    form = _form(path.stem, data["message"])
    report = ws.store.apply_import(_sheet(data), NOW)
    inquiry = read_form(ws, form, None, QUIET)
    ws.store.undo_import(report.import_id, NOW)
    return Reading(path.stem, form.message, _plain(data["gold"]), inquiry)


def _form(name: str, told: Mapping[str, Any]) -> Form:
    """The letter as it comes: a mail, its attachments named only."""
    mail = EmailMessage()
    mail["From"] = f'"{told.get("sender_name", "")}" <{told.get("sender_email", "")}>'
    mail["Subject"] = told.get("subject", "")
    mail["Date"] = format_datetime(told.get("sent_at", SENT))
    mail["Message-ID"] = f"<{name}@letters.example>"
    if told.get("reply_to"):
        mail["Reply-To"] = told["reply_to"]
    for header, value in told.get("headers", {}).items():
        mail[header] = value
    mail.set_content(told["text"])
    form = read_fetched(mail.as_bytes())
    files = tuple(Attachment(file, "application/octet-stream", 1000) for file in told.get("attachments", []))
    hidden = told.get("hidden", "") or form.message.hidden_text
    return Form(replace(form.message, attachments=files, hidden_text=hidden), form.raw)


def _sheet(data: Mapping[str, Any]) -> Sheet:
    """The catalogue of a letter and the buyers its merchant knows."""
    cell = CellRef("catalogue.xlsx", "Sheet1", 2, "A", "")
    products = tuple(
        Product(one["sku"], one["name"], name_zh=one.get("name_zh") or None, cells={"sku": cell})
        for one in data.get("catalogue", [])
    )
    buyers = tuple(
        BuyerRow(None, None, None, f"someone@{domain}", None, cell) for domain in data["message"].get("known", [])
    )
    return Sheet("catalogue.xlsx", "products", len(products), 0, {}, products=products, buyers=buyers)


def _plain(gold: Mapping[str, Any]) -> dict[str, Any]:
    """Gold in the held-out set's form; the older set says lines as lists and leaves out what is not there."""
    lines = [
        line if isinstance(line, dict) else {"code": "", "phrase": line[0], "quantity": line[1], "unit": line[2]}
        for line in gold.get("lines", [])
    ]
    empty = dict.fromkeys(("incoterm", "place", "payment", "currency"), "")
    return {**empty, "certificates": [], "customisation": [], "flags": [], "sample": False, **gold, "lines": lines}


def score_all(readings: Iterable[Reading]) -> dict[str, Score]:
    """Every judged field over a set."""
    scores: dict[str, Score] = defaultdict(Score)
    for one in readings:
        language, gold, got = one.gold["language"], one.gold, one.inquiry
        for name, wanted, read in _values(gold, got):
            scores[name].one(wanted == read, language, f"{one.name}: {name} is {read!r}, not {wanted!r}")
        _flags(scores, one)
        if gold["intent"] not in NOT_READ:
            scores["certificates"].many(*_sets(gold["certificates"], got.certificates), _told(one, "certificates"))
            scores["customisation"].many(*_sets(gold["customisation"], got.customisation), _told(one, "customisation"))
            _lines(scores, one)
    return scores


def _values(gold: Mapping[str, Any], got: Inquiry) -> Iterator[tuple[str, Any, Any]]:
    yield "language", gold["language"], got.language
    yield "intent", gold["intent"], got.intent
    if gold["intent"] in NOT_READ:
        return
    yield "incoterm", gold["incoterm"], got.incoterm or ""
    yield "place", fold(gold["place"]), fold(got.place or "")
    yield "payment", gold["payment"].removesuffix(" days"), (got.payment or "").removesuffix(" days")
    if "deadline_words" in gold:
        yield "deadline", True, gold["deadline_words"] in (got.deadline or "") or got.deadline
    else:
        yield "deadline", gold.get("deadline", ""), got.deadline or ""
    yield "sample", gold["sample"], got.sample
    if "target" in gold:
        prices = {str(line.target_price.normalize()) for line in got.lines if line.target_price is not None}
        wanted = str(Decimal(gold["target"]).normalize()) if gold["target"] else ""
        yield "target", wanted, wanted if wanted in prices else next(iter(sorted(prices)), "")
    if gold.get("currency"):
        codes = {line.currency for line in got.lines if line.currency}
        yield "currency", gold["currency"], gold["currency"] if gold["currency"] in codes else (min(codes, default=""))
    yield from _where_said(gold, got)


def _where_said(gold: Mapping[str, Any], got: Inquiry) -> Iterator[tuple[str, Any, Any]]:
    """Fields that are judged only where the gold names them."""
    if "questions" in gold:
        yield "questions", gold["questions"], len(got.questions)
    if "discount" in gold:
        yield "discount", str(gold["discount"]), str(got.discount_percent or "")
    for name in ("country", "company", "name"):
        if name in gold:
            yield name, gold[name], getattr(got.buyer, name)
    if "grade_at_least" in gold:
        enough = GRADES.index(got.grade) >= GRADES.index(gold["grade_at_least"])
        yield "grade", True, enough or f"{got.grade} {got.score} {got.score_reasons}"


def _sets(wanted: Sequence[str], read: Sequence[str]) -> tuple[int, int, int]:
    one, other = {name.casefold() for name in wanted}, {name.casefold() for name in read}
    return len(one & other), len(one - other), len(other - one)


def _told(one: Reading, name: str) -> tuple[str, str]:
    wanted, read = sorted(one.gold[name]), sorted(getattr(one.inquiry, name))
    return one.gold["language"], f"{one.name}: {name} is {read}, not {wanted}"


def _flags(scores: dict[str, Score], one: Reading) -> None:
    """Flags of the message; those of the matching only where the gold has a catalogue."""
    wanted, read = set(one.gold["flags"]), {flag.code for flag in one.inquiry.flags}
    counts = _sets(sorted(wanted), sorted(read - _MATCH_FLAGS))
    told = f"{one.name}: flags are {sorted(read - _MATCH_FLAGS)}, not {sorted(wanted)}"
    scores["flags"].many(*counts, (one.gold["language"], told))
    if "match_flags" in one.gold:
        counts = _sets(one.gold["match_flags"], sorted(read & _MATCH_FLAGS))
        told = f"{one.name}: match flags are {sorted(read & _MATCH_FLAGS)}, not {sorted(one.gold['match_flags'])}"
        scores["match_flags"].many(*counts, (one.gold["language"], told))


def _lines(scores: dict[str, Score], one: Reading) -> None:
    """Lines pair up once each. A line without quantity is a mention: wrong only where the letter has other lines."""
    wanted = list(one.gold["lines"])
    read = [line for line in one.inquiry.lines if line.quantity is not None or wanted]
    language, missed = one.gold["language"], []
    for line in wanted:
        found = next((other for other in read if same_line(line, other)), None)
        if found is None:
            missed.append(line)
            continue
        read.remove(found)
        unit = not line["unit"] or same_unit(line["unit"], found.unit)
        scores["unit"].one(unit, language, f"{one.name}: unit is {found.unit}, not {line['unit']}")
        if line.get("target"):
            right = found.target_price == Decimal(line["target"])
            told = f"{one.name}: {line['phrase']} for {found.target_price}, not {line['target']}"
            scores["line_target"].one(right, language, told)
    told = f"{one.name}: missed {[_gold(line) for line in missed]}, extra {[_read_line(line) for line in read]}"
    scores["lines"].many(len(wanted) - len(missed), len(missed), len(read), (language, told))


def _gold(line: Mapping[str, Any]) -> str:
    return f"{line['code'] or '?'} {line['phrase']!r} {line['quantity']} {line['unit']}"


def _read_line(line: RequestLine) -> str:
    near = f" of {list(line.candidates)}" if line.candidates else ""
    return f"{line.sku or '?'} {line.query!r} {line.quantity} {line.unit}{near}"


def same_line(wanted: Mapping[str, Any], read: RequestLine) -> bool:
    """Whether a read line is the one wanted: the product and how many."""
    if (wanted["code"] or None) != read.sku:
        return False
    return same_quantity(wanted, read) and (bool(wanted["code"]) or same_words(wanted["phrase"], read.query))


def same_quantity(wanted: Mapping[str, Any], read: RequestLine) -> bool:
    """Whether the quantities agree; either end of a range, and a dozen is its pieces."""
    if not wanted["quantity"]:
        return read.quantity is None
    if read.quantity is None:
        return False
    ends = {Decimal(wanted["quantity"]), Decimal(wanted.get("quantity_to") or wanted["quantity"])}
    factor = _DOZEN.get(read.unit or "", Decimal(1)) / _DOZEN.get(wanted["unit"], Decimal(1))
    return read.quantity in ends or read.quantity * factor in ends


def same_unit(wanted: str, read: str | None) -> bool:
    """Whether the units agree; a dozen may have become its pieces."""
    return wanted == read or {wanted, read} == {"dozen", "pc"} or (wanted == "container" and read in ("20GP", "40HQ"))


def same_words(wanted: str, read: str) -> bool:
    """Whether the words that name a product are mostly the same, in any form of theirs."""
    one, other = _parts(wanted), _parts(read)
    return bool(one and other) and 2 * len(one & other) >= min(len(one), len(other))


def _parts(text: str) -> set[str]:
    low = fold(text)
    signs = re.findall(r"[\u2e80-\u9fff\uac00-\ud7af]+|[^\W\d_\u2e80-\u9fff\uac00-\ud7af]+|\d+", low)
    words = {word[:5] for word in signs if not is_cjk(word[0])}
    runs = [word for word in signs if is_cjk(word[0])]
    return words | {run[at : at + 2] for run in runs for at in range(max(1, len(run) - 1))}


def show(scores: Mapping[str, Score], letters: int) -> None:
    """Print each field, then the lines by language."""
    for name, score in sorted(scores.items()):
        counts = f"{score.right} right, {score.missed} missed, {score.extra} extra"
        if name in ("flags", "match_flags"):
            recall = score.right / max(1, score.right + score.missed)
            counts += f"; recall {recall:.3f}, false alarms {score.extra / max(1, letters):.3f} a letter"
        print(f"{name:14} {score.share:6.3f}   {counts}")
    for name in ("lines", "intent", "incoterm", "place", "payment", "deadline", "flags"):
        wrong = Counter(language for language, _ in scores[name].wrong if name in scores)
        print(f"{name:10} letters wrong by language: {dict(wrong)}")


def main() -> None:
    """Read a set and print how well."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--set", default="reading")
    parser.add_argument("--show", nargs="*", default=[])
    parser.add_argument("--language", default="")
    parser.add_argument("--letter", default="")
    wish = parser.parse_args()
    readings = read_set(wish.set, wish.letter, wish.language)
    scores = score_all(readings)
    show(scores, len(readings))
    for name in wish.show:
        print(f"\n{name}:")
        for _, told in scores[name].wrong:
            print(f"  {told}")


if __name__ == "__main__":
    main()
