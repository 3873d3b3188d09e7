"""Sums of money in words, as invoices and contracts repeat them: English, and Chinese financial capitals.

English: `SAY US DOLLARS ONE THOUSAND THREE HUNDRED AND FORTY-NINE AND CENTS FORTY-FIVE ONLY`. Chinese by the
central bank's rules for bills (正确填写票据和结算凭证的基本规定): `美元壹仟叁佰肆拾玖元肆角伍分`.
Every other language gets the English words, as banks read them everywhere.
"""

from decimal import Decimal

from app.domain.money import minor_units, round_money

LARGEST = Decimal(10) ** 16
"""Above this no words are made: a sum with more digits is a slip."""

_ONES = (
    "ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE",
    "THIRTEEN", "FOURTEEN", "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN",
)  # fmt: skip
_TENS = ("", "", "TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY")
_GROUPS = ("", "THOUSAND", "MILLION", "BILLION", "TRILLION", "QUADRILLION")

_ENGLISH = {
    "USD": ("US DOLLARS", "CENTS"), "EUR": ("EUROS", "CENTS"), "GBP": ("POUNDS STERLING", "PENCE"),
    "CNY": ("CHINESE YUAN RENMINBI", "FEN"), "JPY": ("JAPANESE YEN", ""), "HKD": ("HONG KONG DOLLARS", "CENTS"),
    "AUD": ("AUSTRALIAN DOLLARS", "CENTS"), "CAD": ("CANADIAN DOLLARS", "CENTS"), "CHF": ("SWISS FRANCS", "CENTIMES"),
    "SGD": ("SINGAPORE DOLLARS", "CENTS"), "NZD": ("NEW ZEALAND DOLLARS", "CENTS"), "KRW": ("KOREAN WON", ""),
    "AED": ("UAE DIRHAMS", "FILS"), "SAR": ("SAUDI RIYALS", "HALALAS"), "KWD": ("KUWAITI DINARS", "FILS"),
    "BHD": ("BAHRAINI DINARS", "FILS"), "OMR": ("OMANI RIALS", "BAISA"), "JOD": ("JORDANIAN DINARS", "FILS"),
    "TND": ("TUNISIAN DINARS", "MILLIMES"), "RUB": ("RUSSIAN ROUBLES", "KOPECKS"), "INR": ("INDIAN RUPEES", "PAISE"),
    "BRL": ("BRAZILIAN REAIS", "CENTAVOS"), "MXN": ("MEXICAN PESOS", "CENTAVOS"), "TRY": ("TURKISH LIRA", "KURUS"),
    "PLN": ("POLISH ZLOTYS", "GROSZ"), "VND": ("VIETNAMESE DONG", ""), "THB": ("THAI BAHT", "SATANG"),
    "MYR": ("MALAYSIAN RINGGIT", "SEN"), "IDR": ("INDONESIAN RUPIAH", "SEN"), "PHP": ("PHILIPPINE PESOS", "CENTAVOS"),
    "ZAR": ("SOUTH AFRICAN RAND", "CENTS"), "SEK": ("SWEDISH KRONOR", "ORE"), "NOK": ("NORWEGIAN KRONER", "ORE"),
    "DKK": ("DANISH KRONER", "ORE"), "CZK": ("CZECH KORUNAS", "HALERU"), "HUF": ("HUNGARIAN FORINTS", "FILLER"),
    "TWD": ("NEW TAIWAN DOLLARS", "CENTS"), "ILS": ("ISRAELI SHEKELS", "AGOROT"),
    "EGP": ("EGYPTIAN POUNDS", "PIASTRES"),
}  # fmt: skip
"""Names of the whole and of its part, as trade writes them; another currency is named by its code."""

