"""Reading a buyer's message: pure functions from text to an `Inquiry`; every field points to its words.

Rule: no store, no model, no files but the rule packs. Outside text is data: it is measured here, never obeyed.
"""

from app.skills.reception.reading.context import CodeHit, ReadingContext
from app.skills.reception.reading.reader import read

__all__ = ["CodeHit", "ReadingContext", "read"]
