"""Attributes, rules and examples as the keys and values of a canonical file, in their order."""

from __future__ import annotations

from collections.abc import Iterable

from engine.cells.literals import written
from engine.condition import All, Any, Condition, Not, Test
from engine.emitting.layout import Bare, Quoted, Tall, TallList, Value
from engine.expected import Example, Expectation
from engine.model import Assumption, Attribute, Deadline, Derivation, Effect, Rule, Table
from engine.values import shown
from engine.waiver import Waiver

Tree = dict[str, Value]


def attribute_tree(attribute: Attribute) -> Tree:
    """An attribute: on one line when it is short."""
    found: dict[str, Value | None] = {
        "label": attribute.label,
        "definition": attribute.definition,
        "how_to_code": attribute.how_to_code,
        "kind": Bare(attribute.kind),
        "unit": attribute.unit,
        "range": attribute.range.text if attribute.range else None,
        "values": attribute.values,
        "ordered": _true(attribute.ordered),
        "also": {Quoted(value): spellings for value, spellings in attribute.also.items()},
        "default": None if attribute.default is None else written(attribute.default),
        "combine": _other(attribute.combine, "agree"),
        "required": _true(attribute.required),
        "assume": _assumption(attribute.assume),
        "aggravates": attribute.aggravates,
        "fixed": _true(attribute.fixed),
        "role": Bare(attribute.role),
        "secret": Bare(attribute.secret),
        "source": attribute.source,
        "note": attribute.note,
    }
    return _said(found)


def _said(found: dict[str, Value | None]) -> Tree:
    """What is not its default."""
    return {key: value for key, value in found.items() if value}


def _true(flag: bool) -> Bare | None:
    return Bare("true") if flag else None


def _other(text: str, usual: str) -> Bare | None:
    return None if text == usual else Bare(text)


def _assumption(assume: Assumption | None) -> Tree:
    if assume is None:
        return {}
    until = assume.until.isoformat() if assume.until else None
    return _said({"value": written(assume.value), "because": assume.because, "until": until})


def rule_tree(rule: Rule) -> Tree:
    """A rule, one key a line."""
    effects = [effect_tree(effect) for effect in rule.then]
    found: dict[str, Value | None] = {
        "id": Bare(rule.id),
        "label": rule.label,
        "when": condition_tree(rule.when),
        "then": effects[0] if len(effects) == 1 else TallList(effects),
        **reasons(rule),
    }
    return Tall(_said(found))


def reasons(rule: Rule | Table) -> dict[str, Value | None]:
    """Why a rule or a table is there, and who set its points."""
    return {
        "because": rule.because,
        "reference": rule.reference,
        "set_by": _author(rule.set_by),
        "note": rule.note,
    }


def _author(set_by: str) -> str | None:
    return None if set_by == "expert" else _word(set_by)


def _word(text: str) -> str:
    """Without quotes when it is an id."""
    return Bare(text) if text.replace("-", "_").isidentifier() and text.isascii() else text


def waiver_tree(waiver: Waiver) -> Tree:
    """A waiver: on one line when it is short."""
    place, until = _word(waiver.at), waiver.until.isoformat()
    return {"finding": Bare(waiver.finding), "at": place, "reason": waiver.reason, "by": waiver.by, "until": until}


def condition_tree(condition: Condition) -> Tree:
    """A condition: `{attribute: cell, …}` where all must hold, else all, any and not."""
    match condition:
        case Test():
            return {condition.attribute: condition.cell}
        case All(parts=parts):
            return _pairs(parts) or {"all": _conditions(parts)}
        case Any(parts=parts):
            return {"any": _conditions(parts)}
        case Not(part=part):
            return {"not": _negated(part)}
        case _:
            raise ValueError(f"not made of cells: {condition!r}")


def _conditions(parts: Iterable[Condition]) -> list[Value]:
    return [condition_tree(part) for part in parts]


def _pairs(parts: tuple[Condition, ...]) -> Tree:
    """Several tests, each of another attribute, need no `all`."""
    tests = {part.attribute: part.cell for part in parts if isinstance(part, Test)}
    return dict(tests) if len(tests) == len(parts) > 1 else {}


def _negated(part: Condition) -> Tree:
    """`not` takes one pair, one `all` or one `any`; another `not` goes within an `all`."""
    if isinstance(part, All):
        return {"all": _conditions(part.parts)}
    return {"all": [condition_tree(part)]} if isinstance(part, Not) else condition_tree(part)


def effect_tree(effect: Effect) -> Tree:
    """An effect block."""
    return _said(
        {
            "points": _number(effect.points),
            "axis": _bare(effect.axis),
            "discipline": _bare(effect.discipline),
            "urgency": _number(effect.urgency),
            "derive": _derivations(effect.derive),
            "at_least": _bare(effect.at_least),
            "expertise": _ids(effect.expertise),
            "deadline": deadline_tree(effect.deadline),
            "risk": effect.risk,
            "stake": effect.stake,
            "ask": effect.ask,
        }
    )


def _number(number: int | None) -> Bare | None:
    return None if number is None else Bare(number)


def _bare(id: str | None) -> Bare | None:
    return None if id is None else Bare(id)


def _ids(ids: Iterable[str]) -> list[Value]:
    return [Bare(id) for id in ids]


def _derivations(derivations: tuple[Derivation, ...]) -> Tree:
    return {each.attribute: each.text for each in derivations}


def deadline_tree(deadline: Deadline | None) -> Tree:
    """A deadline, on one line."""
    if deadline is None:
        return {}
    ends = {"from": Bare(deadline.start), "stopped": _bare(deadline.stopped)}
    return _said({"days": Bare(deadline.days), **ends})


def example_tree(example: Example) -> Tree:
    """An example, one key a line."""
    stated: Tree = {"case": example.case, "facts": example.facts, "expect": _expectation(example.expect)}
    return Tall({**stated, **_said({"because": example.because, "note": example.note})})


def _expectation(expect: Expectation) -> Tree:
    return _said(
        {
            "mode": _bare(expect.mode),
            "priority": _bare(expect.priority),
            "possible": _ids(expect.possible or ()),
            "score": _score(expect.score),
            "fired": _ids(expect.fired),
            "not_fired": _ids(expect.not_fired),
            "expertise": _ids(expect.expertise),
            "depths": {id: Bare(depth) for id, depth in expect.depths.items()},
            "deadline": shown(expect.deadline) if expect.deadline else None,
            "asks": _ids(expect.asks),
            "missing": _ids(expect.missing),
            "complete": None if expect.complete is None else shown(expect.complete),
        }
    )


def _score(score: tuple[int, int] | None) -> str | None:
    if score is None:
        return None
    low, high = score
    return str(low) if low == high else f"[{low}..{high}]"
