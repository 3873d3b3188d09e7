"""HTML of a mail to readable text. Nothing is loaded; what a reader could not see is kept apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_DROPPED = frozenset({"script", "style", "head", "title", "noscript", "template", "svg", "object", "iframe", "meta"})
_BLOCKS = frozenset({
    "p", "div", "section", "article", "header", "footer", "table", "tr", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5",
    "h6", "blockquote", "pre", "hr", "form", "center", "dl", "dt", "dd", "address", "main", "figure",
})  # fmt: skip
_HIDING = re.compile(
    r"""display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*[01](?:\.\d+)?\s*(?:px|pt|em|%|;|$|!)
    |font-size\s*:\s*0?\.0\d*|opacity\s*:\s*0(?:\.0\d*)?\s*(?:;|$|!)|max-height\s*:\s*0(?![.\d])|mso-hide\s*:\s*all
    |text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{4,}|(?<!-)color\s*:\s*transparent|clip\s*:\s*rect\(\s*0""",
    re.VERBOSE | re.IGNORECASE,
)
_COLOUR = re.compile(r"(?<![-\w])color\s*:\s*([^;!]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_WHITE = re.compile(
    r"\s*(?:white|snow|#f[c-f]?f[c-f]?f[c-f]?|#f[c-f]f[c-f]f[c-f]|rgba?\(\s*25[2-5]\s*,\s*25[2-5]\s*,\s*25[2-5].*\))\s*",
    re.IGNORECASE,
)
_RULES = re.compile(r"([^{}]+)\{([^{}]*)\}")
_AT_BLOCK = re.compile(r"@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_OPENING = re.compile(
    r"<(/?)(?!(?:br|img|input|hr|meta|link|p|li|td|tr|th|dd|dt|option|col|area|wbr)\b)[a-z][^>]*?(/?)>", re.I
)
_MOST_LINKS = 500
_DEEPEST = 1500


@dataclass
class HtmlText:
    """What a reader sees, what was hidden from them, and the links as (shown, target)."""

    text: str = ""
    hidden: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class _State:
    hidden: bool = False
    white_ground: bool = True
    quoted: int = 0
    pre: bool = False


def _hiding_names(tree: Any) -> frozenset[str]:
    """`.class` and `#id` selectors of the style sheets in the mail that hide what they select."""
    names: set[str] = set()
    for style in tree.css("style"):
        sheet = _AT_BLOCK.sub("", style.text(deep=True) or "")[:200_000]
        for selectors, body in _RULES.findall(sheet):
            if _HIDING.search(body):
                names.update(s.strip() for s in selectors.split(",") if re.fullmatch(r"\s*[.#][\w-]+\s*", s))
    return frozenset(names)


def _is_white_on_white(style: str, attributes: dict[str, str | None], state: _State) -> tuple[bool, bool]:
    """(text is white on white, ground is white) for an element below `state`."""
    ground = _BACKGROUND.search(style)
    given = ground.group(1) if ground else attributes.get("bgcolor")
    white_ground = state.white_ground
    if given and given.strip().lower() not in ("transparent", "inherit", "none", "initial"):
        white_ground = _WHITE.fullmatch(given) is not None
    ink = _COLOUR.search(style)
    colour = ink.group(1) if ink else attributes.get("color")
    return bool(colour and white_ground and _WHITE.fullmatch(colour)), white_ground


def _enter(node: Any, state: _State, hiding: frozenset[str]) -> _State:
    attributes = node.attributes
    style = attributes.get("style") or ""
    names = {f".{name}" for name in (attributes.get("class") or "").split()} | {f"#{attributes.get('id')}"}
    white, ground = _is_white_on_white(style, attributes, state)
    hidden = state.hidden or white or "hidden" in attributes or bool(_HIDING.search(style)) or bool(names & hiding)
    cited = node.tag == "blockquote" and (attributes.get("type") == "cite" or ".gmail_quote" in names)
    return _State(hidden, ground, state.quoted + cited, state.pre or node.tag == "pre")


def _walk(root: Any, hiding: frozenset[str]) -> Iterator[tuple[str, Any, _State]]:
    """("open" | "close" | "text", node, state) in reading order, without recursion: hostile nesting is deep."""
    stack: list[tuple[str, Any, _State]] = [("open", root, _State())]
    while stack:
        event, node, state = stack.pop()
        if event == "close":
            yield event, node, state
            continue
        if node.tag == "-text":
            yield "text", node, state
            continue
        if node.tag in _DROPPED or node.tag.startswith(("_", "-", "!")):
            continue
        inner = _enter(node, state, hiding)
        yield "open", node, inner
        stack.append(("close", node, inner))
        children = list(node.iter(include_text=True))
        stack.extend(("open", child, inner) for child in reversed(children))


class _Sink:
    """Gathers lines of readable text and, apart from them, what was hidden."""

    def __init__(self) -> None:
        self.lines: list[str] = [""]
        self.hidden: list[str] = []

    def text(self, text: str, state: _State) -> None:
        if state.hidden:
            self.hidden.append(text)
            return
        parts = text.split("\n") if state.pre else [re.sub(r"[ \t\r\n\f]+", " ", text)]
        for at, part in enumerate(parts):
            if at:
                self.lines.append("")
            if not self.lines[-1]:
                part = ("> " * state.quoted) + part.lstrip() if part.strip() and not state.pre else part
                part = "" if not part.strip() and not state.pre else part
            self.lines[-1] += part

    def line(self) -> None:
        if self.lines[-1].strip() or (len(self.lines) > 1 and self.lines[-2].strip()):
            self.lines.append("")

    def block(self) -> None:
        if self.lines[-1].strip():
            self.lines.append("")


def _opened(sink: _Sink, node: Any, state: _State) -> None:
    if node.tag == "br":
        sink.line()
    elif node.tag in _BLOCKS:
        sink.block()
        if node.tag == "li":
            sink.text("- ", state)
    elif node.tag in ("td", "th") and sink.lines[-1].strip():
        sink.text("\t", _State(state.hidden, pre=True))


def _closed(sink: _Sink, node: Any) -> None:
    if node.tag in _BLOCKS:
        sink.block()
        if node.tag in ("p", "blockquote", "table"):
            sink.line()


def _shallow(html: str) -> str:
    """The HTML up to where it nests absurdly deep: the parser's time grows with the square of the depth."""
    if html.count("<") < _DEEPEST:
        return html
    depth = 0
    for match in _OPENING.finditer(html):
        depth += -1 if match[1] else not match[2]
        depth = max(depth, 0)
        if depth > _DEEPEST:
            return html[: match.start()]
    return html


def html_to_text(html: str) -> HtmlText:
    """Readable text of an HTML mail: blocks and rows on lines of their own, cells apart by tabs, quotes by `> `."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(_shallow(html))
    sink = _Sink()
    result = HtmlText()
    for event, node, state in _walk(tree.root, _hiding_names(tree)) if tree.root is not None else ():
        if event == "text":
            sink.text(node.text_content or "", state)
        elif event == "close":
            _closed(sink, node)
        else:
            _opened(sink, node, state)
            target = node.attributes.get("href") if node.tag == "a" else None
            if target and len(result.links) < _MOST_LINKS:
                result.links.append((" ".join((node.text(deep=True) or "").split())[:500], target.strip()[:2000]))
    result.text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in sink.lines)).strip()
    result.hidden = " ".join(" ".join(sink.hidden).split())
    return result
