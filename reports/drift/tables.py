"""The tables of a watch over drift, each row with what is drawn beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from learner.drift.model import Drift, FactMoved, Gap, MissingMoved, PastFileMoved, PeriodSaid, RuleMoved, ValueShare
from reports.measured.page import Drawn, Table, table_of
from reports.measured.saying import Figures

FACTS, RULES, SHARES = 8, 12, (0.0, 1.0)


def agreement_table(found: Drift, say: Figures) -> Table:
    """How often decisions are what the rulebook proposes, period by period."""
    words = say.words
    headers = (
        words.drift_period,
        words.drift_agrees,
        words.drift_agrees_known,
        words.drift_count,
        words.drift_follows,
    )
    rows = (_agreement(each, say) for each in found.periods)
    return table_of(words.drift_agreement, headers, rows, scale=SHARES, note=words.drift_agreement_note)


def _agreement(each: PeriodSaid, say: Figures) -> Drawn:
    said = say.share(each.agrees)
    known, follows = say.share(each.agrees_known), say.share(each.follows)
    cells = (say.quarters(each.name), said, known, say.count(each.decisions), follows)
    return Drawn.of_share(cells, each.agrees, said)


def calibration_table(found: Drift, say: Figures) -> Table:
    """What earlier periods foresaw, and what surprises add up to."""
    words = say.words
    headers = (
        words.drift_period,
        words.drift_large,
        words.drift_slope_short,
        words.drift_loss,
        words.drift_sum,
        words.drift_state,
    )
    rows = (_calibration(each, say) for each in found.periods)
    return table_of(words.drift_calibration, headers, rows, zero=0.0, note=words.drift_calibration_note)


def _calibration(each: PeriodSaid, say: Figures) -> Drawn:
    state = getattr(say.words, f"drift_state_{each.state}")
    if each.large is None or each.loss is None:
        return Drawn((say.quarters(each.name), "—", "—", "—", "—", state))
    slope = say.interval(each.slope.value, _ends(each.slope)) if each.slope else "—"
    sums = say.words("drift_sums", heavier=say.figure(each.high, 1), lighter=say.figure(each.low, 1))
    said = say.interval(each.large.value, _ends(each.large))
    cells = (say.quarters(each.name), said, slope, say.figure(each.loss, 3), sums, state)
    return Drawn(cells, each.large.value, _ends(each.large), said, each.state in ("watch", "alert"))


def _ends(gap: Gap) -> tuple[float, float]:
    return gap.low, gap.high


def rules_tables(found: Drift, say: Figures) -> Iterator[Table]:
    """Every rule looked at, then the files that show each change, of a rule or of what is made of precaution."""
    words, now = say.words, found.now
    if now is not None and now.rules:
        yield _rules(now.rules, say)
        for each in now.rules:
            if each.examples:
                yield _examples(words("drift_examples", rule=say.lexicon.called(each.rule)), each.examples, say)
    if now is not None and now.precaution and now.precaution.examples:
        yield _examples(words.drift_precaution_examples, now.precaution.examples, say)


def _rules(rules: Sequence[RuleMoved], say: Figures) -> Table:
    words = say.words
    headers = (words.drift_rule, words.drift_gap, words.drift_points, words.drift_files_now, words.drift_q)
    rows = (_rule(each, say) for each in rules)
    return table_of(words.drift_rules, headers, rows, zero=0.0, note=words.drift_rules_note, most=_most(rules))


def _most(rules: Iterable[RuleMoved]) -> int:
    """Those that moved, and some more."""
    return max(RULES, sum(each.moved for each in rules))


def _rule(each: RuleMoved, say: Figures) -> Drawn:
    said = say.interval(each.gap.value, _ends(each.gap), 1)
    cells = (say.lexicon.called(each.rule), said, say.count(each.points), say.count(each.files), say.p(each.q))
    return Drawn(cells, each.gap.value, _ends(each.gap), said, each.moved)


def _examples(title: str, files: Iterable[PastFileMoved], say: Figures) -> Table:
    words = say.words
    headers = (words.col_case, words.drift_where, words.drift_proposed, words.drift_decided)
    rows = (
        Drawn(
            (
                each.case,
                " · ".join(filter(None, (say.day(each.day), each.directorate))),
                _proposed(each, say),
                say.level(each.decided),
            )
        )
        for each in files
    )
    return table_of(title, headers, rows)


def _proposed(each: PastFileMoved, say: Figures) -> str:
    """With what the known facts ask for, where precaution proposes otherwise."""
    proposed = say.level(each.proposed)
    if each.known == each.proposed:
        return proposed
    return say.words("learning_proposed_known", proposed=proposed, known=say.level(each.known))


def facts_tables(found: Drift, say: Figures) -> Iterator[Table]:
    """Every fact compared, then the values of those that moved; then facts that are not known."""
    words = say.words
    if found.facts:
        top = max(0.3, ceil(10 * found.facts[0].index) / 10)
        headers = (words.drift_fact, words.drift_index, words.drift_by_chance, words.drift_q)
        rows = (_fact(each, say) for each in found.facts)
        scale, note = (0.0, top), words.drift_facts_note
        yield table_of(words.drift_facts, headers, rows, zero=0.1, scale=scale, note=note, most=FACTS)
    yield from (_values(each, say) for each in found.facts if each.moved)
    if found.missing:
        headers = (words.drift_fact, words.drift_since, words.drift_before, words.drift_q)
        rows = (_missing(each, say) for each in found.missing)
        yield table_of(words.drift_missing, headers, rows, scale=SHARES, note=words.drift_missing_note, most=FACTS)


def _name(each: FactMoved, say: Figures) -> str:
    label = say.lexicon.said(each.label)
    return say.words("drift_has", fact=label, value=say.lexicon.said(each.value)) if each.value else label


def _fact(each: FactMoved, say: Figures) -> Drawn:
    said = say.figure(each.index)
    cells = (_name(each, say), said, say.figure(each.by_chance, 3), say.p(each.q))
    return Drawn(cells, each.index, (0.0, each.index), said, each.moved)


def _values(each: FactMoved, say: Figures) -> Table:
    headers = (say.words.drift_value, say.words.drift_since, say.words.drift_before)
    title = say.words("drift_values", fact=_name(each, say))
    return table_of(title, headers, (_value(one, say) for one in each.shares), scale=SHARES)


def _value(each: ValueShare, say: Figures) -> Drawn:
    now, before = say.percent(each.now), say.percent(each.before)
    ends = min(each.before, each.now), max(each.before, each.now)
    return Drawn((say.lexicon.said(each.value), now, before), each.now, ends, f"{before} → {now}")


def _missing(each: MissingMoved, say: Figures) -> Drawn:
    now, before = say.share(each.now), say.share(each.before)
    cells = (say.lexicon.said(each.label), now, before, say.p(each.q))
    return Drawn.of_share(cells, each.now, now, warns=each.rising)
