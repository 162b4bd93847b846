"""A mapping bound to a rulebook: every attribute known, every value that it may give typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.errors import Diagnostic, Location, diagnostic, nearest
from engine.model import Attribute, Rulebook
from intake import messages_mapping as say
from intake.grid import column_name
from intake.mapping import Against, Mapping, MappingError, Reading, Safety, TextForm
from intake.speaking import Said, Speaker, speaker
from intake.typing import CellMistakes, value_of


@dataclass(frozen=True, slots=True)
class Voice:
    """A reading, and what cells say through it."""

    reading: Reading
    speak: Speaker


Voices = dict[str, tuple[Voice, ...]]


@dataclass(frozen=True, slots=True)
class Bound:
    """A mapping whose every target is known to the rulebook."""

    mapping: Mapping
    rulebook: Rulebook
    attributes: Voices
    outcomes: Voices

    def recognises(self, names: frozenset[str]) -> bool:
        """Whether these names are those of a header of this source."""
        headers = self.mapping.columns[self.mapping.id_column].headers
        return any(column_name(header) in names for header in headers)


def bind(mapping: Mapping, rulebook: Rulebook, passed_over: frozenset[str] = frozenset()) -> Bound:
    """The mapping, ready for this rulebook. Raises MappingError with everything that does not fit.

    What it gives for attributes that are `passed_over` is not read.
    """
    if mapping.rulebook != rulebook.id:
        raise MappingError([_other_rulebook(mapping, rulebook)])
    mistakes = [
        _no_attribute(name, readings[0].place, rulebook)
        for name, readings in mapping.attributes.items()
        if name not in rulebook.attributes and name not in passed_over
    ]
    attributes = {name: attribute for name, attribute in rulebook.attributes.items() if name in mapping.attributes}
    texts = {name: Attribute(id=name, label=name, kind="text") for name in mapping.outcomes}
    facts = {
        name: tuple(_voices(mapping, mapping.attributes[name], each, mistakes)) for name, each in attributes.items()
    }
    outcomes = {name: tuple(_voices(mapping, mapping.outcomes[name], each, mistakes)) for name, each in texts.items()}
    mistakes += [each for name, against in mapping.against.items() for each in _wrong_modes(name, against, rulebook)]
    mistakes += _wrong_light(mapping.safety, rulebook) if mapping.safety else ()
    if mistakes:
        raise MappingError(mistakes)
    return Bound(mapping, rulebook, facts, outcomes)


def _other_rulebook(mapping: Mapping, rulebook: Rulebook) -> Diagnostic:
    file = Location(file=mapping.file or None)
    values = {"mapping": mapping.id, "expected": mapping.rulebook, "found": rulebook.id}
    return diagnostic(say.NOT_FOR_RULEBOOK, file, **values)


def _wrong_modes(outcome: str, against: Against, rulebook: Rulebook) -> Iterator[Diagnostic]:
    modes = [mode.id for mode in rulebook.modes]
    wrong = sorted(set(modes) ^ set(against.modes))
    if wrong:
        values = {"outcome": outcome, "wrong": ", ".join(wrong), "modes": ", ".join(modes)}
        yield diagnostic(say.WRONG_MODES, against.place, **values)


def _wrong_light(safety: Safety, rulebook: Rulebook) -> Iterator[Diagnostic]:
    modes = [mode.id for mode in rulebook.modes[:-1]]
    if safety.light and safety.light not in modes:
        yield diagnostic(say.WRONG_LIGHT, safety.place, mode=safety.light, modes=", ".join(modes))


def _no_attribute(name: str, place: Location, rulebook: Rulebook) -> Diagnostic:
    near = nearest(name, rulebook.attributes)
    hints = {"near_fr": f"Vouliez-vous dire « {near} » ?", "near_en": f"Did you mean “{near}”?"} if near else {}
    values = {"near_fr": "", "near_en": "", **hints, "attribute": name, "rulebook": rulebook.id}
    return diagnostic(say.UNKNOWN_ATTRIBUTE, place, **values)


def _voices(
    mapping: Mapping, readings: tuple[Reading, ...], attribute: Attribute, mistakes: list[Diagnostic]
) -> Iterator[Voice]:
    for reading in readings:
        if reading.text != TextForm() and attribute.kind != "text":
            mistakes.append(diagnostic(say.NOT_TEXT_KIND, reading.place, attribute=attribute.id))
        typed = dict(_typed(reading, attribute, mistakes))
        if len(typed) == len(reading.targets):
            yield Voice(reading, speaker(reading, attribute, mapping, typed))


def _typed(reading: Reading, attribute: Attribute, mistakes: list[Diagnostic]) -> Iterator[tuple[str, Said]]:
    for target in reading.targets:
        try:
            yield target, Said(value_of(target, attribute, typed=False))
        except CellMistakes as error:
            mistakes += [_bad_target(target, attribute, reading, each) for each in error.diagnostics]


def _bad_target(target: str, attribute: Attribute, reading: Reading, found: Diagnostic) -> Diagnostic:
    (fr, hint_fr), (en, hint_en) = found.said_in("fr"), found.said_in("en")
    reasons = {"reason_fr": f"{fr} {hint_fr}".strip(), "reason_en": f"{en} {hint_en}".strip()}
    return diagnostic(say.BAD_TARGET, reading.place, value=target, attribute=attribute.id, **reasons)
