"""One verb over several files."""

from collections.abc import Callable, Sequence

from app.cli.call import Answer
from app.errors import UserError


def each_file(files: Sequence[str], key: str, one: Callable[[str], Answer]) -> Answer:
    """The answer for a single file; for several a list under `key`.

    At the first file that cannot be taken it stops; what was done before it is told beside the error.
    """
    if len(files) == 1:
        return one(files[0])
    answers: list[Answer] = []
    failed: UserError | None = None
    for file in files:
        try:
            answers.append(one(file))
        except UserError as error:
            failed = error
            break
    data = {key: [answer.data for answer in answers]}
    return Answer(data, lambda: "\n\n".join(answer.text() for answer in answers), failed)
