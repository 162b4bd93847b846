"""Every single change of what a rule or a row brings.

Points and urgency move by one, up and down: a zero or the other sign lies further the same way, and whoever
notices the step notices the leap. What no example can state is left alone (`UNSTATED`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from engine.cells.literals import written
from engine.model import Attribute, Deadline, Derivation, Effect, Level, Linear, Rulebook
from engine.mutation.conditions import becomes
from engine.mutation.linear import linear_changes
from engine.mutation.mutant import Kind, Said
from engine.mutation.steps import others

Found = tuple[Kind, Effect, Said]
# Said to the reader, compared with nothing: an example has no key for them.
UNSTATED: Final = ("axis", "risk", "stake")


@dataclass(frozen=True)
class Effects:
    """Changes the effect blocks of one rulebook."""

    rulebook: Rulebook

    def changes(self, effect: Effect) -> Iterator[Found]:
        """The block with one thing changed."""
        yield from _points(effect)
        yield from _urgency(effect)
        yield from self._derivations(effect)
        yield from self._floor(effect)
        yield from _expertises(effect)
        yield from _deadline(effect)
        if effect.ask is not None:
            yield (
                "effect",
                _with(effect, ask=None),
                Said("ne demande plus rien au demandeur", "no longer asks anything"),
            )

    def _derivations(self, effect: Effect) -> Iterator[Found]:
        for place, derivation in enumerate(effect.derive):
            before, after = effect.derive[:place], effect.derive[place + 1 :]
            id = derivation.attribute
            yield (
                "effect",
                _with(effect, derive=(*before, *after)),
                Said(f"ne déduit plus {id}", f"no longer derives {id}"),
            )
            for changed in derived_otherwise(derivation, self.rulebook.attributes[id]):
                said = becomes(id, derivation.text, changed.text)
                yield "derived", _with(effect, derive=(*before, changed, *after)), said

    def _floor(self, effect: Effect) -> Iterator[Found]:
        """One level lighter, one heavier. The lightest level holds nobody up: the floor is then removed."""
        for scale in (self.rulebook.modes, self.rulebook.priorities):
            ids = [level.id for level in scale]
            if effect.at_least in ids:
                yield from _floors(effect, scale, ids.index(effect.at_least))


def _with(effect: Effect, **update: object) -> Effect:
    return effect.model_copy(update=update)


def _points(effect: Effect) -> Iterator[Found]:
    points = effect.points
    if points is None:
        return
    for other in (points - 1, points + 1):
        yield "points", _with(effect, points=other), _counted("points", points, other, effect.discipline)
    lost = Said(f"perd ses points ({points})", f"loses its points ({points})")
    yield "effect", _with(effect, points=None, axis=None, discipline=None), lost
    if effect.discipline is not None:
        name = effect.discipline
        aside = Said(f"ses points ne comptent plus pour {name}", f"its points no longer count for {name}")
        yield "effect", _with(effect, discipline=None), aside


def _urgency(effect: Effect) -> Iterator[Found]:
    urgency = effect.urgency
    if urgency is None:
        return
    for other in (urgency - 1, urgency + 1):
        yield "urgency", _with(effect, urgency=other), _counted("urgence", urgency, other, None)
    lost = Said(f"perd ses points d'urgence ({urgency})", f"loses its points of urgency ({urgency})")
    yield "effect", _with(effect, urgency=None), lost


def _counted(what: str, before: int, after: int, where: str | None) -> Said:
    place = f" ({where})" if where else ""
    french = "points" if what == "points" else "points d'urgence"
    english = "points" if what == "points" else "points of urgency"
    return Said(f"{french}{place} : {before} devient {after}", f"{english}{place}: {before} becomes {after}")


def _floors(effect: Effect, scale: tuple[Level, ...], place: int) -> Iterator[Found]:
    now = scale[place].id
    if place > 1:
        yield (
            "floor",
            _with(effect, at_least=scale[place - 1].id),
            becomes("plancher", now, scale[place - 1].id, "floor"),
        )
    else:
        yield "floor", _with(effect, at_least=None), Said(f"perd son plancher ({now})", f"loses its floor ({now})")
    if place + 1 < len(scale):
        yield (
            "floor",
            _with(effect, at_least=scale[place + 1].id),
            becomes("plancher", now, scale[place + 1].id, "floor"),
        )


def _expertises(effect: Effect) -> Iterator[Found]:
    for id in effect.expertise:
        kept = tuple(each for each in effect.expertise if each != id)
        said = Said(f"ne demande plus l'expertise {id}", f"no longer calls for the expertise {id}")
        yield "effect", _with(effect, expertise=kept), said


def _deadline(effect: Effect) -> Iterator[Found]:
    deadline = effect.deadline
    if deadline is None:
        return
    yield "effect", _with(effect, deadline=None), Said("ne fixe plus d'échéance", "no longer sets a deadline")
    for days in (deadline.days - 1, deadline.days + 1):
        if days >= 0:
            said = Said(f"{deadline.days} jours deviennent {days}", f"{deadline.days} days become {days}")
            yield "deadline", _with(effect, deadline=_of_days(deadline, days)), said
    if deadline.stopped is not None:
        said = Said("l'arrêt d'horloge ne compte plus", "the clock stop no longer counts")
        yield "deadline", _with(effect, deadline=deadline.model_copy(update={"stopped": None})), said


def _of_days(deadline: Deadline, days: int) -> Deadline:
    return deadline.model_copy(update={"days": days})


def derived_otherwise(derivation: Derivation, attribute: Attribute) -> Iterator[Derivation]:
    """The derivation of a nearby value."""
    if isinstance(derivation.value, Linear):
        yield from linear_changes(derivation)
        return
    for value in others(derivation.value, attribute):
        yield Derivation(attribute=attribute.id, text=written(value), value=value)
