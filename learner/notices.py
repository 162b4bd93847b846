"""What is said of a history, and of what is made of it, before any figure."""

from __future__ import annotations

from typing import Self

from engine.condition import Frozen
from engine.errors import Diagnostic, Language


class Notice(Frozen):
    """One thing worth knowing, in both languages."""

    code: str
    fr: str
    en: str

    @classmethod
    def of(cls, said: Diagnostic) -> Self:
        """What was said."""
        return cls(code=said.code, fr=said.message, en=said.message_en)

    def said(self, language: Language) -> str:
        """In one language."""
        return self.fr if language == "fr" else self.en
