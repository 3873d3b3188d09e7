"""A file inside a message, in memory."""

from dataclasses import dataclass


@dataclass(frozen=True)
class InnerFile:
    """A file that came with a message. `inline`: a picture of the letter's own layout (a logo), no enclosure."""

    name: str
    media_type: str
    data: bytes
    inline: bool = False
