"""The terminal door.

Rule: parse, call one skill, print. Verbs live in `verbs`, one file each or one for a few that belong together; nothing
heavy is imported before the verb that needs it runs. Standard output holds the answer and nothing else.
"""

from app.cli.door import main

__all__ = ["main"]
