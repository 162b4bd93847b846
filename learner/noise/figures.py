"""Figures of looks with how sure they are: how often people differ, where it comes from."""

from __future__ import annotations

from itertools import combinations_with_replacement

import numpy as np
from scipy.sparse import csr_matrix

from learner.noise.components import Components, components_of
from learner.noise.disagreement import Against, others_than, same_unit
from learner.noise.looks import Looks, total_of
from learner.noise.model import Component, Couple, Differing, Office, Person, SituationTest, Sources
from learner.noise.resampling import exact_interval, interval_of, jackknifed, share_interval

COMPARED = 10  # looks that have a like in the same office, below which nothing is said of a person
HALF = 0.5


def differing(looks: Looks, seed: int, near: csr_matrix | None = None) -> Differing:
    """How often other people decide otherwise."""

    def figures(held: Looks) -> tuple[float | None, float | None]:
        against = others_than(held, held.person, near)
        return against.mean(against.differ), against.mean(against.distance)

    against = others_than(looks, looks.person, near)
    return _said(against, jackknifed(figures, looks.of(against.met), seed))


def itself(looks: Looks, seed: int) -> Differing:
    """How often the same person decides otherwise."""

    def figures(held: Looks) -> tuple[float | None, float | None]:
        against = same_unit(held, held.person)
        return against.mean(against.differ), against.mean(against.distance)

    against = same_unit(looks, looks.person)
    return _said(against, jackknifed(figures, looks.of(against.met), seed))


def _said(against: Against, without: np.ndarray) -> Differing:
    """`without`: the figures without each person who is compared; those who met nobody tell nothing of how sure."""
    value, distance = against.mean(against.differ), against.mean(against.distance)
    # Where nobody ever differed, leaving people out cannot tell how far apart others might have been.
    ends = interval_of(distance, without[:, 1]) if len(without) and distance else None
    return Differing(
        looks=float(against.looks.weight[against.met].sum()),
        pairs=against.pairs,
        situations=against.situations,
        share=value,
        interval=share_interval(value, without[:, 0]) if len(without) else None,
        each_situation=against.by_situation(against.differ),
        distance=distance,
        distance_interval=(max(0.0, ends[0]), ends[1]) if ends else None,
    )


def sources_of(looks: Looks, seed: int) -> Sources:
    """The components of the variance, each with its interval and its share of what is above zero."""
    found = components_of(looks)
    without = jackknifed(lambda held: components_of(held).parts, looks, seed)
    shares = _shares(found)
    told = [
        Component(
            variance=value,
            interval=interval_of(value, without[:, place]) if len(without) else None,
            share=shares[place] if value is not None else None,
        )
        for place, value in enumerate(found.parts)
    ]
    return Sources(
        directorate=told[0],
        person=told[1],
        pattern=told[2],
        occasion=told[3],
        rest=told[4],
        looks=found.looks,
        repeats=found.repeats,
    )


def _shares(found: Components) -> tuple[float | None, ...]:
    """Of each part; pattern and occasion share out what the rest has."""
    held = [max(each or 0.0, 0.0) for each in found.parts]
    directorate, person, pattern, occasion, rest = held
    total, inner = directorate + person + rest, pattern + occasion
    if total <= 0:
        return (None,) * len(held)
    inside = (rest * each / inner if inner > 0 else 0.0 for each in (pattern, occasion))
    return tuple(each / total for each in (directorate, person, *inside, rest))


def couples_of(looks: Looks, seed: int) -> tuple[Couple, ...]:
    """Each directorate with itself and with each other, where they met the same facts."""
    numbers = range(len(looks.directorates))
    found = (_couple(looks, one, other, seed) for one, other in combinations_with_replacement(numbers, 2))
    return tuple(each for each in found if each.found.pairs)


def _couple(looks: Looks, one: int, other: int, seed: int) -> Couple:
    held = looks.of(np.isin(looks.directorate, [one, other]))

    def against(held: Looks) -> Against:
        return others_than(held, held.person if one == other else held.directorate)

    def figures(held: Looks) -> tuple[float | None, float | None, float | None]:
        of = against(held)
        sign = np.where(held.directorate == one, 1.0, -1.0)
        return of.mean(of.differ), of.mean(of.distance), None if one == other else of.mean(sign * of.heavier)

    heavier, without = figures(held)[2], jackknifed(figures, held.of(against(held).met), seed)
    return Couple(
        directorates=(looks.directorates[one], looks.directorates[other]),
        found=_said(against(held), without),
        heavier=heavier,
        heavier_interval=interval_of(heavier, without[:, 2]) if len(without) else None,
    )


def office_of(looks: Looks) -> Office:
    """Each evaluator beside the others of the same directorate, who differs most first."""
    inside = looks.inside()
    against = others_than(inside, inside.person)
    told = against.met & (inside.person >= 0)
    weight = inside.weight * told
    size = len(looks.people) * len(looks.directorates)
    key = np.where(told, inside.person * len(looks.directorates) + inside.directorate, 0)
    count, differ, heavier = (
        total_of(key, weight * each, size) for each in (np.ones(len(key)), against.differ, -against.heavier)
    )
    people = sorted(
        (
            _person(looks, int(each), count[each], differ[each], heavier[each])
            for each in np.flatnonzero(count >= COMPARED)
        ),
        key=lambda each: (-each.differ, each.evaluator),
    )
    return Office(
        compared=len(people),
        above=sum(each.differ > HALF for each in people),
        surely=sum(each.interval[0] > HALF for each in people),
        people=tuple(people),
    )


def _person(looks: Looks, key: int, count: float, differ: float, heavier: float) -> Person:
    person, directorate = divmod(key, len(looks.directorates))
    return Person(
        evaluator=looks.people[person],
        directorate=looks.directorates[directorate],
        looks=count,
        differ=differ / count,
        interval=exact_interval(differ, count),
        heavier=heavier / count,
    )


def tests_of(looks: Looks, near: csr_matrix, seed: int) -> tuple[SituationTest, ...]:
    """Each directorate: near files as itself decided them, and as others did.

    Situation testing by neighbours (Luong, Ruggieri and Turini, "k-NN as an implementation of situation testing for
    discrimination discovery and prevention", KDD 2011, 502-510), with all neighbours within a distance instead of k.
    """
    return tuple(each for place in range(len(looks.directorates)) for each in _test(looks, near, place, seed))


def _test(looks: Looks, near: csr_matrix, place: int, seed: int) -> list[SituationTest]:
    def gaps(held: Looks) -> tuple[Against, np.ndarray, np.ndarray]:
        """By how much others are heavier on what is near than the directorate itself, look by look."""
        others, own = others_than(held, held.directorate, near), same_unit(held, held.directorate, near)
        told = others.met & own.met & (held.directorate == place)
        return others, others.heavier - own.heavier, told

    def mean(held: Looks) -> tuple[float | None]:
        _, gap, told = gaps(held)
        total = held.weight[told].sum()
        return (float(held.weight[told] @ gap[told] / total) if total else None,)

    known = looks.of(looks.directorate >= 0)
    _, gap, told = gaps(known)
    total = float(known.weight[told].sum())
    if not total:
        return []
    value, without = mean(known)[0], jackknifed(mean, known, seed)
    return [
        SituationTest(
            directorate=looks.directorates[place],
            looks=total,
            heavier=float(known.weight[told & (gap >= HALF)].sum()) / total,
            lighter=float(known.weight[told & (gap <= -HALF)].sum()) / total,
            mean=value or 0.0,
            mean_interval=interval_of(value, without[:, 0]),
        )
    ]
