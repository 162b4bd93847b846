"""What is taken as candidates: found from two starts, whichever ends with the more probable decisions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from learner.candidates.choosing import Choosing
from learner.candidates.effects import Part
from learner.candidates.explained import USUAL, Explained, explained
from learner.candidates.facts import Tested
from learner.candidates.screening import Tests
from learner.candidates.searching import Found, Searching
from learner.candidates.strictness import Strictness


@dataclass(frozen=True)
class Taken:
    """A candidate: its tests, and its effect given the others in the files where it was looked for."""

    tests: Tests
    effect: Part


@dataclass(frozen=True)
class Selection:
    """What was taken, the fit with it, and how many conjunctions were screened."""

    taken: list[Taken]
    fit: Explained
    screened: int


def select(
    tested: Tested,
    base: Explained,
    strictness: Strictness,
    tick: Callable[[], None] = lambda: None,
    known: Sequence[Tests] = (),
) -> Selection:
    """Take conjunctions that make a file heavier until none is beyond chance.

    A rule that lightens is the same as its opposite that weighs, where there is one; taking both signs finds pairs of
    half-right conjunctions in place of the right one.

    Twice, from nothing and from what a fit no sharper than usual takes: a fit as sharp as people are takes for slips
    what rules not found yet would explain, and one that is not takes conjunctions that it need not. What ends with the
    more probable decisions, for what naming its conjunctions costs, is kept. Or once, from what is `known`.
    """
    choosing = Choosing(tested, strictness)
    searching = Searching(choosing, tick)
    starts = [_known(tested, base, known)] if known else [Found((), base), _usual(searching, base)]
    best = max(map(searching.run, starts), key=lambda each: choosing.value(each.fit, each.taken))
    taken = [Taken(tests, _effect(tested, best, place)) for place, tests in enumerate(best.taken)]
    return Selection(taken, best.fit, best.screened)


def _known(tested: Tested, base: Explained, known: Sequence[Tests]) -> Found:
    return Found(tuple(known), base.joined_by(tested.columns(known)))


def _usual(searching: Searching, base: Explained) -> Found:
    """What a fit no sharper than usual takes, fitted as sharply as people are."""
    soft = searching.grown(Found((), explained(base.columns, base.judged, USUAL)))
    return Found(soft.taken, explained(soft.fit.columns, base.judged))


def _effect(tested: Tested, found: Found, place: int) -> Part:
    fit, own = found.fit, found.own + place
    held = float(fit.judged.weight @ tested.joined(found.taken[place]))
    return Part("", round(held), float(fit.weights[own]), fit.errors[own])
