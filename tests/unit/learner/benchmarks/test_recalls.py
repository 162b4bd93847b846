"""The class of recalls: read by event, judged on events left out, on a small sample written by hand."""

import os
from pathlib import Path

import numpy as np
import pytest

from benchmarks.learner import recalls
from benchmarks.learner.classed import Classed, by_group, by_year, told
from benchmarks.learner.classing import commonest, integer
from benchmarks.learner.tabled import table
from tests.unit.desk.recalling import HEADER

SHARED = Path(os.environ.get("GDR_SHARED", Path(__file__).parents[5] / "shared")) / "data" / "fda-drug-recalls"
KINDS = (
    ("Non-Sterility", "Essai Injection vial", "Class I"),
    ("Failed Dissolution Specifications", "Essai tablets", "Class II"),
    ("Labeling: Incorrect or Missing Lot and/or Exp Date", "Essai tablets", "Class III"),
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Classed:
    """Ninety events of two products that differ in nothing, one event in ten classed otherwise."""
    rows = []
    for event in range(90):
        reason, product, grade = KINDS[event % 3]
        grade = "Class II" if event % 10 == 9 else grade
        day = f"{2012 + event % 9}-0{1 + event % 6}-11"
        rows += [f'{event}-{each},R{event},Essai,"{reason}",{product},{grade},{day}' for each in range(2)]
    file = tmp_path_factory.mktemp("recalls") / "recalls.csv"
    file.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return recalls.read(file)


def test_products_of_one_event_that_differ_in_nothing_are_one_file(files: Classed) -> None:
    assert len(files.decided) == len(np.unique(files.group)) == 90
    assert set(files.decided) == {0, 1, 2}


def test_an_event_is_on_one_side_and_a_year_is_judged_by_those_before(files: Classed) -> None:
    for learnt, judged in by_group(files, 1):
        assert not {*files.group[learnt]} & {*files.group[judged]}
    assert np.sum([judged for _, judged in by_group(files, 1)], axis=0).tolist() == [1] * 90
    for learnt, judged in by_year(files, range(2016, 2030)):
        assert files.year[learnt].max() < files.year[judged].min()


def test_ten_rules_at_most_and_they_beat_the_commonest_class(files: Classed) -> None:
    split = by_group(files, 1)
    ours, always = integer(files, split), commonest(files, split)
    assert ours.terms <= 10
    assert np.allclose(ours.probability.sum(axis=1), 1.0)
    right = (ours.probability.argmax(axis=1) == files.decided).mean()
    assert right > 0.85 > (always.probability.argmax(axis=1) == files.decided).mean() + 0.3


def test_the_table_has_a_line_each_and_says_the_last_fit(files: Classed) -> None:
    split = by_group(files, 1)
    said = table(files, split, recalls.foretold(files, split), 1)
    assert "90 files judged, of 90 groups" in said
    for name in ("at most 10 integer rules", "logistic regression", "gradient boosting", "always class II"):
        assert f"| {name} | 0." in said
    assert "\n- +" in said or "\n- -" in said


def test_columns_that_part_too_few_files_or_say_the_same_are_left_out() -> None:
    columns = np.zeros((40, 4))
    columns[:20, :2], columns[:3, 2] = 1.0, 1.0
    assert told(columns) == [0]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared files are not at hand (GDR_SHARED)")
def test_a_slice_of_the_real_recalls_is_read(tmp_path: Path) -> None:
    import gzip  # noqa: PLC0415 - only where the files are

    with gzip.open(SHARED / recalls.SHARED.name, "rt", encoding="utf-8") as held:
        text = "".join(line for line, _ in zip(held, range(400), strict=False))
    (tmp_path / "slice.csv").write_text(text.rsplit("\n", 8)[0] + "\n", encoding="utf-8")
    files = recalls.read(tmp_path / "slice.csv")
    assert 20 < len(files.decided) <= 400
    assert files.tested.truths.any(axis=0).sum() > 10
