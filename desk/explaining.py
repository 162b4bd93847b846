"""`gdr explain`: one case in the terminal, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from rich.markup import escape

from desk import messages as say
from desk.books import Filed
from desk.engines import assessor, one_by_one
from desk.sources import Sources
from desk.terminal import out, table
from desk.texts import text
from engine import reference
from engine.alternatives import ELSEWHERE
from engine.assessment import Assessment, Mention
from engine.errors import CaseError, Language, Location, diagnostic
from engine.model import Level, Rulebook
from engine.sensitivity import Change, Sensitivities, Sensitivity
from engine.sentences import rule_sentence
from intake.record import Record, Reject
from reports.typography import shown

SHOWN_VALUES = 4


def find(sources: Sources, id: str) -> Filed:
    """The case of this identifier, and the version that assesses it.

    Raises CaseError with its mistakes, or with the nearest identifiers.
    """
    seen: list[str] = []
    for read in sources.read():
        item = read.item
        if isinstance(item, Record):
            if id in (item.case.id, item.label):
                return Filed(item, read.rulebook)
            seen += [item.case.id, item.label]
        elif isinstance(item, Reject) and item.id == id:
            raise CaseError([fault.diagnostic for fault in item.faults])
    near = get_close_matches(id, filter(None, seen), n=5, cutoff=0.5) or seen[:10:2]
    place = Location(file=", ".join(path.name for path in sources.paths))
    raise CaseError([diagnostic(say.CASE_UNKNOWN, place, id=id, near=" ; ".join(near) or "—")])


def explain(filed: Filed, engine: str, language: Language) -> None:
    """Print the whole of why. Raises CaseError."""
    record, rulebook = filed.record, filed.rulebook
    with_engine = assessor(rulebook, engine)
    try:
        assessment = one_by_one(with_engine)(rulebook, record.case)
        if with_engine.incidents:
            out.print(f"[red]{text('incident', language)}[/]")
    finally:
        with_engine.close()
    changes = Sensitivities(rulebook, reference.assess).of(record.case, assessment)
    Explanation(record, rulebook, assessment, language).show(changes)


class Explanation:
    """One assessment, told in the terminal."""

    def __init__(self, record: Record, rulebook: Rulebook, assessment: Assessment, language: Language) -> None:
        """Nothing is printed before `show`."""
        self.record, self.rulebook, self.assessment, self.language = record, rulebook, assessment, language
        self._modes = {mode.id: mode.label for mode in rulebook.modes}
        self._rules = {rule.id: rule for rule in rulebook.rules}

    def show(self, sensitivity: Sensitivity) -> None:
        """From the proposal to its reasons."""
        self._proposal()
        self._disciplines()
        self._mentions("risks", self.assessment.risks)
        self._mentions("stakes", self.assessment.stakes)
        self._fired()
        self._missing()
        self._asks()
        self._changes(sensitivity)
        out.print(f"\n[dim]{self._say('proposes')}[/]")

    def _say(self, key: str, /, **values: object) -> str:
        return text(key, self.language, **values)

    def _proposal(self) -> None:
        found, rulebook = self.assessment, self.rulebook
        out.print(f"[bold]{escape(self.record.label or found.case)}[/] ({escape(found.case)})")
        out.print(
            f"{self._say('rulebook')} : {escape(rulebook.title)}, {rulebook.id} v{rulebook.version}, "
            f"{found.rulebook.digest[:12]}"
        )
        out.print(f"{self._say('mode')} : [bold cyan]{self._level(found.mode, rulebook.modes)}[/]")
        out.print(f"{self._say('possible')} : {', '.join(self._level(id, rulebook.modes) for id in found.modes)}")
        score = found.score
        out.print(f"{self._say('score')} : {score.known} [{score.low} ; {score.high}]", markup=False)
        out.print(f"{self._say('priority')} : {self._level(found.priority, rulebook.priorities)}")
        deadline = shown(found.deadline, self.language) if found.deadline else self._say("none")
        out.print(f"{self._say('deadline')} : {deadline}")

    def _level(self, id: str | None, scale: Iterable[Level]) -> str:
        labels = {level.id: level.label for level in scale}
        return escape(labels[id]) if id else self._say("unsettled")

    def _disciplines(self) -> None:
        headers = [self._say(key) for key in ("discipline", "depth", "points", "effort")]
        out.print(table("", headers, self._depth_rows(), numeric=(2, 3)))

    def _depth_rows(self) -> Iterator[tuple[object, ...]]:
        for each in self.assessment.disciplines:
            discipline = self.rulebook.disciplines[each.discipline]
            points = each.points
            span = str(points.known) if points.low == points.high else f"{points.known} [{points.low} ; {points.high}]"
            depth = self._level(each.depth, discipline.depths)
            yield discipline.label, depth, span, shown(each.effort, self.language) if each.effort is not None else "—"

    def _mentions(self, key: str, mentions: Iterable[Mention]) -> None:
        certain = [each for each in mentions if each.state == "certain"]
        if certain:
            out.print(f"[bold]{self._say(key)}[/]")
            for each in certain:
                out.print(f"  • {escape(each.text)} [dim]({each.rule})[/]")

    def _fired(self) -> None:
        headers = [self._say(key) for key in ("rule", "label", "points", "sentence")]
        rows = (
            (
                firing.rule,
                self._rules[firing.rule].label,
                f"{points:+d}" if (points := sum(effect.points or 0 for effect in firing.effects)) else "",
                rule_sentence(self._rules[firing.rule], self.rulebook, self.language),
            )
            for firing in self.assessment.trace.firings
        )
        out.print(table(self._say("fired"), headers, rows, numeric=(2,)))

    def _missing(self) -> None:
        if self.assessment.missing:
            headers = [self._say(key) for key in ("attribute", "weight", "reaches")]
            rows = (
                (self.rulebook.attributes[each.attribute].label, each.weight, ", ".join(each.rules))
                for each in self.assessment.missing
            )
            out.print(table(self._say("missing"), headers, rows, numeric=(1,)))

    def _asks(self) -> None:
        if self.assessment.asks:
            out.print(f"[bold]{self._say('asks')}[/]")
            for each in self.assessment.asks:
                out.print(f"  • {escape(each.text)}")

    def _changes(self, sensitivity: Sensitivity) -> None:
        """One line for each fact and each mode that it could lead to, with the values that do."""
        leading: dict[tuple[str, str | None], list[str]] = {}
        for each in sensitivity.changes:
            if each.mode != self.assessment.mode:
                leading.setdefault((each.attribute, each.mode), []).append(self._tried(each))
        if leading:
            headers = [self._say(key) for key in ("attribute", "today", "if", "then")]
            rows = (self._turn(id, mode, values, sensitivity) for (id, mode), values in leading.items())
            out.print(table(self._say("changes"), headers, rows))

    def _tried(self, change: Change) -> str:
        return self._say("another") if change.value == ELSEWHERE else shown(change.value, self.language)

    def _turn(self, id: str, mode: str | None, values: list[str], sensitivity: Sensitivity) -> tuple[str, ...]:
        held = next(fact.value for fact in self.assessment.facts if fact.attribute == id)
        mark = f" ({self._say('fragile')})" if id in sensitivity.fragile else ""
        today = shown(held, self.language) if held is not None else self._say("unknown")
        more = " ; …" if len(values) > SHOWN_VALUES else ""
        some = " ; ".join(values[:SHOWN_VALUES]) + more
        return self.rulebook.attributes[id].label + mark, today, some, self._level(mode, self.rulebook.modes)
