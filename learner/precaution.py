"""Whether people follow the precaution of the rulebook where facts are missing: the learner sees known facts only."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.errors import Diagnostic, diagnostic
from learner import messages as say
from learner.attention import Judged
from learner.firing import Fired


def precaution_followed(fired: Fired, judged: Judged) -> Iterator[Diagnostic]:
    """That decisions sit with the proposal rather than with known facts, where the two differ; if so.

    Points fitted beside known facts then learn the precaution: a rule for what is missing, or lower thresholds.
    """
    reached, decided = fired.reached(), judged.high
    apart = fired.proposed > reached
    if judged.advised is not None:
        apart &= ~judged.advised  # following what was shown is counted elsewhere
    followed = _weighed(judged, apart & (decided == fired.proposed))
    known = _weighed(judged, apart & (decided == reached))
    if followed > known:
        yield diagnostic(say.PRECAUTION, followed=followed, known=known)


def _weighed(judged: Judged, where: np.ndarray) -> int:
    return round(float(judged.weight[where].sum()))
