"""The tests that candidate rules are made of, from the rulebook's own words.

The cut-points that experts wrote come first; a number without any is cut at round values near its quarters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal

import numpy as np

from engine.cells import parse_cell
from engine.cells.literals import written
from engine.condition import Cmp, Prefix, Test, leaves_of
from engine.conditions import TRUE, reader_of
from engine.errors import CellError
from engine.facts import Fact
from engine.model import Attribute, Rulebook
from engine.values import Value
from learner.candidates.facts import Tested

QUARTERS = (0.25, 0.5, 0.75)
NEARLY_ALL = 0.98  # of the files that know a fact: beyond, a test true of them says hardly more than that it is known


def vocabulary(rulebook: Rulebook, facts: Sequence[Mapping[str, Fact]], usable: Collection[str]) -> list[Test]:
    """Every test that a candidate may hold, attribute by attribute, of those usable; never of an identity.

    Nor one that is true of nearly all the files that know its attribute: it would say that the attribute is known, and
    what is filled in only after some decisions would pass for a rule.
    """
    attributes = (each for each in rulebook.attributes.values() if each.role != "identity" and each.id in usable)
    return [test for attribute in attributes for test in _of_attribute(rulebook, attribute, facts)]


def truths_of(tests: Sequence[Test], facts: Sequence[Mapping[str, Fact]]) -> Tested:
    """The tests' truth on files: each distinct value is looked at once."""
    attributes = list(dict.fromkeys(test.attribute for test in tests))
    columns = [_truths(test, [each[test.attribute].value for each in facts]) for test in tests]
    about = np.array([attributes.index(test.attribute) for test in tests], dtype=np.int64)
    return Tested(np.array(columns, dtype=bool).reshape(len(tests), len(facts)).T.copy(), about)


def _truths(test: Test, values: Sequence[Value | None]) -> list[bool]:
    read = reader_of(test, {test.attribute: 0})
    known = {value: read([value]) == TRUE for value in set(values)}
    return [known[value] for value in values]


def _of_attribute(rulebook: Rulebook, attribute: Attribute, facts: Sequence[Mapping[str, Fact]]) -> Iterator[Test]:
    met = Counter(value for each in facts if (value := each[attribute.id].value) is not None)
    for cell in dict.fromkeys(_cells(rulebook, attribute, facts)):
        with suppress(CellError):  # always true, or never, in the declared domain: no test
            meaning = parse_cell(cell, attribute, rulebook.attributes)
            if meaning is not None:
                test = Test(attribute=attribute.id, cell=cell, meaning=meaning)
                if not _only_known(test, met):
                    yield test


def _only_known(test: Test, met: Counter[Value]) -> bool:
    """Whether a test says that its attribute is known, and hardly more: `met`, the values in how many files."""
    read = reader_of(test, {test.attribute: 0})
    true = sum(count for value, count in met.items() if read([value]) == TRUE)
    return bool(met) and true >= NEARLY_ALL * met.total()


def _cells(rulebook: Rulebook, attribute: Attribute, facts: Sequence[Mapping[str, Fact]]) -> Iterator[str]:
    match attribute.kind:
        case "boolean":
            yield from ("oui", "non")
        case "choice":
            yield from map(_quoted, attribute.values)
            if attribute.ordered:
                yield from (f">= {_quoted(value)}" for value in attribute.values[1:])
                yield from (f"<= {_quoted(value)}" for value in attribute.values[:-1])
        case "set":
            yield from (f"contient {_quoted(value)}" for value in attribute.values)
        case "number":
            for cut in _cuts(rulebook, attribute, facts):
                yield from (f">= {written(cut)}", f"< {written(cut)}")
        case "text":
            yield from (f"commence par {_quoted(prefix)}" for prefix in _prefixes(rulebook, attribute))


def _quoted(value: str) -> str:
    """A declared value as a cell holds it, whatever is in it."""
    return f"« {value} »"


def _cuts(rulebook: Rulebook, attribute: Attribute, facts: Sequence[Mapping[str, Fact]]) -> list[Decimal]:
    """The expert's cut-points on a number; without any, round values near its quarters."""
    leaves = (leaf for rule in rulebook.all_rules for leaf in leaves_of(rule.when))
    literals = (leaf.value for leaf in leaves if isinstance(leaf, Cmp) and leaf.attribute == attribute.id)
    expert = {value for value in literals if isinstance(value, Decimal)}
    return sorted(expert) or sorted({*_rounded_quarters(attribute, facts)})


def _rounded_quarters(attribute: Attribute, facts: Sequence[Mapping[str, Fact]]) -> Iterator[Decimal]:
    known = (each[attribute.id].value for each in facts)
    values = sorted(value for value in known if isinstance(value, Decimal))
    for quarter in QUARTERS if len(set(values)) > 1 else ():
        cut = rounded(values[int(quarter * (len(values) - 1))])
        if attribute.range is None or attribute.range.holds(cut):
            yield cut


def rounded(value: Decimal) -> Decimal:
    """To two significant figures, the second one 0 or 5: 1 234 gives 1 000, 0,0371 gives 0,035."""
    if value == 0:
        return value
    step = Decimal(5).scaleb(value.adjusted() - 1)
    return ((value / step).to_integral_value() * step).normalize() + 0


def _prefixes(rulebook: Rulebook, attribute: Attribute) -> list[str]:
    """The beginnings of a text that experts already look at."""
    leaves = (leaf for rule in rulebook.all_rules for leaf in leaves_of(rule.when))
    return sorted({leaf.prefix for leaf in leaves if isinstance(leaf, Prefix) and leaf.attribute == attribute.id})
