"""Mutants killed and survivors, and the score that they make."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from engine import chaining
from engine.examples import case_of, mismatches
from engine.facts import Case
from engine.model import Rulebook
from engine.mutation import KINDS, LABELS, MutationReport, Result, Trial, Undecided, pasted
from engine.reference import assess
from tests.unit.mutation.small import mutants, rulebook
from tests.unit.sensitivity.brute_force import given

RULES = """
  - {id: P-1, label: "Jeune", when: {age: "< 18"}, then: {points: 4, axis: risque, discipline: clinique}}"""
SEES = """
  - {case: "Enfant", facts: {age: "17", voie: "orale"}, expect: {%s}}
  - {case: "Adulte", facts: {age: "18", voie: "orale"}, expect: {%s}}"""


def results(book: Rulebook, *, search: bool = True) -> dict[str, Result]:
    trial = Trial(book, assess, assess)
    return {each.mutant.french: each for each in trial.results(search=search)}


def fates(book: Rulebook, at: str = "P-1") -> dict[str, str]:
    return {text.partition(" : ")[2]: each.fate for text, each in results(book).items() if each.mutant.at == at}


def test_examples_on_both_sides_of_a_threshold_kill_what_moves_it() -> None:
    found = fates(rulebook(RULES, SEES % ('score: "4"', 'score: "0"')))
    assert set(found.values()) == {"killed", "survived"}
    assert [text for text, fate in found.items() if fate == "survived"] == ["ses points ne comptent plus pour clinique"]


def test_a_threshold_with_nobody_on_it_survives() -> None:
    far = SEES.replace('"17"', '"3"').replace('"18"', '"20"') % ('score: "4"', 'score: "0"')
    found = fates(rulebook(RULES, far))
    for text in ("« < 18 » devient « <= 18 »", "« < 18 » devient « < 17 »", "« < 18 » devient « < 19 »"):
        assert found[f"age : {text}"] == "survived"
    assert found["age : « < 18 » devient « > 18 »"] == "killed"


def test_only_what_is_stated_is_noticed() -> None:
    found = fates(rulebook(RULES, SEES % ("mode: moyen", "mode: leger")))
    assert found["points (clinique) : 4 devient 3"] == "killed"
    assert found["points (clinique) : 4 devient 5"] == "survived"


def test_a_killed_mutant_says_by_which_example_and_by_what() -> None:
    found = results(rulebook(RULES, SEES % ('score: "4"', 'score: "0"')))
    killed = found["P-1 : age : « < 18 » devient « <= 18 »"]
    assert (killed.fate, killed.example, killed.field) == ("killed", "Adulte", "score")


def test_a_rule_gone_is_noticed_by_its_name_alone() -> None:
    found = results(rulebook(RULES, SEES % ("fired: [P-1]", "not_fired: [P-1]")))
    gone = found["P-1 : règle retirée"]
    assert (gone.fate, gone.field) == ("killed", "fired P-1")


def test_a_survivor_comes_with_an_example_that_kills_it() -> None:
    book = rulebook(RULES, SEES % ("mode: moyen", "mode: leger"))
    survivors = [each for each in results(book).values() if each.fate == "survived"]
    unnoticed = {each.mutant.at for each in survivors if each.noticed_by is None}
    assert "P-1" not in unnoticed
    assert unnoticed  # a scale out of reach, an attribute that no rule reads
    for each in survivors:
        if each.noticed_by is None:
            continue
        [mutation] = [one for one in mutants(book) if one.mutant == each.mutant]
        case = case_of(book, each.noticed_by)
        assert mismatches(each.noticed_by, assess(book, case)) == []
        assert mismatches(each.noticed_by, assess(mutation.of(book), case)) != []


def test_the_example_proposed_is_as_small_as_can_be() -> None:
    """Without its age, nothing is left to notice; its way is required, and a complete case stays so."""
    book = rulebook(RULES, SEES % ("mode: moyen", "mode: leger"))
    found = results(book)["P-1 : points (clinique) : 4 devient 5"].noticed_by
    assert found is not None
    assert dict(found.facts) == {"age": "17", "voie": "orale"}
    assert found.expect.model_dump(exclude_defaults=True) == {"score": (4, 4)}


def test_the_example_proposed_is_ready_to_paste() -> None:
    examples = SEES % ("mode: moyen", "mode: leger")
    book = rulebook(RULES, examples)
    proposed = [each.noticed_by for each in results(book).values() if each.noticed_by]
    again = rulebook(RULES, examples + "\n" + pasted(proposed))
    assert again.examples == (*book.examples, *proposed)
    assert pasted([]) == ""
    assert {each.fate for each in results(again).values() if each.noticed_by} == set()


def test_two_facts_are_changed_where_one_is_not_enough() -> None:
    rules = '\n  - {id: P-1, label: "Un", when: {age: "< 2", phase: "III", grave: "non"}, then: {points: 1}}'
    book = rulebook(rules, '  - {case: "Adulte", facts: {age: "18", phase: "I", voie: "orale"}, expect: {mode: leger}}')
    found = results(book)["P-1 : points : 1 devient 2"].noticed_by
    assert found is not None
    assert found.facts["phase"] == "III"


def test_a_proven_equivalent_is_listed_apart_and_not_counted() -> None:
    book = rulebook(RULES, SEES % ('score: "4"', 'score: "0"'))
    trial = Trial(book, assess, assess, distinguish=lambda _one, _other: None)
    unreachable = [each for each in trial.results() if each.fate == "equivalent"]
    assert [each.mutant.at for each in unreachable]
    report = trial.report(list(trial.results()))
    assert report.equivalent == tuple(unreachable)
    assert report.overall.share == report.overall.killed / (len(trial.mutations) - len(unreachable))


def test_a_solver_that_gives_up_leaves_a_survivor() -> None:
    book = rulebook(RULES, SEES % ('score: "4"', 'score: "0"'))
    trial = Trial(book, assess, assess, distinguish=lambda _one, _other: Undecided.UNDECIDED)
    assert {each.fate for each in trial.results()} == {"killed", "survived"}


def test_a_solver_s_case_becomes_the_example(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the search finds nothing; here it is not even let look."""
    monkeypatch.setattr("engine.mutation.search.TRIED", 0)
    book = rulebook('\n  - {id: P-1, label: "Un", when: {age: "> seuil", phase: "III"}, then: {points: 1}}')
    asked: list[str] = []

    def distinguish(one: Rulebook, other: Rulebook) -> Case | None:
        asked.append(other.digest)
        case = given(one, age=Decimal(17), seuil=Decimal(3), phase="III", atc="A")
        return case if assess(one, case).score != assess(other, case).score else None

    trial = Trial(book, assess, assess, distinguish=distinguish)
    found = {each.mutant.french: each for each in trial.results()}
    assert asked
    example = found["P-1 : age : « > seuil » devient « < seuil »"].noticed_by
    assert example is not None
    assert example.facts == {"age": "17", "seuil": "3", "phase": "III"}


