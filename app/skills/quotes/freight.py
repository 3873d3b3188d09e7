"""Freight typed by hand: kept as an import of one row, so that it can be taken back like any other."""

from dataclasses import replace

from app.domain.catalog import FREIGHT_MODES, FREIGHT_UNITS, FreightRow
from app.domain.imports import ImportReport, Sheet
from app.domain.ports import same_place
from app.errors import UserError
from app.skills.reception.place_names import place_name
from app.store import Import
from app.workspace import Workspace


def add_freight(ws: Workspace, row: FreightRow) -> ImportReport:
    """Keep a freight rate, in the place of one for the same lane, measure and currency. UserError `freight-invalid`."""
    mode, per = row.mode.strip().upper(), row.per.strip().lower()
    if mode not in FREIGHT_MODES or per not in FREIGHT_UNITS or row.rate <= 0:
        known = f"{', '.join(FREIGHT_MODES)}; {', '.join(FREIGHT_UNITS)}"
        raise UserError("freight-invalid", {"text": f"{row.mode} {row.rate:f} / {row.per}", "known": known})
    english = replace(
        row, mode=mode, per=per, place=place_name(row.place), origin=place_name(row.origin) if row.origin else None
    )
    sheet = Sheet(row.source.file, "freight", 1, 0, {}, freight=(english,))
    return ws.store.apply_import(Import(sheet), ws.clock())


def show_freight(ws: Workspace, place: str | None = None) -> tuple[FreightRow, ...]:
    """The freight rates that stand, of one place or all."""
    wanted = place_name(place) if place else None
    return tuple(row for row in ws.store.freight_rows() if wanted is None or same_place(row.place, wanted))
