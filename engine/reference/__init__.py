"""The reference engine: the meaning of a rulebook, as short and as obvious as it can be said.

The executable form of docs/semantics.md. It shares no evaluation, scoring or ordering code with
the production engine, so that comparing the two is blind to the mistakes of neither.
"""

from __future__ import annotations

from engine.assessment import FORMAT, Assessment, RulebookRef
from engine.facts import Case
from engine.model import Rulebook
from engine.opening import opened
from engine.reference.derived import evaluate
from engine.reference.findings import asks, deadlines, expertises, floors, mentions
from engine.reference.missing import missing
from engine.reference.points import bounds, points_of, urgency_of
from engine.reference.scales import Scale, axes, disciplines
from engine.reference.state import Run
from engine.reference.trace import trace


def assess(rulebook: Rulebook, case: Case) -> Assessment:
    """What the rules say of a case, with the whole trace. Raises CaseError if its facts do not fit."""
    run = Run(rulebook, opened(rulebook, case))
    evaluate(run)
    score, urgency = bounds(run, points_of), bounds(run, urgency_of)
    set_floors, due = tuple(floors(run)), tuple(deadlines(run))
    modes = Scale(rulebook.modes, score, set_floors)
    priorities = Scale(rulebook.priorities, urgency, set_floors)
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
        floors=set_floors,
        expertises=tuple(expertises(run)),
        risks=tuple(mentions(run, lambda effect: effect.risk)),
        stakes=tuple(mentions(run, lambda effect: effect.stake)),
        deadlines=due,
        asks=tuple(asks(run)),
        missing=tuple(missing(run, score, urgency)),
        facts=tuple(run.facts.values()),
        trace=trace(run),
    )
