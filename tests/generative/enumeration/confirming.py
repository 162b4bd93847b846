"""Whether what a finding shows is so: its cases assessed again, its reasons relaxed one by one."""

from __future__ import annotations

import re
from collections.abc import Collection

from engine.condition import All, Cmp, Op, Test
from engine.facts import Case, Fact
from engine.model import Attribute, Row, Rule, Rulebook, Table
from engine.values import Value
from engine.verification import CHECKS
from engine.verification.finding import Finding
from engine.verification.proof import Proof
from tests.generative.enumeration.findings import WORSE, place, seen_in
from tests.generative.enumeration.outcomes import differently, lighter, outcome


def shown(rulebook: Rulebook, finding: Finding) -> bool:
    """Whether the witness shows, by the reference engine, what the finding says of it."""
    found = [outcome(rulebook, case) for case in finding.witness]
    if finding.code in ("GAP", "OVERLAP"):
        return (finding.code, finding.at) in seen_in(rulebook, *found)
    first, second = finding.witness
    if finding.code == "IDENTITY":
        return _differing(rulebook, first, second) <= set(finding.at.split(", ")) and differently(*found)
    attribute = rulebook.attributes[finding.at]
    before, after = (_value(attribute, each) for each in finding.witness)
    turned = _worse(attribute, before, after) if finding.code == "MONOTONE" else _assumed(attribute, before, after)
    return _differing(rulebook, first, second) == {attribute.id} and turned and lighter(*found)


def _differing(rulebook: Rulebook, first: Case, second: Case) -> set[str]:
    return {id for id in rulebook.attributes if _said(first.given.get(id)) != _said(second.given.get(id))}


def _said(fact: Fact | None) -> object:
    return "silent" if fact is None else fact.value


def _value(attribute: Attribute, case: Case) -> Value | None:
    fact = case.given.get(attribute.id)
    if fact is None and attribute.assume is not None:
        return attribute.assume.value
    return fact.value if fact is not None else None


def _worse(attribute: Attribute, before: Value | None, after: Value | None) -> bool:
    if before is None or after is None:
        return False
    one, other = place(attribute, before), place(attribute, after)
    return bool(other > one if attribute.aggravates in WORSE else other < one)


def _assumed(attribute: Attribute, before: Value | None, after: Value | None) -> bool:
    return before is not None and attribute.assume is not None and after == attribute.assume.value


def explained(rulebook: Rulebook, finding: Finding) -> bool:
    """Whether what is named is enough to exclude it, and none of it can be spared.

    All rules but those named are left free, all domains but those named are lifted: it must stay impossible, and
    no longer so once any of the reasons is freed too.
    """
    if not set(finding.because) <= {rule.id for rule in rulebook.all_rules} | set(rulebook.attributes):
        return False
    spoken_of = re.findall(r"^(\S+) ne s'applique jamais sans (\S+), qui", finding.said.message)
    always = spoken_of[0] if spoken_of else ()
    spared = [[each for each in finding.because if each != dropped] for dropped in finding.because]
    return _impossible(rulebook, finding, [*finding.because, *always], always) and not any(
        _impossible(rulebook, finding, [*kept, *always], always) for kept in spared
    )


def _impossible(rulebook: Rulebook, finding: Finding, kept: Collection[str], always: Collection[str]) -> bool:
    proof = Proof(freed(rulebook, kept))
    if finding.code == "DEAD":
        return not proof.alive.holds(finding.at)
    if always:
        return not proof.alive.without(*always)
    (check,) = (each for each in CHECKS if each.code == finding.code)
    items = [item for item in check.items(proof) if check.name(item) == finding.at]
    return any(True for item in items for _ in check.look(proof, item))


def freed(rulebook: Rulebook, kept: Collection[str]) -> Rulebook:
    """A rulebook in which rules and rows hold as they please, and declared attributes anything; `kept` apart."""
    freedoms = {rule.id: _freedom(rule.id) for rule in rulebook.all_rules if rule.id not in kept}
    declared = {id: _wide(each) if id not in kept else each for id, each in rulebook.attributes.items()}
    return rulebook.model_copy(
        update={
            "attributes": {**declared, **{each.id: each for each in freedoms.values()}},
            "rules": tuple(_free_rule(each, freedoms) for each in rulebook.rules),
            "tables": tuple(_free_table(each, freedoms) for each in rulebook.tables),
        }
    )


def _wide(attribute: Attribute) -> Attribute:
    return attribute if attribute.derived else attribute.model_copy(update={"range": None})


def _freedom(id: str) -> Attribute:
    return Attribute(id=f"libre_{id}", label=f"Libre {id}", kind="boolean")


def _free_rule(rule: Rule, freedoms: dict[str, Attribute]) -> Rule:
    return rule.model_copy(update={"when": _test(freedoms[rule.id])}) if rule.id in freedoms else rule


def _free_table(table: Table, freedoms: dict[str, Attribute]) -> Table:
    return table.model_copy(update={"rows": tuple(_free_row(row, freedoms) for row in table.rows)})


def _free_row(row: Row, freedoms: dict[str, Attribute]) -> Row:
    return row.model_copy(update={"when": All(parts=(_test(freedoms[row.id]),))}) if row.id in freedoms else row


def _test(attribute: Attribute) -> Test:
    return Test(attribute=attribute.id, cell="oui", meaning=Cmp(attribute=attribute.id, op=Op.EQ, value=True))
