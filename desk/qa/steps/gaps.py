"""What is missing, and what it leaves open."""

from __future__ import annotations

from desk.qa.names import attribute_named, mode_named, rule_named
from desk.qa.steps.outcomes import expect
from desk.qa.vocabulary import items, then
from desk.qa.world import World
from engine.values import shown


@then("les modes possibles sont {modes:list}", "the possible modes are {modes:list}")
def possible_modes(world: World, modes: str) -> None:
    """Every mode that missing facts leave open, in any order."""
    wanted = ", ".join(sorted(mode_named(world.rulebook, each).id for each in items(modes)))
    asserting = f"les modes possibles sont {wanted}"
    expect(world, ("modes possibles", "possible modes"), wanted, lambda got: ", ".join(sorted(got.modes)), asserting)


@then("il manque {attributes:list}", "what is missing is {attributes:list}")
def missing(world: World, attributes: str) -> None:
    """The unknown facts that could still settle something, the heaviest first: the list begins so."""
    wanted = [attribute_named(world.rulebook, each).id for each in items(attributes)]
    said = ", ".join(wanted)
    expect(
        world,
        ("faits manquants", "missing facts"),
        said,
        lambda got: ", ".join(each.attribute for each in got.missing[: len(wanted)]),
        f"il manque {said}",
    )


@then("le dossier est complet", "the file is complete")
def complete(world: World) -> None:
    """No required fact is missing."""
    expect(world, ("complet", "complete"), "oui", lambda got: shown(got.complete), "le dossier est complet")


@then("le dossier est incomplet", "the file is incomplete")
def incomplete(world: World) -> None:
    """A required fact is missing."""
    expect(world, ("complet", "complete"), "non", lambda got: shown(got.complete), "le dossier est incomplet")


@then("la règle {rule} demande une précision", "rule {rule} asks for more")
def asks(world: World, rule: str) -> None:
    """The request of a rule is made to the applicant."""
    id = rule_named(world.rulebook, rule)
    expect(
        world,
        ("demande au demandeur", "request to the applicant"),
        id,
        lambda got: id if any(each.rule == id for each in got.asks) else "",
        f"la règle {id} demande une précision",
    )
