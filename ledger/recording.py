"""Recording cases and what the rules said of them. Doing it again records nothing twice."""

from __future__ import annotations

from engine import reference
from engine.examples import case_of
from engine.model import Rulebook
from ledger.acts import Act
from ledger.marks import marks_of
from ledger.records import Assessed, Received, RulebookRecorded
from ledger.writing import Writing

CASE = "case"
LIKE = 4  # examples that a dictionary is made of: more gain nothing that a frame can reach


def record_rulebook(writing: Writing, rulebook: RulebookRecorded) -> int:
    """Record one state of a rulebook, unless it is there; the number of its entry."""
    return writing.once(Act("rulebook.recorded", rulebook, rulebook.id))


def record_case(writing: Writing, case: Received, dictionary: bytes = b"") -> int:
    """Record a case as it came in, with its marks, unless the last time it came in the same; the number of its entry.

    The entry is about the reception before, whose facts it replaces.
    """
    subject = writing.pseudonym(CASE, case.rulebook, case.case.id)
    last = writing.last("case.received", subject)
    again = Act("case.received", case, subject, last.about if last is not None else None)
    if last is not None and writing.known(again.token) == last.seq:
        return last.seq
    about, marks = last.seq if last is not None else None, marks_of(case.case)
    return writing.record(Act("case.received", case, subject, about, marks, dictionary)).seq


def record_assessment(writing: Writing, received: int, rulebook: str, done: Assessed, dictionary: bytes = b"") -> int:
    """Record what the rules said of a case received, unless the same was said already; the number of its entry."""
    subject = writing.pseudonym(CASE, rulebook, done.assessment.case)
    return writing.once(Act("case.assessed", done, subject, received, dictionary=dictionary))


def dictionary_of(rulebook: Rulebook) -> bytes:
    """What assessments by a rulebook have in common: those of a few of its examples, which are nobody's cases."""
    step = max(1, len(rulebook.examples) // LIKE)
    cases = [case_of(rulebook, example) for example in rulebook.examples[::step][:LIKE]]
    return b"".join(reference.assess(rulebook, case).to_json().encode() for case in cases)
