"""Mutants of what a rulebook does not read of its shared part: whatever the case, nothing that it says changes."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from engine.assessment import Assessment
from engine.facts import Case
from engine.model import Rulebook, Shared
from engine.mutation import mutations_of
from engine.mutation.unread import Reading
from engine.reference import assess
from tests.generative.cases import situations

MOST = 40
# What also names rules that nothing reads; and which rulebook it was.
ASIDE = {"trace", "facts", "missing", "rulebook"}


@st.composite
def shared_in_part(draw: st.DrawFn) -> tuple[Rulebook, Case]:
    """A rulebook of which some rules, tables, attributes and disciplines are said to be shared."""
    rulebook, case = draw(situations())
    ids = (*(each.id for each in (*rulebook.rules,)), *(each.id for each in rulebook.tables))
    names = (*ids, *rulebook.attributes, *rulebook.disciplines)
    own = draw(st.sets(st.sampled_from(names), max_size=len(names) // 2)) if names else set()
    shared = Shared(
        id="commun",
        title="Commun",
        version=1,
        disciplines={id: each for id, each in rulebook.disciplines.items() if id not in own},
        attributes={id: each for id, each in rulebook.attributes.items() if id not in own},
        rules=tuple(each for each in rulebook.rules if each.id not in own),
        tables=tuple(each for each in rulebook.tables if each.id not in own),
    )
    return rulebook.model_copy(update={"shared": shared}), case


def said(now: Assessment) -> tuple[object, ...]:
    """All that is said of a case, and the facts that may still weigh."""
    return now.model_dump(exclude=ASIDE), [(each.attribute, each.weight) for each in now.missing if each.weight]


@given(shared_in_part())
def test_what_is_left_out_changes_nothing_that_is_said(situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    reading, now = Reading(rulebook), said(assess(rulebook, case))
    found = [each for each in mutations_of(rulebook) if not reading.concerns(each.patch)]
    assume(found)
    for mutation in found[:: len(found) // MOST + 1]:
        assert said(assess(mutation.of(rulebook), case)) == now, mutation.mutant.french
