"""The trade dictionary: the same things in fourteen languages, each in its own script, no word astray."""

import re
from collections import Counter

import pytest

from app.rules import Pack, pack

LANGUAGES = ("en", "zh", "es", "fr", "de", "pt", "ru", "ar", "ja", "it", "tr", "vi", "ko", "pl")
SECTIONS = ("goods", "materials", "colours", "features")
SCRIPTS = {
    "ru": "[а-яё]",
    "ar": "[\u0621-\u064a]",
    "ja": "[\u3041-\u30ff\u4e00-\u9fff]",
    "ko": "[가-힣]",
    "zh": "[\u4e00-\u9fff]",
}
FOREIGN = {
    "ru": "[^\u0400-\u04ffA-Za-z0-9 *./-]",
    "ar": "[^\u0621-\u064aA-Za-z0-9 *./-]",
    "ja": "[^\u3005\u3041-\u30ff\u4e00-\u9fffA-Za-z0-9 *./-]",
    "ko": "[^가-힣A-Za-z0-9 *./-]",
    "zh": "[^\u4e00-\u9fffA-Za-z0-9 *./-]",
}
LOAN_CODE = re.compile(r"[A-Z0-9][A-Z0-9.-]*")
# a belt to wear or to drive with; a grater or a sheet of steel; a bulb in Mexico, a spotlight in Spain
# a lamp is dimmed and a desk is adjusted; a shirt or its knit; sand or olive, as the buyer's army has it
AMBIGUOUS = {
    ("zh", "皮带"), ("ko", "강판"), ("es", "foco"), ("es", "regulable"), ("en", "jersey"), ("vi", "vải thun"),
    ("ru", "хаки"),
}  # fmt: skip
INFLECTED = ("ru", "pl", "tr")
# words of one sign or one syllable that do not stand inside other words of a letter
LONE_SIGNS = set("鞋泵砖钛箸鍋皿傘鏡靴枕机棚柵鋸釘鎖籐컵웍숄책삽휠")
LONE_SYLLABLES = {"nệm", "đệm", "võng", "xẻng", "tời", "nỉ"}


def book(language: str) -> Pack:
    return pack(f"reading/products/{language}")


def entries(language: str) -> list[tuple[str, str, str]]:
    return [(s, key, word) for s in SECTIONS for key, words in book(language)[s].items() for word in words]


def meanings(language: str, text: str) -> set[str]:
    """Ids of goods whose pattern is the whole of `text`, as a reader would match it."""
    found = set()
    for key, words in book(language)["goods"].items():
        patterns = (r"\w*".join(re.escape(part) for part in word.split("*")) for word in words)
        if any(re.fullmatch(pattern, text, re.IGNORECASE) for pattern in patterns):
            found.add(key)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_things_in_the_same_order(language: str) -> None:
    assert {s: list(book(language)[s]) for s in SECTIONS} == {s: list(book("en")[s]) for s in SECTIONS}
    assert set(book(language)) == {"meta", *SECTIONS}


def test_the_breadth_of_the_dictionary() -> None:
    counts = {section: len(book("en")[section]) for section in SECTIONS}
    assert counts["goods"] >= 450
    assert counts["materials"] >= 60
    assert counts["colours"] >= 25
    assert counts["features"] >= 70


