"""Does a letter hold what it may, and nothing else? Pure: the lexicon is handed in.

What the locks make impossible is checked here again, since a person may edit and some engines take no grammar.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.letter import Fact, Filled, NumberSpan, Plan, is_digit
from app.domain.reply import Finding

MAX_WORDS = 450
SECRET_POLICIES = frozenset({"max_discount_percent", "floor_cost"})
_LINK = re.compile(r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+", re.IGNORECASE)
_TERM = re.compile(r"\b(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP)\b")
_CERTIFICATE = re.compile(
    r"\b(?:CE|RoHS|REACH|UL|ETL|FCC|FDA|LFGB|UKCA|ISO|BSCI|SEDEX|GS|SASO|SABER|PSE|KC|RCM|EAC|BIS|INMETRO|CCC)\b"
)


@dataclass(frozen=True)
class Lexicon:
    """Words of one language that commit, and figures written in words; None where a language has none.

    `causes` are words that need a cause: the pattern, and the traits or acts of a plan any of which is one.
    """

    commit: re.Pattern[str] | None = None
    numbers: re.Pattern[str] | None = None
    causes: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = ()


@dataclass(frozen=True)
class Verdict:
    """Findings about a text, and which questions it answers or names open."""

    findings: tuple[Finding, ...]
    answered: tuple[str, ...]
    open: tuple[str, ...]

    @property
    def blocked(self) -> bool:
        """Whether something must be mended before anyone may copy the text."""
        return any(finding.severity == "block" for finding in self.findings)


def verify(letter: Filled, plan: Plan, lexicon: Lexicon, questions: Iterable[str], own_words: bool = True) -> Verdict:
    """All checks on a finished letter. `own_words` tells that somebody beside the phrase book wrote in it."""
    findings = [*_figures(letter), *_secrets(letter)]
    if own_words:
        findings += [*_own_sentences(letter, lexicon), *_names(letter), *_shape(letter)]
        findings += _uncalled(letter, plan, lexicon)
    answered = tuple(q for act in plan.acts for q in act.answers)
    opened = tuple(q for act in plan.acts for q in act.opens)
    silent = [q for q in questions if q not in answered and q not in opened]
    findings += [Finding("question_unanswered", "warn", 0, 0, {"question": q}) for q in silent]
    return Verdict(tuple(sorted(findings, key=lambda each: (each.start, each.end))), answered, opened)


def _figures(letter: Filled) -> Iterator[Finding]:
    """Every digit lies inside a shown fact."""
    for match in re.finditer(r"\S*\d\S*|\S+", letter.text):
        start, end = match.span()
        loose = [at for at in range(start, end) if is_digit(letter.text[at]) and not _inside(at, letter.shown)]
        if loose:
            yield Finding("untraced_figure", "block", loose[0], loose[-1] + 1, {"text": match.group(0)})


def _inside(at: int, spans: Iterable[NumberSpan]) -> bool:
    return any(span.start <= at < span.end for span in spans)


def _secrets(letter: Filled) -> Iterator[Finding]:
    for span in letter.shown:
        if getattr(span.source, "policy", None) in SECRET_POLICIES:
            yield Finding("floor_told", "block", span.start, span.end, {"text": span.text})


def own_parts(letter: Filled) -> Iterator[tuple[str, int]]:
    """Stretches that neither a clause nor a fact wrote, each with its offset."""
    taken = sorted([(s, e) for _, s, e in letter.clauses] + [(s.start, s.end) for s in letter.shown])
    at = 0
    for start, end in taken:
        if start > at:
            yield letter.text[at:start], at
        at = max(at, end)
    if at < len(letter.text):
        yield letter.text[at:], at


def _own_sentences(letter: Filled, lexicon: Lexicon) -> Iterator[Finding]:
    for code, severity, pattern in (
        ("commitment", "block", lexicon.commit),
        ("number_in_words", "warn", lexicon.numbers),
    ):
        if pattern is not None:
            yield from _hits(letter, code, severity, pattern)


def _uncalled(letter: Filled, plan: Plan, lexicon: Lexicon) -> Iterator[Finding]:
    """What the letter takes up although nothing in the mail gave cause for it: a fair, an earlier order, a season."""
    given = {*plan.traits, *(act.name for act in plan.acts)}
    for pattern, causes in lexicon.causes:
        if not causes & given:
            yield from _hits(letter, "uncalled_for", "block", pattern)


def _names(letter: Filled) -> Iterator[Finding]:
    yield from _hits(letter, "untraced_link", "block", _LINK)
    yield from _hits(letter, "untraced_term", "block", _TERM)
    yield from _hits(letter, "untraced_certificate", "block", _CERTIFICATE)


def _hits(letter: Filled, code: str, severity: str, pattern: re.Pattern[str]) -> Iterator[Finding]:
    for part, offset in own_parts(letter):
        for match in pattern.finditer(part):
            start = offset + match.start()
            yield Finding(code, severity, start, start + len(match.group(0)), {"text": match.group(0).strip()})


def _shape(letter: Filled) -> Iterator[Finding]:
    words = len(letter.text.split())
    if words > MAX_WORDS:
        yield Finding("too_long", "warn", 0, len(letter.text), {"words": str(words)})
    seen: dict[str, int] = {}
    for part, offset in own_parts(letter):
        for match in re.finditer(r"[^.!?。！？\n]{12,}[.!?。！？]", part):
            sentence = match.group(0).strip().casefold()
            if sentence in seen:
                yield Finding(
                    "repetition", "warn", offset + match.start(), offset + match.end(), {"text": match.group(0).strip()}
                )
            seen[sentence] = offset


def recheck(text: str, facts: Mapping[str, Fact], allowed: Filled) -> Verdict:
    """Verify a text after a person edited it: figures must still be facts. `allowed` is the letter before the edit."""
    from app.domain.letter import trace

    traced = trace(text, facts)
    findings = [*_figures(traced), *_secrets(traced)]
    before = {match.group(0) for match in _LINK.finditer(allowed.text)}
    findings += [each for each in _hits(traced, "untraced_link", "block", _LINK) if each.facts["text"] not in before]
    return Verdict(tuple(findings), (), ())
