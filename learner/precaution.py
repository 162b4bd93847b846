"""Where facts are missing: do people decide by what is known, or as the rulebook foresees by precaution?

Who follows the proposal knows nothing that the rulebook does not. Set beside known facts alone, such decisions would
teach the precaution itself, as a rule for what is missing or as lower thresholds, which would then count twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from engine.errors import Diagnostic, diagnostic
from learner import messages as say
from learner.attention import Judged
from learner.firing import Fired, Truths
from learner.history import PastDecision
from learner.judging import judged

SURE = 3.0  # standard errors of a fair coin


@dataclass(frozen=True)
class Precaution:
    """Decisions taken without advice on files of which the proposal foresees more than known facts ask for.

    Attributes:
        followed: how many are what was proposed.
        known: how many are what known facts ask for.
    """

    followed: int
    known: int

    @property
    def prevails(self) -> bool:
        """Whether people decide as is foreseen more often than a coin would: decisions are then set beside it."""
        return self.followed - self.known > SURE * sqrt(self.followed + self.known)

    def said(self) -> Iterator[Diagnostic]:
        """That it prevails, if it does."""
        if self.prevails:
            yield diagnostic(say.PRECAUTION, followed=self.followed, known=self.known)


def foresees_more(fired: Fired) -> Truths:
    """The files of which the proposal foresees more than known facts ask for. `fired`: by what is sure."""
    found: Truths = fired.proposed > fired.reached()
    return found


def precaution_of(fired: Fired, levels: Judged) -> Precaution:
    """What decisions on these files show. `fired`: by what is sure."""
    reached, apart = fired.reached(), foresees_more(fired)
    if levels.advised is not None:
        apart &= ~levels.advised  # following what was shown is weighed elsewhere
    return Precaution(
        followed=_count(levels, apart & (levels.high == fired.proposed)),
        known=_count(levels, apart & (levels.high == reached)),
    )


def read(decisions: Sequence[PastDecision], fired: Fired) -> tuple[Fired, Precaution]:
    """The rules as people read them: as precaution foresees if they follow it, else by what is sure.

    Raises:
        KeyError: a decision names a level that the scale has not.
    """
    found = precaution_of(fired, judged(decisions, fired))
    return (fired.foreseen() if found.prevails else fired), found


def _count(levels: Judged, where: Truths) -> int:
    return round(float(levels.weight[where].sum()))
