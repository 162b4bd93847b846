"""Mutants of generated rulebooks: each is a rulebook, and what is said of it is what brute force finds."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given

from engine.emitting import emit
from engine.facts import Case
from engine.loading import load_rulebook_text
from engine.model import Rulebook
from engine.mutation import Mutation, Trial, mutations_of
from engine.mutation.relevance import Relevance
from engine.mutation.stating import differing, example_of, stated
from engine.reference import assess
from tests.generative.cases import situations

MOST = 10  # mutants of each rulebook, of every part of it: a rulebook has some hundreds


def some_of(mutations: Sequence[Mutation]) -> Sequence[Mutation]:
    """A few mutants, evenly taken."""
    return mutations[:: len(mutations) // MOST + 1]


@given(situations())
def test_what_a_mutant_cannot_change_is_not_changed(situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    now, relevance = assess(rulebook, case), Relevance(rulebook)
    for mutation in some_of(mutations_of(rulebook)):
        then = assess(mutation.of(rulebook), case)
        if not relevance.of(mutation.patch)(now):
            assert differing(now, then) is None, mutation.mutant.french


@given(situations())
def test_a_mutant_is_killed_when_the_example_s_outcome_differs(situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    now = assess(rulebook, case)
    example = example_of(rulebook, case, stated(now), "Dossier 1", "")
    if example is None:  # given as unknown, or an empty set: no example can write it
        return
    book = rulebook.model_copy(update={"examples": (example,)})
    trial = Trial(book, assess, assess)
    trial.mutations = some_of(trial.mutations)
    assert trial.set_aside == ()
    for mutation, result in zip(trial.mutations, trial.results(search=False), strict=True):
        then = assess(mutation.of(book), case)
        assert (result.fate == "killed") == (differing(now, then) is not None)


@given(situations())
def test_a_mutant_s_texts_say_what_it_means(situation: tuple[Rulebook, Case]) -> None:
    """Written and read back, it is the same. One that has lost something may be what no file can write."""
    rulebook, _ = situation
    rules = [each for each in mutations_of(rulebook) if each.patch.section == "rules"]
    changed = [each for each in rules if each.mutant.kind not in ("rule", "effect", "floor")]
    for mutation in some_of(changed):
        text = emit(mutation.of(rulebook))
        assert emit(load_rulebook_text(text)) == text, mutation.mutant.french
