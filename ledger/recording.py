"""Recording cases and what the rules said of them. Doing it again records nothing twice."""

from __future__ import annotations

from engine import reference
from engine.examples import case_of
from engine.model import Rulebook
from ledger.marks import marks_of
from ledger.records import Assessed, Received, RulebookRecorded, to_bytes
from ledger.tokens import ASSESSED, RECEIVED, rulebook_token, token_of
from ledger.writing import Writing

CASE = "case"
LIKE = 4  # examples that a dictionary is made of: more gain nothing that a frame can reach


def record_rulebook(writing: Writing, rulebook: RulebookRecorded) -> int:
    """Record one state of a rulebook, unless it is there; the number of its entry."""
    token = rulebook_token(rulebook.digest)
    known = writing.known(token)
    if known is not None:
        return known
    return writing.add("rulebook.recorded", rulebook, subject=rulebook.id, token=token).seq


def record_case(writing: Writing, case: Received, dictionary: bytes = b"") -> int:
    """Record a case as it came in, with its marks, unless it came in the same already; the number of its entry."""
    subject = writing.pseudonym(CASE, case.rulebook, case.case.id)
    token = token_of(RECEIVED, subject, to_bytes(case))
    known = writing.known(token)
    if known is not None:
        return known
    marks = marks_of(case.case)
    return writing.add(
        "case.received", case, subject=subject, token=token, marks=marks, dictionary=dictionary
    ).seq  # fmt: skip


def record_assessment(writing: Writing, received: int, rulebook: str, done: Assessed, dictionary: bytes = b"") -> int:
    """Record what the rules said of a case received, unless the same was said already; the number of its entry."""
    subject = writing.pseudonym(CASE, rulebook, done.assessment.case)
    token = token_of(ASSESSED, str(received), to_bytes(done))
    known = writing.known(token)
    if known is not None:
        return known
    return writing.add(
        "case.assessed", done, subject=subject, about=received, token=token, dictionary=dictionary
    ).seq  # fmt: skip


def dictionary_of(rulebook: Rulebook) -> bytes:
    """What assessments by a rulebook have in common: those of a few of its examples, which are nobody's cases."""
    step = max(1, len(rulebook.examples) // LIKE)
    cases = [case_of(rulebook, example) for example in rulebook.examples[::step][:LIKE]]
    return b"".join(reference.assess(rulebook, case).to_json().encode() for case in cases)
