"""With how many decisions the rulebook disagrees, and would with all that is proposed: said first, of whole drafts."""

from __future__ import annotations

from collections.abc import Iterator

from learner.evidence.model import Disagreements
from reports.measured.saying import Figures

TOLD = ("learning_disagree_proposing", "learning_own_proposing")
TODAY_ALONE = ("learning_disagree_today", "learning_own_today")


def disagreeing(found: Disagreements, say: Figures) -> Iterator[str]:
    """Of all decisions; then without those that only say again the advice that had been seen."""
    words = say.words
    reading = words.learning_by_precaution if found.reading == "precaution" else words.learning_by_known
    first, own = TOLD if found.proposing else TODAY_ALONE
    yield words(first, reading=reading, **_counts((found.decisions, found.today, found.proposed), say))
    followed = found.decisions - found.own
    if followed:
        counts = _counts((found.own, found.own_today, found.own_proposed), say)
        yield words(own, followed=say.count(followed), **counts)


def _counts(counts: tuple[int, int, int], say: Figures) -> dict[str, str]:
    return dict(zip(("total", "today", "proposed"), map(say.count, counts), strict=True))
