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
    """What a setting may be, and is while no one has said otherwise. No `allowed`: a percentage."""

    default: str
    fr: str
    allowed: tuple[str, ...] = ()

    def takes(self, value: str) -> bool:
        """Whether it may be set to this."""
        return value in self.allowed if self.allowed else percentage(value) is not None


SETTINGS: dict[str, Setting] = {
    "naming": Setting("system", "qui agit : le compte de session, ou celui que nomme --as", ("system", "explicit")),
    "tolerance.changed": Setting("10", "dossiers du registre dont une modification peut changer le mode, en % au plus"),
    "tolerance.lighter": Setting("2", "dossiers du registre qu'une modification peut rendre plus légers, en % au plus"),
}
PERCENTAGE = "0 – 100"


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


def change(ledger: Ledger, by: Actor, key: str, value: str) -> None:
    """Set it. Raises LedgerError for a setting or a value that does not exist, or without the right."""
    known = SETTINGS.get(key)
    if known is None:
        near = nearest(key, SETTINGS) or ", ".join(SETTINGS)
        raise refused(say.SETTING_UNKNOWN, key=key, near=near)
    if not known.takes(value):
        raise refused(say.SETTING_VALUE, key=key, value=value, allowed=", ".join(known.allowed) or PERCENTAGE)
    with ledger.writing(by) as writing:
        writing.add("setting.changed", SettingChanged(key=key, value=value), subject=key)
