"""Equal treatment: files alike but for some facts, before and after a change, one engine and the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desk.qa import messages as say
from desk.qa.comparing import Difference, differences, lighter
from desk.qa.errors import Unmet
from desk.qa.vocabulary import then
from desk.qa.world import Pair, World
from engine.assessment import Assessment
from engine.errors import Message
from engine.facts import Case
from engine.model import Rulebook

Compare = Callable[[Rulebook, Assessment, Assessment], list[Difference]]
MOST = 12  # differences said of one pair


@then("les dossiers sont traités de la même façon", "the files are treated alike")
def treated_alike(world: World) -> None:
    """Each file like the first: same levels, same points, same expertises, deadline, risks and requests."""
    _none(world, differences, say.UNEQUAL, "les dossiers sont traités de la même façon")


@then("le traitement est inchangé", "the treatment is unchanged")
def unchanged(world: World) -> None:
    """The change makes no difference, for any file."""
    _none(world, differences, say.UNEQUAL, "les dossiers sont traités de la même façon")


@then("le traitement n'est pas plus léger", "the treatment is not lighter")
def not_lighter(world: World) -> None:
    """The change lightens neither mode, nor priority, nor the depth of any discipline, for any file."""
    _none(world, lighter, say.LIGHTER, "le traitement n'est pas plus léger")


@then("le traitement est plus lourd", "the treatment is heavier")
def heavier(world: World) -> None:
    """The change makes mode, priority or some depth heavier, for every file."""
    for pair in world.compared():
        one, other = world.assess(pair.before), world.assess(pair.after)
        if not lighter(world.rulebook, other, one):
            before, after = _told_apart(pair)
            names = {"one": before.id, "other": after.id}
            raise Unmet(say.NOT_HEAVIER, (before, after), "le traitement est plus lourd", **names)


def _none(world: World, compare: Compare, message: Message, asserting: str) -> None:
    """That no pair compares so; the first one that does is shown, and how many there are. Raises Unmet."""
    rulebook, pairs = world.rulebook, world.compared()
    found = [
        (pair, apart)
        for pair in pairs
        if (apart := compare(rulebook, world.assess(pair.before), world.assess(pair.after)))
    ]
    if found:
        pair, apart = found[0]
        values = {"compared": len(pairs), "count": len(found), **_said(apart)}
        one, other = _told_apart(pair)
        raise Unmet(message, (one, other), asserting, one=one.id, other=other.id, **values)


def _told_apart(pair: Pair) -> Sequence[Case]:
    """Both files, under two names."""
    if pair.before.id != pair.after.id:
        return pair
    return pair.before, pair.after.model_copy(update={"id": f"{pair.after.id} (après)"})


def _said(apart: list[Difference]) -> dict[str, str]:
    fr, en = ("; ".join(each.said_in(language) for each in apart[:MOST]) for language in ("fr", "en"))
    return {"differences": fr.replace("; ", " ; "), "differences_en": en}


@then("les deux moteurs disent la même chose", "the two engines agree")
def engines_agree(world: World) -> None:
    """The production engine and the reference give the same assessment, to the byte."""
    for case in world.current():
        world.assess(case)
        if not world.bench.agree(world.rulebook, case):
            raise Unmet(say.ENGINES_APART, [case], "les deux moteurs disent la même chose", case=case.id)
