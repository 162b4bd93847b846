"""One assessment told in the terminal: the proposal, its reasons, the tables, what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.markup import escape

from desk.books import Filed
from desk.telling_tables import show_tables
from desk.telling_turns import show_fragile, show_single_changes, show_turns
from desk.terminal import out, table
from desk.texts import text
from engine.assessment import Assessment, Mention, Missing
from engine.errors import Language
from engine.explanation import Explanation
from engine.model import Level
from engine.sensitivity import Sensitivity
from engine.sentences import rule_sentence
from reports.typography import shown
from reports.views.exact import exact_of, most_useful, next_of, unweighed_of
from reports.views.firing import fired_of
from reports.views.lexicon import lexicon_of
from reports.views.verdict import why_of


class Telling:
    """One assessment, told in the terminal."""

    def __init__(self, filed: Filed, assessment: Assessment, language: Language) -> None:
        """Nothing is printed before `show`."""
        self.record, self.rulebook, self.assessment, self.language = filed.record, filed.rulebook, assessment, language
        self._lexicon = lexicon_of(self.rulebook, language)
        self._rules = {rule.id: rule for rule in self.rulebook.all_rules}

    def show(self, sensitivity: Sensitivity, exact: Explanation | None) -> None:
        """From the proposal to its reasons, then to what would change it."""
        self._proposal(exact)
        self._disciplines()
        self._mentions("risks", self.assessment.risks)
        self._mentions("stakes", self.assessment.stakes)
        self._fired()
        show_tables(self.assessment, self._lexicon)
        self._missing(exact)
        self._asks()
        show_fragile(sensitivity, self.assessment, self._lexicon)
        if exact is not None:
            show_turns(exact, self.assessment, self._lexicon)
        else:
            show_single_changes(sensitivity, self.assessment, self._lexicon)
        out.print(f"\n[dim]{self._say('proposes')}[/]")

    def _say(self, key: str, /, **values: object) -> str:
        return text(key, self.language, **values)

    def _proposal(self, exact: Explanation | None) -> None:
        found, rulebook = self.assessment, self.rulebook
        out.print(f"[bold]{escape(self.record.label or found.case)}[/] ({escape(found.case)})")
        out.print(
            f"{self._say('rulebook')} : {escape(rulebook.title)}, {rulebook.id} v{rulebook.version}, "
            f"{found.rulebook.digest[:12]}"
        )
        out.print(f"{self._say('mode')} : [bold cyan]{self._level(found.mode, rulebook.modes)}[/]")
        for sentence in why_of(found, self._lexicon):
            out.print(f"  {sentence}", markup=False)
        out.print(f"{self._say('possible')} : {', '.join(self._level(id, rulebook.modes) for id in found.modes)}")
        score = found.score
        out.print(f"{self._say('score')} : {score.known} [{score.low} ; {score.high}]", markup=False)
        for sentence in exact_of(exact, found, self._lexicon) if exact else ():
            out.print(f"  {sentence}", markup=False)
        if rulebook.priorities:
            out.print(f"{self._say('priority')} : {self._level(found.priority, rulebook.priorities)}")
        deadline = shown(found.deadline, self.language) if found.deadline else self._say("none")
        out.print(f"{self._say('deadline')} : {deadline}")

    def _level(self, id: str | None, scale: Iterable[Level]) -> str:
        labels = {level.id: level.label for level in scale}
        return escape(labels[id]) if id else self._say("unsettled")

    def _disciplines(self) -> None:
        if not self.assessment.disciplines:
            return
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
                each.id,
                self._rules[each.id].label,
                f"{each.points:+d}" if each.points else "",
                rule_sentence(self._rules[each.id], self.rulebook, self.language),
            )
            for each in fired_of(self.assessment, self.rulebook)
        )
        if held := list(rows):
            out.print(table(self._say("fired"), headers, held, numeric=(2,)))
        else:
            out.print(f"[bold]{self._say('none_fired')}[/]")

    def _missing(self, exact: Explanation | None) -> None:
        """The next fact to ask for, and why; then all that is missing."""
        if exact is not None and exact.next_fact is not None:
            label = self.rulebook.attributes[exact.next_fact.attribute].label
            why = next_of(exact, self.assessment, self._lexicon)
            out.print(f"[bold]{self._lexicon.words.next_fact}[/] : [cyan]{escape(label)}[/]. {escape(why)}")
        if self.assessment.missing:
            headers = [self._say(key) for key in ("attribute", "weight", "reaches")]
            rows = (
                (self.rulebook.attributes[each.attribute].label, each.weight, self._reached(each))
                for each in most_useful(self.assessment, exact)
            )
            out.print(table(self._say("missing"), headers, rows, numeric=(1,)))
            if unweighed := unweighed_of(exact, self._lexicon):
                out.print(f"[dim]{escape(unweighed)}[/]")

    def _reached(self, each: Missing) -> str:
        """The ids of the rules reached; the rows of a table after its label."""
        by_table: dict[str, list[str]] = {}
        for id in each.rules:
            rule = self._lexicon.rule(id)
            by_table.setdefault(rule.label if rule.table else "", []).append(id)
        rules = by_table.pop("", [])
        return ", ".join([*rules, *(f"{label} ({', '.join(rows)})" for label, rows in by_table.items())])

    def _asks(self) -> None:
        if self.assessment.asks:
            out.print(f"[bold]{self._say('asks')}[/]")
            for each in self.assessment.asks:
                out.print(f"  • {escape(each.text)}")
