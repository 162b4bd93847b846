"""The lines of a card: what each shows, and what would have shown the contrary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from engine.examples import Mismatch
from learner.evidence.model import Divergences, EqualTreatment
from learner.evidence.whole import AdjustmentCard, CandidateCard, Evidence, PointsCard, ReservedCard
from reports.learning.saying import Saying


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is shown; `contrary` is what would have shown that it is not so."""

    title: str
    said: str
    contrary: str


NARROW = 1e-6  # points


def at_the_end(low: float, high: float) -> bool:
    """Whether an interval has no width: at the most or the least allowed, it is no certainty."""
    return high - low < NARROW


def card_of_one(evidence: Evidence) -> AdjustmentCard | None:
    """What is adjusted, where that is the points of one rule alone: its card says all of it."""
    held = evidence.adjustment
    return held if held is not None and (len(held.points), len(held.thresholds)) == (1, 0) else None


def _standing(card: CandidateCard) -> Literal["alone", "among", "with_rest"]:
    if not card.apart:
        return "with_rest"
    return "alone" if card.alone == card.points else "among"


class Lines:
    """The lines of the cards of one evidence."""

    def __init__(self, evidence: Evidence, say: Saying) -> None:
        """`evidence` holds what cards have in common."""
        self._evidence, self._say = evidence, say

    def of_candidate(self, card: CandidateCard) -> Iterator[Line]:
        """Effect, coverage, stability, chance, equal treatment."""
        yield from self._rule_alone(card)
        yield from self._effect(card)
        yield self._divergences(card.coverage.divergences)
        yield from self._beside(card)
        drawn = card.stability
        counts = {"itself": drawn.itself, "equivalent": drawn.equivalent, "draws": drawn.draws, "rivals": drawn.rivals}
        yield self._line("draws", **{key: self._say.count(each) for key, each in counts.items()})
        yield self._chance(card)
        yield from self._equal(card.equal_treatment)
        yield self._examples(card.examples)

    def of_adjustment(self, card: AdjustmentCard) -> Iterator[Line]:
        """Each threshold with its interval, what all of it explains, the examples."""
        say = self._say
        yield from self._adjusted_alone(card)
        for each in card.thresholds:
            low, high = (say.figure(end) for end in each.interval)
            said = {"before": say.count(each.start), "after": say.count(each.proposed), "low": low, "high": high}
            gain = {"gain": say.figure(each.gain), "price": say.figure(card.price)}
            line = self._line("threshold_end" if at_the_end(*each.interval) else "threshold", **said, **gain)
            yield replace(line, title=say.words("learning_threshold_of", level=say.level(each.level)))
        yield self._divergences(card.divergences)
        yield self._examples(card.examples)

    def of_points(self, card: PointsCard) -> Iterator[Line]:
        """The interval, the gain, the files, the alternatives."""
        say = self._say
        low, high = card.interval
        said = {"low": say.figure(low), "high": say.figure(high)}
        yield self._line("plausible_end" if at_the_end(low, high) else "plausible", **said)
        yield self._line("points_gain", gain=say.figure(card.gain), price=say.figure(card.price))
        yield self._line("applied", files=say.count(card.files), undetermined=say.count(card.undetermined))
        yield self._divergences(card.divergences)
        if card.alternatives:
            listed = say.words.list_separator.join(map(say.count, card.alternatives))
            yield self._line("other_choices", points=listed)
        together = card_of_one(self._evidence)
        if together is not None:
            yield from self._adjusted_alone(together)
            yield self._examples(together.examples)

    def of_reserved(self, card: ReservedCard) -> Iterator[Line]:
        """The reason, and how far chance could have found it."""
        yield Line(
            title=self._say.words.learning_why,
            said=getattr(self._say.words, f"learning_reason_{card.reason}"),
            contrary=getattr(self._say.words, f"learning_reason_{card.reason}_contrary"),
        )
        yield self._chance(card)

    def _line(self, key: str, **values: str) -> Line:
        words = self._say.words
        title, contrary = getattr(words, f"learning_{key}_title"), getattr(words, f"learning_{key}_contrary")
        return Line(title, words(f"learning_{key}_said", **values), contrary)

    def _rule_alone(self, card: CandidateCard) -> Iterator[Line]:
        """Whether it may be approved by itself; evidence of before says nothing of it."""
        if card.alone is not None:
            points = {"points": self._say.count(card.points), "alone": self._say.count(card.alone)}
            yield self._line(_standing(card), **points)

    def _adjusted_alone(self, card: AdjustmentCard) -> Iterator[Line]:
        if card.alone is not None and self._evidence.candidates:
            yield self._line("adjusted_alone" if card.alone else "adjusted_with_rest")

    def _effect(self, card: CandidateCard) -> Iterator[Line]:
        say, effect = self._say, card.effect
        yield self._line("heavier", heavier=say.share(effect.heavier), elsewhere=say.share(effect.elsewhere))
        if effect.lift is not None:
            expected, lift = say.figure(effect.expected, 1), say.figure(effect.lift)
            yield self._line("lift", heavier=say.count(effect.heavier.count), expected=expected, lift=lift)
        worse, (low, high) = effect.gain < 0, effect.gain_interval
        gain = say.interval(abs(effect.gain), (-high, -low) if worse else (low, high), places=3)
        yield self._line("later_worse" if worse else "later", later=say.count(effect.later), gain=gain)

    def _divergences(self, found: Divergences) -> Line:
        held = {"total": found.total, "explained": found.explained, "lost": found.lost}
        counts = {key: self._say.count(each) for key, each in held.items()}
        return self._line("divergences", reading=self._reading(), **counts)

    def _reading(self) -> str:
        """What decisions are set beside, in what is explained and lost."""
        words = self._say.words
        return words.learning_by_known if self._by_known else words.learning_by_precaution

    @property
    def _by_known(self) -> bool:
        found = self._evidence.disagreements
        return found is None or found.reading == "known"

    def two_readings(self) -> str:
        """Why what is proposed of files is counted otherwise than disagreements; nothing where it is not."""
        return self._say.words.learning_two_readings if self._by_known else ""

    def _examples(self, found: Sequence[Mismatch]) -> Line:
        """What today's examples expect and would no longer find: left as they are, for a person to settle."""
        if not found:
            return self._line("examples_none")
        return self._line("examples", count=self._say.count(len({each.example for each in found})))

    def _beside(self, card: CandidateCard) -> Iterator[Line]:
        say, simpler = self._say, card.coverage.simpler
        if card.coverage.overlaps:
            listed = say.words.list_separator.join(map(say.overlap, card.coverage.overlaps))
            yield self._line("nearest", rules=listed)
        if simpler is not None:
            said = {"when": say.condition(simpler.when), "heavier": say.share(simpler.heavier)}
            yield self._line("simpler", loss=say.figure(simpler.loss), **said)

    def _chance(self, card: CandidateCard | ReservedCard) -> Line:
        say, found = self._say, card.multiplicity
        return self._line(
            "chance",
            screened=say.count(self._evidence.screened),
            p=say.p(found.p),
            corrected=say.p(found.corrected),
            later=say.p(found.later_p),
            holm=say.p(found.holm),
        )

    def _equal(self, found: EqualTreatment) -> Iterator[Line]:
        say = self._say
        pairs = {"decided": found.decided, "before": found.before, "after": found.after}
        yield self._line("pairs", **{key: say.pairs(each) for key, each in pairs.items()})
        before, after = say.pairs(found.indistinct_before), say.pairs(found.indistinct_after)
        yield self._line("indistinct", before=before, after=after)
        if found.association is not None:
            holds = [f"{name} {say.share(each)}" for name, each in found.holds]
            v = say.interval(found.association.value, found.association.interval)
            yield self._line("directorate", v=v, holds=say.words.list_separator.join(holds))
