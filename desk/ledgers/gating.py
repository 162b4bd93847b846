"""Running the gate on a proposal: with progress, with what was measured before, and kept if it is stopped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib import import_module

from desk.engines import careful
from desk.ledgers.succession import Succession
from desk.producing import engine_named
from desk.proofs.mutating import mutated
from desk.proofs.proving import until_stopped
from desk.terminal import progress
from desk.texts import text
from engine import reference
from engine.errors import Diagnostic, Language, RulebookError
from engine.gate import Bench, CaseOnRecord, Check, Played, Score, Tolerances, passing, verdict_of
from engine.model import Rulebook
from engine.verification import BUDGET, Progress, verifying
from ledger.changes.past import cases_on_record
from ledger.changes.proposals import Proposal
from ledger.records_change import Checked
from ledger.settings import percentage, setting
from ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Gating:
    """What the gate is run with: the ledger, the day, the words."""

    ledger: Ledger
    today: date
    language: Language

    def run(self, next_: Succession) -> Checked:
        """Every check; those made before Ctrl-C, and the scores measured, where it came."""
        one, base = next_.proposal, next_.base.rulebook
        after, diagnostics = _read(next_)
        bench = self._bench(one)
        made: list[Check] = []
        try:
            for each in passing(base, after, diagnostics, bench):
                made.append(each)  # noqa: PERF402 - what was made before Ctrl-C is kept
        except KeyboardInterrupt:
            return Checked(verdict=verdict_of(base, one.content.digest, made, bench), whole=False)
        return Checked(verdict=verdict_of(base, one.content.digest, made, bench))

    def tolerances(self) -> Tolerances:
        """How much of the past a change may move, as the ledger says now."""
        return Tolerances(**{name: self._most(name) for name in Tolerances.model_fields})

    def _most(self, name: str) -> Decimal:
        found = percentage(setting(self.ledger, f"tolerance.{name}"))
        assert found is not None  # noqa: S101 - a setting is checked when it is set
        return found

    def _bench(self, one: Proposal) -> Bench:
        production = engine_named("chaining")
        return Bench(
            on=self.today,
            reference=reference.assess,
            production=production,
            steady=careful(production),
            proving=self._proving,
            measure=self._measure,
            past=lambda: self._past(one.content.rulebook),
            scenarios=self._scenarios,
            allowed=self.tolerances(),
            known=measured(self.ledger, one.content.rulebook),
            restoring=one.content.reverts is not None,
        )

    def _proving(self, rulebook: Rulebook) -> Iterator[Progress]:
        """Raises KeyboardInterrupt where someone stopped it: what was not asked is not passed."""
        title = text("proving", self.language, name=rulebook.id)
        last = None
        for last in until_stopped(verifying(rulebook, self.today, BUDGET), title):
            yield last
        if last is not None and last.done < last.total:
            raise KeyboardInterrupt

    def _measure(self, rulebook: Rulebook) -> Score:
        report = mutated(rulebook, "chaining", text("mutating", self.language, name=rulebook.id))
        if not report.complete:
            raise KeyboardInterrupt
        return Score(killed=report.overall.killed, survived=report.overall.survived)

    def _scenarios(self, rulebook: Rulebook) -> Played:
        """Scenarios bring pytest-bdd: it is loaded only here."""
        bench = import_module("desk.qa.bench").Bench(
            self.today,
            instead={rulebook.id: rulebook},
            on_record=lambda book: [each.case for each in cases_on_record(self.ledger, book.id)],
        )
        found: Played = import_module("desk.qa.gating").played(rulebook, bench, self.language)
        return found

    def _past(self, rulebook: str) -> Iterator[CaseOnRecord]:
        with progress() as bar:
            task = bar.add_task(text("reassessing", self.language), total=None)
            for each in cases_on_record(self.ledger, rulebook):
                yield each
                bar.advance(task)


def _read(next_: Succession) -> tuple[Rulebook | None, tuple[Diagnostic, ...]]:
    try:
        loaded = next_.read()
    except RulebookError as error:
        return None, error.diagnostics
    return loaded.rulebook, loaded.warnings


def measured(ledger: Ledger, rulebook: str) -> dict[str, Score]:
    """The mutation scores on record, by what a rulebook says."""
    found: dict[str, Score] = {}
    for entry in ledger.entries(actions=("change.checked",), subject=rulebook):
        found |= ledger.read(entry, Checked).verdict.mutation
    return found
