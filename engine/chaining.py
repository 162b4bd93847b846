"""The production engine: `durable_rules`, in the one shape that it runs safely.

Our evaluator settles each distinct test of the rulebook; one flat fact a stratum carries their
truths; `durable_rules` combines them into rules, and its actions say which fired; the facts they
derive feed the next stratum. The same rulesets run twice where a test is unknown: on what is surely
true, then on what is possibly true. A rule that fires only the second time is undetermined.

The library's C module is called directly. Its Python layer would start timer threads, swallow what
goes wrong in an action and serialise its state at each firing. Nothing else imports it.
"""

from __future__ import annotations

import json
import os
from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from typing import Final

from engine import messages_limit as say
from engine.assessment import FORMAT, Assessment, Trace
from engine.conditions import FALSE, TRUE, UNKNOWN, Truth, picker
from engine.errors import GdrError, diagnostic
from engine.facts import Case, Fact
from engine.model import Rulebook
from engine.plans.compiling import Ruleset
from engine.plans.deriving import Deriver
from engine.plans.fields import SENTINEL
from engine.plans.plan import Plan, plan_of
from engine.plans.settled import Consulted, Settled
from engine.plans.tracing import traced
from engine.values import Value

try:
    import durable_rules_engine as native

    missing = ""
except ImportError as error:  # pragma: no cover  # shown by a test, in a process of its own
    native, missing = None, str(error)

SID: Final = "1"
RETRACTION: Final = '{"id":1,"sid":1}'
KEPT: Final = 16  # rulebooks kept ready; each holds about 12 kB a branch of the library's memory


class EngineError(GdrError):
    """The library could not be loaded, or failed. The reference engine gives the same assessment."""


class StalledError(Exception):
    """The library did something other than run a ruleset to its end."""


class Running:
    """One ruleset loaded into the library, with the one state that it keeps for it."""

    def __init__(self, ruleset: Ruleset) -> None:
        """Nothing is loaded before the first fact."""
        self.ruleset = ruleset
        self.pattern = picker(ruleset.tests)
        self._definition = json.dumps(ruleset.definition)
        self._lock = Lock()
        self._handle = 0
        self._sound = False  # loaded, between two facts, with nothing left of the last

    def fired(self, fact: str) -> list[int]:
        """The indices of the rules that fire on a fact; one comes back once for each of its branches.

        Raises StalledError or the library's own error; what it had loaded is then left alone, and loaded anew.
        """
        with self._lock:
            if not self._sound:
                self._handle = native.create_ruleset("gdr", self._definition)
            self._sound = False
            rules = self._fired(fact)
            self._sound = True
        return rules

    def _fired(self, fact: str) -> list[int]:
        handle, rules, found = self._handle, self.ruleset.rules, []
        refused, state = native.assert_fact(handle, fact)
        started = None if refused else native.start_action_for_state(handle, state)
        action = started[1] if started else ""
        # An action is `{"name":{...`: its name is all that matters, the fact it matched is ours.
        while (name := action[2 : action.find('"', 2)]) in rules:
            found.append(rules[name])
            action = native.complete_and_start_action(handle, state) or ""
        if name != SENTINEL or native.complete_and_start_action(handle, state):
            raise StalledError(f"assert_fact {refused}, action {name!r}")
        # The state stays, emptied: making it again for each case takes four times as long as running it.
        if native.retract_fact(handle, RETRACTION)[0]:
            raise StalledError("retract_fact")
        return found

    def __del__(self) -> None:
        """Give its memory back, unless the library is in a state in which it could crash doing so."""
        if self._sound:
            native.delete_state(self._handle, SID)
            native.delete_ruleset(self._handle)


