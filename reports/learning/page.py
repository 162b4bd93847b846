"""What past decisions suggest, as one HTML page: a summary, then a card each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from engine.errors import Language
from engine.model import Rulebook
from learner.evidence.model import FindingSaid, Impact, PastFile
from learner.evidence.whole import AdjustmentCard, CandidateCard, Evidence, PointsCard, ReservedCard
from learner.firing import levels_of
from learner.notices import Notice
from learner.noticing import share_of
from learner.slips import slips_said
from reports.learning.disagreeing import disagreeing
from reports.learning.examples import ExampleShown, examples_shown
from reports.learning.lines import Line, Lines, card_of_one
from reports.learning.pictures import DrawsShown, MatrixShown, PartsShown, draws_shown, matrix_shown, parts_shown
from reports.learning.saying import Saying
from reports.notices import told
from reports.templating import rendered
from reports.typography import day, signed, spaced
from reports.views.lexicon import Lexicon, lexicon_of


@dataclass(frozen=True, slots=True)
class FileShown:
    """A past file in words."""

    case: str
    where: str
    proposed: str
    decided: str
    after: str


@dataclass(frozen=True, slots=True)
class ImpactShown:
    """What would become of past files."""

    said: str
    matrix: MatrixShown
    supporting: tuple[FileShown, ...]
    against: tuple[FileShown, ...]


@dataclass(frozen=True, slots=True)
class CardShown:
    """One card. `impact` is None and `findings` unsaid where nothing is proposed."""

    id: str
    title: str
    does: str
    tag: str
    lines: tuple[Line, ...]
    parts: tuple[PartsShown, ...]
    draws: DrawsShown | None = None
    impact: ImpactShown | None = None
    findings: tuple[tuple[str, str], ...] = ()
    examples: tuple[ExampleShown, ...] = ()
    family: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LearningPage:
    """The whole page."""

    of: str
    read: tuple[str, ...]
    verdict: str
    disagreeing: tuple[str, ...]
    common: tuple[str, ...]
    candidates: tuple[CardShown, ...]
    adjustment: tuple[CardShown, ...]
    points: tuple[CardShown, ...]
    reserved: tuple[CardShown, ...]
    warned: tuple[str, ...] = ()


def render_learning(
    rulebook: Rulebook,
    evidence: Evidence,
    made_on: date,
    notices: Iterable[Notice] = (),
    *,
    language: Language = "fr",
) -> str:
    """The page as HTML text: the rulebook learnt about, its `evidence` by `evidence_of`, what is said of the history.

    All of the notices are there: who approves has the page, and no terminal.
    """
    lexicon = lexicon_of(rulebook, language, marking=True)
    page = replace(_Page(rulebook, evidence, lexicon).of(made_on), warned=told(notices, language))
    return rendered("learning.html.j2", language, lexicon.foreign, style="base.css marks.css learning.css", page=page)


def cards_of(rulebook: Rulebook, evidence: Evidence, *, language: Language = "fr") -> tuple[CardShown, ...]:
    """The cards in plain words, in the order of the page: candidates, points and thresholds, what is not proposed.

    `rulebook` is the one learnt about: what the evidence holds is said in its words.
    """
    return _Page(rulebook, evidence, lexicon_of(rulebook, language)).cards()


class _Page:
    def __init__(self, rulebook: Rulebook, evidence: Evidence, lexicon: Lexicon) -> None:
        self._evidence, self._levels = evidence, levels_of(rulebook, evidence.scale)
        self._lexicon, self._words = lexicon, lexicon.words
        self._say = Saying(rulebook, evidence.scale, lexicon)
        self._lines = Lines(evidence, self._say)

    def of(self, made_on: date) -> LearningPage:
        found, book, words = self._evidence, self._lexicon.rulebook, self._words
        said = {"rulebook": found.rulebook.id, "version": found.rulebook.version, "seed": found.seed}
        counted = [words.count("learning_candidates", len(found.candidates))]
        counted += [words.count("learning_changes", len(found.points))]
        moved = found.adjustment.thresholds if found.adjustment else ()
        counted += [words.count("learning_moved", len(moved))]
        counted += [words.count("learning_reserved", len(found.reserved))]
        return LearningPage(
            of=words("learning_of_rulebook", title=book.title, day=day(made_on, words.language), **said),
            read=tuple(self._read()),
            verdict=words.list_separator.join(counted),
            disagreeing=tuple(disagreeing(found.disagreements, self._say)) if found.disagreements else (),
            common=tuple(self._common()),
            candidates=tuple(map(self._candidate, found.candidates)),
            adjustment=tuple(self._adjustment(each) for each in self._together),
            points=tuple(map(self._points, found.points)),
            reserved=tuple(map(self._reserved, found.reserved)),
        )

    def cards(self) -> tuple[CardShown, ...]:
        """All of them."""
        found = self._evidence
        return (
            *map(self._candidate, found.candidates),
            *map(self._adjustment, self._together),
            *map(self._points, found.points),
            *map(self._reserved, found.reserved),
        )

    @property
    def _together(self) -> tuple[AdjustmentCard, ...]:
        """Points and thresholds as one: where one rule alone changes, its card says it all."""
        card = self._evidence.adjustment
        return (card,) if card and (card.thresholds or len(card.points) > 1) else ()

    def _read(self) -> Iterator[str]:
        held, words, say = self._evidence.history, self._words, self._say
        who = words.list_separator.join(held.directorates) or words.learning_nobody
        yield words("learning_read", n=say.count(held.decisions), files=say.count(held.files), who=who)
        if held.first and held.last:
            first, last = (day(each, words.language) for each in (held.first, held.last))
            yield words("learning_days", first=first, last=last)
        slips = slips_said(held.slips, held.contradicted, say.language)
        habits = slips, share_of(held.follows, say.language)
        slips, follows = (spaced(each, say.language) for each in habits)
        yield words("learning_habits", slips=slips, n=say.count(held.advised), follows=follows)
        if held.unproposed:
            yield words("learning_unproposed", n=say.count(held.unproposed))

    def _common(self) -> Iterator[str]:
        found, words, say = self._evidence, self._words, self._say
        if found.permuted:
            counts = words.list_separator.join(map(str, found.permuted))
            yield words("learning_permuted", times=len(found.permuted), counts=counts)
        if found.candidates:
            key = "learning_gain_all" if found.gain >= 0 else "learning_loss_all"
            yield words(key, gain=say.figure(abs(found.gain), 3))
        if found.adjustment is not None:
            yield words("learning_fit", before=say.figure(found.before, 3), after=say.figure(found.after, 3))

    def _candidate(self, card: CandidateCard) -> CardShown:
        words, say, stable = self._words, self._say, card.stability
        parts = [(words.learning_by_directorate, words.learning_directorate, stable.directorates)]
        parts += [(words.learning_without, words.learning_left_out, stable.without)]
        parts += [(words.learning_by_period, words.learning_period, stable.periods)]
        return CardShown(
            id=card.rule,
            title=say.condition(card.when),
            does=words.count("chip_points", card.points, n=signed(card.points, words.language)),
            tag="",
            lines=tuple(self._lines.of_candidate(card)),
            parts=tuple(parts_shown(title, of, held, say) for title, of, held in parts if held),
            draws=draws_shown(stable, say),
            impact=self._impact(card.impact),
            findings=self._findings(card.findings),
            examples=examples_shown(card.examples, self._lexicon),
            family=tuple(
                words("learning_equivalent", when=say.condition(each.when), n=say.count(each.differing))
                for each in card.family
            ),
        )

    def _adjustment(self, card: AdjustmentCard) -> CardShown:
        words = self._words
        counted = [words.count("learning_changes", len(card.points))] if card.points else []
        counted += [words.count("learning_moved", len(card.thresholds))] if card.thresholds else []
        return CardShown(
            id="",
            title=words.learning_adjustment,
            does=words.list_separator.join(counted),
            tag="",
            lines=tuple(self._lines.of_adjustment(card)),
            parts=(),
            impact=self._impact(card.impact),
            findings=self._findings(card.findings),
            examples=examples_shown(card.examples, self._lexicon),
        )

    def _points(self, card: PointsCard) -> CardShown:
        words, together = self._words, card_of_one(self._evidence)
        before, after = (signed(each, words.language) for each in (card.points, card.proposed))
        return CardShown(
            id=card.rule,
            title=self._lexicon.label_of(card.rule),
            does=words("learning_from_to", before=before, after=after),
            tag="",
            lines=tuple(self._lines.of_points(card)),
            parts=(),
            impact=self._impact(card.impact),
            findings=self._findings(card.findings),
            examples=examples_shown(together.examples if together else (), self._lexicon),
        )

    def _reserved(self, card: ReservedCard) -> CardShown:
        words, say = self._words, self._say
        parts = [(words.learning_by_directorate_logit, words.learning_directorate, card.directorates)]
        parts += [(words.learning_by_period_logit, words.learning_period, card.periods)]
        return CardShown(
            id=card.rule,
            title=say.condition(card.when),
            does="",
            tag=getattr(words, f"learning_tag_{card.reason}"),
            lines=tuple(self._lines.of_reserved(card)),
            parts=tuple(parts_shown(title, of, held, say) for title, of, held in parts if held),
        )

    def _findings(self, found: Sequence[FindingSaid]) -> tuple[tuple[str, str], ...]:
        return tuple((each.code, each.fr if self._words.language == "fr" else each.en) for each in found)

    def _impact(self, impact: Impact) -> ImpactShown:
        counts = {"changed": impact.changed, "closer": impact.closer, "farther": impact.farther}
        said = self._words("learning_impact_said", **{key: self._say.count(n) for key, n in counts.items()})
        return ImpactShown(
            said=" ".join(filter(None, (said, self._lines.two_readings()))),
            matrix=matrix_shown(impact, self._levels, self._say),
            supporting=tuple(map(self._file, impact.supporting)),
            against=tuple(map(self._file, impact.against)),
        )

    def _file(self, each: PastFile) -> FileShown:
        when = day(each.day, self._words.language) if each.day else ""
        return FileShown(
            case=each.case,
            where=" · ".join(part for part in (each.directorate, when) if part),
            proposed=self._both_readings(each.proposed, each.known),
            decided=self._say.level(each.decided),
            after=self._both_readings(each.after, each.after_known),
        )

    def _both_readings(self, proposed: str | None, known: str | None) -> str:
        """What is proposed, and what the known facts alone ask for where that is something else."""
        said = self._say.level(proposed)
        if known in (None, proposed):
            return said
        return self._words("learning_proposed_known", proposed=said, known=self._say.level(known))
