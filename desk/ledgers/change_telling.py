"""Proposals and the gate, in the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from importlib import import_module

from rich.markup import escape

from desk.ledgers.proposing import Overtaken
from desk.terminal import out, styled_table, table
from desk.texts import text
from engine.change import Change
from engine.errors import Language
from engine.gate import Moved, Outcome, Verdict
from engine.values import shown
from ledger.changes.proposals import STANDINGS, Proposal, last_check, standing_of
from ledger.clock import read
from ledger.rulebooks import read_again, recorded
from ledger.store import Ledger

CARDS = ("gdr-learn/1", "gdr-evidence/1")  # what `gdr learn` writes
LONGEST = 120  # characters of a change, in a list of proposals
SHOWN = 20  # cases that move, in the terminal
STYLES = {"passed": "", "failed": "red", "not_applicable": "dim"}


def state_text(ledger: Ledger, one: Proposal, current: str | None, language: Language) -> str:
    """How a proposal stands; waiting from a base that is no longer the one in use (`current`), it is stale."""
    standing = standing_of(ledger, one.number)
    if standing == "open" and current is not None and current != one.content.base:
        return text("stale", language)
    return STANDINGS[standing][0 if language == "fr" else 1]


def tell_changes(changes: Iterable[Change], language: Language) -> None:
    """A line each."""
    for each in changes:
        out.print(f"  • {escape(each.said_in(language))}")


def tell_proposal(ledger: Ledger, one: Proposal, current: str | None, language: Language) -> None:
    """Who, why, what changes, and what the gate last said."""
    content = one.content
    state = state_text(ledger, one, current, language)
    head = {"number": one.number, "id": content.rulebook, "version": content.base_version, "state": state}
    out.print(f"[bold]{text('proposal_head', language, **head)}[/]")
    author = text(f"author_{content.author}", language)
    said = {"who": _who(ledger, one), "author": author, "day": _day(one.entry.at), "reason": content.reason}
    out.print(text("proposal_by", language, **said))
    if content.reverts is not None:
        out.print(text("proposal_reverts", language, entry=content.reverts))
    if one.entry.about is not None:
        out.print(text("proposal_replaces", language, number=one.entry.about))
    tell_changes(content.changes, language)
    if content.evidence:
        _tell_evidence(ledger, one, language)
    checked = last_check(ledger, one.number)
    if checked is not None:
        out.print(text("last_gate", language, entry=checked[0].seq, day=_day(checked[0].at)))
        tell_verdict(ledger, checked[1].verdict, language)


def _tell_evidence(ledger: Ledger, one: Proposal, language: Language) -> None:
    """The cards of what was learnt, whole; any other evidence as it was given. What says cards is loaded only then."""
    content = one.content
    if content.evidence.get("format") in CARDS:
        base = read_again(recorded(ledger, content.base))
        if import_module("desk.learning.card_telling").tell_recorded(base, content.evidence, language, ledger.name):
            return
    out.print(text("proposal_evidence", language, evidence=json.dumps(content.evidence, ensure_ascii=False)))


def tell_list(ledger: Ledger, found: Iterable[tuple[Proposal, str | None]], language: Language) -> None:
    """A line each: number, rulebook, by whom, when, state, and of what changes the first that is no example."""
    headers = [text(key, language) for key in ("number", "rulebook", "by_whom", "made_on", "state", "what_changes")]
    rows = [
        (
            one.number,
            one.content.rulebook,
            _by(ledger, one, language),
            _day(one.entry.at),
            state_text(ledger, one, current, language),
            in_short(one.content.changes, language),
        )
        for one, current in found
    ]
    out.print(table("", headers, rows, numeric=(0,), whole=(0, 1, 3)) if rows else text("no_proposal", language))


def _by(ledger: Ledger, one: Proposal, language: Language) -> str:
    """Who put it on record; what came of learning is said to."""
    author = one.content.author
    return _who(ledger, one) + ("" if author == "expert" else f" ({text(f'author_{author}', language)})")


def in_short(changes: Sequence[Change], language: Language) -> str:
    """The first change that is no example, cut to a line or two, and how many there are besides."""
    first = next((each for each in changes if each.section != "example"), changes[0])
    said = first.said_in(language)
    said = said if len(said) <= LONGEST else said[:LONGEST].rstrip() + "…"
    return said + (f" (+ {len(changes) - 1})" if len(changes) > 1 else "")


def _who(ledger: Ledger, one: Proposal) -> str:
    return ledger.name(one.entry.actor) or one.entry.actor


def _day(at: str) -> str:
    return shown(read(at).astimezone().date())


def tell_verdict(ledger: Ledger, verdict: Verdict, language: Language) -> None:
    """The checks as a table, then the cases that move."""
    headers = [text(key, language) for key in ("gate_check", "gate_state", "gate_said")]
    rows = [
        (
            STYLES[each.state],
            (
                text(f"gate_{each.name}", language),
                text(f"gate_{each.state}", language),
                "\n".join(each.said_in(language)),
            ),
        )
        for each in verdict.checks
    ]
    out.print(styled_table("", headers, rows, whole=(0, 1)))
    if verdict.moved:
        _tell_moved(ledger, verdict, language)


def _tell_moved(ledger: Ledger, verdict: Verdict, language: Language) -> None:
    headers = [text(key, language) for key in ("case", "weight_of", "before", "after")]
    rows = [
        (
            ledger.name(ledger.entry(each.entry).subject) or text("erased_case", language),
            _direction(each, language),
            _outcome(each.before),
            _outcome(each.after),
        )
        for each in verdict.moved[:SHOWN]
    ]
    out.print(table(text("moved_cases", language), headers, rows, whole=(0,)))
    more = len(verdict.moved) + verdict.unlisted - SHOWN
    if more > 0:
        out.print(text("moved_more", language, count=more))


def _direction(moved: Moved, language: Language) -> str:
    """By modes, then by priorities; of what keeps both, that they are the same."""
    said = [f"moved_{moved.weight}"] if moved.weight != "same" or moved.urgency == "same" else []
    said += [f"urgency_{moved.urgency}"] if moved.urgency != "same" else []
    return ", ".join(text(key, language) for key in said)


def _outcome(found: Outcome) -> str:
    mode = found.mode or " / ".join(found.modes)
    priority = found.priority or " / ".join(found.priorities)
    deadline = shown(found.deadline) if found.deadline else None
    return ", ".join(part for part in (mode, priority, deadline) if part)


def tell_overtaken(found: Overtaken, language: Language) -> None:
    """What was approved since, and what of the proposal touches it."""
    for key, changes in (("since_base", found.since), ("touching", found.touching), ("not_touching", found.apart)):
        if changes:
            out.print(f"[yellow]{text(key, language)}[/]")
            tell_changes(changes, language)
