"""Witnesses as Gherkin in French, one scenario a finding, in the words that `gdr qa` runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desk.qa.pasting import beside, one_line, table_rows
from engine.assessment import Assessment
from engine.expected import Example, Expectation
from engine.model import Rulebook
from engine.reference import assess
from engine.values import shown
from engine.verification import Finding


def feature(rulebook: Rulebook, scenarios: Sequence[str]) -> str:
    """A file of scenarios."""
    head = ["# language: fr", f"Fonctionnalité: Témoins des constats sur {rulebook.id}, version {rulebook.version}"]
    return "\n".join([*head, "", "\n\n".join(scenarios), ""])


def scenario_of_cases(found: Finding, rulebook: Rulebook) -> str:
    """The case of a finding, or its pair side by side, and what is proposed for each."""
    titles = [f"dossier {rank}" for rank in range(1, len(found.witness) + 1)]
    cases = [case.model_copy(update={"id": title}) for case, title in zip(found.witness, titles, strict=True)]
    steps = [f"  Scénario: {one_line(f'{found.code} {found.at}')}", f"    {one_line(found.said.message)}", ""]
    steps += beside(rulebook, cases)
    steps.append("    Quand on évalue chaque dossier")
    steps.append("    Alors chaque dossier reçoit :")
    return "\n".join([*steps, *_table(list(_outcomes(rulebook, titles, [assess(rulebook, each) for each in cases])))])


def _outcomes(rulebook: Rulebook, titles: Sequence[str], found: Sequence[Assessment]) -> Iterator[tuple[str, ...]]:
    """What each is proposed: the mode, and the priority where the rulebook has some."""
    yield ("dossier", "mode", *(("priorité",) if rulebook.priorities else ()))
    for title, now in zip(titles, found, strict=True):
        priority = (now.priority or "aucune",) if rulebook.priorities else ()
        yield (title, now.mode or "aucun", *priority)


def scenario_of_example(example: Example, rulebook: Rulebook) -> str:
    """An example that would notice a mutant."""
    steps = [f"  Scénario: {one_line(example.case)}", f"    {one_line(example.because)}", ""]
    steps.append(f'    Étant donné le référentiel "{rulebook.id}"')
    steps.append("    Et les dossiers :")
    steps += _table([("critère", "dossier"), *example.facts.items()])
    steps.append("    Quand on évalue le dossier")
    return "\n".join([*steps, *_then(_expected(example.expect))])


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    return (f"      {row}" for row in table_rows(rows))


def _then(said: Iterator[str]) -> Iterator[str]:
    for rank, each in enumerate(said):
        yield f"    {'Et' if rank else 'Alors'} {one_line(each)}"


def _expected(expect: Expectation) -> Iterator[str]:
    """A sentence for each thing expected."""
    if expect.mode is not None:
        yield f'le mode proposé est "{expect.mode}"'
    if expect.priority is not None:
        yield f'la priorité proposée est "{expect.priority}"'
    if expect.possible is not None:
        yield f"les modes possibles sont {_listed(expect.possible)}"
    if expect.score is not None:
        low, high = expect.score
        yield f"le score est {low if low == high else f'[{low}..{high}]'}"
    if expect.fired:
        yield f"les règles {_listed(expect.fired)} se déclenchent"
    if expect.not_fired:
        yield f"les règles {_listed(expect.not_fired)} ne se déclenchent pas"
    yield from _parts(expect)


def _parts(expect: Expectation) -> Iterator[str]:
    for each in expect.expertise:
        yield f'l\'expertise "{each}" est demandée'
    for discipline, depth in expect.depths.items():
        yield f'la profondeur de "{discipline}" est "{depth}"'
    if expect.deadline is not None:
        yield f"l'échéance est le {shown(expect.deadline)}"
    for each in expect.asks:
        yield f'la règle "{each}" demande une précision'
    if expect.missing:
        yield f"il manque {_listed(expect.missing)}"
    if expect.complete is not None:
        yield "le dossier est complet" if expect.complete else "le dossier est incomplet"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f'"{each}"' for each in names)
