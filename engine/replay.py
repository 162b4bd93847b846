"""Back from an assessment to the case it assessed, so that anyone can run it again."""

from __future__ import annotations

from engine import messages_replay as say
from engine.assessment import Assessment, RulebookRef
from engine.errors import CaseError, Diagnostic, Location, diagnostic
from engine.facts import Case, Fact
from engine.model import Rulebook


def replay(rulebook: Rulebook, assessment: Assessment) -> Case:
    """The case that gives the same assessment again, to the byte, under the same rulebook.

    Its facts are those given, and those given as unknown. Raises CaseError if the assessment was
    made with another rulebook, or another state of this one.
    """
    ours = RulebookRef.of(rulebook)
    if assessment.rulebook != ours:
        raise CaseError([_other_rulebook(assessment, ours)])
    return Case(id=assessment.case, facts=tuple(map(_as_given, filter(_was_given, assessment.facts))))


def _was_given(fact: Fact) -> bool:
    """Silence has no source; a fact given as unknown has one, even empty."""
    return fact.standing == "given" or (fact.standing == "unknown" and fact.source is not None)


def _as_given(fact: Fact) -> Fact:
    return fact.model_copy(update={"disputed_by": ()})


def _other_rulebook(assessment: Assessment, ours: RulebookRef) -> Diagnostic:
    theirs = assessment.rulebook
    return diagnostic(
        say.OTHER_RULEBOOK,
        Location(path=assessment.case),
        case=assessment.case,
        theirs=_named(theirs),
        ours=_named(ours),
        digest=theirs.digest[:12],
    )


def _named(rulebook: RulebookRef) -> str:
    return f"{rulebook.id} v{rulebook.version} ({rulebook.digest[:12]})"
