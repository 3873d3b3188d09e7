"""The facts sheet a writing model sees: one versioned format for every model.

It names what the letter must do, never what the merchant pays, and holds no word of the buyer's own text: an
instruction hidden in a mail has nothing to reach. The model writes the body; greeting and signature are code's.
"""

from app.domain.letter import Plan

VERSION = "ARGOSY LETTER 1"

SYSTEM = (
    "You write the body of a business letter for an exporter, in the language named. "
    "Put each clause mark exactly once, on its place, in the order given; code replaces it by a finished sentence. "
    "Write an opening, short joints between the clauses and a closing around them. "
    "Never write a figure. Never promise, confirm, accept or refuse anything yourself: the clauses do that. "
    "No greeting line and no signature."
)

SLOTS = ("buyer_name", "product")
"""Facts a model may name itself; all others reach the letter through clauses."""


def facts_sheet(plan: Plan) -> str:
    """The sheet of one plan, as the user's message."""
    slots = [f"[[{key}]]" for key in SLOTS if key in plan.facts]
    return "\n".join(
        (
            VERSION,
            f"language: {plan.language}",
            f"tone: {plan.tone}",
            f"channel: {plan.channel}",
            f"intent: {plan.intent}",
            f"traits: {' '.join(plan.traits)}",
            f"slots: {' '.join(slots)}",
            f"clauses: {' '.join(f'[[say:{act.name}]]' for act in plan.acts)}",
        )
    )


def allowed_slots(plan: Plan) -> tuple[str, ...]:
    """Every slot text the model may write."""
    return (
        *(f"[[say:{act.name}]]" for act in plan.acts),
        *(f"[[{key}]]" for key in SLOTS if key in plan.facts),
    )
