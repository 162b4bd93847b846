"""The reference engine: the meaning of a rulebook, as short and as obvious as it can be said.

The executable form of docs/semantics.md. It shares no evaluation, scoring or ordering code with
the production engine, so that comparing the two is blind to the mistakes of neither.
"""

from __future__ import annotations

from engine.assessment import FORMAT, Assessment, RulebookRef
from engine.facts import Case
from engine.model import Rulebook
from engine.reference.findings import asks, deadlines, expertises, mentions
from engine.reference.missing import missing
from engine.reference.proposing import run_of, weighed
from engine.reference.scales import axes, disciplines
from engine.reference.trace import trace


def assess(rulebook: Rulebook, case: Case) -> Assessment:
    """What the rules say of a case, with the whole trace. Raises CaseError if its facts do not fit."""
    run = run_of(rulebook, case)
    held, due = weighed(run), tuple(deadlines(run))
    score, urgency, modes, priorities = held.score, held.urgency, held.modes, held.priorities
    return Assessment(
        format=FORMAT,
        case=case.id,
        rulebook=RulebookRef.of(rulebook),
        complete=not any(each.required and run.unknown(each.id) for each in rulebook.attributes.values()),
        mode=modes.proposed(rulebook.when_unknown),
        modes=modes.possible(),
        score=score,
        priority=priorities.proposed(rulebook.when_unknown),
        priorities=priorities.possible(),
        urgency=urgency,
        deadline=min((each.day for each in due if each.day and each.state == "certain"), default=None),
        axes=tuple(axes(run)),
        disciplines=tuple(disciplines(run)),
        floors=held.floors,
        expertises=tuple(expertises(run)),
        risks=tuple(mentions(run, lambda effect: effect.risk)),
        stakes=tuple(mentions(run, lambda effect: effect.stake)),
        deadlines=due,
        asks=tuple(asks(run)),
        missing=tuple(missing(run, score, urgency)),
        facts=tuple(run.facts.values()),
        trace=trace(run),
    )
