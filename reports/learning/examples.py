"""The rulebook's examples that a change breaks: what each expects and what it would find, in the rulebook's labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.examples import Mismatch
from engine.model import Level
from learner.firing import Scale
from reports.views.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class ExampleShown:
    """One expectation that no longer holds."""

    case: str
    field: str
    expected: str
    found: str


def examples_shown(found: Sequence[Mismatch], lexicon: Lexicon) -> tuple[ExampleShown, ...]:
    """What is said of levels first: they are what the change is about."""
    saying = _Saying(lexicon)
    return tuple(saying.of(each) for each in sorted(found, key=lambda each: each.field not in ("mode", "priority")))


class _Saying:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon, self._words = lexicon, lexicon.words

    def of(self, each: Mismatch) -> ExampleShown:
        """One row."""
        kind, _, about = each.field.partition(" ")
        expected, found = (self._value(kind, about, value) for value in (each.expected, each.got))
        return ExampleShown(self._lexicon.said(each.example), self._field(kind, about), expected, found)

    def _field(self, kind: str, about: str) -> str:
        """`Profondeur : Clinique`."""
        label = str(getattr(self._words, f"learning_example_{kind}"))
        return f"{label}{self._words.colon}{self._about(kind, about)}" if about else label

    def _about(self, kind: str, about: str) -> str:
        book = self._lexicon.rulebook
        if kind == "depths":
            return book.disciplines[about].label
        if kind == "expertise":
            return book.expertises[about]
        return self._lexicon.called(about) if about in self._lexicon.rules else about

    def _value(self, kind: str, about: str, value: str) -> str:
        if not value:
            return "—"
        if kind in ("mode", "possible"):
            return self._levels(value, "modes")
        if kind == "priority":
            return self._levels(value, "priorities")
        if kind == "depths":
            return self._label(value, self._lexicon.rulebook.disciplines[about].depths)
        if kind == "missing":
            return self._words.list_separator.join(map(self._lexicon.label, value.split(", ")))
        return str(getattr(self._words, f"learning_example_is_{value}", value))

    def _levels(self, value: str, scale: Scale) -> str:
        """In the order of the scale, as people read it."""
        book, ids = self._lexicon.rulebook, value.split(", ")
        order = [each.id for each in (book.modes if scale == "modes" else book.priorities) if each.id in ids]
        return self._words.list_separator.join(self._lexicon.short_level(each, scale) for each in order)

    def _label(self, id: str, levels: Iterable[Level]) -> str:
        return next((each.label for each in levels if each.id == id), id)
