"""The rulebooks on record, read again from their texts as they were written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from engine.errors import nearest, nearest_said
from engine.loading import Loaded, load_text
from engine.model import Level, Rulebook
from ledger import messages_deciding as say
from ledger.errors import refused
from ledger.records import RulebookRecorded
from ledger.store import Ledger
from ledger.tables import TOKEN
from ledger.tokens import rulebook_token


class Rulebooks:
    """Each read once, when it is first asked for, by its digest."""

    def __init__(self, ledger: Ledger) -> None:
        """Nothing is read yet."""
        self._ledger = ledger
        self._held: dict[str, Rulebook] = {}

    def read(self, digest: str) -> Rulebook:
        """The rulebook of this digest. Raises LedgerError if its text is not there, RulebookError if it reads no more.

        What is read today may have another digest than then, if gdr changed: that is for the caller to see.
        """
        if digest not in self._held:
            self._held[digest] = read_again(recorded(self._ledger, digest))
        return self._held[digest]


def recorded(ledger: Ledger, digest: str) -> RulebookRecorded:
    """The texts of a rulebook. Raises LedgerError if they are not on record, or no longer."""
    with ledger.reading() as connection:
        seq = connection.execute(select(TOKEN.c.seq).where(TOKEN.c.token == rulebook_token(digest))).scalar()
    texts = ledger.read(ledger.entry(int(seq)), RulebookRecorded) if seq is not None else None
    if texts is None or texts.digest != digest:  # a token only helps to find: what it leads to says what it is
        raise refused(say.RULEBOOK_MISSING, ledger.place, digest=digest[:12])
    return texts


def last_recorded(ledger: Ledger, id: str) -> tuple[int, RulebookRecorded] | None:
    """The last state of a rulebook put on record, and the number of its entry."""
    entry = ledger.last("rulebook.recorded", id)
    return (entry.seq, ledger.read(entry, RulebookRecorded)) if entry is not None else None


def read_again(texts: RulebookRecorded) -> Rulebook:
    """The rulebook that these texts say. Raises RulebookError."""
    return read_text(texts.text, texts.shared, f"{texts.id}.yaml").rulebook


def read_text(text: str, shared: Mapping[str, str], file: str) -> Loaded[Rulebook]:
    """The rulebook of a text, with the texts of what it uses. Raises RulebookError with every mistake."""
    with TemporaryDirectory(prefix="gdr-") as folder:
        for name, content in shared.items():
            (Path(folder) / f"{Path(name).name}.yaml").write_text(content, encoding="utf-8")
        return load_text(text, file, (Path(folder),))


def level_called(word: str, levels: tuple[Level, ...], rulebook: Rulebook, fr: str, en: str) -> str:
    """The mode or priority of this id or label. Raises LedgerError with the nearest one."""
    by_name = {name.casefold(): level.id for level in levels for name in (level.label, level.id)}
    found = by_name.get(word.strip().casefold())
    if found is None:
        near = by_name.get((nearest(word, by_name) or "").casefold())
        ids = ", ".join(level.id for level in levels) or "—"
        values = {"kind_fr": fr, "kind_en": en, "word": word, "rulebook": rulebook.id, "known": ids}
        raise refused(say.LEVEL_UNKNOWN, **nearest_said(near), **values)
    return found
