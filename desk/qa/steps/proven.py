"""What is proven for all files, those with unknown facts included; the facts described are supposed of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desk.qa import messages as say
from desk.qa.errors import Mistake, Unmet, mistake
from desk.qa.names import attribute_named, mode_named, rule_named
from desk.qa.vocabulary import then
from desk.qa.world import World
from engine.assessment import Assessment
from engine.facts import Case
from engine.model import Level
from engine.verification.logic import Formula, conj, neg
from engine.verification.proof import Proof, UnconfirmedError
from engine.verification.solving import UndecidedError
from engine.verification.treatment import Scale, scales_of

Holds = Callable[[Assessment], bool]


@then("il est prouvé que l'identité ne change rien", "it is proven that identity changes nothing", guarantee="proven")
def identity(world: World) -> None:
    """No two files that differ only by who asks, or who examines, are treated differently."""
    _no_finding(world, "IDENTITY", "l'identité ne change rien")


@then(
    "il est prouvé qu'aucun fait aggravant n'allège",
    "it is proven that no aggravating fact lightens",
    guarantee="proven",
)
def monotone(world: World) -> None:
    """No fact declared to aggravate lightens the treatment by worsening."""
    _no_finding(world, "MONOTONE", "aucun fait aggravant n'allège")


@then(
    "il est prouvé que {attribute} n'allège jamais", "it is proven that {attribute} never lightens", guarantee="proven"
)
def never_lightens(world: World, attribute: str) -> None:
    """One fact declared to aggravate never lightens by worsening."""
    found = attribute_named(world.rulebook, attribute)
    if not found.aggravates:
        known = ", ".join(each.id for each in world.rulebook.attributes.values() if each.aggravates)
        raise mistake(say.NO_DIRECTION, attribute=found.id, known=known or "—")
    _no_finding(world, "MONOTONE", f"{found.id} n'allège jamais", found.id)


@then("il est prouvé que tout dossier est traité", "it is proven that every file is treated", guarantee="proven")
def no_gap(world: World) -> None:
    """No table, no derived fact leaves a file without an answer."""
    _no_finding(world, "GAP", "tout dossier est traité")


@then(
    "il est prouvé que les règles ne se contredisent pas",
    "it is proven that the rules do not contradict one another",
    guarantee="proven",
)
def no_overlap(world: World) -> None:
    """No two rows or rules give one file two answers."""
    _no_finding(world, "OVERLAP", "les règles ne se contredisent pas")


@then("il est prouvé que chaque règle peut servir", "it is proven that every rule can serve", guarantee="proven")
def none_dead(world: World) -> None:
    """Some file fires each rule."""
    _no_finding(world, "DEAD", "chaque règle peut servir")


def _no_finding(world: World, code: str, asserting: str, at: str = "") -> None:
    try:
        found = [each for each in world.bench.findings(world.rulebook, code) if at in ("", each.at)]
    except UnconfirmedError:
        raise Unmet(say.UNCONFIRMED) from None
    if any(each.code == "UNDECIDED" for each in found):
        raise Unmet(say.UNDECIDED)
    if found:
        one = found[0]
        why = {"why": one.said.message, "why_en": one.said.message_en}
        raise Unmet(say.NOT_PROVEN, one.witness, f"il est prouvé que {asserting}", **why)


@then(
    "il est prouvé que le mode proposé n'est jamais plus léger que {mode}",
    "it is proven that the proposed mode is never lighter than {mode}",
    guarantee="proven",
)
def never_below(world: World, mode: str) -> None:
    """Every file that has the facts described is proposed this mode or a heavier one."""
    scale, rank = _mode(world, mode_named(world.rulebook, mode))
    heavy = {each.id for each in scale.levels[rank:]}
    formula = neg(world.bench.proof(world.rulebook).treatment.proposed(scale, rank)) if rank else False
    asserting = f'le mode proposé n\'est pas plus léger que "{scale.levels[rank].id}"'
    _never(world, formula, lambda got: got.mode is not None and got.mode not in heavy, asserting)


@then(
    "il est prouvé que le mode {mode} ne peut pas être proposé",
    "it is proven that the mode {mode} cannot be proposed",
    guarantee="proven",
)
def never_mode(world: World, mode: str) -> None:
    """No file that has the facts described is proposed this mode."""
    scale, rank = _mode(world, mode_named(world.rulebook, mode))
    formula = world.bench.proof(world.rulebook).treatment.exactly(scale, rank)
    id = scale.levels[rank].id
    _never(world, formula, lambda got: got.mode == id, f'il est prouvé que le mode "{id}" ne peut pas être proposé')


@then(
    "il est prouvé que le mode {mode} peut être proposé",
    "it is proven that the mode {mode} can be proposed",
    guarantee="proven",
)
def mode_possible(world: World, mode: str) -> None:
    """Some file that has the facts described is proposed this mode."""
    scale, rank = _mode(world, mode_named(world.rulebook, mode))
    formula = world.bench.proof(world.rulebook).treatment.exactly(scale, rank)
    id = scale.levels[rank].id
    _sometimes(world, formula, lambda got: got.mode == id, (f"le mode {id} proposé", f"mode {id} proposed"))


@then(
    "il est prouvé que la règle {rule} ne peut pas se déclencher",
    "it is proven that rule {rule} cannot fire",
    guarantee="proven",
)
def never_fires(world: World, rule: str) -> None:
    """No file that has the facts described fires this rule."""
    id = rule_named(world.rulebook, rule)
    formula = world.bench.proof(world.rulebook).encoding.state(id).sure
    _never(world, formula, lambda got: got.trace.truths[id] == "true", f"la règle {id} ne se déclenche pas")


@then(
    "il est prouvé que la règle {rule} se déclenche toujours",
    "it is proven that rule {rule} always fires",
    guarantee="proven",
)
def always_fires(world: World, rule: str) -> None:
    """Every file that has the facts described fires this rule."""
    id = rule_named(world.rulebook, rule)
    formula = neg(world.bench.proof(world.rulebook).encoding.state(id).sure)
    _never(world, formula, lambda got: got.trace.truths[id] != "true", f"la règle {id} se déclenche")


@then(
    "il est prouvé que la règle {rule} peut se déclencher",
    "it is proven that rule {rule} can fire",
    guarantee="proven",
)
def can_fire(world: World, rule: str) -> None:
    """Some file that has the facts described fires this rule."""
    id = rule_named(world.rulebook, rule)
    formula = world.bench.proof(world.rulebook).encoding.state(id).sure
    what = (f"la règle {id} déclenchée", f"rule {id} fired")
    _sometimes(world, formula, lambda got: got.trace.truths[id] == "true", what)


def _mode(world: World, level: Level) -> tuple[Scale, int]:
    scale = next(each for each in scales_of(world.rulebook) if each.name == "mode")
    return scale, [each.id for each in scale.levels].index(level.id)


def _never(world: World, formula: Formula, breaks: Holds, asserting: str) -> None:
    """That no file with the facts described makes a formula true. Raises Unmet with one that does."""
    shown = _witness(world, formula, breaks)
    if shown:
        world.seen += [world.bench.assess(world.rulebook, case) for case in shown]
        why = {"why": "voici un dossier qui le dément.", "why_en": "here is a file that shows it."}
        raise Unmet(say.NOT_PROVEN, shown, asserting, **why)


def _sometimes(world: World, formula: Formula, holds: Holds, what: tuple[str, str]) -> None:
    """That some file with the facts described makes a formula true, as the reference engine confirms."""
    if not _witness(world, formula, holds):
        raise Unmet(say.NOT_POSSIBLE, what=what[0], what_en=what[1])


def _witness(world: World, formula: Formula, shows: Holds) -> Sequence[Case]:
    proof = world.bench.proof(world.rulebook)
    supposed = _supposed(world, proof)
    try:
        model = proof.solver.ask_plainly(conj((formula, *supposed.values())))
        if model is None:
            return ()
        found = [(proof.encoding, model)]
        return proof.witness(found, lambda all_of: shows(all_of[0]), kept=tuple(supposed), near=set(proof.read))
    except UndecidedError:
        raise Unmet(say.UNDECIDED) from None
    except UnconfirmedError:
        raise Unmet(say.UNCONFIRMED) from None


def _supposed(world: World, proof: Proof) -> dict[str, Formula]:
    """What the facts described say to the solver; a fact not described may be anything, unknown too. Raises Mistake."""
    if len(world.cases) > 1:
        raise _too_many(world)
    found: dict[str, Formula] = {}
    for fact in world.cases[0].facts if world.cases else ():
        variable = proof.encoding.variables.get(fact.attribute)
        if variable is None:
            raise mistake(say.DERIVED_FACT, attribute=fact.attribute)
        found[fact.attribute] = neg(variable.held.known) if fact.value is None else variable.is_value(fact.value)
    return found


def _too_many(world: World) -> Mistake:
    return mistake(say.ONE_SUPPOSED, count=len(world.cases))
