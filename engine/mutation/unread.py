"""Mutants of the shared part that a rulebook does not read: they say nothing of its examples, and are not tried.

What a rulebook says of a case is read here as its score, levels, floors, expertises, deadlines, risks, stakes and
requests: the trace and the weightless facts among those that are missing also name rules that nothing reads.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from engine.model import Attribute, Derivation, Discipline, Effect, Rule, Rulebook, Shared, Table
from engine.mutation.mutant import Member, Patch
from engine.strata import derivations_of, reads
from engine.verification.reading import dates_of

NOTHING = Shared(id="", title="", version=1)
# Rows of these are chosen by what rows bring, be it read or not.
_BY_EFFECTS = ("any", "priority", "output order")
# Rows of these apply whatever the other rows do.
_EACH_ALONE = ("collect", "rule order")


class Reading:
    """What a rulebook reads, first by its own rules and by those that bring something, then by what these read."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Follow what is read back to the rules that derive it, until nothing more is."""
        shared = rulebook.shared or NOTHING
        self._shared = {each.id for each in shared.rules} | {each.id for each in shared.tables}
        self._attributes, self._disciplines = set(shared.attributes), set(shared.disciplines)
        self._pointed = {effect.discipline for rule in rulebook.all_rules for effect in rule.then}
        self._read = {rulebook.dated_by}
        self._live: set[str] = set()
        waiting = dict(_members(rulebook))
        while found := [id for id, rules in waiting.items() if self._is_live(id, rules)]:
            self._live.update(found)
            self._read.update(*(_read_by(rule) for id in found for rule in waiting.pop(id)))

    def _is_live(self, id: str, rules: tuple[Rule, ...]) -> bool:
        effects = [effect for rule in rules for effect in rule.then]
        derived = {each.attribute for rule in rules for each in derivations_of(rule)}
        return id not in self._shared or any(map(_brings, effects)) or bool(derived & self._read)

    def concerns(self, patch: Patch) -> bool:
        """Whether a change may reach what the rulebook says of some case. Never wrongly no."""
        before, after = patch.before, patch.after
        match before:
            case Rule() | Table():
                return patch.id not in self._shared or (
                    patch.id in self._live and self._seen(before) != self._seen(after)
                )
            case Attribute():
                unread = before.id in self._attributes and before.id not in self._read
                return not unread or (isinstance(after, Attribute) and after.required != before.required)
            case Discipline():
                unread = before.id in self._disciplines and before.id not in self._pointed
                return not unread or _without_points(before) != _without_points(after)
        return True

    def _seen(self, member: Member | None) -> Hashable:
        """What of a shared rule or table reaches something that is read."""
        match member:
            case Rule():
                return member.when, self._kept(member.then)
            case Table() if member.hit not in _BY_EFFECTS:
                rows = ((row.id, row.when, self._kept((row.then,))) for row in member.rows)
                alone = member.hit in _EACH_ALONE
                return member.hit, member.aggregate, tuple(row for row in rows if row[2] or not alone)
        return member.model_dump_json() if isinstance(member, Table) else None

    def _kept(self, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
        kept = (each.model_copy(update={"derive": tuple(filter(self._is_read, each.derive))}) for each in effects)
        return tuple(each for each in kept if each != Effect())

    def _is_read(self, derivation: Derivation) -> bool:
        return derivation.attribute in self._read


def _members(rulebook: Rulebook) -> Iterator[tuple[str, tuple[Rule, ...]]]:
    """Each rule alone; a table with all its rows, since one is chosen by all of them."""
    yield from ((rule.id, (rule,)) for rule in rulebook.rules)
    yield from ((table.id, table.rules) for table in rulebook.tables)


def _brings(effect: Effect) -> bool:
    """Whether it brings something by itself, derivations aside."""
    return effect.model_copy(update={"derive": ()}) != Effect()


def _read_by(rule: Rule) -> set[str]:
    return reads(rule).union(*(dates_of(effect) for effect in rule.then))


def _without_points(member: Member | None) -> str:
    """The depth of a discipline that no rule gives points to."""
    depths = member.depths if isinstance(member, Discipline) else ()
    return next((depth.id for depth in reversed(depths[1:]) if depth.start <= 0), depths[0].id if depths else "")
