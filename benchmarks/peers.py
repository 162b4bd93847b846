"""The same rulebook for other engines: two truths, and booleans, integers and choices only.

Each is built from the model, runs a case as plain values, and tells which rules fired.
"""

from __future__ import annotations

import importlib.util
import json
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Callable
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, ClassVar

import clips
import zen

from benchmarks.spelling import PYTHON, ZEN, Clips
from engine.chaining import assess
from engine.condition import fold
from engine.facts import Case
from engine.model import Rule, Rulebook
from engine.strata import derivations_of, strata_of, writers

Plain = dict[str, bool | int | str]


def plain(case: Case) -> Plain:
    """A complete case as values that any engine takes."""
    values = {fact.attribute: fact.value for fact in case.facts}
    return {id: value if isinstance(value, bool | str) else int(value) for id, value in values.items()}  # type: ignore[arg-type]  # the rest are numbers


class Peer(ABC):
    """An engine ready with a rulebook."""

    name: ClassVar[str]
    traced: ClassVar[str]
    """What it tells of why."""

    @abstractmethod
    def __init__(self, rulebook: Rulebook) -> None:
        """Compile the rulebook."""

    def ready(self, case: Case) -> Any:
        """The case in the form that this engine takes: not timed."""
        return plain(case)

    @abstractmethod
    def run(self, case: Any) -> Any:
        """Run the rules on one case: what is timed."""

    @abstractmethod
    def fired(self, result: Any) -> set[str]:
        """The rules that fired."""


class Gdr(Peer):
    """This project's production engine, with its whole trace."""

    name = "gdr"
    traced = "every test of every rule, its truth, and whether it decides"

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook

    def ready(self, case: Case) -> Case:
        """The case as it is."""
        return case

    def run(self, case: Case) -> Any:
        """A complete assessment."""
        return assess(self._rulebook, case)

    def fired(self, result: Any) -> set[str]:
        """Those of the trace."""
        return {firing.rule for firing in result.trace.firings}


class Zen(Peer):
    """zen-engine: an expression node a layer, one expression a rule, then those that derive."""

    name = "zen-engine"
    traced = "nothing"
    options: ClassVar[zen.DecisionEvaluateOptions] = {}

    def __init__(self, rulebook: Rulebook) -> None:
        self._names = {_word(rule.id): rule.id for rule in rulebook.rules}
        written = writers(rulebook.rules)
        self._underived = {id: False for id, it in rulebook.attributes.items() if it.derived and id not in written}
        nodes = [_zen_node("in", "inputNode")]
        nodes += [_zen_layer(rank, layer) for rank, layer in enumerate(strata_of(rulebook))]
        nodes.append(_zen_node("out", "outputNode"))
        edges = [
            {"id": f"e{rank}", "sourceId": one["id"], "targetId": other["id"], "type": "edge"}
            for rank, (one, other) in enumerate(pairwise(nodes))
        ]
        content = {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}
        self._decision = zen.ZenEngine().create_decision(json.dumps(content))

    def ready(self, case: Case) -> Plain:
        """What no rule derives is false from the start."""
        return plain(case) | self._underived

    def run(self, case: Plain) -> Any:
        """Every node of the decision."""
        return self._decision.evaluate(case, self.options)

    def fired(self, result: Any) -> set[str]:
        """The rules whose expression is true."""
        return {id for word, id in self._names.items() if result["result"][word]}


class ZenTraced(Zen):
    """zen-engine, asked for its trace."""

    name = "zen-engine, trace"
    traced = "what enters and leaves each node, the result of each expression"
    options: ClassVar[zen.DecisionEvaluateOptions] = {"trace": True}


def _zen_layer(rank: int, layer: tuple[Rule, ...]) -> dict[str, object]:
    expressions = [(_word(rule.id), fold(rule.when, ZEN)) for rule in layer]
    expressions += [(id, _any_of(f"$.{_word(rule.id)}" for rule in by)) for id, by in writers(layer).items()]
    content = {
        "expressions": [{"id": key, "key": key, "value": value} for key, value in expressions],
        "passThrough": True,
    }
    return _zen_node(f"layer{rank}", "expressionNode") | {"content": content}


