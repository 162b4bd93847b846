"""What one file receives: mode, priority, score, rules, risks, stakes, expertises, depths, deadline."""

from __future__ import annotations

from collections.abc import Callable

from desk.qa import messages as say
from desk.qa.comparing import span
from desk.qa.errors import Unmet
from desk.qa.names import (
    DEPTH,
    DISCIPLINE,
    EXPERTISE,
    PRIORITY,
    level_named,
    mode_named,
    named,
    rule_named,
)
from desk.qa.texts import day_of, score_of
from desk.qa.vocabulary import items, plain, then
from desk.qa.world import World
from engine.assessment import Assessment
from engine.values import shown

Read = Callable[[Assessment], str]


def expect(world: World, what: tuple[str, str], expected: str, read: Read, asserting: str) -> None:
    """That what is read of every current file is what is expected. Raises Unmet."""
    for case, got in world.assessed():
        found = read(got)
        if found != expected:
            values = {"expected": expected or "—", "got": found or "—"}
            where = f"« {case.id} », " if len(world.current()) > 1 else ""
            said = {"what": f"{where}{what[0]}", "what_en": f"{where}{what[1]}"}
            raise Unmet(say.UNMET, [case], asserting, **said, **values)


@then("le mode proposé est {mode}", "the proposed mode is {mode}")
def mode_is(world: World, mode: str) -> None:
    """The mode proposed."""
    wanted = mode_named(world.rulebook, mode).id
    asserting = f'le mode proposé est "{wanted}"'
    expect(world, ("mode proposé", "proposed mode"), wanted, lambda got: got.mode or "", asserting)


@then("aucun mode n'est proposé", "no mode is proposed")
def no_mode(world: World) -> None:
    """Several modes are possible, and the rulebook asks rather than choose."""
    expect(world, ("mode proposé", "proposed mode"), "", lambda got: got.mode or "", "aucun mode n'est proposé")


@then("le mode proposé n'est pas plus léger que {mode}", "at least the mode {mode} is proposed")
def mode_at_least(world: World, mode: str) -> None:
    """The mode proposed, or a heavier one."""
    levels = [each.id for each in world.rulebook.modes]
    wanted = mode_named(world.rulebook, mode).id
    enough = levels[levels.index(wanted) :]
    what = ("mode proposé, au moins", "proposed mode, at least")
    asserting = f'le mode proposé n\'est pas plus léger que "{wanted}"'
    expect(world, what, wanted, lambda got: wanted if got.mode in enough else got.mode or "", asserting)


@then("la priorité proposée est {priority}", "the proposed priority is {priority}")
def priority_is(world: World, priority: str) -> None:
    """The priority proposed."""
    wanted = level_named(world.rulebook, priority, world.rulebook.priorities, PRIORITY).id
    what, asserting = ("priorité proposée", "proposed priority"), f'la priorité proposée est "{wanted}"'
    expect(world, what, wanted, lambda got: got.priority or "", asserting)


@then("le score est {score}", "the score is {score}")
def score_is(world: World, score: str) -> None:
    """The score, or the interval that missing facts leave."""
    wanted = score_of(score)
    expect(world, ("score", "score"), wanted, lambda got: span(got.score), f"le score est {wanted}")


@then("la règle {rule} se déclenche", "rule {rule} fires")
def fires(world: World, rule: str) -> None:
    """A rule, or a row of a table, applies."""
    _fires(world, rule, wanted=True)


@then("la règle {rule} ne se déclenche pas", "rule {rule} does not fire")
def does_not_fire(world: World, rule: str) -> None:
    """A rule is false, or cannot be settled."""
    _fires(world, rule, wanted=False)


@then("les règles {rules:list} se déclenchent", "the rules {rules:list} fire")
def all_fire(world: World, rules: str) -> None:
    """Several rules apply."""
    for each in items(rules):
        _fires(world, each, wanted=True)


@then("les règles {rules:list} ne se déclenchent pas", "none of the rules {rules:list} fires")
def none_fires(world: World, rules: str) -> None:
    """None of several rules applies."""
    for each in items(rules):
        _fires(world, each, wanted=False)


_GOT = {
    "true": ("se déclenche", "fires"),
    "false": ("est fausse", "is false"),
    "unknown": ("est en suspens", "is open"),
}


