"""What can only be seen once every part is read: derivations, identity, the engine's limits."""

from __future__ import annotations

from collections.abc import Iterator

from engine.condition import All
from engine.errors import Location
from engine.limits import limits_of
from engine.loading import messages_rulebook as say
from engine.loading.common import Common
from engine.loading.names import Names
from engine.loading.problems import Problems
from engine.loading.reader import At
from engine.model import Rule, Rulebook, Table
from engine.strata import cycle_of, reads, writers

Placed = list[tuple[At, Rule]]
PlacedTables = list[tuple[At, Table]]
_RULE, _TABLE = ("La règle", "Rule"), ("La table", "Table")


def as_one(table: Table) -> Rule:
    """A table as one rule that reads and derives all that its rows do: which row applies rests on all of them."""
    when = All(parts=tuple(row.when for row in table.rows))
    return Rule(id=table.id, label=table.label, when=when, then=tuple(row.then for row in table.rows))


def check_cycles(rules: Placed) -> None:
    """No derived attribute depends on itself; a cycle is told at one of its rules or tables, with its path."""
    by_id = {rule.id: at for at, rule in rules}
    models = [rule for _, rule in rules]
    loop = cycle_of(models)
    if loop:
        first = writers(models)[loop[0]][0]
        by_id[first.id].report(say.CYCLE, path=" → ".join(loop))


def check_derived(rules: Placed, sections: dict[str, At], names: Names) -> None:
    """Every derived attribute has a rule or a table that derives it."""
    written = writers(rule for _, rule in rules)
    for id, at in sections.items():
        if id not in written and names.attributes.get(id) is not None:
            at.report(say.NEVER_DERIVED, id=id)


def check_identity(rules: Placed, tables: PlacedTables, status: str | None, names: Names) -> None:
    """A rule or table that reads who asks may only serve in a draft; in an approved rulebook it is refused."""
    message = say.IDENTITY_REFUSED if status == "approved" else say.IDENTITY
    whole = [(at, as_one(table)) for at, table in tables]
    for (french, english), read in ((_RULE, rules), (_TABLE, whole)):
        for at, rule in read:
            for id in dict.fromkeys(_read_by(rule)):
                if id in names.usable and names.usable[id].role == "identity":
                    at.report(message, what_fr=french, what_en=english, rule=rule.id, id=id)


def check_limits(rulebook: Rulebook, problems: Problems, names: Names, common: Common | None) -> None:
    """What the production engine cannot run is told now, at the line of its rule, be it in the shared file."""
    for found in limits_of(rulebook):
        section, _, id = (found.location.path or "").partition("/")
        where = f"{section} / {id}" if id else section
        shared = common is not None and common.line("rule", id) is not None
        file = common.file if common is not None and shared else problems.file
        place = Location(file=file, line=names.lines["rule"].get(id), path=where)
        problems.keep(found.model_copy(update={"location": place}))


def _read_by(rule: Rule) -> Iterator[str]:
    yield from sorted(reads(rule))
    for effect in rule.then:
        if effect.deadline is not None:
            yield effect.deadline.start
            yield from filter(None, [effect.deadline.stopped])
