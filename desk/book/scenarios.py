"""The shipped scenarios that bear the id of a rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from desk.places import FEATURES
from desk.qa.bench import id_named
from desk.qa.feature import Feature
from desk.qa.naming import rulebook_named
from desk.qa.reading import read_feature
from engine.model import Rulebook
from reports.book import Scenario


def scenarios_of(rulebook: Rulebook, *, shared: bool, folder: Path = FEATURES) -> dict[str, tuple[Scenario, ...]]:
    """By rule, the scenarios about this rulebook that a tag ties to it; of a shared part, whatever the rulebook."""
    found: dict[str, list[Scenario]] = {}
    known = {rule.id for rule in rulebook.all_rules}
    for file in sorted(folder.glob("*.feature")):
        for rule, scenario in _tagged(read_feature(file), None if shared else rulebook.id):
            if rule in known:
                _add(found.setdefault(rule, []), scenario)
    return {rule: tuple(held) for rule, held in found.items()}


def _add(held: list[Scenario], scenario: Scenario) -> None:
    """One more scenario, or one more line of the examples of the last: its name is then the same, before the values."""
    last = held[-1] if held else None
    if last is not None and _file(last) == _file(scenario) and last.name == scenario.name:
        held[-1] = replace(last, lines=last.lines + 1)
    else:
        held.append(scenario)


def _file(scenario: Scenario) -> str:
    return scenario.place.partition(":")[0]


def _tagged(feature: Feature, about: str | None) -> Iterator[tuple[str, Scenario]]:
    for each in feature.scenarios:
        if about in (None, id_named(rulebook_named(each))):
            part = each.rule.tags if each.rule else ()
            for tag in dict.fromkeys((*part, *each.tags)):
                yield tag, Scenario(each.name.partition(" (")[0], f"{feature.file.name}:{each.line}")
