"""What an assessment comes to, as the few cells that stand above its case."""

from __future__ import annotations

from collections.abc import Iterator

from desk.texts import plain_text
from desk.trying.telling import labels_of, score_of
from engine.assessment import Assessment
from engine.errors import Language
from engine.model import Rulebook
from reports.typography import shown
from reports.views.firing import fired_of


def results_of(found: Assessment, rulebook: Rulebook, language: Language) -> dict[str, str]:
    """The text of each result, by its key in `engine.exchange.cases.RESULTS`."""
    modes, priorities = labels_of(rulebook.modes), labels_of(rulebook.priorities)
    unsettled = plain_text("unsettled", language)
    return {
        "mode": modes.get(found.mode or "", unsettled),
        "score": score_of(found.score),
        "modes": "\n".join(modes[id] for id in found.modes),
        "priority": priorities.get(found.priority or "", unsettled if rulebook.priorities else ""),
        "deadline": shown(found.deadline, language) if found.deadline else "",
        "disciplines": "\n".join(_disciplines(found, rulebook, language)),
        "rules": "\n".join(_rules(found, rulebook)),
        "missing": "\n".join(_missing(found, rulebook, language)),
    }


def _disciplines(found: Assessment, rulebook: Rulebook, language: Language) -> Iterator[str]:
    """Each discipline that looks further than it has to, with its points and days; the others in a word."""
    lightest = 0
    for each in found.disciplines:
        discipline = rulebook.disciplines[each.discipline]
        if each.depth == discipline.depths[0].id and each.possible == (each.depth,):
            lightest += 1
            continue
        depth = labels_of(discipline.depths).get(each.depth or "", plain_text("unsettled", language))
        days = f", {shown(each.effort, language)} j" if each.effort is not None else ""
        yield f"{discipline.label} : {depth} ({score_of(each.points)} pt{days})"
    if lightest:
        yield plain_text("excel_lightest", language, count=lightest)


def _rules(found: Assessment, rulebook: Rulebook) -> Iterator[str]:
    """Each rule or row that applied, with the points that it counts for; those that count first."""
    labels = {rule.id: rule.label for rule in rulebook.all_rules}
    for each in sorted(fired_of(found, rulebook), key=lambda fired: not fired.points):
        points = f" {each.points:+d}" if each.points else ""
        yield f"{each.id}{points} : {labels[each.id]}"


def _missing(found: Assessment, rulebook: Rulebook, language: Language) -> Iterator[str]:
    """Each unknown fact, heaviest first, with the points that it can still move."""
    for each in found.missing:
        weight = f" ({each.weight} pt)" if each.weight else ""
        required = f", {plain_text('required', language)}" if each.required else ""
        yield f"{rulebook.attributes[each.attribute].label}{weight}{required}"
