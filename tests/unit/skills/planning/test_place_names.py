"""Places under the one name that quotes and freight rows carry."""

import pytest

from app.skills.reception.place_names import place_name, place_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("鹿特丹", "Rotterdam"),
        ("鹿特丹港", "Rotterdam"),
        ("Port of Hamburg", "Hamburg"),
        ("Hamburg, Germany", "Hamburg"),
        ("Los Angeles (LAX)", "Los Angeles"),
        ("Гамбург", "Hamburg"),
        ("Atlantis", "Atlantis"),
        ("", ""),
        ("Hamburg via Rotterdam", "Hamburg via Rotterdam"),
    ],
)
def test_one_name(text: str, name: str) -> None:
    assert place_name(text) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [("Hamburg/Rotterdam", ("Hamburg", "Rotterdam")), ("汉堡、鹿特丹", ("Hamburg", "Rotterdam")),
     ("Hamburg/Atlantis", ("Hamburg/Atlantis",)), ("Antwerpen", ("Antwerp",))],
)  # fmt: skip
def test_several_places_of_one_row(text: str, names: tuple[str, ...]) -> None:
    assert place_names(text) == names
