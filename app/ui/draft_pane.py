"""The draft: the letter with its proofs beside it, and what can be done with it."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.domain.letter import NumberSpan
from app.ui import theme
from app.ui.desk import Case
from app.ui.facts_view import FactsView
from app.ui.findings_view import FindingsView
from app.ui.letter_view import LetterView
from app.ui.parts import Button, label, line, panel, pressed, primary
from app.ui.quote_view import QuoteView
from app.ui.source_card import SourceCard
from app.ui.source_words import fact_words, source_lines
from app.ui.tongue import Tongue


class DraftPane(QFrame):
    """Signals say what was asked for: `drafted`, `stopped`, `copied`, and `saved` with pdf, xlsx or eml."""

    drafted = Signal()
    stopped = Signal()
    copied = Signal()
    saved = Signal(str)

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self._tongue = tongue
        self._case: Case | None = None
        self._free = True
        self.letter, self.facts = LetterView(), FactsView(tongue)
        self.quote, self.findings = QuoteView(tongue), FindingsView(tongue)
        self._card = SourceCard(self.letter.viewport())
        self._state, self._empty = label("soft"), label("soft", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._make_buttons(tongue)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for view in (self.facts, self.quote, self.findings):
            self.tabs.addTab(view, "")
        self._lay_out()
        self.letter.figure_chosen.connect(self._show_source)
        self.letter.viewport().installEventFilter(self)
        self.facts.chosen.connect(self.letter.choose)
        QShortcut(QKeySequence("Escape"), self, self._escape)
        tongue.changed.connect(self._say)
        self.show_case(None)

    def _make_buttons(self, tongue: Tongue) -> None:
        self.draft = primary(pressed(Button(tongue, "ui-draft", "draft", "R"), self.drafted.emit))
        self.stop = pressed(Button(tongue, "ui-stop", "stop"), self.stopped.emit)
        self.copy = pressed(Button(tongue, "ui-copy", "copy", "Ctrl+Shift+C"), self.copied.emit)
        self.pdf = pressed(Button(tongue, "ui-save-pdf", "save"), lambda: self.saved.emit("pdf"))
        self.xlsx = pressed(Button(tongue, "ui-save-xlsx", "save"), lambda: self.saved.emit("xlsx"))
        self.eml = pressed(Button(tongue, "ui-save-eml", "save"), lambda: self.saved.emit("eml"))

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.letter)
        upper = QWidget()
        layout = QVBoxLayout(upper)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(line(None, self.draft, self.stop, self._state, None))
        layout.addWidget(self._pages, 1)
        layout.addLayout(line(None, self.copy, self.pdf, self.xlsx, self.eml, None))
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(panel(upper))
        split.addWidget(panel(self.tabs, margin=4))
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 3)
        split.setSizes([490, 250])
        split.setHandleWidth(theme.GAP)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def show_case(self, case: Case | None, free: bool = True) -> None:
        """Show the reply and quote of a case; None empties the pane. Not `free`: another letter is being written."""
        self._case, self._free = case, free
        self._card.hide()
        self.letter.show_reply(case.reply if case else None)
        self.facts.show_case(case)
        self.quote.show_quote(case.quote if case else None)
        self.findings.show_case(case)
        self._set_busy(False)

    def begin(self, anew: bool) -> None:
        """A letter is about to be written, or is being written since before."""
        self._card.hide()
        self.letter.begin(anew)
        self._set_busy(True)

    @property
    def writing(self) -> bool:
        """Whether a letter is being written."""
        return self.draft.isHidden()

    def refresh(self) -> None:
        """Paint anew after a change of theme."""
        self.letter.refresh()

    @property
    def source_words(self) -> str:
        """What the card beside the figure says; empty while it is away."""
        return self._card.words if self._card.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press anywhere in the letter, or another size of it, puts the card away."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Resize):
            self._card.hide()
        return super().eventFilter(watched, event)

    def _escape(self) -> None:
        """Escape stops the writer, else puts the card away."""
        if self.writing:
            self.stopped.emit()
        self._card.hide()

    def _set_busy(self, busy: bool) -> None:
        case = self._case
        reply, quote = (case.reply, case.quote) if case else (None, None)
        self.draft.setVisible(not busy)
        self.draft.setEnabled(bool(case and case.inquiry) and self._free)
        self.stop.setVisible(busy)
        self._pages.setCurrentIndex(1 if busy or reply else 0)
        has_body = bool(reply and reply.body) and not busy
        blocked = bool(reply) and any(finding.severity == "block" for finding in reply.findings) if reply else False
        self.copy.setEnabled(has_body and not blocked)
        self.eml.setEnabled(has_body and not blocked)
        for button in (self.pdf, self.xlsx):
            button.setEnabled(quote is not None and not busy)
        self._say()

    def _say(self) -> None:
        say, case = self._tongue.say, self._case
        self._empty.setText(say("ui-draft-empty") if case else say("ui-draft-none"))
        self.tabs.setTabText(0, say("ui-tab-facts"))
        self.tabs.setTabText(1, say("ui-tab-quote"))
        self.tabs.setTabText(2, say("ui-tab-findings", count=self.findings.count))
        self.letter.setAccessibleName(say("ui-letter"))
        self._state.setText(self._state_words())

    def _state_words(self) -> str:
        reply = self._case.reply if self._case else None
        if reply is None or self.writing:
            return ""
        say = self._tongue.say
        status = say("ui-status-ready") if reply.status == "ready" else say("ui-status-review")
        writer = reply.model if reply.writer == "model" and reply.model else say("ui-writer-phrases")
        return f"{reply.language.upper()}  ·  {status}  ·  {writer}"

    def _show_source(self, span: NumberSpan, figure: QRect) -> None:
        case = self._case
        if case is None:
            return
        title = f"{span.text} — {fact_words(span.fact, self._tongue)}"
        self._card.point_at(figure, title, source_lines(span.source, case, self._tongue))
        self.facts.mark(span)