class Chain:
    """A rulebook ready to assess cases, from any thread."""

    def __init__(self, plan: Plan) -> None:
        """Each stratum of the plan, with its rulesets."""
        self.plan = plan
        self._strata = [(stratum, [Running(each) for each in stratum.rulesets]) for stratum in plan.strata]

    def assess(self, case: Case) -> Assessment:
        """The assessment of one case. Raises CaseError, EngineError."""
        facts = self.plan.opening.of(case)
        try:
            settled = self.settled(facts)
        except (StalledError, MemoryError, native.error) as error:
            raise EngineError([diagnostic(say.ENGINE_FAILED, case=case.id, cause=error)]) from error
        return self._assessment(case, settled)

    def settled(self, facts: dict[str, Fact]) -> Settled:
        """What the rules make of these facts, which are completed with those they derive."""
        plan = self.plan
        values = [fact.value for fact in facts.values()]
        truths: list[Truth] = [FALSE] * plan.tests
        states: list[Truth] = list(plan.start)
        tables: list[Consulted] = []
        self._derive(plan.underived, facts, values, states)
        for stratum, rulesets in self._strata:
            for number, read in stratum.tests:
                truths[number] = read(values)
            for running in rulesets:
                _run(running, truths, states)
            tables.extend([table.consulted(states) for table in stratum.tables])
            self._derive(stratum.derivers, facts, values, states)
        fired = tuple([index for index, state in enumerate(states) if state == TRUE])
        undetermined = tuple([index for index, state in enumerate(states) if state == UNKNOWN])
        return Settled(facts, truths, states, fired, undetermined, tuple(tables))

    def _derive(
        self, derivers: Sequence[Deriver], facts: dict[str, Fact], values: list[Value | None], states: Sequence[Truth]
    ) -> None:
        for deriver in derivers:
            id = deriver.attribute.id
            fact = facts[id] = deriver.settled(facts[id], states, values)
            values[self.plan.places[id]] = fact.value

    def _assessment(self, case: Case, settled: Settled) -> Assessment:
        plan = self.plan
        scored = plan.scorer.scored(settled)
        trace, hangs_on = self.trace(settled)
        return Assessment.model_construct(
            format=FORMAT,
            case=case.id,
            rulebook=plan.ref,
            **scored,
            missing=plan.reach.missing(settled, hangs_on, scored["score"], scored["urgency"]),
            facts=tuple(settled.facts.values()),
            trace=trace,
        )

    def trace(self, settled: Settled) -> tuple[Trace, dict[int, tuple[str, ...]]]:
        """The trace, and the attributes on which the state of each undetermined rule or row hangs."""
        return traced(self.plan, settled)


def _run(running: Running, truths: Sequence[Truth], states: list[Truth]) -> None:
    """Settle the rules of one ruleset: those that fire surely, then those that fire possibly."""
    pattern = running.pattern(truths)
    for rule in running.fired(running.ruleset.sure_fact(pattern)):
        states[rule] = TRUE
    if UNKNOWN in pattern:
        for rule in running.fired(running.ruleset.possible_fact(pattern)):
            states[rule] = states[rule] or UNKNOWN


class Chains:
    """The rulebooks kept ready, those used last: in turn, by digest."""

    def __init__(self) -> None:
        """None at first."""
        self.start_afresh()

    def of(self, rulebook: Rulebook) -> Chain:
        """The chain of a rulebook. Raises RulebookError if it is beyond the engine's limits."""
        return self._found(rulebook.digest) or self._kept(rulebook.digest, Chain(plan_of(rulebook)))

    def _found(self, digest: str) -> Chain | None:
        with self._lock:
            if digest in self._ready:
                self._ready.move_to_end(digest)
            return self._ready.get(digest)

    def _kept(self, digest: str, chain: Chain) -> Chain:
        with self._lock:
            self._ready[digest] = chain
            if len(self._ready) > KEPT:
                self._ready.popitem(last=False)
        return chain

    def start_afresh(self) -> None:
        """In a forked child: what other threads of the parent were doing to the library is of no use there."""
        self._ready: OrderedDict[str, Chain] = OrderedDict()
        self._lock = Lock()


CHAINS: Final = Chains()
if hasattr(os, "register_at_fork"):  # pragma: no branch  # Windows never forks
    os.register_at_fork(after_in_child=CHAINS.start_afresh)


def assess(rulebook: Rulebook, case: Case) -> Assessment:
    """What the rulebook says of the case, with its whole trace.

    Raises CaseError (the facts do not fit), RulebookError (beyond the engine's limits) and
    EngineError (the library is missing, or failed).
    """
    if native is None:
        raise EngineError([diagnostic(say.ENGINE_MISSING, cause=missing)])
    return CHAINS.of(rulebook).assess(case)