_CHINESE = {
    "USD": "美元", "EUR": "欧元", "GBP": "英镑", "CNY": "人民币", "JPY": "日元", "HKD": "港元", "AUD": "澳大利亚元",
    "CAD": "加拿大元", "CHF": "瑞士法郎", "SGD": "新加坡元", "NZD": "新西兰元", "KRW": "韩元", "AED": "阿联酋迪拉姆",
    "SAR": "沙特里亚尔", "KWD": "科威特第纳尔", "BHD": "巴林第纳尔", "OMR": "阿曼里亚尔", "JOD": "约旦第纳尔",
    "TND": "突尼斯第纳尔", "RUB": "俄罗斯卢布", "INR": "印度卢比", "BRL": "巴西雷亚尔", "MXN": "墨西哥比索",
    "TRY": "土耳其里拉", "PLN": "波兰兹罗提", "VND": "越南盾", "THB": "泰铢", "MYR": "马来西亚林吉特",
    "IDR": "印尼盾", "PHP": "菲律宾比索", "ZAR": "南非兰特", "SEK": "瑞典克朗", "NOK": "挪威克朗", "DKK": "丹麦克朗",
    "CZK": "捷克克朗", "HUF": "匈牙利福林", "TWD": "新台币", "ILS": "以色列新谢克尔", "EGP": "埃及镑",
}  # fmt: skip

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_MYRIADS = ((10**8, "亿"), (10**4, "万"))
_NOUGHT = _DIGITS[0]
_PARTS = "角分厘"


def amount_in_words(amount: Decimal, currency: str, language: str) -> str | None:
    """An amount in words: Chinese for `zh`, English for every other language; None when it is too large to be meant.

    The amount is rounded half up to the currency's minor unit first (ISO 4217: 0, 2 or 3 decimals).
    """
    exact = round_money(abs(amount), currency)
    if exact >= LARGEST:
        return None
    negative = amount < 0 and exact != 0
    whole = int(exact)
    digits = minor_units(currency)
    part = int((exact - whole).scaleb(digits))
    if language.split("-")[0].lower() == "zh":
        return _CHINESE.get(currency, currency) + ("负" if negative else "") + _chinese(whole, part, digits)
    return _english_sum(whole, part, currency, negative)


def _english_sum(whole: int, part: int, currency: str, negative: bool) -> str:
    name, part_name = _ENGLISH.get(currency, (currency, ""))
    words = f"SAY {name} {'MINUS ' if negative else ''}{_english(whole)}"
    if part and part_name:
        words += f" AND {part_name} {_english(part)}"
    elif part:
        words += f" AND {part}/{10 ** minor_units(currency)}"
    return f"{words} ONLY"


def _english(number: int) -> str:
    if number == 0:
        return _ONES[0]
    parts: list[str] = []
    for power, group in enumerate(_GROUPS):
        three = number // 1000**power % 1000
        if three:
            parts.insert(0, f"{_hundreds(three)} {group}".strip())
    return " ".join(parts)


def _hundreds(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = f"{_ONES[hundreds]} HUNDRED" if hundreds else ""
    if not rest:
        return words
    tens = _TENS[rest // 10] + (f"-{_ONES[rest % 10]}" if rest % 10 else "")
    below = _ONES[rest] if rest < len(_ONES) else tens
    return f"{words} AND {below}" if words else below


def _chinese(whole: int, part: int, digits: int) -> str:
    if not part:
        return f"{_chinese_whole(whole) or _NOUGHT}元整"
    words = f"{_chinese_whole(whole)}元" if whole else ""
    figures = f"{part:0{digits}d}"
    gap = False
    for figure, name in zip(figures, _PARTS, strict=False):
        if figure == "0":
            gap = bool(words)
            continue
        words += f"{_NOUGHT if gap else ''}{_DIGITS[int(figure)]}{name}"
        gap = False
    return f"{words}整" if figures.endswith("0") else words


def _chinese_whole(number: int) -> str:
    """The number in capitals, empty for nought; one 零 stands for any run of noughts between two figures."""
    for size, name in _MYRIADS:
        high, low = divmod(number, size)
        if high:
            link = _NOUGHT if 0 < low < size // 10 else ""
            return f"{_chinese_whole(high)}{name}{link}{_chinese_whole(low)}"
    words, figures = "", f"{number:04d}"
    for place, figure in enumerate(figures):
        if figure == "0":
            continue
        gap = words and figures[place - 1] == "0"
        words += f"{_NOUGHT if gap else ''}{_DIGITS[int(figure)]}{_PLACES[3 - place]}"
    return words
