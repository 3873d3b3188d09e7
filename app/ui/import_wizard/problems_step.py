"""What only the merchant can settle, one card a repair; below, what was left out and why."""

from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.imports import Problem, Question
from app.ui import theme
from app.ui.import_preview import ImportView
from app.ui.import_wizard.step import Step
from app.ui.import_wizard.talk import ImportTalk
from app.ui.parts import column, label, line, panel
from app.ui.tongue import Tongue


class ProblemsStep(Step):
    """Answers repair all cells of a question at once."""

    name = "problems"

    def __init__(self, tongue: Tongue, talk: ImportTalk) -> None:
        super().__init__(tongue, talk)
        self._asked: dict[str, Question] = {}
        self.boxes: dict[str, QComboBox] = {}
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.GAP)
        holder = QWidget()
        holder.setLayout(self._cards)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(holder)
        self._spoken = ""
        self._told, self.filter, self.list = label("soft"), QLineEdit(), QTreeWidget()
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(260)
        self.filter.textChanged.connect(lambda _text: self._filter())
        self.list.setRootIsDecorated(False)
        self.list.setHeaderHidden(True)
        self.list.setColumnCount(2)
        self.list.setColumnWidth(0, 180)
        body = QWidget()
        layout = column(body, self._area, self.list)
        layout.insertLayout(1, line(None, self._told, None, self.filter))
        layout.setStretch(0, 3)
        layout.setStretch(2, 2)
        self.fill_with(body)
        self._view: ImportView | None = None
        self.say()

    def first(self) -> QWidget:
        """The first question's choice."""
        return next(iter(self.boxes.values()), self.list)

    def show_view(self, view: ImportView) -> None:
        """Show what is asked and told; a question that was answered stays, so that the answer can be changed."""
        self._view = view
        self._asked |= {question.id: question for question in view.review.questions}
        self._fill()

    def say(self) -> None:
        """Say everything anew."""
        super().say()
        self.filter.setPlaceholderText(self.tongue.say("ui-wizard-filter"))
        self.filter.setAccessibleName(self.tongue.say("ui-wizard-filter"))
        self.list.setAccessibleName(self.tongue.say("ui-wizard-problems"))
        self._fill()

    def _fill(self) -> None:
        if self._view is None:
            return
        open_now = {question.id for question in self._view.review.questions}
        answers = self._view.review.choices.answers
        kept = [
            q for q in self._asked.values() if q.id in open_now or q.id in answers or q.id in self.talk.choices.answers
        ]
        if {question.id for question in kept} != set(self.boxes) or self._spoken != self.tongue.language:
            self._spoken = self.tongue.language
            self._lay_cards(kept)
        for question in kept:
            box = self.boxes[question.id]
            box.setCurrentIndex(max(0, box.findData(answers.get(question.id, ""))))
        self._area.setVisible(bool(kept))
        self._list(self._view.review.sheet.problems)

    def _lay_cards(self, questions: list[Question]) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes = {}
        for question in questions:
            self._cards.addWidget(self._card(question))
        self._cards.addStretch(1)

    def _card(self, question: Question) -> QFrame:
        words = label(wrap=True)
        words.setText(self.tongue.say(f"question-{question.code.replace('_', '-')}", **question.facts))
        examples = label("soft", wrap=True)
        examples.setText(" · ".join(question.examples))
        box = QComboBox()
        box.setAccessibleName(words.text())
        box.setMaximumWidth(280)
        box.addItem(self.tongue.say("ui-wizard-leave-open"), "")
        for choice in question.choices:
            box.addItem(self.tongue.known(f"ui-choice-{choice.lower().replace('_', '-')}", choice), choice)
        box.activated.connect(lambda _at: self.talk.answer(question.id, str(box.currentData())))
        self.boxes[question.id] = box
        return panel(words, examples, box)

    def _list(self, problems: tuple[Problem, ...]) -> None:
        self.list.clear()
        items = []
        for problem in problems:
            place = " › ".join(part for part in (problem.sheet, f"{problem.column or ''}{problem.row or ''}") if part)
            text = self.tongue.notice("problem", problem.code, problem.facts)
            item = QTreeWidgetItem([place, text])
            item.setToolTip(1, text)
            items.append(item)
        self.list.addTopLevelItems(items)
        self._told.setText(self.tongue.say("ui-wizard-told", count=self._view.problems if self._view else 0))
        self.list.setVisible(bool(problems))
        self.filter.setVisible(bool(problems))
        self._filter()

    def _filter(self) -> None:
        wish = self.filter.text().casefold()
        for place in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(place)
            if item is not None:
                item.setHidden(wish not in f"{item.text(0)} {item.text(1)}".casefold())

    def unanswered(self) -> int:
        """How many questions have no answer."""
        return len(self._view.review.questions) if self._view else 0
