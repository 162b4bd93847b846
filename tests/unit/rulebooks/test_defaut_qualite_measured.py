"""What the rulebook of quality defects finds of the American classes: the README's figures are those measured."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from engine import chaining
from engine.assessment import Assessment
from engine.facts import Case
from engine.loading import load_rulebook
from intake import Record, load_mapping, read_records
from reports.agreement import Agreement, Answers, agreement_of
from reports.run_rows import RunRow, row_of

ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("GDR_SHARED", ROOT.parent / "shared")) / "data" / "fda-drug-recalls"
REAL = SHARED / "drug_recalls_2012_2022.csv.gz"
DQ = load_rulebook(ROOT / "rulebooks" / "defaut-qualite.yaml")
MAPPING = load_mapping("fda-drug-recalls")


# Reasons of these years were not read at the last revision of the rules, though an earlier one had read some.
UNREAD = 2021


def rows_of() -> list[RunRow]:
    """The whole file; what says the same of its defect is assessed once."""
    held: dict[object, Assessment] = {}
    rows = []
    for each in read_records(REAL, DQ, MAPPING):
        assert isinstance(each, Record)
        facts = tuple(fact.model_copy(update={"source": None}) for fact in each.case.facts)
        said = tuple(fact for fact in facts if fact.attribute != "demandeur")
        found = held.setdefault(said, held.get(said) or chaining.assess(DQ, Case(id="un rappel", facts=said)))
        row = row_of(found, each.label, each.day, each.outcomes)
        rows.append(replace(row, case=each.case.id, group=each.group))
    return rows


def measured(rows: list[RunRow]) -> Agreement:
    """The agreement of some of the file with the classes given."""
    against = MAPPING.against["classe"]
    return agreement_of(rows, Answers("classe", against.order, against.modes))


@pytest.mark.skipif(not REAL.is_file(), reason="the shared files are not at hand (GDR_SHARED)")
def test_its_readme_says_what_it_finds() -> None:
    rows = rows_of()
    found, readme = measured(rows), (ROOT / "rulebooks" / "README.md").read_text(encoding="utf-8")
    assert (found.files, found.left_out, found.units) == (12_129, 0, 2_977)
    names = ("classe III", "classe II", "classe I")
    for name, row in zip(names, found.matrix, strict=True):
        counts = " | ".join(f"{count:,}".replace(",", " ") for count in reversed(row))
        assert f"| {name} | {counts} |" in readme
    assert found.kappa is not None
    kappa = f"{found.kappa.value:.2f} [{found.kappa.low:.2f} à {found.kappa.high:.2f}]".replace(".", ",")
    assert f"{found.macro_f1:.3f}".replace(".", ",") in readme
    assert kappa in readme
    unread = measured([row for row in rows if row.day is not None and row.day.year >= UNREAD])
    floors = [(found, 0.74, 0.72, 0.65, 0.78), (unread, 0.73, 0.69, 0.59, 0.68)]
    for part, same, macro_f1, kappa_floor, severe in floors:
        assert part.kappa is not None
        assert part.same.share is not None
        assert part.found[-1].share is not None
        assert part.same.share >= same
        assert part.macro_f1 >= macro_f1
        assert part.kappa.value >= kappa_floor
        assert part.found[-1].share >= severe
