"""What a ledger is set to do. A setting is an entry: who changed it, and when, is on record."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from engine.errors import nearest
from ledger import messages as say
from ledger.actors import Actor
from ledger.errors import refused
from ledger.records import SettingChanged
from ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Setting:
    """What a setting may be, and is while no one has said otherwise. No `allowed`: a percentage, or months."""

    default: str
    fr: str
    allowed: tuple[str, ...] = ()
    months: bool = False

    def takes(self, value: str) -> bool:
        """Whether it may be set to this."""
        if self.months:
            return value == NEVER or months(value) is not None
        return value in self.allowed if self.allowed else percentage(value) is not None

    @property
    def possible(self) -> str:
        """What it may be, in words."""
        return MONTHS if self.months else ", ".join(self.allowed) or PERCENTAGE


NAMINGS = ("system", "explicit", "demonstration")  # the last one lets one session propose and approve
NEVER = "never"  # nothing is erased for its age


SETTINGS: dict[str, Setting] = {
    "naming": Setting("system", "qui agit : le compte de session, ou celui que nomme --as", NAMINGS),
    "tolerance.changed": Setting("10", "dossiers du registre dont une modification peut changer le mode, en % au plus"),
    "tolerance.lighter": Setting("2", "dossiers du registre qu'une modification peut rendre plus légers, en % au plus"),
    "tolerance.priority": Setting(
        "10", "dossiers du registre dont une modification peut changer la priorité, en % au plus"
    ),
    "tolerance.less_urgent": Setting(
        "2", "dossiers du registre qu'une modification peut rendre moins urgents, en % au plus"
    ),
    "retention.case": Setting(NEVER, "mois gardés après la dernière chose dite d'un dossier", months=True),
    "retention.person": Setting(NEVER, "mois gardés après qu'une personne a perdu tous ses rôles", months=True),
    "retention.incident": Setting(NEVER, "mois gardés après un incident", months=True),
}
PERCENTAGE, MONTHS, MOST_MONTHS = "0 – 100", f"1 – 1200, {NEVER}", 1200


def months(text: str) -> int | None:
    """A number of months, from 1 to 1200; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 and 1 <= int(text) <= MOST_MONTHS else None


def percentage(text: str) -> Decimal | None:
    """`2,5` or `2.5`, from 0 to 100; None for anything else."""
    try:
        value = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() and 0 <= value <= 100 else None


def setting(ledger: Ledger, key: str) -> str:
    """The value of a setting now."""
    entry = ledger.last("setting.changed", key)
    return ledger.read(entry, SettingChanged).value if entry is not None else SETTINGS[key].default


def change(ledger: Ledger, by: Actor, key: str, value: str) -> str:
    """Set it; what it was before. Raises LedgerError: no such setting or value, or not the right to."""
    known = SETTINGS.get(key)
    if known is None:
        near = nearest(key, SETTINGS) or ", ".join(SETTINGS)
        raise refused(say.SETTING_UNKNOWN, key=key, near=near)
    if not known.takes(value):
        raise refused(say.SETTING_VALUE, key=key, value=value, allowed=known.possible)
    with ledger.writing(by) as writing:
        before = setting(ledger, key)
        writing.add("setting.changed", SettingChanged(key=key, value=value, session=by.session), subject=key)
    return before
