"""Changing something: a fact, an identity, for the worse; each file is then compared with what it becomes."""

from __future__ import annotations

from collections.abc import Sequence

from desk.qa import messages as say
from desk.qa.errors import mistake
from desk.qa.names import attribute_named, fact_of
from desk.qa.varying import others, swapped, worsened
from desk.qa.vocabulary import when
from desk.qa.world import World, with_fact
from engine.model import Attribute


@when("on évalue le dossier", "the file is assessed")
def assess_one(world: World) -> None:
    """Said for the reader: outcomes assess by themselves."""
    world.described()


@when("on évalue chaque dossier", "each file is assessed")
def assess_all(world: World) -> None:
    """Said for the reader: outcomes assess by themselves."""
    world.described()


@when("{attribute} devient {value}", "{attribute} becomes {value}")
def a_fact_changes(world: World, attribute: str, value: str) -> None:
    """Another value of one fact, in every file."""
    found = attribute_named(world.rulebook, attribute)
    fact = fact_of(found, value)
    world.change(lambda case: [with_fact(case, found.id, fact)])


@when("on échange {attribute}", "{attribute} is swapped")
def swap(world: World, attribute: str) -> None:
    """Every other value that the attribute may have, one after the other."""
    _swap(world, [attribute_named(world.rulebook, attribute)])


@when("on change qui demande", "who asks is changed")
def swap_identity(world: World) -> None:
    """Every identity attribute, one after the other."""
    found = [each for each in world.rulebook.attributes.values() if each.role == "identity"]
    if not found:
        raise mistake(say.NO_IDENTITY, rulebook=world.rulebook.id)
    _swap(world, found)


def _swap(world: World, attributes: Sequence[Attribute]) -> None:
    values = {each.id: others(each, world.described()) for each in attributes}
    world.change(lambda case: (other for each in attributes for other in swapped(case, each, values[each.id])))
    if not world.pairs:
        raise mistake(say.NO_OTHER_VALUE, attribute=", ".join(each.id for each in attributes))


@when("{attribute} s'aggrave", "{attribute} worsens")
def worsen(world: World, attribute: str) -> None:
    """Each worse value, in the direction that the rulebook declares (`aggravates`)."""
    rulebook = world.rulebook
    found = attribute_named(rulebook, attribute)
    if not found.aggravates:
        known = ", ".join(each.id for each in rulebook.attributes.values() if each.aggravates)
        raise mistake(say.NO_DIRECTION, attribute=found.id, known=known or "—")
    world.change(lambda case: worsened(rulebook, found, case, world.assess(case)))
    if not world.pairs:
        raise mistake(say.NO_OTHER_VALUE, attribute=found.id)
