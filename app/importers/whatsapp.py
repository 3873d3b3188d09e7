"""WhatsApp's exported chats (`_chat.txt`, both platforms, and text copied from its window) to one message.

The buyer is who is not the merchant. Their newest words are the message; what was said before follows as history,
newest first, in the manner of mail programs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache

from app.domain.inquiry import Attachment, FormField, Message
from app.errors import UserError
from app.importers.mail import read_text
from app.importers.own import Own
from app.rules import pack

_MARKS = str.maketrans("", "", "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u2009": " "})
_DATE = r"(?P<a>\d{1,4})\s?[./\-年년]\s?(?P<b>\d{1,2})\s?[./\-月월]\s?(?P<c>\d{1,4})[.日일]?"
_HALF = r"(?:[AaPp]\.?\s?[Mm]\.?|上午|下午|凌晨|早上|中午|晚上|午前|午後|오전|오후|ص|م|SA|CH|ÖÖ|ÖS)"
_TIME = (
    rf"(?:(?P<before>{_HALF})\s?)?(?P<h>\d{{1,2}})[:.](?P<m>\d{{2}})(?:[:.](?P<s>\d{{2}}))?(?:\s?(?P<after>{_HALF}))?"
)


def _named(pattern: str, prefix: str) -> str:
    """A pattern once more, its groups under names of their own."""
    return pattern.replace("(?P<", f"(?P<{prefix}")


_HEAD = re.compile(
    rf"(?:\[{_DATE},?\s+{_TIME}\]\s?"
    rf"|{_named(_DATE, 'x')},?\s+(?:um\s|às\s|a las\s|à\s)?{_named(_TIME, 'x')}(?:\s[-–]|,)\s"
    rf"|\[{_named(_TIME, 'y')},?\s+{_named(_DATE, 'y')}\]\s?)(?P<rest>.*)",
    re.DOTALL,
)
"""`[16/04/2019, 02:09:11] `, `16/04/19, 02:09 - `, and as copied from the window `[2:09 PM, 4/16/2019] `."""

_SPEAKER = re.compile(r"(?P<name>[^:\n]{1,100}?):(?:\s|$)(?P<text>.*)", re.DOTALL)
_LATE = frozenset(("p", "下午", "晚上", "午後", "오후", "م", "ch", "ös"))
_EARLY = frozenset(("a", "上午", "凌晨", "早上", "午前", "오전", "ص", "sa", "öö"))
_KOREAN = ("오전", "오후")
_ORDERS = ("dmy", "mdy", "ymd")


@dataclass(frozen=True)
class _Said:
    """One message of a chat; `day` holds the three figures of its date as they stand, `clock` hour, minute, second."""

    who: str
    text: str
    day: tuple[int, int, int]
    clock: tuple[int, int, int]
    files: tuple[str, ...] = ()


def is_chat(text: str) -> bool:
    """Whether a text opens like an exported chat."""
    lines = [_plain(line) for line in text[:20_000].split("\n") if line.strip()][:40]
    if not lines or _HEAD.match(lines[0]) is None:
        return False
    heads = [match for line in lines if (match := _HEAD.match(line))]
    return any(_SPEAKER.match(head["rest"]) for head in heads)


def read_chat(text: str, file: str, own: Own) -> Message:
    """The chat as a message of channel `whatsapp`; `file` may name the buyer, as exports do.

    UserErrors: chat-empty, chat-merchant-unknown (nobody in it bears the merchant's name or number).
    """
    said = list(_messages(text))
    people = list(dict.fromkeys(each.who for each in said))
    if not people:
        raise UserError("chat-empty", {"file": file})
    buyers = _buyers(people, file, own)
    if not buyers:
        raise UserError("chat-merchant-unknown", {"file": file, "people": ", ".join(people[:8])})
    return _message(said, frozenset(buyers))


def _buyers(people: Sequence[str], file: str, own: Own) -> list[str]:
    """Who is not the merchant; without a match, whom the export is named after; the only one who speaks."""
    others = [name for name in people if not own.is_person(name)]
    if len(others) < len(people):
        return others
    if named := [name for name in people if name.casefold() in file.casefold() and len(name) > 1]:
        return named
    return others if len(others) == 1 else []


def _plain(line: str) -> str:
    cleaned = line.translate(_MARKS).translate(_SPACES)
    if cleaned.isascii():
        return cleaned
    return "".join(str(int(c)) if c.isdecimal() and not c.isascii() else "," if c == "،" else c for c in cleaned)


def _messages(text: str) -> Iterator[_Said]:
    """The messages with a speaker, lines that go on joined; the system's own lines are left out."""
    block: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if _HEAD.match(_plain(line[:200])):
            yield from _one(block)
            block = [line]
        elif block:
            block.append(line)
    yield from _one(block)


def _one(block: list[str]) -> Iterator[_Said]:
    if not block:
        return
    head = _HEAD.match(_plain(block[0]))
    spoken = _SPEAKER.match(head["rest"]) if head else None
    if head is None or spoken is None:
        return
    # The program's own words begin with a left-to-right mark; what people write does not.
    own_words = re.search(r":\s?\u200e", block[0]) is not None
    files = tuple(_files("\n".join([spoken["text"], *(_plain(line) for line in block[1:])])))
    first = _unplain(block[0], spoken["text"])
    words = "\n".join([first, *(line.translate(_MARKS).translate(_SPACES) for line in block[1:])]).strip()
    words = "" if own_words and not files else _without_notes(words)
    yield _Said(spoken["name"].strip(" ~"), words, *_moment(head), files)


def _unplain(line: str, text: str) -> str:
    """The end of a line as it was written, its own digits kept."""
    return line.translate(_MARKS).translate(_SPACES)[-len(text) :] if text else ""


def _moment(head: re.Match[str]) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    groups = head.groupdict()
    prefix = next(p for p in ("", "x", "y") if groups[f"{p}a"])
    hour = int(groups[f"{prefix}h"])
    half = (groups[f"{prefix}before"] or groups[f"{prefix}after"] or "").casefold()
    late = half[:1] if half[:1] in ("a", "p") and half.isascii() and half != "ch" else half
    if late in _LATE and hour < 12:
        hour += 12
    elif late in _EARLY and hour == 12:
        hour = 0
    a, b, c = (int(groups[f"{prefix}{part}"]) for part in "abc")
    # Korean alone shortens a year that comes first: `26. 4. 16. 오후 2:09`.
    a += 2000 if a < 100 and half in _KOREAN else 0
    return (a, b, c), (hour, int(groups[f"{prefix}m"]), int(groups[f"{prefix}s"] or 0))


@cache
def _notes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rules = pack("reading/platforms")["whatsapp"]
    return re.compile("|".join(rules["left_out"]), re.IGNORECASE), re.compile("|".join(rules["files"]), re.IGNORECASE)


def _files(text: str) -> Iterator[str]:
    for match in _notes()[1].finditer(text):
        name = next((value for value in match.groups() if value), "")
        if name:
            yield name.strip()[:200]


def _without_notes(text: str) -> str:
    left_out, files = _notes()
    lines = (files.sub("", left_out.sub("", line)).rstrip() for line in text.split("\n"))
    return "\n".join(lines).strip()


def _order(said: Sequence[_Said]) -> str | None:
    """The order of day, month and year that the whole chat proves: all dates real, none before the one above it."""
    fits = [order for order in _ORDERS if (days := _days(said, order)) is not None and _rising(days)]
    return fits[0] if len(fits) == 1 or (fits and _same(said, fits)) else None


def _same(said: Sequence[_Said], orders: list[str]) -> bool:
    return len({tuple(_days(said, order) or ()) for order in orders}) == 1


def _days(said: Sequence[_Said], order: str) -> list[date] | None:
    days = []
    for each in said:
        parts = dict(zip(order, each.day, strict=True))
        year = parts["y"] + 2000 if parts["y"] < 100 and order != "ymd" else parts["y"]
        try:
            if not 2009 <= year <= 2099:
                return None
            days.append(date(year, parts["m"], parts["d"]))
        except ValueError:
            return None
    return days


def _rising(days: Sequence[date]) -> bool:
    return all(one <= other for one, other in zip(days, days[1:], strict=False))


def _runs(said: Sequence[_Said], buyers: frozenset[str]) -> list[list[_Said]]:
    """What one side said in a row, oldest first."""
    runs: list[list[_Said]] = []
    for each in said:
        if runs and (runs[-1][-1].who in buyers) == (each.who in buyers):
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _message(said: list[_Said], buyers: frozenset[str]) -> Message:
    order = _order(said)
    days = _days(said, order) if order else None
    moments = dict(zip(map(id, said), days, strict=True)) if days else {}
    runs = [run for run in _runs(said, buyers) if any(each.text or each.files for each in run)]
    newest = max((at for at, run in enumerate(runs) if run[-1].who in buyers), default=0)
    fresh = runs[newest] if runs else said[-1:]
    older = [run for at, run in enumerate(runs) if at != newest]
    new = "\n".join(each.text for each in fresh if each.text)
    history = "\n\n".join(_quoted(run, moments) for run in reversed(older))
    base = read_text("\n\n".join(part for part in (new, history) if part))
    who = fresh[-1].who
    shown = re.sub(r"[\s()+-]", "", who)
    fields = (FormField("phone" if shown.isdigit() else "name", who),)
    return replace(
        base,
        channel="whatsapp",
        sender_name="" if shown.isdigit() else who,
        sent_at=_sent(fresh[-1], moments),
        new_text_end=len(read_text(new).text) if history else None,
        attachments=tuple(Attachment(name, "", 0) for each in fresh for name in each.files),
        problems=(*base.problems, *_doubts(order, newest, len(runs))),
        fields=fields,
    )


def _doubts(order: str | None, newest: int, runs: int) -> Iterator[str]:
    if order is None:
        yield "chat_date_order"
    if newest < runs - 1:
        yield "chat_answered"


def _sent(last: _Said, moments: dict[int, date]) -> datetime | None:
    day = moments.get(id(last))
    hour, minute, second = last.clock
    if day is None or hour > 23 or minute > 59 or second > 59:
        return None
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=UTC)


def _quoted(run: list[_Said], moments: dict[int, date]) -> str:
    day = moments.get(id(run[0]))
    when = f"{day.isoformat() if day else '/'.join(map(str, run[0].day))} {run[0].clock[0]:02}:{run[0].clock[1]:02}"
    lines = [f"> {line}" for each in run for line in [*each.text.split("\n"), *each.files] if line]
    return "\n".join([f"On {when}, {run[0].who} wrote:", *lines])
