"""The work to come, as one HTML page; and what the terminal says of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from engine.errors import Language
from engine.model import Rulebook
from learner.workload.model import Learnt, Workload
from reports.measured.page import MeasuredPage, Section, render_measured
from reports.measured.saying import Figures
from reports.notices import told
from reports.views.lexicon import Lexicon, lexicon_of
from reports.workload.tables import (
    coverage_table,
    discipline_table,
    expertise_table,
    files_table,
    interval,
    period_tables,
)


def render_workload(found: Workload, rulebook: Rulebook, made_on: date, *, language: Language = "fr") -> str:
    """The page as HTML text, `found` by `foresee` with this rulebook."""
    lexicon = lexicon_of(rulebook, language, marking=True)
    return render_measured(workload_page(found, lexicon, made_on), lexicon)


def workload_page(found: Workload, lexicon: Lexicon, made_on: date) -> MeasuredPage:
    """What is said, and the tables."""
    say = Figures(lexicon, found.settings.scale)
    words, book = say.words, lexicon.rulebook
    of = {"title": book.title, "rulebook": found.rulebook.id, "version": found.rulebook.version}
    return MeasuredPage(
        title=words.workload_title,
        of=words("measured_of", day=say.day(made_on), **of),
        verdict=_verdict(found, say),
        said=tuple(_essential(found, say)),
        remarks=told(found.notices, say.language),
        sections=tuple(_sections(found, say)),
    )


def _verdict(found: Workload, say: Figures) -> str:
    if not found.by_discipline:
        return say.words.workload_nothing
    counted, effort = say.count(len(found.files)), found.by_discipline[0].effort
    if effort is None:
        return say.words("workload_unknown", n=counted)
    return say.words("workload_verdict", n=counted, effort=interval(effort, say))


def _essential(found: Workload, say: Figures) -> Iterator[str]:
    words, settings = say.words, found.settings
    if found.files:
        yield words.workload_reading
        yield words("workload_independence", seed=settings.seed, draws=say.count(settings.draws))


def _sections(found: Workload, say: Figures) -> Iterator[Section]:
    words = say.words
    if found.files:
        expertises = (expertise_table(found, say),) if found.by_expertise else ()
        yield Section("metiers", words.workload_h_disciplines, (), (discipline_table(found, say), *expertises))
        yield Section("periodes", words.workload_h_periods, (), tuple(period_tables(found, say)))
    worth = tuple(line for each in found.learnt for line in _worth(each, say))
    tables = tuple(coverage_table(each, say) for each in found.learnt if each.judged)
    yield Section("valeur", words.workload_h_worth, worth, tables)
    if found.files:
        yield Section("dossiers", words.workload_h_files, (), (files_table(found, say),))


def _worth(each: Learnt, say: Figures) -> Iterator[str]:
    words = say.words
    closed = say.count(each.closed)
    yield words(f"workload_{each.target}_{each.method.replace(' ', '_')}", closed=closed)
    if each.gain is not None:
        losses = {one.method.replace(" ", "_"): say.figure(one.loss) for one in each.judged}
        gain = say.interval(each.gain[0], each.gain[1:])
        counts = {"later": say.count(each.later), "origins": say.count(len(each.origins))}
        yield words("workload_judged", gain=gain, **counts, **losses)
        if each.gain[1] <= 0 <= each.gain[2]:
            yield words.workload_same
        yield from _sums(each, say)
    elif each.method != "declared":
        yield words.workload_unjudged


def _sums(each: Learnt, say: Figures) -> Iterator[str]:
    """How often sums held, by the method that serves."""
    for one in each.judged:
        if one.method == each.method and one.sums is not None and one.sums.total:
            yield say.words("workload_sums", within=say.share(one.sums))
