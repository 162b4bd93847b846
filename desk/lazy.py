"""Commands that are loaded only when one of them is typed, or all are listed.

What stands on the ledger brings two libraries for databases with it, scenarios bring pytest-bdd: a third of a second
each, that checking a rulebook has no use for.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from typer.core import TyperGroup
from typer.main import get_command

BOOK, CONSISTENCY, EXCEL, LEDGERS = "desk.book.cli", "desk.consistency.cli", "desk.excel.cli", "desk.ledgers.cli"
DIFF, DRIFT, LEARNING = "desk.diff.cli", "desk.drift.cli", "desk.learning.cli"
DIVERGENCES, NOISE = "desk.divergences.cli", "desk.noise.cli"
GRIDS, QA, SAFETY, TRYING = "desk.grids.cli", "desk.qa.cli", "desk.safety.cli", "desk.trying.cli"
WORKLOAD = "desk.workload.cli"
# The commands of these modules, in the order shown.
LATER = {
    "actors": LEDGERS,
    "book": BOOK,
    "comment": LEDGERS,
    "consistency": CONSISTENCY,
    "decide": LEDGERS,
    "decisions": LEDGERS,
    "diff": DIFF,
    "divergences": DIVERGENCES,
    "drift": DRIFT,
    "excel": EXCEL,
    "history": LEDGERS,
    "incident": LEDGERS,
    "learn": LEARNING,
    "ledger": LEDGERS,
    "noise": NOISE,
    "proposals": LEDGERS,
    "propose": LEDGERS,
    "qa": QA,
    "recode": CONSISTENCY,
    "register": LEDGERS,
    "replay": LEDGERS,
    "rulebook": GRIDS,
    "safety": SAFETY,
    "try": TRYING,
    "workload": WORKLOAD,
}


class LazyGroup(TyperGroup):
    """The commands of `gdr`: those here, then those loaded later."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Every command, by name."""
        return [*super().list_commands(ctx), *LATER]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """One command, loaded if need be; None if there is none of that name."""
        if cmd_name not in LATER:
            return super().get_command(ctx, cmd_name)
        later: Any = get_command(import_module(LATER[cmd_name]).app)
        return later.commands[cmd_name]
