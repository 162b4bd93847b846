"""The deadline in one look: its day, and what could bring a sooner one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from engine.assessment import Assessment, Due, TestOutcome
from engine.condition import attributes_of, tests_of
from reports.typography import day, joined
from reports.views.firing import consulted
from reports.views.lexicon import Lexicon
from reports.views.tile import Tile


def deadline_tile(assessment: Assessment, lexicon: Lexicon) -> Tile:
    """The earliest certain day; a warning where an unknown fact leaves it open, or could bring a sooner one."""
    if assessment.deadline is not None:
        return _settled(assessment, assessment.deadline, lexicon)
    words = lexicon.words
    certain = [due for due in assessment.deadlines if due.state == "certain"]
    if certain:
        return Tile(words.deadline, words.deadline_unknown, _lacking(certain, assessment, lexicon), "warn")
    if assessment.deadlines:
        return Tile(words.deadline, words.none_feminine, _maybe(assessment, lexicon), "warn")
    return Tile(words.deadline, words.none_feminine, words.deadline_none)


def _settled(assessment: Assessment, shown: date, lexicon: Lexicon) -> Tile:
    words = lexicon.words
    binding = next(due for due in assessment.deadlines if due.state == "certain" and due.day == shown)
    note = words("deadline_rule", days=binding.days, start=lexicon.label(binding.start))
    sooner = [due for due in assessment.deadlines if _may_come_before(due, shown, assessment, lexicon)]
    state = "warn" if sooner else "plain"
    return Tile(words.deadline, day(shown, lexicon.language), note + _sooner(sooner, assessment, lexicon), state)


def _may_come_before(due: Due, shown: date, assessment: Assessment, lexicon: Lexicon) -> bool:
    """Whether an unknown fact could bring this deadline before the day shown."""
    if due.earliest is not None:
        return due.earliest < shown
    return any(_unbounded(due, assessment, lexicon))


def _unbounded(due: Due, assessment: Assessment, lexicon: Lexicon) -> Iterator[bool]:
    """Whether its start, then its clock stop, leaves a deadline without any least day.

    A deadline whose facts are known, or whose clock stop has a least value, has none for another
    reason: it is past what a calendar holds.
    """
    yield not _known(assessment, due.start)
    if due.stopped and not _known(assessment, due.stopped):
        stop = lexicon.attribute(due.stopped)
        yield stop.derived or stop.range is None or stop.range.low is None


def _sooner(sooner: list[Due], assessment: Assessment, lexicon: Lexicon) -> str:
    """Which sooner day is possible, the least if all have one, and the facts that it hangs on."""
    if not sooner:
        return ""
    days = [due.earliest for due in sooner if due.earliest]
    if len(days) < len(sooner):
        return _with_facts("deadline_unbounded", sooner, assessment, lexicon)
    return _with_facts("deadline_sooner", sooner, assessment, lexicon, day=day(min(days), lexicon.language))


def _lacking(certain: list[Due], assessment: Assessment, lexicon: Lexicon) -> str:
    """Why no certain deadline has a day."""
    if not any(_facts(certain, assessment, lexicon)):
        return lexicon.words.deadline_beyond
    return _with_facts("deadline_needs", certain, assessment, lexicon, days=certain[0].days)


def _maybe(assessment: Assessment, lexicon: Lexicon) -> str:
    return _with_facts("deadline_maybe", assessment.deadlines, assessment, lexicon)


def _with_facts(key: str, dues: Iterable[Due], assessment: Assessment, lexicon: Lexicon, **values: object) -> str:
    """A sentence about the unknown facts that some deadlines hang on, in the singular or the plural."""
    labels = [
        lexicon.words("quoted", text=lexicon.label(id)) for id in dict.fromkeys(_facts(dues, assessment, lexicon))
    ]
    return lexicon.words.count(key, len(labels), facts=joined(labels, lexicon.language), **values)


def _facts(dues: Iterable[Due], assessment: Assessment, lexicon: Lexicon) -> Iterator[str]:
    """The unknown facts that deadlines hang on: those that leave their rules open, their start, their clock stop."""
    for due in dues:
        asked = _asked(due.rule, assessment, lexicon) if due.state == "possible" else ()
        hangs_on = (*asked, due.start, due.stopped)
        yield from (id for id in hangs_on if id and not _known(assessment, id))


def _asked(id: str, assessment: Assessment, lexicon: Lexicon) -> Iterator[str]:
    """The attributes, on either side of a comparison, of the tests that leave a rule or the choice of a row open."""
    written = {rule.id: rule for rule in lexicon.rulebook.all_rules}
    for rule, tests in _open(id, assessment, lexicon):
        for outcome, test in zip(tests, tests_of(written[rule].when), strict=True):
            if outcome.decisive:
                yield from attributes_of(test)


def _open(id: str, assessment: Assessment, lexicon: Lexicon) -> Iterator[tuple[str, tuple[TestOutcome, ...]]]:
    """What leaves a rule open: itself. Where one row at most applies, any row that may be the one leaves the others."""
    yield from ((other.rule, other.tests) for other in assessment.trace.others if other.rule == id)
    for table, outcome in consulted(assessment, lexicon.rulebook):
        if any(row.row == id for row in outcome.rows):
            rivals = (row for row in outcome.rows if row.truth == row.chosen == "unknown")
            yield from ((row.row, row.tests) for row in rivals if table.single or row.row == id)


def _known(assessment: Assessment, attribute: str) -> bool:
    return any(fact.attribute == attribute and fact.value is not None for fact in assessment.facts)
