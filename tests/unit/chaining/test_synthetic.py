"""The rulebooks of the benchmarks: the same for everyone, in three layers, and assessed as the reference does."""

import pytest

from benchmarks import soak
from benchmarks.soak import Soak
from benchmarks.synthetic import cases_of, rulebook_of
from engine.chaining import assess
from engine.facts import Case
from engine.limits import limits_of
from engine.model import Rulebook
from engine.reference import assess as reference
from engine.strata import strata_of


def test_the_seed_decides() -> None:
    assert rulebook_of(50, 1).digest == rulebook_of(50, 1).digest != rulebook_of(50, 2).digest
    book = rulebook_of(50, 1)
    assert cases_of(book, 3, 1, 0.5) == cases_of(book, 3, 1, 0.5) != cases_of(book, 3, 2, 0.5)


@pytest.mark.parametrize("rules", [50, 100, 300])
def test_forty_facts_and_three_layers(rules: int) -> None:
    book = rulebook_of(rules, 1)
    assert sum(not each.derived for each in book.attributes.values()) == 40
    assert len(strata_of(book)) == 3
    assert len(book.rules) == rules
    assert limits_of(book) == []


@pytest.mark.parametrize("missing", [0.0, 0.2, 0.6, 1.0])
def test_same_bytes_as_the_reference(missing: float) -> None:
    book = rulebook_of(150, 5)
    for case in cases_of(book, 12, 9, missing):
        assert assess(book, case).to_json() == reference(book, case).to_json()


def test_a_short_soak(capsys: pytest.CaptureFixture[str]) -> None:
    done = Soak(planned=120, every=10)
    done.run(rulebook_of(30, 1))
    assert (done.done, done.compared, done.mismatches) == (120, 12, [])
    assert "120 of 120 assessments" in done.summary()
    assert "no mismatch" in done.summary()
    assert "12 compared" in capsys.readouterr().err


def test_a_soak_stops_at_a_mismatch(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(book: Rulebook, case: Case) -> object:
        return reference(book, case).model_copy(update={"case": "autre"})

    monkeypatch.setattr(soak, "reference", wrong)
    done = Soak(planned=5_000, every=100)
    done.run(rulebook_of(30, 1))
    assert done.done == soak.BATCH
    assert "MISMATCH: D0" in done.summary()


def test_an_interrupted_soak_gives_partial_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = iter(range(10_000))

    def interrupted(book: Rulebook, case: Case) -> object:
        if next(calls) == 1_500:
            raise KeyboardInterrupt
        return assess(book, case)

    monkeypatch.setattr(soak, "assess", interrupted)
    done = Soak(planned=5_000, every=1_000)
    done.run(rulebook_of(30, 1))
    assert done.summary().startswith("1,500 of 5,000 assessments")
