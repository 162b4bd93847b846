"""Counterexamples as scenarios ready to paste: the files that show it, and the sentence that they should satisfy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desk.qa.errors import Unmet
from engine.cells.literals import written
from engine.facts import Case
from engine.model import Rulebook

SILENT, UNKNOWN = "", "inconnu"


def pasted(unmet: Unmet, rulebook: Rulebook, name: str) -> str:
    """A scenario in French, or nothing where no file shows it."""
    if not unmet.cases or not unmet.asserting:
        return ""
    change = _change(unmet.cases, rulebook) if "traitement" in unmet.asserting else None
    cases, steps = (unmet.cases[:1], [f"    Quand {change}"]) if change else (unmet.cases, [])
    lines = [f"  Scénario: Contre-exemple, {one_line(name)}", *scene(rulebook, cases), *steps]
    return "\n".join([*lines, f"    Alors {one_line(unmet.asserting)}"])


def _change(cases: Sequence[Case], rulebook: Rulebook) -> str | None:
    """The one fact that a pair differs by, as a change."""
    if len(cases) != 2:
        return None
    one, other = cases
    apart = [id for id in rulebook.attributes if one.given.get(id) != other.given.get(id)]
    return f"{apart[0]} devient {said_fact(other, apart[0]) or UNKNOWN}" if len(apart) == 1 else None


def scene(rulebook: Rulebook, cases: Sequence[Case]) -> Iterator[str]:
    """The rulebook, then the file; the files side by side where there are several."""
    if len(cases) > 1 or not cases[0].facts:
        yield from beside(rulebook, cases)
        return
    yield f'    Étant donné le référentiel "{rulebook.id}"'
    yield "    Et un dossier :"
    rows = [(id, said_fact(cases[0], id)) for id in rulebook.attributes if id in cases[0].given]
    yield from (f"      {row}" for row in table_rows([("critère", "valeur"), *rows]))


def beside(rulebook: Rulebook, cases: Sequence[Case]) -> Iterator[str]:
    """The rulebook, then the files side by side: a row a fact that one of them gives, nothing for silence."""
    yield f'    Étant donné le référentiel "{rulebook.id}"'
    yield "    Et les dossiers :"
    told = [id for id in rulebook.attributes if any(id in case.given for case in cases)]
    rows = [(id, *(said_fact(case, id) for case in cases)) for id in told]
    yield from (f"      {row}" for row in table_rows([("critère", *(case.id for case in cases)), *rows]))


def said_fact(case: Case, id: str) -> str:
    """A value as it is read back; unknown; nothing for silence."""
    fact = case.given.get(id)
    if fact is None:
        return SILENT
    return UNKNOWN if fact.value is None else written(fact.value)


def table_rows(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows of a Gherkin table, their columns aligned."""
    cells = [[_cell(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n")


def one_line(text: str) -> str:
    """A text on one line, as Gherkin wants it."""
    return " ".join(text.split())
