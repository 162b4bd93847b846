"""Conditions: cells as experts write them, in every form of their kind, joined in every way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hypothesis.strategies import DrawFn

from engine.cells import parse_cell
from engine.condition import All, Any, Condition, Not, Test
from engine.errors import CellError
from engine.model import Attribute
from engine.values import Kind, Value
from tests.generative.drawing import between, pick
from tests.generative.vocabulary import PEOPLE, POOLS, TEXTS, values_of, written

# What a form may stand for: {v} a value in the domain, {w} any value, {low} and {high} two in order,
# {item} a member of a set, {start} a beginning, {other} another attribute of the kind.
_ORDERED = (
    *("{v}", "= {v}", "≠ {v}", "< {w}", "<= {w}", "≤ {w}", "> {w}", ">= {w}", "≥ {w}"),
    *("[{low}..{high}]", "]{low}..{high}]", "[{low}..{high}[", "]{low}..{high}["),
    *("= {other}", "≠ {other}", "< {other}", "<= {other}", "> {other}", ">= {other}"),
)
_BEGINNINGS = ("commence par {start}", "commence par {start} ; {start}", "commence par ({start} ; {start})")
FORMS: Mapping[Kind, Sequence[str]] = {
    "boolean": ("oui", "non", "vrai", "faux", "= oui", "≠ oui", "= {other}", "≠ {other}"),
    "number": (*_ORDERED, "{v} j", "<= {w} jours"),
    "date": _ORDERED,
    "choice": ("{v}", "= {v}", "≠ {v}", *_BEGINNINGS, "= {other}", "≠ {other}"),
    "set": ("contient {item}", "contient ({item} ; {item})", "contient {item} ; {item}"),
    "text": ("{v}", "= {v}", "≠ {v}", *_BEGINNINGS, "= {other}", "≠ {other}"),
}
SCALED = ("< {v}", "<= {v}", "≤ {v}", "> {v}", ">= {v}", "≥ {v}", "< {other}", ">= {other}")
AROUND = ("{0}", "{0}", "{0}", "non({0})", "{0} ; {1}", "non({0} ; {1})", "non({0}) ; {1}")
# What the loader refuses because no case, or every case, would pass: drawn again as a plain value.
TELLS_NOTHING = {"CELL_NEVER", "CELL_ALWAYS", "CELL_INTERVAL_EMPTY", "VALUE_RANGE"}


@dataclass(frozen=True)
class Reading:
    """The attributes that a rule may read, among all those of the rulebook."""

    readable: Sequence[Attribute]
    all: Mapping[str, Attribute]

    def others(self, attribute: Attribute) -> list[str]:
        """Those that an attribute may be compared with."""
        alike = (each for each in self.readable if each.kind == attribute.kind and each.ordered == attribute.ordered)
        return [each.id for each in alike if each.id != attribute.id]


def cell(draw: DrawFn, reading: Reading) -> Test:
    """One test, a list of them, or their contrary, of any attribute that may be read."""
    return cell_of(draw, pick(draw, reading.readable), reading)


def cell_of(draw: DrawFn, attribute: Attribute, reading: Reading) -> Test:
    """The same, of this attribute."""
    text = pick(draw, AROUND).format(*[_simple(draw, attribute, reading.others(attribute)) for _ in range(2)])
    try:
        return _test(text, attribute, reading)
    except CellError as error:
        if not {each.code for each in error.diagnostics} <= TELLS_NOTHING:
            raise
        return _test(written(pick(draw, values_of(attribute))), attribute, reading)


def _simple(draw: DrawFn, attribute: Attribute, others: Sequence[str]) -> str:
    """One test, in one form."""
    forms: list[str] = [*FORMS[attribute.kind], *(SCALED if attribute.ordered else ())]
    form: str = pick(draw, [form for form in forms if others or "{other}" not in form])
    low, high = _two_in_order(draw, attribute)
    beginning = pick(draw, attribute.values or TEXTS)
    return form.format(
        v=written(pick(draw, values_of(attribute))),
        w=written(low),
        low=written(low),
        high=written(high),
        item=written(pick(draw, PEOPLE)),
        start=written(beginning[: draw(between(1, 6))].strip()),
        other=pick(draw, others) if others else "",
    )


def _two_in_order(draw: DrawFn, attribute: Attribute) -> Sequence[Value]:
    pool = POOLS[attribute.kind]
    drawn = [pick(draw, pool), pick(draw, pool)]
    return sorted(drawn) if attribute.kind in ("number", "date") else drawn


def question(draw: DrawFn, reading: Reading) -> Test:
    """Whether an attribute is known, or unknown: only for rules that do nothing but ask."""
    return question_of(draw, pick(draw, reading.readable), reading)


def question_of(draw: DrawFn, attribute: Attribute, reading: Reading) -> Test:
    """The same, of this attribute."""
    return _test(pick(draw, ("connu", "inconnu", "inconnu", "non(connu)")), attribute, reading)


def _test(text: str, attribute: Attribute, reading: Reading) -> Test:
    meaning = parse_cell(text, attribute, reading.all, asks="connu" in text)
    assert meaning is not None
    return Test(attribute=attribute.id, cell=text, meaning=meaning)


def condition(draw: DrawFn, test: Callable[[], Test], depth: int = 3) -> Condition:
    """Tests joined by all, any and not, nested a few levels; `not` never holds another, as in a rulebook."""
    sort = pick(draw, ("test", "all", "any", "not")) if depth else "test"
    if sort == "test":
        return test()
    if sort == "not":
        part = condition(draw, test, depth - 1)
        return part if isinstance(part, Not) else Not(part=part)
    parts = tuple(condition(draw, test, draw(between(0, depth - 1))) for _ in range(draw(between(1, 3))))
    return All(parts=parts) if sort == "all" else Any(parts=parts)
