"""What the check of the letter found, and the warnings of quote and reply."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.desk import Case
from app.ui.parts import label
from app.ui.tongue import Tongue


class FindingsView(QScrollArea):
    """A list of notes in the colour of their weight; says so when there is nothing to mend."""

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self._tongue = tongue
        self._case: Case | None = None
        self.setWidgetResizable(True)
        tongue.changed.connect(self._say)

    @property
    def count(self) -> int:
        """How many notes there are."""
        return len(self._notes())

    def show_case(self, case: Case | None) -> None:
        """Show the notes of a case."""
        self._case = case
        self._say()

    def _notes(self) -> list[tuple[str, str]]:
        case = self._case
        if case is None or case.reply is None:
            return []
        say = self._tongue.notice
        notes = [(f.severity, say("finding", f.code, f.facts)) for f in case.reply.findings]
        notes += [("warn", self._tongue.say("ui-left-open", question=question)) for question in case.reply.open]
        if case.quote is not None:
            notes += [("warn", say("open", point.code, point.facts)) for point in case.quote.open_points]
        flags = (*(case.quote.flags if case.quote else ()), *case.reply.flags)
        notes += [(flag.severity, say("flag", flag.code, flag.facts)) for flag in flags]
        return list(dict.fromkeys(notes))

    def _say(self) -> None:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(4, theme.GAP, 4, theme.GAP)
        layout.setSpacing(theme.GAP // 2)
        notes = self._notes()
        for severity, words in notes:
            note = label(f"flag-{severity}", wrap=True)
            note.setText(words)
            layout.addWidget(note)
        if not notes and self._case is not None and self._case.reply is not None:
            clean = label("soft", wrap=True)
            clean.setText(self._tongue.say("ui-findings-none"))
            layout.addWidget(clean)
        layout.addStretch(1)
        self.setWidget(holder)
        self.setAccessibleName(self._tongue.say("ui-tab-findings", count=len(notes)))
