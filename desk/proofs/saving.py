"""Witnesses written to a folder: examples to paste into a rulebook, or Gherkin scenarios in French."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desk.proofs.gherkin import feature, scenario_of_cases, scenario_of_example
from desk.proofs.report import Looked
from desk.run_folder import written_whole
from engine.expected import Example, Expectation
from engine.facts import Case
from engine.model import Rulebook
from engine.mutation import pasted
from engine.mutation.stating import example_of
from engine.reference import assess
from engine.verification import Finding

_NOT_IN_A_NAME = re.compile(r"[^\w.=-]+")


@dataclass
class Saved:
    """The files written, and the findings, by code and place, whose witness no example can state."""

    files: list[Path] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)


def save(looked: Looked, rulebook: Rulebook, folder: Path, *, gherkin: bool) -> Saved:
    """Write the witnesses of findings, and what would notice the surviving mutants. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    return _save_feature(looked, rulebook, folder) if gherkin else _save_examples(looked, rulebook, folder)


def _save_examples(looked: Looked, rulebook: Rulebook, folder: Path) -> Saved:
    saved = Saved()
    for code, at, examples in _all_examples(looked, rulebook):
        if not examples:
            saved.left_out.append((code, at))
            continue
        path = folder / f"{_stem(rulebook.id, code, at)}.yaml"
        written_whole(path, pasted(examples) + "\n")
        saved.files.append(path)
    return saved


def _all_examples(looked: Looked, rulebook: Rulebook) -> Iterator[tuple[str, str, list[Example]]]:
    """What each file is to hold; nothing where a case cannot be stated as an example."""
    for found in witnessed(looked):
        examples = [example(found, rulebook, rank) for rank in range(len(found.witness))]
        stated = [each for each in examples if each is not None]
        yield found.code, found.at, stated if len(stated) == len(examples) else []
    for survivor in looked.mutation.survivors if looked.mutation else ():
        if survivor.noticed_by is not None:
            yield "MUTANT", survivor.mutant.id, [survivor.noticed_by]


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


def _save_feature(looked: Looked, rulebook: Rulebook, folder: Path) -> Saved:
    scenarios = [scenario_of_cases(found, rulebook) for found in witnessed(looked)]
    survivors = looked.mutation.survivors if looked.mutation else ()
    scenarios += [scenario_of_example(each.noticed_by, rulebook) for each in survivors if each.noticed_by]
    if not scenarios:
        return Saved()
    path = folder / f"{_stem(rulebook.id)}.feature"
    written_whole(path, feature(rulebook, scenarios))
    return Saved(files=[path])


def _stem(*parts: str) -> str:
    """A file name that any system takes: `amm.OVERLAP.AMM-1_AMM-2`."""
    return ".".join(_NOT_IN_A_NAME.sub("_", part).strip("_") for part in parts)
