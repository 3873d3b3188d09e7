"""Mail that a machine wrote for a buyer: notifications of trade platforms and forms of websites.

The buyer stands in the body, never in From. What they said is set apart from what the machine says around it, and the
text is put together anew: what is asked for, the buyer's words, who they are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from app.domain.inquiry import AskedRow, FormField, Message
from app.importers.mail_history import new_text_end
from app.importers.own import Own
from app.rules import pack

_ADDRESS = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_PAIR = re.compile(
    r"\s*[*•·\-–]?\s*\**(?P<label>[^:：\t\n]{1,40}?)\s*\**(?:\s*\([^()\n]{1,30}\))?\s*[:：]\s*\**\s*(?P<value>.*)"
)
_BUYER = ("name", "last_name", "company", "country", "email", "phone", "website")
_ASKED = ("product", "code", "quantity", "unit", "target_price")
_BULK = ("list-unsubscribe", "list-unsubscribe-post", "list-id", "list-help", "feedback-id", "precedence", "x-campaign",
         "auto-submitted", "x-mailgun-sid")  # fmt: skip
"""Headers of mass mail, which machines that forward a buyer's words send as well."""


@dataclass(frozen=True)
class _Rules:
    labels: Mapping[str, str]
    headings: tuple[re.Pattern[str], ...]
    nobody: frozenset[str]
    noise: re.Pattern[str]
    footer: re.Pattern[str]
    senders: re.Pattern[str]
    form_domains: tuple[str, ...]
    channels: Mapping[str, str]


@cache
def _rules() -> _Rules:
    rules = pack("reading/platforms")
    return _Rules(
        {label: kind for kind, labels in rules["labels"].items() for label in labels},
        tuple(re.compile(pattern, re.IGNORECASE | re.MULTILINE) for pattern in rules["headings"]["patterns"]),
        frozenset(rules["headings"]["none"]),
        re.compile("|".join(rules["noise"]["lines"]), re.IGNORECASE),
        re.compile("|".join(rules["noise"]["footer"]), re.IGNORECASE),
        re.compile("|".join(rules["form"]["senders"]), re.IGNORECASE),
        tuple(rules["form"]["domains"]),
        {domain: each["channel"] for each in rules["platform"] for domain in each["domains"]},
    )


