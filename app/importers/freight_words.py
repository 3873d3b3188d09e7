"""The words of freight tables: modes of transport and what a rate is charged by."""

import re
import unicodedata

_MODES = (
    (re.compile(r"\brail(?:way|freight)?\b|\bby train\b|铁路|班列"), "RAIL"),
    (re.compile(r"\btruck(?:ing)?\b|\bby road\b|\b[fl]tl\b|卡车|卡航|公路"), "TRUCK"),
    (re.compile(r"(?<!\d)45\s*['’]?\s*(?:hq|hc|high ?cube)|45尺?高"), "FCL45HQ"),
    (re.compile(r"\b40\s*['’]?\s*(?:hq|hc|high ?cube)|40尺?高"), "FCL40HQ"),
    (re.compile(r"\b(?:fcl\s*)?40\s*['’]?\s*(?:gp|dv|dc|st|ft|feet|foot|std|尺|英尺)?(?![\d.])"), "FCL40"),
    (re.compile(r"\b(?:fcl\s*)?20\s*['’]?\s*(?:gp|dv|dc|st|ft|feet|foot|std|尺|英尺)?(?![\d.])"), "FCL20"),
    (re.compile(r"\blcl\b|拼箱|散货|拼柜|\bgroupage\b"), "LCL"),
    (re.compile(r"\bair\b|\bair ?freight\b|空运|航空"), "AIR"),
    (re.compile(r"\bexpress\b|\bcourier\b|快递|\bdhl\b|\bfedex\b|\bups\b|\btnt\b"), "EXPRESS"),
)
_PERS = (
    (re.compile(r"\bcbm\b|\bm3\b|\brt\b|\bw ?/ ?m\b|立方|方(?!式)"), "cbm"),
    (re.compile(r"\bkgs?\b|公斤|千克"), "kg"),
    (re.compile(r"\bcontainers?\b|\bcntr\b|\bctnr\b|\bbox\b|柜|箱|\bteu\b|\bfeu\b"), "container"),
    (re.compile(r"\bshipment\b|\bbill\b|\bb ?/ ?l\b|\bflat\b|票|单"), "shipment"),
)


def _fold(text: str) -> str:
    return (
        unicodedata.normalize("NFKC", text)
        .casefold()
        .replace("-", " ")
        .replace("fcl20", "fcl 20")
        .replace("fcl40", "fcl 40")
    )


def mode_of(text: str) -> str | None:
    """The freight mode a text names (`40HQ`, `拼箱`, `Air freight`), one of FREIGHT_MODES."""
    folded = _fold(text)
    return next((mode for pattern, mode in _MODES if pattern.search(folded)), None)


def per_of(text: str) -> str | None:
    """What a rate is charged by (`USD/CBM`, `每公斤`), one of FREIGHT_UNITS."""
    folded = _fold(text)
    return next((per for pattern, per in _PERS if pattern.search(folded)), None)
