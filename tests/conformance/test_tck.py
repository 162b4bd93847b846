"""The test cases that the DMN TCK gives for hit policies, on every engine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from engine.assessment import Assessment, RowOutcome
from engine.facts import Case, Fact
from engine.model import Rulebook
from engine.values import Kind, Value
from tests.conformance.dmn import cell, name_of, names_of_outputs, rulebook_of, strings
from tests.conformance.xml import Node, one, parsed, parsed_text
from tests.spec.engines import ENGINES, Assess
from tests.unit.house.tree import ROOT

TCK = Path(os.environ.get("GDR_SHARED", ROOT.parent / "shared")) / "tck" / "compliance-level-2"
MODELS = (
    "0004-simpletable-U",
    "0005-simpletable-A",
    "0006-simpletable-P1",
    "0010-multi-output-U",
    "0108-first-hitpolicy",
    "0109-ruleOrder-hitpolicy",
    "0114-min-collect-hitpolicy",
    "0115-sum-collect-hitpolicy",
    "0118-multi-priority-hitpolicy",
)
CASES = ("001", "002", "003")
Outcome = Mapping[str, Value | None]

at_hand = pytest.mark.skipif(not TCK.is_dir(), reason="the DMN TCK is not at hand (GDR_SHARED)")


@at_hand
def test_every_case_of_every_model_is_run() -> None:
    assert tuple(sorted(each.name for each in TCK.iterdir())) == MODELS
    for model in MODELS:
        assert tuple(each.get("id") for each in cases_of(model).findall("testCase")) == CASES


@at_hand
@pytest.mark.parametrize("assess", ENGINES.values(), ids=ENGINES.keys())
@pytest.mark.parametrize("id", CASES)
@pytest.mark.parametrize("model", MODELS)
def test_the_outcome_is_the_one_expected(model: str, id: str, assess: Assess) -> None:
    definitions = parsed(TCK / model / f"{model}.dmn")
    rulebook = rulebook_of(definitions)
    test = one(cases_of(model), f"testCase[@id='{id}']")
    names = names_of_outputs(one(definitions, "decision"))
    found = assess(rulebook, case_of(rulebook, test))
    assert outcomes(rulebook, found, names) == expected(one(test, "resultNode/expected"), names)
    assert found.to_json() == ENGINES["reference"](rulebook, case_of(rulebook, test)).to_json()


def cases_of(model: str) -> Node:
    return parsed(TCK / model / f"{model}-test-01.xml")


def case_of(rulebook: Rulebook, test: Node) -> Case:
    """The inputs of a test case."""
    nodes = {name_of(node.get("name", "")): node for node in test.findall("inputNode")}
    kinds = {id: attribute.kind for id, attribute in rulebook.attributes.items()}
    facts = [_fact(id, kinds[id], value_of(one(node, "value"))) for id, node in nodes.items()]
    return Case(id=test.get("id", ""), facts=tuple(facts))


def _fact(id: str, kind: Kind, value: Value) -> Fact:
    return Fact(attribute=id, kind=kind, value=value, standing="given")


def value_of(node: Node) -> Value:
    kind = next(value for name, value in node.items() if name.endswith("}type"))
    text = node.text or ""
    match kind:
        case "xsd:decimal":
            return Decimal(text)
        case "xsd:boolean":
            return {"true": True, "false": False}[text]
        case "xsd:string":
            return text
    raise ValueError(kind)


def expected(node: Node, names: list[str]) -> list[Outcome]:
    """The outcomes that a test case expects: one, or those of a list, in order."""
    items = node.findall("list/item")
    return [_expected(item, names) for item in items or [node]]


def _expected(node: Node, names: list[str]) -> Outcome:
    components = node.findall("component")
    if components:
        return {name_of(each.get("name", "")): value_of(one(each, "value")) for each in components}
    (name,) = names
    return {name: value_of(one(node, "value"))}


def outcomes(rulebook: Rulebook, found: Assessment, names: list[str]) -> list[Outcome]:
    """What a table comes to: what is derived or, where each row stands for itself, what each chosen row brings."""
    if rulebook.tables[0].hit == "rule order":
        return [_brought(row) for row in found.trace.tables[0].rows if row.chosen == "true"]
    facts = {fact.attribute: fact.value for fact in found.facts}
    return [{name: facts[name] for name in names}]


def _brought(row: RowOutcome) -> Outcome:
    values = {each.attribute: each.value for effect in row.effects for each in effect.derive}
    assert all(isinstance(value, str) for value in values.values())
    return values  # type: ignore[return-value]  # literals, as the line above says


@pytest.mark.parametrize(
    ("feel", "ours"),
    [("-", "-"), ("true", "oui"), (">=18", ">= 18"), ("<1.5", "< 1,5"), ('"Medium","Low"', "Medium ; Low")],
)
def test_feel_in_our_cells(feel: str, ours: str) -> None:
    assert cell(feel) == ours


@pytest.mark.parametrize("feel", ["[1..2]", "not(true)", "Age", '"a", 1', ""])
def test_feel_that_is_not_understood_is_refused(feel: str) -> None:
    with pytest.raises(ValueError, match="not a list of texts"):
        cell(feel)


def test_a_list_of_texts() -> None:
    assert strings('"High", "Low"') == ["High", "Low"]


@pytest.mark.parametrize("text", ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "<!DOCTYPE a SYSTEM 'file:x'><a/>"])
def test_entities_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="entity"):
        parsed_text(text)
