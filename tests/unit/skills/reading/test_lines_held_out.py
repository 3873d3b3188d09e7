"""The whole route, mail to matched lines, over the letters that the code was not written for."""

from tests.unit.skills.reading.measure import read_set, score_all


def test_lines_of_the_held_out_letters() -> None:
    scores = score_all(read_set("reading"))
    lines, units = scores["lines"], scores["unit"]
    assert lines.right >= 125
    assert lines.share >= 0.95, "\n".join(told for _, told in lines.wrong)
    assert units.share >= 0.97, "\n".join(told for _, told in units.wrong)
