"""Which rulebook a scenario is about, and which of its rules a `Règle:` names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desk.qa import messages_file as say
from desk.qa.bench import id_named
from desk.qa.feature import Feature, RulePart, Scenario
from desk.qa.steps.describing import the_rulebook
from desk.qa.vocabulary import STEPS, plain
from engine.errors import Diagnostic, Location, diagnostic
from engine.loading.suggesting import suggestion
from engine.model import Rulebook


def rulebook_named(scenario: Scenario) -> str:
    """The name that the scenario gives its rulebook; nothing where it gives none."""
    step = next(each for each in STEPS if each.run is the_rulebook)
    found = (step.arguments(line.text) for line in scenario.steps if line.kind == step.kind)
    return next((plain(each["name"]) for each in found if each is not None), "")


def of_rulebooks(feature: Feature, ids: Iterable[str]) -> Feature:
    """The part of a file whose scenarios are about some rulebooks."""
    wanted = set(ids)
    kept = tuple(each for each in feature.scenarios if id_named(rulebook_named(each)) in wanted)
    return replace(feature, scenarios=kept)


def rule_mistakes(feature: Feature, book: Rulebook | None) -> Iterator[Diagnostic]:
    """What is wrong with each `Règle:` of a file, whose scenarios are run all the same."""
    for part in feature.rules:
        place = Location(file=str(feature.file), line=part.line)
        if not part.scenarios:
            yield diagnostic(say.RULE_EMPTY, place, name=part.name)
        if not part.tags:
            yield diagnostic(say.RULE_UNTAGGED, place, name=part.name)
        elif book is not None:
            yield from _unknown(part, book, place)


def _unknown(part: RulePart, book: Rulebook, place: Location) -> Iterator[Diagnostic]:
    known = [rule.id for rule in book.all_rules]
    if not set(part.tags) & set(known):
        near = suggestion(part.tags[0], known)
        yield diagnostic(say.RULE_UNKNOWN, place, rulebook=book.id, tag=part.tags[0], **near)
