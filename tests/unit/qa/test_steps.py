"""Steps that fail when they should, on a rulebook that treats files unequally."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desk.qa.bench import Bench
from desk.qa.generating import generated
from desk.qa.reading import read_text
from desk.qa.result import Ran
from desk.qa.running import Run
from engine.errors import Diagnostic
from engine.model import Rulebook
from tests.unit.qa.conftest import Runs, read

GRAVE = "    Étant donné que grave est oui\n"
MILD = "    Étant donné que grave est non\n    Et que age est 40\n    Et que direction est DMM1\n"

EXAMPLES = "    Étant donné les exemples du référentiel\n"
WORST = MILD.replace("grave est non", "grave est oui")

FAILING = {
    "a mode": (GRAVE + "    Alors le mode proposé est leger", "attendu leger, obtenu lourd"),
    "a mode by label": (GRAVE + "    Alors le mode proposé est « Circuit léger »", "attendu leger, obtenu lourd"),
    "a score": (MILD + "    Alors le score est 5", "score : attendu 5, obtenu 0"),
    "a score interval": (GRAVE + "    Alors le score est [0..9]", "attendu [0..9], obtenu [0..10]"),
    "a rule": (MILD + "    Alors la règle P-1 se déclenche", "P-1 : elle devait se déclencher, elle est fausse"),
    "a rule not to": (GRAVE + "    Alors la règle P-1 ne se déclenche pas", "elle se déclenche"),
    "several rules": (GRAVE + "    Alors les règles P-1 et P-2 se déclenchent", "P-2"),
    "several rules not to": (GRAVE + "    Alors les règles P-2, P-1 ne se déclenchent pas", "P-1"),
    "an expertise": (MILD + "    Alors l'expertise cardiologie est demandée", "attendu cardiologie, obtenu —"),
    "no expertise": (GRAVE + "    Alors l'expertise Cardiologie n'est pas demandée", "obtenu cardiologie"),
    "at least": (MILD + "    Alors le mode proposé n'est pas plus léger que lourd", "obtenu leger"),
    "possible modes": (GRAVE + "    Alors les modes possibles sont lourd", "obtenu leger, lourd"),
    "what is missing": (MILD + "    Alors il manque populations", "faits manquants"),
    "incomplete": (MILD + "    Alors le dossier est incomplet", "attendu non, obtenu oui"),
    "a stake": (MILD + '    Alors l\'enjeu "Rien" est signalé', "enjeux"),
    "a risk": (MILD + '    Alors le risque "Rien" est signalé', "risques"),
    "a deadline": (MILD + "    Alors l'échéance est le 01/01/2026", "obtenu —"),
    "a swap": (
        MILD + "    Quand on échange la direction\n    Alors le traitement est inchangé",
        "pas traités de la même",
    ),
    "who asks": (
        MILD + "    Quand on change qui demande\n    Alors le traitement est inchangé",
        "le mode : leger / lourd",
    ),
    "worse": (
        WORST + "    Quand age s'aggrave\n    Alors le traitement n'est pas plus léger",
        "plus légers : 1",
    ),
    "heavier": (
        GRAVE + "    Quand age devient 5\n    Alors le traitement est plus lourd",
        "« dossier (après) » n'est pas traité plus lourdement que « dossier »",
    ),
    "identity": ("    Alors il est prouvé que l'identité ne change rien", "Ce n'est pas vrai de tous"),
    "monotone": ("    Alors il est prouvé que age n'allège jamais", "Ce n'est pas vrai de tous"),
    "never below": (GRAVE + "    Alors il est prouvé que le mode proposé n'est jamais plus léger que lourd", "dément"),
    "cannot": ("    Alors il est prouvé que le mode lourd ne peut pas être proposé", "dément"),
    "can": (MILD + "    Alors il est prouvé que le mode lourd peut être proposé", "Aucun dossier ne le permet"),
    "cannot fire": ("    Alors il est prouvé que la règle P-1 ne peut pas se déclencher", "dément"),
    "always fires": ("    Alors il est prouvé que la règle P-1 se déclenche toujours", "dément"),
    "can fire": (MILD + "    Alors il est prouvé que la règle P-1 peut se déclencher", "Aucun dossier ne le permet"),
    "the table": (
        MILD + "    Alors chaque dossier reçoit :\n | dossier | mode |\n | dossier | lourd |",
        "attendu lourd",
    ),
    "history": (
        f"{EXAMPLES}    Quand direction devient DMM2\n    Alors le traitement est inchangé",
        "Dossiers comparés",
    ),
}


def only_said(ran: Ran, state: str, said: str) -> Diagnostic:
    """The one thing that is said of a scenario that ended so."""
    assert ran.state == state, ran.said
    (found,) = ran.said
    assert said in f"{found.message} {found.hint}"
    return found


@pytest.mark.parametrize(("steps", "said"), FAILING.values(), ids=FAILING)
def test_an_expectation_not_met_fails_and_says_so(runs: Runs, steps: str, said: str) -> None:
    found = only_said(runs(steps), "failed", said)
    assert found.location.line is not None
    assert found.message_en


SHOWN = [name for name in FAILING if name not in ("can", "can fire", "the table")]


@pytest.mark.parametrize("name", SHOWN)
def test_a_counterexample_is_a_scenario_that_fails_in_the_same_way(bench: Bench, runs: Runs, name: str) -> None:
    first = runs(FAILING[name][0])
    assert first.pasted
    again = read_text(f"# language: fr\nFonctionnalité: Collé\n{first.pasted}\n", Path("colle.feature"))
    (ran,) = Run(bench).feature(again)
    assert (again.mistakes, ran.state) == ((), "failed"), ran.said


REFUSED = {
    "attribute": ("    Étant donné que gravve est oui\n    Alors le score est 0", "« grave »"),
    "value": ("    Étant donné que direction est DMM9\n    Alors le score est 0", "DMM"),
    "boolean": ("    Étant donné que grave est yes\n    Alors le score est 0", "yes"),
    "out of range": ("    Étant donné que age est 200\n    Alors le score est 0", "200"),
    "mode": (GRAVE + "    Alors le mode proposé est legé", "« leger »"),
    "rule": (GRAVE + "    Alors la règle P-9 se déclenche", "« P-"),
    "nothing asserted": (GRAVE, "n'affirme rien"),
    "nothing described": ("    Alors le mode proposé est leger", "Étant donné que grave est oui"),
    "nothing changed": (GRAVE + "    Alors le traitement est inchangé", "Rien n'a changé"),
    "unknown step": (GRAVE + "    Alors le mode proposee est leger", "le mode proposé est <mode>"),
    "step elsewhere": (
        GRAVE + "    Et il est prouvé que tout dossier est traité\n    Alors le score est 5",
        "« Alors »",
    ),
    "no direction": (GRAVE + "    Quand populations s'aggrave\n    Alors le traitement est inchangé", "grave, age"),
    "table missing": ("    Étant donné les dossiers :\n    Alors le score est 0", "attend un tableau"),
    "table unexpected": (GRAVE + "      | a |\n    Alors le score est 0", "ne prend ni tableau"),
    "table head": ("    Étant donné les dossiers :\n | x | A |\n | age | 3 |\n    Alors le score est 0", "colonnes"),
    "same title": ("    Étant donné les dossiers :\n | critère | A | A |\n    Alors le score est 0", "colonnes"),
    "a criterion twice": (
        "    Étant donné un dossier :\n | critère | x |\n | age | 3 |\n | Âge minimal | 4 |\n    Alors le score est 0",
        "rangs 2 et 3",
    ),
    "a criterion twice, no head": (
        "    Étant donné un dossier :\n | age | 3 |\n | age | 3 |\n    Alors le score est 0",
        "rangs 1 et 2",
    ),
    "a criterion twice, files": (
        "    Étant donné les dossiers :\n | critère | A |\n | age | 3 |\n | age | |\n    Alors le score est 0",
        "rangs 2 et 3",
    ),
    "two values": (GRAVE + "    Et que « Effet grave attendu » est non\n    Alors le score est 0", "Gardez un seul"),
    "no such file": (
        GRAVE + "    Alors chaque dossier reçoit :\n | dossier | mode |\n | B | leger |",
        "ne décrit pas de dossier « B ». Dossiers décrits : dossier",
    ),
    "no such column": (GRAVE + "    Alors chaque dossier reçoit :\n | dossier | x |\n | B | leger |", "colonnes"),
    "expertise": (GRAVE + "    Alors l'expertise cardio est demandée", "n'a pas d'expertise « cardio ». Vouliez"),
    "score": (GRAVE + "    Alors le score est beaucoup", "pas un score"),
    "day": (GRAVE + "    Alors l'échéance est le 32/01/2026", "pas une date"),
    "history": ('    Étant donné l\'historique "absent"\n    Alors le score est 0', "n'existe pas"),
    "ledger": ("    Étant donné l'historique du registre\n    Alors le score est 0", "Le registre n'a aucun"),
    "rulebook": (
        '    Étant donné le référentiel "ammm"\n    Alors il est prouvé que tout dossier est traité',
        "« amm »",
    ),
}


@pytest.mark.parametrize(("steps", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_understood_is_refused_with_the_nearest_right_thing(runs: Runs, steps: str, said: str) -> None:
    found = only_said(runs(steps), "refused", said)
    assert (found.location.file, found.code != "QA_INTERNAL") == ("essai.feature", True)


@pytest.mark.parametrize("before", ["", '  Contexte:\n    Étant donné le référentiel "partial"\n'])
def test_a_scenario_without_a_step_is_refused(bench: Bench, before: str) -> None:
    text = f"# language: fr\nFonctionnalité: x\n{before}  Scénario: Vide\n"
    (ran,) = Run(bench).feature(read_text(text, Path("x.feature")))
    found = only_said(ran, "refused", "« Alors »")
    assert (found.code, found.location.line) == ("ASSERTS_NOTHING", text.count("\n"))


def test_a_scenario_is_told_the_keyword_of_its_own_language(bench: Bench) -> None:
    text = 'Feature: x\n  Scenario: y\n    Given the rulebook "partial"\n'
    (ran,) = Run(bench).feature(read_text(text, Path("x.feature")))
    assert "« Then »" in ran.said[0].hint


def test_what_a_scenario_badly_written_says_is_said_where_it_is(bench: Bench) -> None:
    ragged = (
        "  Scénario: x\n    Étant donné un dossier :\n      | age | 3 |\n      | grave |\n    Alors le score est 0\n"
    )
    bad, good = Run(bench).feature(read(ragged + "  Scénario: y\n" + MILD + "    Alors le score est 0\n"))
    found = only_said(bad, "refused", "1 dans celle-ci, 2 dans la première")
    assert (found.location.line, bad.rulebook, good.state) == (8, "partial", "passed")


def test_a_scenario_without_rulebook_is_refused(bench: Bench) -> None:
    text = "Feature: x\n  Scenario: y\n    Given grave is oui\n    Then the score is 0\n"
    (ran,) = Run(bench).feature(read_text(text, Path("x.feature")))
    assert (ran.state, ran.said[0].code) == ("refused", "NO_RULEBOOK")


def test_silence_and_a_statement_that_it_is_unknown(runs: Runs) -> None:
    steps = "    Étant donné que grave est oui\n    Et que rien n'est dit de grave\n    Et que age est inconnu\n"
    assert runs(steps + "    Alors les modes possibles sont leger et lourd").state == "passed"


def test_a_scenario_says_otherwise_than_its_background(bench: Bench) -> None:
    text = (
        '# language: fr\nFonctionnalité: x\n  Contexte:\n    Étant donné le référentiel "partial"\n'
        "    Et que grave est non\n    Et que age est 40\n  Scénario: y\n    Étant donné que grave est oui\n"
        "    Et que grave est oui\n    Alors la règle P-1 se déclenche\n"
    )
    (ran,) = Run(bench).feature(read_text(text, Path("x.feature")))
    assert ran.state == "passed", ran.said


def test_what_the_application_generates_finds_both_faults(bench: Bench, unfair: Rulebook) -> None:
    made = {each.kind: each for each in generated(unfair, bench, seed=1)}
    assert made["identity"].different == made["identity"].compared == 2
    assert made["boundary"].different > 0
    assert (made["order"].compared, made["order"].different) == (2, 0)
    assert (made["format"].compared, made["format"].different) == (6, 0)
    for scenario in (*made["identity"].pasted, *made["boundary"].pasted):
        text = f"# language: fr\nFonctionnalité: Engendré\n{scenario}\n"
        (ran,) = Run(bench).feature(read_text(text, Path("x.feature")))
        assert ran.state == "failed", ran.said


def test_the_same_seed_makes_the_same_pairs(bench: Bench, unfair: Rulebook) -> None:
    one, other = (list(generated(unfair, bench, seed=7)) for _ in range(2))
    assert one == other


def test_the_engines_are_compared(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = GRAVE + "    Alors les deux moteurs disent la même chose"
    assert runs(steps).state == "passed"
    monkeypatch.setattr("desk.qa.bench.careful_not", lambda *_: "{}")
    assert runs(steps).said[0].code == "ENGINES_APART"


def test_a_fault_of_ours_in_a_step_stops_its_scenario_alone(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    feature = read(
        f"  Scénario: Un\n{GRAVE}    Alors le score est 1\n  Scénario: Deux\n{GRAVE}    Alors le score est 1"
    )
    monkeypatch.setattr("desk.qa.steps.outcomes.span", lambda _: 1 // 0)
    assert [ran.said[0].code for ran in Run(bench).feature(feature)] == ["QA_INTERNAL", "QA_INTERNAL"]


def test_a_rulebook_that_asks_proposes_no_mode(unfair: Rulebook) -> None:
    asks = unfair.model_copy(update={"when_unknown": "ask"})
    feature = read(f"  Scénario: Un essai\n{GRAVE}    Alors aucun mode n'est proposé\n")
    (ran,) = Run(Bench(date(2026, 11, 26), instead={"partial": asks})).feature(feature)
    assert ran.state == "passed"
