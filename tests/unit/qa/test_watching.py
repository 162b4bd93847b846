"""Scenarios watch a rulebook beside its examples: what they alone notice of its mutants."""

from __future__ import annotations

from datetime import date

import pytest

from desk.qa.watching import watchers
from engine.model import Rulebook
from engine.mutation import Result, Trial, Watcher
from engine.reference import assess
from tests.unit.qa.conftest import read

ON = date(2026, 11, 26)
SCORED = """  Scénario: Le score d'un effet grave
    Étant donné que grave est oui
    Et que age est 40
    Et que direction est DMM1
    Alors le score est 5
    Et la règle P-1 se déclenche
"""
ASIDE = {
    "a history": "    Étant donné les exemples du référentiel\n    Alors les règles P-1 et P-3 ne se déclenchent pas\n",
    "a proof": "    Alors il est prouvé que la règle P-1 peut se déclencher\n",
    "both engines": "    Étant donné que grave est oui\n    Alors les deux moteurs disent la même chose\n",
    "not met": "    Étant donné que grave est non\n    Alors la règle P-1 se déclenche\n",
    "not understood": "    Étant donné que grave est oui\n    Alors tout va bien\n",
    "badly written": "    Étant donné que grave est oui\n    bidule\n    Alors la règle P-1 se déclenche\n",
    "nothing asserted": "    Étant donné que grave est oui\n",
}


def watching(unfair: Rulebook, text: str) -> list[Watcher]:
    feature = read(text)
    assert feature.mistakes == ()
    return watchers(unfair, [feature], ON)


def tried(unfair: Rulebook, text: str) -> tuple[Trial, dict[str, Result]]:
    trial = Trial(unfair, assess, assess, watchers=watching(unfair, text))
    return trial, {each.mutant.french: each for each in trial.results(search=False)}


def test_a_scenario_notices_what_no_example_states(unfair: Rulebook) -> None:
    _, found = tried(unfair, SCORED)
    more = found["P-1 : points : 5 devient 6"]
    assert (more.fate, more.example, more.scenario) == ("killed", "", "Le score d'un effet grave")
    gone = found["P-1 : règle retirée"]
    assert (gone.fate, gone.example, gone.scenario) == ("killed", "Grave", "Le score d'un effet grave")
    elsewhere = found["P-2 : perd ses points (-5)"]
    assert (elsewhere.fate, elsewhere.scenario) == ("survived", "")


def test_the_report_tells_what_each_is_worth(unfair: Rulebook) -> None:
    trial, found = tried(unfair, SCORED)
    report = trial.report(list(found.values()))
    by = report.noticed_by
    assert by is not None
    assert report.scenarios == 1
    assert by.examples + by.scenarios + by.both == report.overall.killed
    assert by.scenarios == sum(bool(each.scenario and not each.example) for each in found.values()) > 0
    assert by.both > 0
    assert by.examples > 0


def test_without_scenarios_nothing_is_told_of_them(unfair: Rulebook) -> None:
    trial = Trial(unfair, assess, assess)
    report = trial.report(list(trial.results(search=False)))
    assert (report.scenarios, report.noticed_by) == (0, None)
    assert "noticed_by" not in report.to_json()


@pytest.mark.parametrize("steps", ASIDE.values(), ids=ASIDE)
def test_what_cannot_watch_is_left_aside(unfair: Rulebook, steps: str) -> None:
    assert watching(unfair, f"  Scénario: À part\n{steps}") == []


def test_the_words_of_a_scenario_say_what_it_is_likeliest_to_notice(unfair: Rulebook) -> None:
    (watcher,) = watching(unfair, SCORED)
    assert {"P-1", "grave", "age", "direction"} <= watcher.words
    assert "P-2" not in watcher.words
