"""Every single change of a condition: of a cell, of what binds them, of a test left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.condition import All, Any, Condition, Not, Test
from engine.model import Effect, Rulebook
from engine.mutation.cells import Cells
from engine.mutation.mutant import Kind, Said
from engine.sentences import condition_sentence

Found = tuple[Kind, Condition, Said]
_ONE_SUFFICES = ("l'un de ces tests suffit au lieu de tous ({})", "one of these tests is enough, instead of all ({})")
_ALL_NEEDED = ("tous ces tests sont exigés au lieu d'un ({})", "all of these tests are required, instead of one ({})")
_UPHELD = ("la négation disparaît ({})", "the negation goes ({})")
_DENIED = ("le test est nié ({})", "the test is negated ({})")
_DROPPED = {
    True: ("n'exige plus ({})", "no longer requires ({})"),
    False: ("n'admet plus ({})", "no longer admits ({})"),
}


@dataclass(frozen=True)
class Conditions:
    """Changes the conditions of one rulebook's rules; `cells` are those of the rule."""

    rulebook: Rulebook
    cells: Cells

    def changes(self, condition: Condition) -> Iterator[Found]:
        """The condition with one thing changed; never left without a test."""
        match condition:
            case Test():
                for kind, test, gone in self.cells.changes(condition):
                    said = _left_out(test, gone) if gone else becomes(test.attribute, condition.cell, test.cell)
                    yield kind, test, said
            case All() | Any():
                yield from self._of_several(condition)
            case Not():
                yield "negation", condition.part, self._said(condition, *_UPHELD)
                yield from ((kind, Not(part=part), said) for kind, part, said in self.changes(condition.part))
            case _:  # a bare leaf, which no file can write
                yield "negation", Not(part=condition), self._said(condition, *_DENIED)

    def _of_several(self, condition: All | Any) -> Iterator[Found]:
        parts, together = condition.parts, isinstance(condition, All)
        if len(parts) > 1:
            other = Any(parts=parts) if together else All(parts=parts)
            yield "connective", other, self._said(condition, *(_ONE_SUFFICES if together else _ALL_NEEDED))
        for place, part in enumerate(parts):
            before, after = parts[:place], parts[place + 1 :]
            if len(parts) > 1:
                yield "test", _bound(condition, (*before, *after)), self._said(part, *_DROPPED[together])
            for kind, changed, said in self.changes(part):
                yield kind, condition.model_copy(update={"parts": (*before, changed, *after)}), said

    def _said(self, condition: Condition, french: str, english: str) -> Said:
        return Said(
            french.format(condition_sentence(condition, self.rulebook, "fr")),
            english.format(condition_sentence(condition, self.rulebook, "en")),
        )


def becomes(lead: str, old: object, new: object, english: str = "") -> Said:
    """`age : « < 18 » devient « <= 18 »`: after what it is about, an id or a word of each language."""
    return Said(f"{lead} : « {old} » devient « {new} »", f"{english or lead}: “{old}” becomes “{new}”")


def _left_out(test: Test, word: str) -> Said:
    return Said(f"{test.attribute} : « {word} » quitte la liste", f"{test.attribute}: “{word}” leaves the list")


def _bound(condition: All | Any, parts: tuple[Condition, ...]) -> Condition:
    """The parts under the same connective, which one part alone does without."""
    return parts[0] if len(parts) == 1 else condition.model_copy(update={"parts": parts})


def only_asks(then: tuple[Effect, ...]) -> bool:
    """Whether a rule does nothing but ask: it alone may test knowledge."""
    return all(effect == Effect(ask=effect.ask) for effect in then)


def bare(condition: Condition) -> Condition:
    """What a condition means, the texts of its cells aside."""
    match condition:
        case Test():
            return condition.meaning
        case All() | Any():
            return condition.model_copy(update={"parts": tuple(map(bare, condition.parts))})
        case Not():
            return Not(part=bare(condition.part))
        case _:
            return condition
