"""From the truths of a table's rows to their choices: its hit policy.

Patterns hold one truth a row, in the order of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.conditions import FALSE, TRUE, UNKNOWN, Pattern, every, opposite
from engine.likeness import alike
from engine.model import Table
from engine.ranking import ranks_of

Choose = Callable[[Pattern], Pattern]


def chooser_of(table: Table) -> Choose:
    """The hit policy of a table, as a function from truths to choices."""
    places = range(len(table.rows))
    match table.hit:
        case "first":
            return _in_turn(places)
        case "priority":
            return _in_turn(sorted(places, key=ranks_of(table).__getitem__))
        case "unique":
            return _alone(places)
        case "any":
            return _alone(alike(table))
        case _:  # collect, rule order, output order: each row stands for itself
            return lambda truths: truths


def disputed_in(table: Table, truths: Pattern, choices: Pattern) -> tuple[str, ...]:
    """The rows that match and contradict one another, where one only may apply."""
    if table.hit not in ("unique", "any"):
        return ()
    rows = zip(table.rows, truths, choices, strict=True)
    return tuple(row.id for row, truth, choice in rows if (truth, choice) == (TRUE, UNKNOWN))


def _in_turn(turns: Sequence[int]) -> Choose:
    """Each row once no row before it in these turns holds."""

    def choose(truths: Pattern) -> Pattern:
        choices, free = [FALSE] * len(truths), TRUE
        for place in turns:
            choices[place] = every((free, truths[place]))
            free = every((free, opposite(truths[place])))
        return tuple(choices)

    return choose


def _alone(alike: Sequence[int]) -> Choose:
    """The row that holds, once one does. `alike` gives for each row the first that brings the same: they make one."""

    def choose(truths: Pattern) -> Pattern:
        holding: dict[int, int] = {}
        for place, truth in enumerate(truths):
            if truth == TRUE:
                holding.setdefault(alike[place], place)
        if not holding:
            return truths
        choice = TRUE if len(holding) == 1 else UNKNOWN
        return tuple(choice if holding.get(kin) == place else FALSE for place, kin in enumerate(alike))

    return choose