def test_ids_are_plain_english() -> None:
    ids = [key for section in SECTIONS for key in book("en")[section]]
    assert [key for key in ids if not re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_says_something_once(language: str) -> None:
    for section in SECTIONS:
        for key, words in book(language)[section].items():
            assert words, key
            assert all(word == " ".join(word.split()) and len(word.rstrip("*")) > 0 for word in words), key
            assert max(Counter(word.casefold() for word in words).values()) == 1, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_star_only_ends_a_word_of_an_inflected_language(language: str) -> None:
    starred = [word for _, _, word in entries(language) if "*" in word]
    assert bool(starred) == (language in INFLECTED)
    assert [word for word in starred if re.search(r"\*[^ ]|(?:^|[ *])\*", word)] == []
    assert [word for word in starred if " " not in word and len(word) < 5] == [], "a stem this short fits anything"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_names_one_thing(language: str) -> None:
    for section in SECTIONS:
        words = Counter(word.casefold() for words in book(language)[section].values() for word in words)
        twice = {(language, word) for word, count in words.items() if count > 1}
        assert twice <= AMBIGUOUS


@pytest.mark.parametrize("language", INFLECTED)
def test_a_stem_does_not_swallow_the_word_of_another_thing(language: str) -> None:
    for section in SECTIONS:
        words = [(key, word) for s, key, word in entries(language) if s == section and " " not in word]
        stems = [(key, word[:-1]) for key, word in words if word.endswith("*")]
        swallowed = [
            (stem, word)
            for key, stem in stems
            for other, word in words
            if other != key and word.startswith(stem) and word.rstrip("*") != stem and "-" not in word
        ]
        assert swallowed == []


@pytest.mark.parametrize("language", SCRIPTS)
def test_words_stand_in_the_script_of_their_language(language: str) -> None:
    script, foreign = re.compile(SCRIPTS[language], re.IGNORECASE), re.compile(FOREIGN[language])
    for _, key, word in entries(language):
        assert script.search(word) or LOAN_CODE.fullmatch(word), (key, word)
        assert not foreign.search(word), (key, word)


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - set(SCRIPTS)))
def test_other_languages_are_written_in_latin_letters(language: str) -> None:
    assert [word for _, _, word in entries(language) if re.search("[^\u0000-\u024f\u1e00-\u1eff’]", word)] == []


@pytest.mark.parametrize("language", ["zh", "ja", "ko"])
def test_no_lone_sign_that_other_words_contain(language: str) -> None:
    assert {word for _, _, word in entries(language) if len(word) == 1} <= LONE_SIGNS


def test_no_lone_vietnamese_syllable_that_means_much_without_its_tone() -> None:
    lone = {word for _, _, word in entries("vi") if " " not in word and not word.isascii()}
    assert lone <= LONE_SYLLABLES


@pytest.mark.parametrize(
    ("language", "everyday"),
    [
        ("de", "Sehr geehrte Damen und Herren, um 14 Uhr"),
        ("en", "we saw your safe display book this spring, dear ladies"),
        ("fr", "notre bureau"),
        ("pl", "koszt znaleźć trwa"),
        ("pt", "para Cuba"),
        ("ru", "больше не проводим в Панаму"),
        ("tr", "Sayın bay ekteki dosya 15 Ocak takım montaj armatür"),
        ("vi", "tất cả vẫn đến cho nam nữ vàng"),
    ],
)
def test_the_words_of_every_letter_are_no_trade_words(language: str, everyday: str) -> None:
    known = [
        re.compile(r"\w*".join(re.escape(part) for part in word.split("*")), re.IGNORECASE)
        for _, _, word in entries(language)
    ]
    assert [text for text in re.findall(r"\w+", everyday) if any(word.fullmatch(text) for word in known)] == []


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("en", "vacuum flask", "vacuum_flask"),
        ("pt", "garrafas térmicas", "vacuum_flask"),
        ("de", "Thermosflasche", "vacuum_flask"),
        ("ru", "термосов", "vacuum_flask"),
        ("zh", "保温杯", "vacuum_flask"),
        ("ar", "ترامس", "vacuum_flask"),
        ("ja", "魔法瓶", "vacuum_flask"),
        ("de", "Trinkflasche", "water_bottle"),
        ("fr", "gourde", "water_bottle"),
        ("ru", "бутылок для воды", "water_bottle"),
        ("pl", "butelek na wodę", "water_bottle"),
        ("tr", "su şişeleri", "water_bottle"),
        ("es", "lámparas de mesa", "desk_lamp"),
        ("it", "lampade da tavolo", "desk_lamp"),
        ("it", "zaini", "backpack"),
        ("tr", "lambası", "lighting_fixture"),
        ("ru", "настольных ламп", "desk_lamp"),
        ("ar", "مصابيح مكتب", "desk_lamp"),
        ("ko", "보조배터리", "power_bank"),
        ("vi", "sạc dự phòng", "power_bank"),
        ("de", "Kochtöpfe", "cooking_pot"),
        ("pl", "zaworów kulowych", "ball_valve"),
        ("ru", "круглых", None),
    ],
)
def test_what_buyers_write(language: str, text: str, key: str | None) -> None:
    assert meanings(language, text) == ({key} if key else set())
