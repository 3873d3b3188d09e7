"""Small PDFs with a text layer, written by hand: texts at places, ruled lines, several pages."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class PdfPage:
    """What a page shows; places are in points from its top left, the page is 595 by 842."""

    content: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: int = 10) -> None:
        """A text that begins at a place."""
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        self.content.append(f"BT /F1 {size} Tf {x} {842 - y - size} Td ({escaped}) Tj ET")

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A ruled line."""
        self.content.append(f"{x0} {842 - y0} m {x1} {842 - y1} l S")

    def table(self, top: float, lefts: Sequence[float], rows: Sequence[Sequence[str]], ruled: bool = True) -> None:
        """A table whose rows are 20 points high; `lefts` are the columns' left ends and the last one's right end."""
        for number, row in enumerate(rows):
            for left, text in zip(lefts, row, strict=False):
                self.text(left + 3, top + 20 * number + 4, text)
        if ruled:
            for number in range(len(rows) + 1):
                self.line(lefts[0], top + 20 * number, lefts[-1], top + 20 * number)
            for left in lefts:
                self.line(left, top, left, top + 20 * len(rows))


def write_pdf(path: Path, pages: Sequence[PdfPage]) -> Path:
    """Write the pages as a PDF."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        stream = "\n".join(page.content)
        kids.append(f"{len(objects) + 2} 0 R")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(data)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    data += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(data)
    return path
