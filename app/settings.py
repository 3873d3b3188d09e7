"""Every setting, declared once: key, kind, default. The dialog, the terminal and the docs derive from this table.

Values are kept as strings; `None` or an empty string means not set. Words: `setting-<key with dashes>`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from app.domain import incoterms
from app.domain.policy import Policy
from app.domain.term_charges import parse_charges, parse_duties, parse_vat
from app.errors import UserError

MAX_TEXT = 2000


@dataclass(frozen=True)
class Setting:
    """One setting. `parse` turns its text into the value that `Policy` holds and raises ValueError when it cannot."""

    key: str
    parse: Callable[[str], Any]
    expected: str
    default: str | None = None
    policy: bool = True

    @property
    def field(self) -> str:
        """The name of its field in `Policy`."""
        return self.key.replace(".", "_")


def _text(value: str) -> str:
    if len(value) > MAX_TEXT:
        raise ValueError(value)
    return value


def _number(low: str, high: str) -> Callable[[str], Decimal]:
    def parse(value: str) -> Decimal:
        try:
            number = Decimal(value.strip().rstrip("%").strip())
        except InvalidOperation as error:
            raise ValueError(value) from error
        if not number.is_finite() or not Decimal(low) <= number <= Decimal(high):
            raise ValueError(value)
        return number

    return parse


def _days(value: str) -> int:
    days = int(value)
    if not 1 <= days <= 3650:
        raise ValueError(value)
    return days


def _currency(value: str) -> str:
    code = value.strip().upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise ValueError(value)
    return code


def _basis(value: str) -> str:
    term = incoterms.parse_term(value)
    if term is None:
        raise ValueError(value)
    return " ".join(part for part in term if part)


def _terms(value: str) -> tuple[str, ...]:
    codes = tuple(code.strip().upper() for code in value.replace(";", ",").replace(" ", ",").split(",") if code.strip())
    if not all(code in incoterms.RULES for code in codes):
        raise ValueError(value)
    return codes


def _read_by(parse: Callable[[str], Any]) -> Callable[[str], str]:
    """A text that a parser of the domain must understand, kept as typed."""

    def check(value: str) -> str:
        parse(_text(value))
        return value

    return check


def _one_of(*allowed: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        word = value.strip().lower()
        if word not in allowed:
            raise ValueError(value)
        return word

    return parse


def _picture(value: str) -> str:
    if not value.lower().endswith(PICTURES):
        raise ValueError(value)
    return _text(value)


def _price_lists(value: str) -> str:
    from app.domain.price_lists import parse_price_lists

    return value if parse_price_lists(_text(value)) else value


def _charges(value: str) -> str:
    from app.domain.charges import parse_charges

    return value if parse_charges(_text(value)) else value


def _rates(value: str) -> str:
    from app.domain.exchange import parse_rates

    return value if parse_rates(_text(value)) else value


def _pallet(value: str) -> str:
    from app.domain.packing import parse_pallet

    return value if parse_pallet(value) else value


def _port(value: str) -> int:
    number = int(value)
    if not 1 <= number <= 65535:
        raise ValueError(value)
    return number


_PERCENT = _number("0", "100")
PICTURES = (".png", ".jpg", ".jpeg", ".svg")
TONES = ("formal", "friendly", "brief")

SETTINGS = (
    Setting("seller.name", _text, "text"),
    Setting("seller.person", _text, "text"),
    Setting("seller.email", _text, "text"),
    Setting("seller.phone", _text, "text"),
    Setting("seller.address", _text, "text"),
    Setting("seller.bank", _text, "text"),
    Setting("seller.name_zh", _text, "text"),
    Setting("seller.address_zh", _text, "text"),
    Setting("seller.tax_id", _text, "text"),
    Setting("seller.logo", _picture, "picture"),
    Setting("seller.stamp", _picture, "picture"),
    Setting("papers.qr", _one_of("yes", "no"), "yes_no", "no"),
    Setting("currency", _currency, "currency"),
    Setting("price_basis", _basis, "term"),
    Setting("deposit_percent", _PERCENT, "percent", "30"),
    Setting("payment_terms", _text, "text"),
    Setting("lc_from", _number("0", "1e12"), "amount"),
    Setting("max_discount_percent", _PERCENT, "percent"),
    Setting("validity_days", _days, "days"),
    Setting("sample_policy", _text, "text"),
    Setting("insurance_percent", _number("0", "20"), "percent"),
    Setting("insurance_uplift_percent", _number("0", "100"), "percent", "10"),
    Setting("incoterms_offered", _terms, "terms"),
    Setting("pickup_charges", _read_by(parse_charges), "charges"),
    Setting("port_charges", _read_by(parse_charges), "charges"),
    Setting("loading_charges", _read_by(parse_charges), "charges"),
    Setting("destination_charges", _read_by(parse_charges), "charges"),
    Setting("unloading_charges", _read_by(parse_charges), "charges"),
    Setting("clearance_charges", _read_by(parse_charges), "charges"),
    Setting("import_duties", _read_by(parse_duties), "duties"),
    Setting("import_vat", _read_by(parse_vat), "vat"),
    Setting("importer_of_record", _text, "text"),
    Setting("reply_tone", _one_of(*TONES), "tone", "friendly"),
    Setting("tiers_over", _text, "text"),
    Setting("minimum_order_value", _number("0", "1e12"), "amount"),
    Setting("price_lists", _price_lists, "price_lists"),
    Setting("charges", _charges, "charges"),
    Setting("rates", _rates, "rates"),
    Setting("rate_margin_percent", _number("0", "50"), "percent", "0"),
    Setting("rate_max_age_days", _days, "days", "7"),
    Setting("pallet", _pallet, "pallet"),
    Setting("mail.host", _text, "text", policy=False),
    Setting("mail.port", _port, "port", policy=False),
    Setting("mail.user", _text, "text", policy=False),
    Setting("mail.folder", _text, "text", "INBOX", policy=False),
    Setting("mail.security", _one_of("tls", "starttls", "plain"), "security", "tls", policy=False),
    Setting("interface.language", _one_of("en", "zh"), "language", policy=False),
    Setting("interface.scheme", _one_of("system", "light", "dark"), "scheme", "system", policy=False),
    Setting("model.path", _text, "text", policy=False),
    Setting("model.folders", _text, "text", policy=False),
    Setting("model.gpu_layers", lambda text: int(_number("-1", "999")(text)), "count", policy=False),
    Setting("model.idle_minutes", lambda text: int(_number("0", "1440")(text)), "count", "10", policy=False),
)
BY_KEY = {setting.key: setting for setting in SETTINGS}


def checked(key: str, value: str) -> str | None:
    """A setting's text, normalised; None clears it. UserError `setting-unknown` or `setting-invalid`."""
    setting = BY_KEY.get(_base(key))
    if setting is None:
        raise UserError("setting-unknown", {"key": key, "known": ", ".join(BY_KEY)})
    if not value.strip():
        return None
    try:
        parsed = setting.parse(value.strip())
    except ValueError as error:
        raise UserError("setting-invalid", {"key": key, "value": value, "expected": setting.expected}) from error
    if isinstance(parsed, tuple):
        return ",".join(parsed)
    return format(parsed, "f") if isinstance(parsed, Decimal) else str(parsed)


def _base(key: str) -> str:
    """`mail.host@work` is the setting `mail.host` of a further mail account."""
    base, at, name = key.partition("@")
    return base if at and base.startswith("mail.") and name.replace("-", "_").isidentifier() else key


def account_of(stored: Mapping[str, str], name: str = "") -> dict[str, str | None]:
    """The `mail.…` settings of an account, by their plain keys; an empty name is the account without one."""
    mail = [setting for setting in SETTINGS if setting.key.startswith("mail.")]
    return {each.key: stored.get(f"{each.key}@{name}" if name else each.key, each.default) for each in mail}


def effective(stored: Mapping[str, str]) -> dict[str, str | None]:
    """Every setting with its stored text, else its default, else None."""
    return {setting.key: stored.get(setting.key, setting.default) for setting in SETTINGS}


def policy_of(stored: Mapping[str, str]) -> Policy:
    """The merchant's terms out of stored texts."""
    values = effective(stored)
    fields = {
        setting.field: setting.parse(text)
        for setting in SETTINGS
        if setting.policy and (text := values[setting.key]) is not None
    }
    return Policy(**fields)