@dataclass
class _Notice:
    """What a notification says: cells by kind, in order; the buyer's words; whether a cell was named their message."""

    cells: list[tuple[str, str, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    said: bool = False

    def value(self, kind: str) -> str:
        """The first cell of a kind."""
        return next((value for each, _, value in self.cells if each == kind and value), "")


def read_notice(message: Message, own: Own) -> Message:
    """The buyer's message inside a machine's mail; a mail that no machine wrote is given back as it is.

    A notification of a platform without a buyer in it gets the problem `platform_news`; one that its own headers call
    forged stays a plain mail with the problem `sender_unproved`.
    """
    channel = _channel(message.sender_email)
    if channel and _forged(message.headers):
        return replace(message, problems=(*message.problems, "sender_unproved"))
    if channel is None and not _is_form(message, own):
        return message
    notice = _read(message.text)
    name, country = _heading(message)
    asked = bool(notice.said or notice.value("product"))
    if channel is None:
        # A letter whose signature says `E-mail: …` is no form: that names what is asked, or the message, too.
        return _made(message, notice, "web_form") if notice.value("email") and asked else message
    if name and not notice.value("name"):
        notice.cells.append(("name", "", name))
    if country and not notice.value("country"):
        notice.cells.append(("country", "", country))
    if not (asked or name or notice.value("email")):
        return replace(message, problems=(*message.problems, "platform_news"))
    return _made(message, notice, channel)


def _channel(address: str) -> str | None:
    domain = address.rpartition("@")[2].lower()
    channels = _rules().channels
    return next((channels[known] for known in channels if domain == known or domain.endswith(f".{known}")), None)


def _forged(headers: Mapping[str, str]) -> bool:
    """Whether the receiving server found that the mail does not come from whom it names."""
    return bool(re.search(r"dmarc\s*=\s*fail", headers.get("authentication-results", ""), re.IGNORECASE))


def _is_form(message: Message, own: Own) -> bool:
    """Sent by a machine of the merchant's own site or by a service for forms."""
    local, _, domain = message.sender_email.partition("@")
    if any(domain == service or domain.endswith(f".{service}") for service in _rules().form_domains):
        return True
    return bool(_rules().senders.fullmatch(local)) or own.is_address(message.sender_email)


def _heading(message: Message) -> tuple[str, str]:
    """(name, country) of the buyer in the subject or the first lines."""
    named = country = ""
    for text in (message.subject, *message.text[:1500].split("\n")[:15]):
        for pattern in _rules().headings:
            found = pattern.search(text.strip())
            name = found["name"].strip(" \"'[]【】") if found else ""
            if found is None or name.casefold() in _rules().nobody or named not in ("", name):
                continue
            groups = found.groupdict()
            named, country = name, country or (groups.get("country") or groups.get("country2") or "").strip()
    return named, country


def _kind(label: str) -> str | None:
    return _rules().labels.get(re.sub(r"\s+", " ", label).strip(" *:：#.").casefold())


def _read(text: str) -> _Notice:
    """Sort the lines of a notification. A cell may stand on the line below its name."""
    notice = _Notice()
    waiting: tuple[str, str] | None = None
    for line in text.split("\n"):
        if _rules().footer.search(line.strip()):
            break
        if not line.strip() or _rules().noise.search(line.strip()):
            notice.words += [""] if notice.said and not line.strip() else []
            continue
        if waiting and not _cells(line, notice.said):
            _put(notice, *waiting, line.strip())
            waiting = None
            continue
        waiting = _sort(notice, line)
    return notice


def _sort(notice: _Notice, line: str) -> tuple[str, str] | None:
    """Put one line where it belongs; gives the cell whose value must follow."""
    cells = _cells(line, notice.said)
    if not cells:
        notice.words.append(line.rstrip())
    for kind, label, value in cells:
        if not value and kind != "message":
            return kind, label
        _put(notice, kind, label, value)
    return None


def _put(notice: _Notice, kind: str, label: str, value: str) -> None:
    if kind == "message":
        # What stood before the buyer's message was the machine's.
        notice.words = [value] if value else []
        notice.said = True
    elif kind != "dropped":
        notice.cells.append((kind, label, value))


def _cells(line: str, said: bool) -> list[tuple[str, str, str]]:
    """(kind, label, value) of the cells in a line: `Label: value`, or label and value beside each other in a table.

    Once the buyer's message has begun, what it says of goods is their prose.
    """
    parts = [part for part in line.split("\t") if part.strip()]
    found = _beside(parts) or [cell for part in parts if (cell := _pair(part))]
    if not found and len(parts) == 1 and (kind := _kind(parts[0])):
        found = [(kind, parts[0].strip(), "")]
    return [cell for cell in found if not said or cell[0] in (*_BUYER, "dropped")]


def _beside(parts: Sequence[str]) -> list[tuple[str, str, str]]:
    """Labels and values in turn, as a table's row holds them."""
    if len(parts) not in (2, 4, 6):
        return []
    pairs = [
        (_kind(label), label.strip(" *:："), value.strip())
        for label, value in zip(parts[::2], parts[1::2], strict=True)
    ]
    return [(kind, label, value) for kind, label, value in pairs if kind]


def _pair(part: str) -> tuple[str, str, str] | None:
    match = _PAIR.fullmatch(part.rstrip())
    kind = _kind(match["label"]) if match else None
    return (kind, match["label"].strip(), match["value"].strip(" *")) if match and kind else None


@dataclass
class _Text:
    """The text as it is put together, a line after the other."""

    lines: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, line: str) -> int:
        """Append a line; gives where it begins."""
        start = self.length
        self.lines.append(line)
        self.length += len(line) + 1
        return start


def _made(message: Message, notice: _Notice, channel: str) -> Message:
    text = _Text()
    rows = [row for group in _groups(notice.cells) if (row := _row(text, group))]
    for _, label, value in (cell for cell in notice.cells if cell[0] == "terms"):
        text.add(f"{label}: {value}")
    words = "\n".join(notice.words).strip("\n")
    for line in ["", *words.split("\n"), ""] if text.lines and words else words.split("\n") if words else []:
        text.add(line)
    new_end = new_text_end(words)
    fields = _fields(text, notice)
    written = next((each.value for each in fields if each.name == "email"), "")
    whole = "\n".join(text.lines).rstrip("\n")
    headers = {name: value for name, value in message.headers.items() if name not in _BULK}
    return replace(
        message,
        channel=channel,
        text=whole,
        sender_name=next((each.value for each in fields if each.name == "name"), ""),
        sender_email=written,
        reply_to=message.reply_to if message.reply_to not in ("", written, message.sender_email) else "",
        new_text_end=None if new_end is None else len(whole),
        headers={**headers, "sender": message.sender_email},
        rows=tuple(rows),
        fields=tuple(fields),
    )


def _groups(cells: Sequence[tuple[str, str, str]]) -> Iterator[list[tuple[str, str, str]]]:
    """The cells of each product: a second product, code or quantity opens the next."""
    group: list[tuple[str, str, str]] = []
    for cell in cells:
        if cell[0] not in _ASKED:
            continue
        if any(cell[0] == other[0] for other in group):
            yield group
            group = []
        group.append(cell)
    if group:
        yield group


def _row(text: _Text, group: list[tuple[str, str, str]]) -> AskedRow | None:
    """Write a product's cells and read them; figures that cannot be read stay prose below it."""
    from app.importers.asked_tables import amount_of, price_of

    cells = {kind: (label, value) for kind, label, value in group}
    described, code = cells.get("product"), cells.get("code")
    if described is None and code is None:
        for kind, label, value in group:
            text.add(f"{label}: {value}" if kind != "unit" else value)
        return None
    read: dict[str, Any] = {}
    if "quantity" in cells and (found := amount_of(cells["quantity"][1], cells.get("unit", ("", ""))[1])):
        read |= {"quantity": found[0], "unit": found[1]}
    if "target_price" in cells and (price := price_of(cells["target_price"][1])):
        read |= {"target_price": price[0], "currency": price[1]}
    kept = {"product", "code", *(("quantity", "unit") if "quantity" in read else ()),
            *(("target_price",) if "target_price" in read else ())}  # fmt: skip
    starts = [(text.add(f"{label}: {value}"), label, value) for kind, label, value in group if kind in kept]
    end = text.length - 1
    for kind, label, value in group:
        if kind not in kept:
            text.add(f"{label}: {value}")
    return AskedRow(starts[0][0], end, code[1] if code else None, described[1] if described else None, **read)


def _fields(text: _Text, notice: _Notice) -> list[FormField]:
    """Write and keep who the buyer is."""
    cells = [cell for cell in notice.cells if cell[0] in _BUYER and cell[2]]
    last = next((value for kind, _, value in cells if kind == "last_name"), "")
    if cells and text.lines:
        text.add("")
    found: dict[str, FormField] = {}
    for kind, label, value in cells:
        if kind == "email":
            address = _ADDRESS.search(value)
            value = address.group().lower() if address else ""
        if kind == "last_name" or kind in found or not value:
            continue
        if kind == "name" and last and last not in value:
            value = f"{value} {last}"
        line = f"{label}: {value}" if label else value
        start = text.add(line) + len(line) - len(value)
        found[kind] = FormField(kind, value[:200], start, start + len(value))
    return list(found.values())
