"""Whether a rulebook is still in tune with recent decisions, as one HTML page; and what the terminal says of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from engine.errors import Language
from engine.model import Rulebook
from learner.drift.model import Drift, Gap, Now, PrecautionMoved
from reports.drift.tables import agreement_table, calibration_table, facts_tables, rules_tables
from reports.measured.page import MeasuredPage, Section, render_measured
from reports.measured.saying import Figures
from reports.notices import told
from reports.views.lexicon import Lexicon, lexicon_of

ALWAYS, HARDLY = 0.95, 0.01  # of what chance would give


def render_drift(found: Drift, rulebook: Rulebook, made_on: date, *, language: Language = "fr") -> str:
    """The page as HTML text, `found` by `watch` of this rulebook."""
    lexicon = lexicon_of(rulebook, language, marking=True)
    return render_measured(drift_page(found, lexicon, made_on), lexicon)


def drift_page(found: Drift, lexicon: Lexicon, made_on: date) -> MeasuredPage:
    """What is said, and the tables."""
    say = Figures(lexicon, found.settings.scale)
    words, book = say.words, lexicon.rulebook
    of = {"title": book.title, "rulebook": found.rulebook.id, "version": found.rulebook.version}
    files = getattr(words, f"drift_files_{found.files}")
    verdict = words.list_separator.join((getattr(words, f"drift_decisions_{found.decisions}"), files))
    return MeasuredPage(
        title=words.drift_title,
        of=words("measured_of", day=say.day(made_on), **of),
        verdict=verdict,
        said=tuple(_essential(found, say)),
        remarks=told(found.notices, say.language),
        sections=tuple(_sections(found, say)),
    )


def _essential(found: Drift, say: Figures) -> Iterator[str]:
    words = say.words
    last, since = found.periods[-1], found.settings.since
    if since is None or last.first >= since:  # else no decision is recent, as a notice says
        values = {"first": say.day(last.first), "last": say.day(last.last), "n": say.count(last.decisions)}
        yield words("drift_now", before=say.count(found.count - last.decisions), **values)
    if found.now is not None:
        yield from _of_now(found.now, say)
        if found.decisions == "tune" and any(gap.low * gap.high > 0 for gap in (found.now.shift, found.now.slope)):
            yield words.drift_by_itself
        rates = {key: say.percent(getattr(found.false_alarms, key)) for key in ("alert", "watch")}
        yield words("drift_rates", often=_often(found.now.p, say), **rates)
        yield getattr(words, f"drift_units_{found.units}")


def _of_now(now: Now, say: Figures) -> Iterator[str]:
    words, parts = say.words, now.parts
    means = {"before": say.figure(parts.before), "now": say.figure(parts.now), "files": say.figure(parts.files)}
    yield words("drift_parts", decisions=_said(parts.decisions, say), **means)
    yield words("drift_shift", shift=_said(now.shift, say, 1))
    slope = now.slope
    yield words("drift_slope", times=say.interval(1 + slope.value, (1 + slope.low, 1 + slope.high)))


def _often(p: float, say: Figures) -> str:
    """How often chance alone would give as much, as people say it."""
    if p >= ALWAYS:
        return say.words.drift_often_always
    return say.words.drift_often_hardly if p < HARDLY else say.words("drift_often", share=say.percent(p))


def _said(gap: Gap, say: Figures, places: int = 2) -> str:
    return say.interval(gap.value, (gap.low, gap.high), places)


def _sections(found: Drift, say: Figures) -> Iterator[Section]:
    words = say.words
    yield Section("periodes", words.drift_h_periods, (), (agreement_table(found, say), calibration_table(found, say)))
    if found.now is not None:
        said, tables = tuple(_of_decisions(found.now, say)), tuple(rules_tables(found, say))
        yield Section("regles", words.drift_h_rules, said, tables)
    tables = tuple(facts_tables(found, say))
    yield Section("dossiers", words.drift_h_files, tuple(_of_facts(found, say)), tables)


def _of_decisions(now: Now, say: Figures) -> Iterator[str]:
    yield _of_rules(now, say)
    if now.precaution is not None:
        yield from _of_precaution(now.precaution, say)


def _of_precaution(found: PrecautionMoved, say: Figures) -> Iterator[str]:
    words = say.words
    side = words.drift_precaution_more if found.gap.value > 0 else words.drift_precaution_less
    yield side if found.moved else words.drift_precaution_same
    counted = {
        f"{when}_{what}": say.count(getattr(getattr(found, when), what))
        for when in ("before", "now")
        for what in ("followed", "known")
    }
    yield words("drift_precaution", n=say.count(found.files), gap=_said(found.gap, say), **counted)


def _of_rules(now: Now, say: Figures) -> str:
    moved = [say.lexicon.called(each.rule) for each in now.rules if each.moved]
    if moved:
        return say.words("drift_rules_moved", rules=say.words.list_separator.join(moved))
    return say.words.drift_rules_still if now.rules else say.words.drift_rules_none


def _of_facts(found: Drift, say: Figures) -> Iterator[str]:
    if not found.facts:
        yield say.words.drift_facts_none
    elif not any(each.moved for each in found.facts):
        yield say.words.drift_facts_still
