"""The whole gate, check after check; what measures, times and remembers is handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from engine.assessment import Assess
from engine.change import substance
from engine.errors import Diagnostic
from engine.gate.agreement import agreement
from engine.gate.content import UNMEASURED, examples, form, mutation, proofs, restored
from engine.gate.history import CaseOnRecord, history
from engine.gate.model import Check, Moved, Score, Tolerances, Verdict
from engine.gate.scenarios import Played, scenarios
from engine.model import Rulebook
from engine.verification import Progress

__all__ = ["Bench", "CaseOnRecord", "passing", "verdict_of"]


@dataclass
class Bench:
    """What the checks are made with.

    `reference` and `production` are the two engines, `steady` the second with the first in place of it where it fails:
    that it failed is for the last check to say. `proving` asks the questions of a verification, `measure` gives
    a mutation score; `past` are the cases on record; `scenarios` runs those that are about the rulebook. `known` holds
    the scores already measured, by substance: those measured now are added, so that they are there even if the work
    is stopped. `restoring`: the change puts back what stood before another, as it was.
    """

    on: date
    reference: Assess
    production: Assess
    steady: Assess
    proving: Callable[[Rulebook], Iterable[Progress]]
    measure: Callable[[Rulebook], Score]
    past: Callable[[], Iterable[CaseOnRecord]]
    scenarios: Callable[[Rulebook], Played]
    allowed: Tolerances
    known: dict[str, Score] = field(default_factory=dict)
    restoring: bool = False
    moved: tuple[Moved, ...] = ()
    unlisted: int = 0

    def score(self, rulebook: Rulebook) -> Score:
        """The mutation score of a rulebook, measured once."""
        key = substance(rulebook)
        if key not in self.known:
            self.known[key] = self.measure(rulebook)
        return self.known[key]


def passing(base: Rulebook, after: Rulebook | None, diagnostics: Sequence[Diagnostic], bench: Bench) -> Iterator[Check]:
    """Each check as it is made; a rulebook that cannot be read (None) has only its form to be looked at."""
    yield form(diagnostics)
    if after is None:
        return
    yield proofs(after, bench.proving(after), bench.on)
    held = examples(after, (("reference", bench.reference), ("chaining", bench.steady)))
    yield held
    yield scenarios(bench.scenarios(after))
    seen = history(base, after, bench.past(), bench.steady, bench.allowed)
    bench.moved, bench.unlisted = seen.moved, seen.unlisted
    yield seen.check
    yield agreement(after, seen.sample, bench.reference, bench.production)
    # Minutes of work, that say nothing of examples which do not hold.
    yield UNMEASURED if held.state == "failed" else _worth(base, after, bench)


def _worth(base: Rulebook, after: Rulebook, bench: Bench) -> Check:
    """An example added with a change goes with it when the change is taken back: that is no loss."""
    return restored(bench.score(after)) if bench.restoring else mutation(bench.score(base), bench.score(after))


def verdict_of(base: Rulebook, digest: str, checks: Iterable[Check], bench: Bench) -> Verdict:
    """What the checks come to, from one digest to another, with the scores that may serve again."""
    made = tuple(checks)
    return Verdict(
        base=base.digest,
        digest=digest,
        on=bench.on,
        checks=made,
        moved=bench.moved,
        unlisted=bench.unlisted,
        mutation=dict(bench.known),
    )