def _any_of(words: Any) -> str:
    return " or ".join(words)


def _zen_node(id: str, kind: str) -> dict[str, object]:
    return {"id": id, "type": kind, "name": id, "position": {"x": 0, "y": 0}}


class Clipspy(Peer):
    """clipspy: a rule a rule, layers by salience; a rule that fires adds its name to a list."""

    name = "clipspy"
    traced = "nothing"

    def __init__(self, rulebook: Rulebook) -> None:
        declared = [id for id, attribute in rulebook.attributes.items() if not attribute.derived]
        self._environment = environment = clips.Environment()
        environment.build(f"(deftemplate case {' '.join(f'(slot {id})' for id in declared)})")
        environment.build("(deftemplate derived (slot name))")
        environment.build("(defglobal ?*fired* = (create$))")
        spell = Clips({id: attribute.derived for id, attribute in rulebook.attributes.items()})
        for rank, layer in enumerate(strata_of(rulebook)):
            for rule in layer:
                environment.build(_defrule(rule, -rank, spell))
        self._case = environment.find_template("case")

    def ready(self, case: Case) -> Any:
        """Booleans and choices are symbols to CLIPS."""
        return {id: _symbol(value) for id, value in plain(case).items()}

    def run(self, case: Any) -> Any:
        """Assert the case, and run the agenda to its end."""
        self._environment.reset()
        self._case.assert_fact(**case)
        self._environment.run()
        return self._environment.eval("?*fired*")

    def fired(self, result: Any) -> set[str]:
        """The names on the list."""
        return set(result)


def _defrule(rule: Rule, salience: int, spell: Clips) -> str:
    derived = dict.fromkeys(each.attribute for each in derivations_of(rule))
    then = "".join(f" (assert (derived (name {id})))" for id in derived)
    head = f"(defrule {rule.id} (declare (salience {salience}))"
    return f"{head} {spell.element(rule.when)} => (bind ?*fired* (create$ ?*fired* {rule.id})){then})"


def _symbol(value: bool | int | str) -> object:
    if isinstance(value, bool):
        return clips.Symbol(str(value).upper())
    return clips.Symbol(value) if isinstance(value, str) else value


class Python(Peer):
    """A plain function written out for this very rulebook: the floor."""

    name = "Python function"
    traced = "nothing"

    def __init__(self, rulebook: Rulebook) -> None:
        self._function = _function(rulebook)

    def run(self, case: Plain) -> Any:
        """Call it."""
        return self._function(case)

    def fired(self, result: Any) -> set[str]:
        """The names on the list."""
        return set(result)


def _function(rulebook: Rulebook) -> Callable[[Plain], list[str]]:
    """Written to a file and imported, as hand-written rules would be."""
    declared = [id for id, attribute in rulebook.attributes.items() if not attribute.derived]
    lines = ["def run(case):", "    fired = []", *(f"    {id} = case['{id}']" for id in declared)]
    derived = set(rulebook.attributes) - set(declared)
    lines += [f"    {' = '.join(sorted(derived))} = False"] if derived else []
    for rule in chain.from_iterable(strata_of(rulebook)):
        lines += [f"    if {fold(rule.when, PYTHON)}:", f"        fired.append('{rule.id}')"]
        lines += [f"        {each.attribute} = True" for each in derivations_of(rule)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rules.py")
        path.write_text("\n".join([*lines, "    return fired"]), encoding="utf-8")
        spec = importlib.util.spec_from_file_location("rules", path)
        if spec is None or spec.loader is None:
            raise ImportError(path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    function: Callable[[Plain], list[str]] = module.run
    return function


def _word(id: str) -> str:
    return id.replace("-", "_")


PEERS: tuple[type[Peer], ...] = (Gdr, ZenTraced, Zen, Clipspy, Python)