def _fires(world: World, rule: str, *, wanted: bool) -> None:
    id = rule_named(world.rulebook, rule)
    for case, got in world.assessed():
        truth = got.trace.truths[id]
        if (truth == "true") is not wanted:
            expected = ("se déclencher", "fire") if wanted else ("ne pas se déclencher", "not to fire")
            asserting = f"la règle {id} {'se déclenche' if wanted else 'ne se déclenche pas'}"
            values = {"rule": id, "case": case.id, "expected": expected[0], "expected_en": expected[1]}
            raise Unmet(say.UNMET_RULE, [case], asserting, **values, got=_GOT[truth][0], got_en=_GOT[truth][1])


@then("le risque {risk} est signalé", "the risk {risk} is raised")
def risk_raised(world: World, risk: str) -> None:
    """A risk is detected, surely."""
    _among(
        world, ("risques", "risks"), plain(risk), lambda got: _sure(got.risks), f'le risque "{plain(risk)}" est signalé'
    )


@then("aucun risque n'est signalé", "no risk is raised")
def no_risk(world: World) -> None:
    """No risk is detected, not even a possible one."""
    read: Read = lambda got: ", ".join(each.text for each in got.risks)  # noqa: E731 - named for its type
    expect(world, ("risques", "risks"), "", read, "aucun risque n'est signalé")


@then("l'enjeu {stake} est signalé", "the stake {stake} is raised")
def stake_raised(world: World, stake: str) -> None:
    """A stake is detected, surely."""
    asserting = f'l\'enjeu "{plain(stake)}" est signalé'
    _among(world, ("enjeux", "stakes"), plain(stake), lambda got: _sure(got.stakes), asserting)


@then("l'expertise {expertise} est demandée", "the expertise {expertise} is needed")
def expertise_needed(world: World, expertise: str) -> None:
    """An expertise is needed, surely."""
    id = named(world.rulebook, expertise, world.rulebook.expertises, EXPERTISE)
    _among(world, ("expertises", "expertises"), id, _expertises, f'l\'expertise "{id}" est demandée')


@then("l'expertise {expertise} n'est pas demandée", "the expertise {expertise} is not needed")
def expertise_not_needed(world: World, expertise: str) -> None:
    """An expertise is not needed, nor possibly so."""
    id = named(world.rulebook, expertise, world.rulebook.expertises, EXPERTISE)
    read: Read = lambda got: id if any(each.expertise == id for each in got.expertises) else ""  # noqa: E731
    expect(world, ("expertise", "expertise"), "", read, f"l'expertise \"{id}\" n'est pas demandée")


def _expertises(got: Assessment) -> list[str]:
    return [each.expertise for each in got.expertises if each.state == "certain"]


def _sure(mentions: object) -> list[str]:
    return [each.text for each in mentions if each.state == "certain"]  # type: ignore[attr-defined]


def _among(
    world: World, what: tuple[str, str], wanted: str, read: Callable[[Assessment], list[str]], asserting: str
) -> None:
    """That a text is among those read; all of them are said where it is not."""

    def found(got: Assessment) -> str:
        held = read(got)
        return wanted if wanted in held else ", ".join(held)

    expect(world, what, wanted, found, asserting)


@then("la profondeur de {discipline} est {depth}", "the depth of {discipline} is {depth}")
def depth_is(world: World, discipline: str, depth: str) -> None:
    """How deep a discipline should look."""
    known = world.rulebook.disciplines
    id = named(world.rulebook, discipline, {key: each.label for key, each in known.items()}, DISCIPLINE)
    wanted = level_named(world.rulebook, depth, known[id].depths, DEPTH).id
    read: Read = lambda got: next(each.depth or "" for each in got.disciplines if each.discipline == id)  # noqa: E731
    what = (f"profondeur de {known[id].label}", f"depth of {known[id].label}")
    expect(world, what, wanted, read, f'la profondeur de "{id}" est "{wanted}"')


@then("l'échéance est le {day}", "the deadline is {day}")
def deadline_is(world: World, day: str) -> None:
    """The earliest certain day."""
    wanted = shown(day_of(day))
    read: Read = lambda got: shown(got.deadline) if got.deadline else ""  # noqa: E731
    expect(world, ("échéance", "deadline"), wanted, read, f"l'échéance est le {wanted}")
