"""A difference as it is found: its place, and how it is said of its subject."""

from __future__ import annotations

from typing import NamedTuple

from engine.change.model import Change, Section, What
from engine.errors import Language
from engine.sentences.phrases import phrases

_ENDS = (".", "!", "?", "…")


class Said(NamedTuple):
    """`La règle ESS-1`, ` : `, `12 points au lieu de 8`; `title` is what people call the subject in a list.

    `more`: what else is said of something added or removed; `label` names it, which its title does by itself.
    """

    subject: str
    verb: str
    phrase: str
    title: str
    more: tuple[str, ...] = ()
    label: str = ""

    def sentence(self, language: Language) -> str:
        """All of it, with a full stop."""
        parts = (self.phrase, *((self.label,) if self.label else ()), *self.more)
        said = f"{self.subject}{self.verb}{phrases(language).semicolon.join(parts)}"
        return said if said.endswith(_ENDS) else f"{said}."


class Found(NamedTuple):
    """One difference, said in both languages."""

    section: Section
    item: str
    what: What
    field: str
    fr: Said
    en: Said

    def said_in(self, language: Language) -> Said:
        """How it is said, in either language."""
        return self.fr if language == "fr" else self.en

    @property
    def change(self) -> Change:
        """It as one sentence."""
        fr, en = self.fr.sentence("fr"), self.en.sentence("en")
        return Change(section=self.section, item=self.item, what=self.what, field=self.field, fr=fr, en=en)
