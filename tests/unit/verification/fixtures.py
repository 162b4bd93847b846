"""The rulebooks that provoke each finding, the repaired ones, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from engine.facts import Case
from engine.loading import load_rulebook
from engine.model import Rulebook
from engine.values import shown
from engine.verification import BUDGET, Finding, verify
from engine.verification.divergent import divergences

FOLDER = Path(__file__).parents[2] / "broken" / "constats"
CODES = sorted(path.stem for path in FOLDER.glob("*.expected"))
ON = date(2026, 7, 1)
LITTLE = {"undecided": 200}  # a budget that runs out on the first, not on the repaired one


def code_of(name: str) -> str:
    """The code that a fixture provokes: `identity_echeance` is another way to IDENTITY."""
    return name.partition("_")[0].upper()


def read(name: str) -> Rulebook:
    return load_rulebook(FOLDER / f"{name}.yaml")


def found(name: str, code: str) -> list[Finding]:
    """What a fixture of this code is found guilty of; what diverges does so from `divergent_autre`."""
    if code == "divergent":
        return divergences([read("divergent_autre"), read(name)], ON)
    return verify(read(name), ON, LITTLE.get(code, BUDGET))


def told(findings: list[Finding]) -> str:
    """Findings as a page: the code, what it is about, the sentence, the reasons and the witnesses under it."""
    return "".join(f"{line}\n" for finding in findings for line in _lines(finding))


def _lines(finding: Finding) -> Iterator[str]:
    yield f"{finding.code} {finding.at} : {finding.said.message}"
    if finding.because:
        yield f"    à cause de : {', '.join(finding.because)}"
    yield from (f"    {case.id} : {_facts(case)}" for case in finding.witness)


def _facts(case: Case) -> str:
    """The facts given, in alphabetical order."""
    values = {fact.attribute: "inconnu" if fact.value is None else shown(fact.value) for fact in case.facts}
    return ", ".join(f"{id} = {values[id]}" for id in sorted(values)) or "aucun fait"
