"""What to type once a draft is written: each line can be pasted as it is, and what it needs first is said."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

from desk.in_use import folder, ledger_is_there
from desk.learning.asked import AskedOfHistory
from desk.places import rulebook_names
from desk.seeking import names_in_use
from desk.texts import text


def next_steps(asked: AskedOfHistory, draft: Path, evidence: Path, *, proposed: bool) -> Iterator[str]:
    """To compare, to check, to play the scenarios that the gate plays; to propose, unless it is `proposed` already.

    The rulebook is said as it was typed: one given as a file is known under no name.
    """
    rulebook, language = asked.books.id, asked.language
    yield text("learn_next_recorded" if proposed else "learn_next", language)
    yield shlex.join(["gdr", "diff", asked.rulebook or rulebook, str(draft)])
    yield shlex.join(["gdr", "check", str(draft)])
    if rulebook in rulebook_names():  # its scenarios are the application's
        yield shlex.join(["gdr", "qa", "--rulebook", str(draft)])
    if proposed:
        return
    reason = text("learn_reason_whole", language, file=asked.file.name)
    put = ["gdr", "propose", str(draft), "--author", "learner", "--evidence", str(evidence), "--reason", reason]
    yield shlex.join(put)
    yield from _needed(rulebook, asked)


def _needed(rulebook: str, asked: AskedOfHistory) -> Iterator[str]:
    """What proposing asks for that is not there."""
    if not ledger_is_there():
        yield text("learn_no_ledger", asked.language)
    if rulebook not in names_in_use():
        yield text("learn_not_in_use", asked.language, file=asked.rulebook, folder=folder())
