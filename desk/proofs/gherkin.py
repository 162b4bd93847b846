"""Witnesses as Gherkin in French: one scenario a finding, its facts as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.assessment import Assessment
from engine.cells.literals import written
from engine.expected import Example
from engine.facts import Case
from engine.model import Level, Rulebook
from engine.reference import assess
from engine.values import shown
from engine.verification import Finding

SILENT, UNKNOWN = "", "inconnu"
_FIELDS = {
    "mode": "le mode proposé",
    "priority": "la priorité proposée",
    "possible": "les modes possibles",
    "score": "le score",
    "fired": "les règles déclenchées",
    "not_fired": "les règles non déclenchées",
    "expertise": "les expertises",
    "depths": "les profondeurs",
    "deadline": "l'échéance",
    "asks": "les règles qui demandent",
    "missing": "les faits manquants",
    "complete": "le dossier complet",
}


def feature(rulebook: Rulebook, scenarios: Sequence[str]) -> str:
    """A file of scenarios."""
    head = ["# language: fr", f"Fonctionnalité: Témoins des constats sur {rulebook.id}, version {rulebook.version}"]
    return "\n".join([*head, "", "\n\n".join(scenarios), ""])


def scenario_of_cases(found: Finding, rulebook: Rulebook) -> str:
    """The case of a finding, or its pair side by side, and what is proposed for each."""
    titles = [f"dossier {rank}" for rank in range(1, len(found.witness) + 1)]
    rows = [("critère", *titles), *_facts(found.witness, rulebook)]
    steps = [f"  Scénario: {_line(f'{found.code} {found.at}')}", f"    {_line(found.said.message)}", ""]
    steps.append(f'    Étant donné les faits suivants, lus avec le référentiel "{rulebook.id}"')
    steps += [f"      {row}" for row in table_rows(rows)]
    steps.append("    Quand on évalue chaque dossier")
    outcomes = [_proposed(assess(rulebook, case), rulebook) for case in found.witness]
    steps += _then(f'le {title} reçoit {said}"' for title, said in _each(titles, outcomes))
    return "\n".join(steps)


def _each(titles: Sequence[str], outcomes: Sequence[Sequence[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    for title, found in zip(titles, outcomes, strict=True):
        yield from ((title, f'{what} "{label}') for what, label in found)


def _proposed(now: Assessment, rulebook: Rulebook) -> list[tuple[str, str]]:
    found = [("le mode", _label(rulebook.modes, now.mode))]
    return [*found, ("la priorité", _label(rulebook.priorities, now.priority))] if rulebook.priorities else found


def _label(levels: Sequence[Level], id: str | None) -> str:
    return next((each.label for each in levels if each.id == id), "aucun")


def scenario_of_example(example: Example, rulebook: Rulebook) -> str:
    """An example that would notice a mutant."""
    rows = [("critère", "valeur"), *example.facts.items()]
    expected = example.expect.model_dump(exclude_defaults=True)
    steps = [f"  Scénario: {_line(example.case)}", f"    {_line(example.because)}", ""]
    steps.append(f'    Étant donné les faits suivants, lus avec le référentiel "{rulebook.id}"')
    steps += [f"      {row}" for row in table_rows(rows)]
    steps.append("    Quand on évalue le dossier")
    steps += _then(f'{_FIELDS[field]} : "{_said(value)}"' for field, value in expected.items())
    return "\n".join(steps)


def _then(said: Iterator[str]) -> Iterator[str]:
    for rank, each in enumerate(said):
        yield f"    {'Et' if rank else 'Alors'} {_line(each)}"


def _facts(cases: Sequence[Case], rulebook: Rulebook) -> Iterator[tuple[str, ...]]:
    for id in rulebook.attributes:
        if any(id in case.given for case in cases):
            yield (id, *(_fact(case, id) for case in cases))


def _fact(case: Case, id: str) -> str:
    fact = case.given.get(id)
    if fact is None:
        return SILENT
    return UNKNOWN if fact.value is None else written(fact.value) or shown(fact.value)


def table_rows(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows of a Gherkin table, their columns aligned."""
    cells = [[_cell(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n")


def _line(text: str) -> str:
    return " ".join(text.split())


def _said(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {each}" for key, each in value.items())
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return shown(value) if value is True or value is False else str(value)
