"""The shipped scenarios that bear the id of a rule."""

from __future__ import annotations

from collections.abc import Iterator
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
                found.setdefault(rule, []).append(scenario)
    return {rule: tuple(held) for rule, held in found.items()}


def _tagged(feature: Feature, about: str | None) -> Iterator[tuple[str, Scenario]]:
    for each in feature.scenarios:
        if about in (None, id_named(rulebook_named(each))):
            part = each.rule.tags if each.rule else ()
            for tag in dict.fromkeys((*part, *each.tags)):
                yield tag, Scenario(each.name, f"{feature.file.name}:{each.line}")
