"""A DMN model of one decision table, as a rulebook: the FEEL of the models that we run, and no more.

What is not understood raises ValueError: a model is translated whole, or not at all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from engine.loading import load_rulebook_text
from engine.model import Rulebook
from tests.conformance.xml import Node, one, texts

KINDS = {"number": "number", "string": "choice", "boolean": "boolean"}
BOOLEANS = {"true": "oui", "false": "non"}
COMBINED = {"SUM": "sum", "MIN": "min", "MAX": "max"}
STRING = re.compile(r'"([^"]*)"')
COMPARISON = re.compile(r"(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
TABLE = "TCK"


def rulebook_of(definitions: Node) -> Rulebook:
    """The rulebook that gives the decision of a model: its inputs as attributes, its outputs as derived ones."""
    decision = one(definitions, "decision")
    table = one(decision, "decisionTable")
    inputs, outputs = table.findall("input"), table.findall("output")
    names, rows = names_of_outputs(decision), [rule.findall("outputEntry") for rule in table.findall("rule")]
    whole = {
        "rulebook": "tck",
        "title": decision.get("name"),
        "version": 1,
        "status": "illustrative",
        "modes": [{"id": "unique", "label": "Unique", "from": 0}],
        "attributes": {_input_name(each): _input(each) for each in inputs},
        "derived": {
            name: _output(table, output, [entries[place] for entries in rows])
            for place, (name, output) in enumerate(zip(names, outputs, strict=True))
        },
        "tables": [_table(table, [_input_name(each) for each in inputs], names)],
    }
    return load_rulebook_text(json.dumps(whole, ensure_ascii=False))


def name_of(name: str) -> str:
    """A name of FEEL as an id."""
    return re.sub(r"\W+", "_", name.lower())


def names_of_outputs(decision: Node) -> list[str]:
    """What each output is called: as the decision when it is alone and has no name."""
    outputs = one(decision, "decisionTable").findall("output")
    return [name_of(str(output.get("name") or decision.get("name"))) for output in outputs]


def _input_name(node: Node) -> str:
    return name_of(next(texts(node, "inputExpression/text")))


def _input(node: Node) -> dict[str, Any]:
    name = next(texts(node, "inputExpression/text"))
    kind = KINDS[one(node, "inputExpression").get("typeRef", "")]
    values = strings(next(texts(node, "inputValues/text"))) if kind == "choice" else []
    return {"label": name, "kind": kind} | ({"values": values} if values else {})


def _output(table: Node, output: Node, entries: Sequence[Node]) -> dict[str, Any]:
    written = [next(texts(entry, "text")) for entry in entries]
    if all(NUMBER.fullmatch(text) for text in written):
        return {"label": "Sortie", "kind": "number", "combine": COMBINED.get(table.get("aggregation", ""), "agree")}
    declared = list(texts(output, "outputValues/text"))
    values = strings(declared[0]) if declared else [literal(text) for text in written]
    defaults = [literal(text) for text in texts(output, "defaultOutputEntry/text")]
    held = {"label": "Sortie", "kind": "choice", "values": list(dict.fromkeys([*values, *defaults]))}
    return held | ({"default": defaults[0]} if defaults else {})


def _table(table: Node, inputs: list[str], outputs: list[str]) -> dict[str, Any]:
    hit = f"{table.get('hitPolicy', 'UNIQUE')} {table.get('aggregation', '')}".strip().lower()
    rows = [_row(f"{TABLE}-{rank}", rule) for rank, rule in enumerate(table.findall("rule"), start=1)]
    held = {"id": TABLE, "label": "Table", "hit": hit, "inputs": inputs, "outputs": outputs, "rows": rows}
    return held | ({"highest_first": _ranks(table, outputs)} if hit == "priority" else {})


def _ranks(table: Node, outputs: list[str]) -> dict[str, list[str]]:
    """Values of outputs, highest first: DMN ranks by the order in which they are declared."""
    declared = zip(outputs, table.findall("output"), strict=True)
    return {name: strings(text) for name, node in declared for text in texts(node, "outputValues/text")}


def _row(id: str, rule: Node) -> list[str]:
    tests = [cell(text) for text in texts(rule, "inputEntry/text")]
    return [id, *tests, *(literal(text) for text in texts(rule, "outputEntry/text"))]


def cell(text: str) -> str:
    """A unary test of FEEL in the language of our cells."""
    if text == "-":
        return text
    if text in BOOLEANS:
        return BOOLEANS[text]
    if found := COMPARISON.fullmatch(text):
        return f"{found[1]} {literal(found[2])}"
    return " ; ".join(strings(text))


def literal(text: str) -> str:
    """A value of FEEL in the language of our cells."""
    if NUMBER.fullmatch(text):
        return text.replace(".", ",")
    (found,) = strings(text)
    return found


def strings(text: str) -> list[str]:
    """The texts of a list of FEEL. ValueError if it holds anything else."""
    if STRING.sub("", text).replace(",", "").strip() or not STRING.search(text):
        raise ValueError(f"not a list of texts: {text}")
    return STRING.findall(text)
