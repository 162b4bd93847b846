"""Two rulebooks differ if and only if something is said, and what is said holds both sides of each difference."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from engine.change import changes, told
from engine.model import Rulebook
from engine.mutation import mutations_of
from tests.generative.rulebooks import rulebooks


@given(rulebooks(), rulebooks())
def test_two_rulebooks_differ_if_and_only_if_something_is_said(one: Rulebook, other: Rulebook) -> None:
    assert bool(changes(one, other)) == (one.digest != other.digest)
    assert bool(told(one, other).items) == (one.digest != other.digest)
    assert (changes(one, one), told(one, one).items) == ((), ())


@given(rulebooks(), st.data())
def test_a_mutant_is_said_and_the_two_ways_are_said_otherwise(book: Rulebook, data: st.DataObject) -> None:
    mutations = mutations_of(book)
    after = data.draw(st.sampled_from(mutations)).of(book) if mutations else book
    there, back = changes(book, after), changes(after, book)
    assert bool(there) == (after.digest != book.digest)
    assert {each.place for each in there} == {each.place for each in back}
    for one, other in zip(there, back, strict=True):
        assert one.fr != other.fr
        assert one.en != other.en


@given(rulebooks(), st.data())
def test_whatever_is_shuffled_is_said(book: Rulebook, data: st.DataObject) -> None:
    parts = {name: data.draw(st.permutations(getattr(book, name))) for name in ("rules", "tables")}
    attributes = {id: book.attributes[id] for id in data.draw(st.permutations(list(book.attributes)))}
    update = {**{name: tuple(each) for name, each in parts.items()}, "attributes": attributes}
    after = book.model_copy(update=update)
    found = changes(book, after)
    assert bool(found) == (json.dumps(after.model_dump(mode="json")) != json.dumps(book.model_dump(mode="json")))
    assert all(each.what == "moved" for each in found)


@given(rulebooks(), st.data())
def test_rules_renumbered_are_said_to_be_and_nothing_else_is(book: Rulebook, data: st.DataObject) -> None:
    numbers = data.draw(st.permutations(range(len(book.rules))))
    rules = [rule.model_copy(update={"id": f"N-{n}"}) for rule, n in zip(book.rules, numbers, strict=True)]
    found = told(book, book.model_copy(update={"rules": tuple(rules)}))
    assert {each.item for each in found.items} == {each.id for each in rules}
    assert found.renamed.rules.keys() == {each.id for each in book.rules}
    assert found.renamed.rulebook.rules == tuple(rules) or any(
        line.what != "changed" or line.field != "id" for each in found.items for line in each.lines
    )