def test_an_example_that_fails_already_is_set_aside() -> None:
    trial = Trial(rulebook(RULES, SEES % ('score: "9"', 'score: "0"')), assess, assess)
    assert trial.set_aside == ("Enfant",)
    assert trial.report(list(trial.results(search=False))).set_aside == ("Enfant",)


def test_the_search_may_be_left_out() -> None:
    found = results(rulebook(RULES, SEES % ("mode: moyen", "mode: leger")), search=False)
    assert {each.noticed_by for each in found.values()} == {None}


def test_results_come_one_by_one_and_a_report_cut_short_says_so() -> None:
    trial = Trial(rulebook(RULES, SEES % ('score: "4"', 'score: "0"')), assess, assess)
    coming = trial.results(search=False)
    report = trial.report([next(coming), next(coming)])
    assert not report.complete
    assert report.overall.killed + report.overall.survived == 2


def test_the_report_is_json_that_reads_back() -> None:
    trial = Trial(rulebook(RULES, SEES % ("mode: moyen", "mode: leger")), assess, assess)
    report = trial.report(list(trial.results()))
    assert MutationReport.model_validate_json(report.to_json()) == report
    assert json.loads(report.to_json())["survivors"]
    assert sum(each.killed for each in report.by_kind.values()) == report.overall.killed
    assert report.overall.share is not None
    assert 0 < report.overall.share < 1


def test_nothing_to_kill_has_no_share() -> None:
    trial = Trial(rulebook(RULES, SEES % ("mode: moyen", "mode: leger")), assess, assess)
    assert trial.report([]).overall.share is None


@pytest.mark.parametrize("engine", [assess, chaining.assess], ids=["reference", "chaining"])
def test_both_engines_find_the_same(engine: object) -> None:
    book = rulebook(RULES, SEES % ("mode: moyen", "mode: leger"))
    trial = Trial(book, chaining.assess, engine)  # type: ignore[arg-type]
    assert list(trial.results()) == list(Trial(book, assess, assess).results())


def test_every_kind_has_its_label() -> None:
    assert tuple(LABELS) == KINDS
    assert all(french and english for french, english in LABELS.values())


def test_a_value_that_leaves_a_list_is_found_again() -> None:
    """The rulebook tells no two values of one list apart: its mutant does."""
    rules = '\n  - {id: P-1, label: "Un", when: {atc: "commence par J07 ; L01 ; V09"}, then: {points: 1}}'
    book = rulebook(rules, '  - {case: "Un", facts: {atc: "J07", voie: "orale"}, expect: {score: "1"}}')
    example = results(book)["P-1 : atc : « V09 » quitte la liste"].noticed_by
    assert example is not None
    assert example.facts == {"voie": "orale", "atc": "V09"}
