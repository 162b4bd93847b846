"""`durable_rules` used without care, each time in a process of its own: `python raw.py HAZARD`.

Writes what the library makes of it. Some of these crash, or never end: that is the point.
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping

import durable_rules_engine as native


def rule(*fields: str) -> object:
    """A rule that fires when all these fields are there."""
    present = [{"$ex": {field: 1}} for field in fields]
    return {"all": [{"m": {"$and": present} if len(present) > 1 else present[0]}]}


def ruleset(rules: Iterable[object]) -> int:
    handle: int = native.create_ruleset("raw", json.dumps({str(name): each for name, each in enumerate(rules)}))
    return handle


def fired(handle: int, fact: Mapping[str, object]) -> list[str]:
    """The rules that fire on a fact, once for each time that they do."""
    _, state = native.assert_fact(handle, json.dumps({"id": 1, "sid": 1, **fact}))
    started = native.start_action_for_state(handle, state)
    action = started[1] if started else None
    names = []
    while action:
        names.append(action[2 : action.index('"', 2)])
        action = native.complete_and_start_action(handle, state)
    return names


def branches(number: int) -> str:
    """So many branches that match at one node."""
    names = [f"f{each}" for each in range(number)]
    handle = ruleset(rule(name) for name in names)
    try:
        return str(len(fired(handle, dict.fromkeys(names, 1))))
    except native.error as error:
        return f"{error} and fired: {native.start_action_for_state(handle, 1)}"


def one_condition(number: int) -> str:
    """So many rules on one condition."""
    handle = ruleset(rule("a") for _ in range(number))
    return str(len(fired(handle, {"a": 1})))


def fields(number: int) -> str:
    """So many fields in a fact."""
    try:
        return str(len(fired(ruleset([rule("f0")]), {f"f{each}": 1 for each in range(number)})))
    except native.error as error:
        return str(error)


def first_conditions(number: int) -> str:
    """So many distinct conditions in first place."""
    ruleset(rule(f"f{each}") for each in range(number))
    return "compiled"


def rules(number: int) -> str:
    """So many rules in a ruleset."""
    try:
        ruleset(rule(f"g{each // 40}", f"f{each % 40}") for each in range(number))
    except native.error as error:
        return str(error)
    return "compiled"


def states(number: int) -> str:
    """So many states never deleted."""
    handle, done = ruleset([rule("a")]), 0
    try:
        for done in range(number):
            fired(handle, {"sid": done, "a": 1})
    except MemoryError:
        return f"MemoryError at {done}"
    return "all"


def state_without_a_firing(_: int) -> str:
    """A state deleted in which nothing ever fired."""
    handle = ruleset([rule("a")])
    fired(handle, {"other": 1})
    native.delete_state(handle, "1")
    return "deleted"


def hashes(_: int) -> str:
    """Two names of one hash."""
    return str(fired(ruleset([rule("costarring")]), {"liquid": 1}))


def types(_: int) -> str:
    """A text, and a number, where a boolean is due.

    A text and a number it compares over as many letters as luck has it.
    """
    handle = ruleset([{"all": [{"m": {"a": True}}]}])
    return f"{fired(handle, {'a': 'true'})} {fired(handle, {'sid': 2, 'a': 1})}"


def alternatives(_: int) -> str:
    """Two true branches of an *or*."""
    handle = ruleset([{"all": [{"m": {"$or": [{"a": 1}, {"b": 1}]}}]}])
    return str(fired(handle, {"a": 1, "b": 1}))


HAZARDS: Mapping[str, Callable[[int], str]] = {
    each.__name__: each
    for each in (
        branches,
        one_condition,
        fields,
        first_conditions,
        rules,
        states,
        state_without_a_firing,
        hashes,
        types,
        alternatives,
    )
}

if __name__ == "__main__":
    sys.stdout.write(HAZARDS[sys.argv[1]](int(sys.argv[2])))
