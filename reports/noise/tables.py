"""The tables of a noise audit: the same for the page and for the terminal."""

from __future__ import annotations

from learner.noise.model import Component, Couple, Differing, Rung
from reports.noise.said import Saying
from reports.showing import Cell, Shown, widest_of
from reports.typography import percent


def tables_of(say: Saying) -> tuple[Shown, ...]:
    """How often, where it comes from, between whom, who, and beside neighbours; those with a row."""
    made = (_rungs(say), _sources(say), _couples(say), _people(say), _tests(say))
    return tuple(each for each in made if each.rows)


def _differing(found: Differing, say: Saying) -> tuple[Cell, ...]:
    figures = say.figures
    return (
        figures.share_cell(found.share, found.interval),
        Cell(figures.figure(found.distance, found.distance_interval)),
        Cell(figures.count(found.pairs)),
        Cell(figures.count(found.situations)),
    )


def _rungs(say: Saying) -> Shown:
    words = say.words
    headers = (words.noise_alike, words.noise_differ, words.noise_distance, words.noise_pairs, words.noise_situations)
    rows = tuple(
        (_rung(each, say), *_differing(each.found, say)) for each in say.noise.rungs if each.found.share is not None
    )
    return Shown("frequence", words.noise_rungs, words.noise_rungs_note, headers, rows)


def _rung(each: Rung, say: Saying) -> Cell:
    words = say.words
    alike = getattr(words, f"noise_likeness_{each.likeness}")
    return Cell(alike, more=words.noise_advised if each.advised else words.noise_unadvised)


def _sources(say: Saying) -> Shown:
    words, found = say.words, say.noise.sources
    headers = (words.noise_source, words.noise_of_all, words.noise_variance)
    named = [("directorate", found.directorate), ("person", found.person)]
    if found.occasion.variance is not None:
        named += [("pattern", found.pattern), ("occasion", found.occasion)]
    else:
        named += [("rest", found.rest)]
    rows = tuple(_source(key, each, say) for key, each in named if each.variance is not None)
    return Shown("sources", words.noise_sources, words.noise_sources_note, headers, rows)


def _source(key: str, each: Component, say: Saying) -> tuple[Cell, ...]:
    words, figures = say.words, say.figures
    title = Cell(getattr(words, f"noise_source_{key}"), more=getattr(words, f"noise_source_{key}_more"))
    return title, figures.share_cell(each.share), Cell(figures.figure(each.variance, each.interval))


def _couples(say: Saying) -> Shown:
    words, found = say.words, say.noise.couples
    headers = (words.noise_couple, words.noise_differ, words.noise_heavier, words.noise_pairs, words.noise_situations)
    widest = widest_of([each.heavier for each in found], [each.heavier_interval for each in found])
    rows = tuple(_couple(each, widest, say) for each in found)
    return Shown("directions", words.noise_couples, words.noise_couples_note, headers, rows)


def _couple(each: Couple, widest: float, say: Saying) -> tuple[Cell, ...]:
    words, (first, second) = say.words, each.directorates
    name = words("noise_couple_itself", name=first)
    if first != second:
        name = words("noise_couple_two", first=first, second=second)
    share, _, pairs, situations = _differing(each.found, say)
    heavier = say.figures.signed_cell(each.heavier, each.heavier_interval, widest)
    return Cell(name), share, heavier, pairs, situations


def _people(say: Saying) -> Shown:
    words, figures, found = say.words, say.figures, say.noise.office.people
    headers = (words.noise_evaluator, words.noise_differ, words.noise_own_heavier, words.noise_looks)
    widest = widest_of([each.heavier for each in found], [])
    rows = tuple(
        (
            Cell(each.evaluator, more=each.directorate),
            figures.share_cell(each.differ, each.interval),
            figures.signed_cell(each.heavier, None, widest),
            Cell(figures.count(each.looks)),
        )
        for each in found
    )
    return Shown("evaluateurs", words.noise_office, words.noise_office_note, headers, rows)


def _tests(say: Saying) -> Shown:
    words, figures, found = say.words, say.figures, say.noise.tests
    note = words("noise_tests_note", near=percent(say.settings.near, words.language, 1))
    headers = (
        words.noise_couple,
        words.noise_tests_mean,
        words.noise_tests_heavier,
        words.noise_tests_lighter,
        words.noise_looks,
    )
    widest = widest_of([each.mean for each in found], [each.mean_interval for each in found])
    rows = tuple(
        (
            Cell(each.directorate),
            figures.signed_cell(each.mean, each.mean_interval, widest),
            figures.share_cell(each.heavier),
            figures.share_cell(each.lighter),
            Cell(figures.count(each.looks)),
        )
        for each in found
    )
    return Shown("voisins", words.noise_tests, note, headers, rows)
