"""What a ledger is set to do. A setting is an entry: who changed it, and when, is on record."""

from __future__ import annotations

from dataclasses import dataclass

from engine.errors import nearest
from ledger import messages as say
from ledger.actors import Actor
from ledger.errors import refused
from ledger.records import SettingChanged
from ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Setting:
    """What a setting may be, and is while no one has said otherwise. No `allowed`: a number or a text."""

    default: str
    fr: str
    allowed: tuple[str, ...] = ()


SETTINGS: dict[str, Setting] = {
    "naming": Setting("system", "qui agit : le compte de session, ou celui que nomme --as", ("system", "explicit")),
}


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
    if known.allowed and value not in known.allowed:
        raise refused(say.SETTING_VALUE, key=key, value=value, allowed=", ".join(known.allowed))
    with ledger.writing(by) as writing:
        writing.add("setting.changed", SettingChanged(key=key, value=value), subject=key)
