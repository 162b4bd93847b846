"""Whether the two engines say the same of the new rulebook, to the byte."""

from __future__ import annotations

from collections.abc import Sequence

from engine.assessment import Assess
from engine.errors import GdrError
from engine.examples import case_of
from engine.facts import Case
from engine.gate.model import Check
from engine.model import Rulebook


def agreement(rulebook: Rulebook, cases: Sequence[Case], one: Assess, other: Assess) -> Check:
    """The examples, and the cases given, which are a sample of those on record, assessed by both."""
    asked = [*(case_of(rulebook, each) for each in rulebook.examples), *cases]
    if not asked:
        none = ("Ni exemple ni dossier sur lequel comparer les moteurs.",), ("No example or case to compare on.",)
        return Check(name="agreement", state="not_applicable", figures={"compared": 0}, fr=none[0], en=none[1])
    apart = sum(_said(one, rulebook, case) != _said(other, rulebook, case) for case in asked)
    examples = len(rulebook.examples)
    return Check(
        name="agreement",
        state="failed" if apart else "passed",
        figures={"compared": len(asked), "examples": examples, "apart": apart},
        fr=(f"Comparés : {len(asked)}, dont {examples} exemples ; désaccords entre les deux moteurs : {apart}.",),
        en=(f"Compared: {len(asked)}, of which {examples} examples; disagreements between the engines: {apart}.",),
    )


def _said(assess: Assess, rulebook: Rulebook, case: Case) -> str:
    try:
        return assess(rulebook, case).to_json()
    except GdrError as error:  # an engine that fails does not say what the other says
        return f"{error.diagnostics[0].code}"
