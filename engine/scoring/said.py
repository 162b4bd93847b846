"""What one rule says beyond points: floors, risks, stakes, expertises, deadlines, requests."""

from __future__ import annotations

from dataclasses import dataclass

from engine.assessment import Floor, Mention, Request, State
from engine.model import Deadline, Rule


@dataclass(frozen=True, slots=True)
class Said:
    """The effects of a rule that are shown one by one, in the order of its blocks, built once and shared.

    Only a rule that fired may `ask`.
    """

    rule: str
    state: State
    floors: tuple[Floor, ...]
    risks: tuple[Mention, ...]
    stakes: tuple[Mention, ...]
    expertises: frozenset[str]
    deadlines: tuple[Deadline, ...]
    asks: tuple[Request, ...]

    @classmethod
    def by(cls, rule: Rule, state: State) -> Said | None:
        """What a rule says when it fired (`certain`) or is undetermined; None for a rule that only counts."""
        mention, blocks = Mention.model_construct, rule.then
        asked = blocks if state == "certain" else ()
        said = cls(
            rule=rule.id,
            state=state,
            floors=tuple(
                Floor.model_construct(rule=rule.id, level=it.at_least, state=state)
                for it in blocks
                if it.at_least is not None
            ),
            risks=tuple(mention(rule=rule.id, text=it.risk, state=state) for it in blocks if it.risk is not None),
            stakes=tuple(mention(rule=rule.id, text=it.stake, state=state) for it in blocks if it.stake is not None),
            expertises=frozenset(id for it in blocks for id in it.expertise),
            deadlines=tuple(it.deadline for it in blocks if it.deadline is not None),
            asks=tuple(
                Request.model_construct(text=it.ask, rule=rule.id, attribute=None) for it in asked if it.ask is not None
            ),
        )
        silent = not (said.floors or said.risks or said.stakes or said.expertises or said.deadlines or said.asks)
        return None if silent else said
