"""Witnesses written to a folder: examples to paste into a rulebook, or Gherkin scenarios in French."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desk.files import written_whole
from desk.proofs.gherkin import feature, scenario_of_cases, scenario_of_example
from desk.proofs.naming import stem
from desk.proofs.report import Judged, Looked
from engine.expected import Example, Expectation
from engine.facts import Case
from engine.model import Rulebook
from engine.mutation import Result, pasted
from engine.mutation.stating import example_of
from engine.reference import assess
from engine.verification import Finding
from engine.verification.divergent import cases_of

Stated = tuple[str, str, list[Example]]
"""A code, a place, and the examples that show it: none where a case cannot be stated as an example."""


@dataclass
class Saved:
    """The files written, and the findings, by code and place, whose witness no example can state."""

    files: list[Path] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)


def save(looked: Looked, rulebook: Rulebook, folder: Path, *, gherkin: bool) -> Saved:
    """Write the witnesses of findings, and what would notice the surviving mutants. Raises OSError."""
    found, survivors = witnessed(looked), looked.mutation.survivors if looked.mutation else ()
    if gherkin:
        return _save_feature(rulebook, folder, [*_scenarios(found, rulebook), *_noticing(survivors, rulebook)])
    return _save_examples(rulebook, folder, [*_shown(found, rulebook), *_noticed(survivors)])


def save_divergences(divergences: Iterable[Judged], rulebook: Rulebook, folder: Path, *, gherkin: bool) -> Saved:
    """Write the cases of a rulebook in what it says against others. Raises OSError."""
    own = [each.finding.model_copy(update={"witness": cases_of(rulebook, each.finding)}) for each in divergences]
    found = [each for each in own if each.witness]
    if gherkin:
        return _save_feature(rulebook, folder, _scenarios(found, rulebook), "DIVERGENT")
    return _save_examples(rulebook, folder, _shown(found, rulebook))


def _save_examples(rulebook: Rulebook, folder: Path, stated: Iterable[Stated]) -> Saved:
    saved = Saved()
    for code, at, examples in stated:
        if not examples:
            saved.left_out.append((code, at))
            continue
        saved.files.append(_written(folder / f"{stem(rulebook, code, at)}.yaml", pasted(examples) + "\n"))
    return saved


def _save_feature(rulebook: Rulebook, folder: Path, scenarios: Sequence[str], *parts: str) -> Saved:
    if not scenarios:
        return Saved()
    return Saved(files=[_written(folder / f"{stem(rulebook, *parts)}.feature", feature(rulebook, scenarios))])


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    written_whole(path, text)
    return path


def _shown(found: Iterable[Finding], rulebook: Rulebook) -> Iterator[Stated]:
    for each in found:
        examples = [example(each, rulebook, rank) for rank in range(len(each.witness))]
        stated = [one for one in examples if one is not None]
        yield each.code, each.at, stated if len(stated) == len(examples) else []


def _noticed(survivors: Iterable[Result]) -> Iterator[Stated]:
    for each in survivors:
        if each.noticed_by is not None:
            yield "MUTANT", each.mutant.id, [each.noticed_by]


def _scenarios(found: Iterable[Finding], rulebook: Rulebook) -> list[str]:
    return [scenario_of_cases(each, rulebook) for each in found]


def _noticing(survivors: Iterable[Result], rulebook: Rulebook) -> list[str]:
    return [scenario_of_example(each.noticed_by, rulebook) for each in survivors if each.noticed_by]


def witnessed(looked: Looked) -> list[Finding]:
    """The findings that a case, or a pair, shows."""
    judged = looked.proofs.findings if looked.proofs else ()
    return [each.finding for each in judged if each.finding.witness]


def example(found: Finding, rulebook: Rulebook, rank: int) -> Example | None:
    """A case of a witness with what the reference engine makes of it today; None for facts that no example states."""
    case = found.witness[rank]
    pair = f" ({rank + 1}/{len(found.witness)})" if len(found.witness) > 1 else ""
    title = f"Témoin {found.code}, {found.at}{pair}"
    made = example_of(rulebook, case, expected(rulebook, case), title, "")
    return made.model_copy(update={"note": f"{found.code} : {found.said.message}"}) if made else None


def expected(rulebook: Rulebook, case: Case) -> Expectation:
    """The mode and the priority proposed; the possible modes where none is."""
    now = assess(rulebook, case)
    return Expectation(mode=now.mode, priority=now.priority, possible=now.modes if now.mode is None else None)
