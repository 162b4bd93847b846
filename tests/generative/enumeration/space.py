"""Every case of a small rulebook, up to what no rule tells apart: cut by means of their own, not the verification's."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import chain, combinations, groupby, pairwise, product

from engine.condition import Cmp, Prefix, leaves_of
from engine.facts import Case, Fact
from engine.model import Attribute, Rulebook
from engine.values import Value
from tests.generative.enumeration.forms import ORDERED, Form, Forms, TooManyForms, rational


class Nothing(Enum):
    """What a case may say of an attribute beside a value."""

    UNKNOWN = "given as unknown"
    SILENT = "left out"


Said = Value | Nothing
Point = Mapping[str, Said]


@dataclass
class Block:
    """Attributes that have to be looked at together: what may be said of them, and which of it is told apart."""

    attributes: tuple[str, ...]
    points: list[Point]
    classes: list[int] = field(default_factory=list)  # for each point, the first one that is treated alike

    def __post_init__(self) -> None:
        self.classes = self.classes or list(range(len(self.points)))

    def slices(self, varying: Collection[str]) -> list[list[int]]:
        """Points, by number, that differ only in some attributes; one of each sort, in the order of the points."""
        groups: dict[tuple[Said, ...], list[int]] = {}
        if not set(varying) & set(self.attributes):
            return [[place] for place in sorted(set(self.classes))]
        for place, point in enumerate(self.points):
            groups.setdefault(tuple(point[id] for id in self.attributes if id not in varying), []).append(place)
        runs = [self._runs(each) for each in groups.values()]
        return list({tuple(self.classes[place] for place in each): each for each in runs}.values())

    def _runs(self, places: list[int]) -> list[int]:
        """The first of each run of points that are treated alike."""
        return [next(run) for _, run in groupby(places, key=self.classes.__getitem__)]


class Space:
    """All cases: one of each class in each block. `given`: derived attributes that cases give too."""

    def __init__(self, rulebook: Rulebook, given: Collection[str] = ()) -> None:
        free = [each for each in rulebook.attributes.values() if not each.derived or each.id in given]
        self.rulebook = rulebook
        self.blocks = [_plain(rulebook, each) for each in free if each.kind not in ORDERED]
        for kind in ORDERED:
            together = [each for each in free if each.kind == kind]
            if together:
                self.blocks.append(_grid(rulebook, together, Forms(rulebook, given).atoms(kind)))

    @property
    def size(self) -> int:
        """How many cases there are."""
        found = 1
        for block in self.blocks:
            found *= len(set(block.classes))
        return found

    def all(self) -> Iterator[tuple[int, ...]]:
        """Each case, by the class of each block."""
        return product(*(sorted(set(block.classes)) for block in self.blocks))

    def key(self, places: Sequence[int]) -> tuple[int, ...]:
        """The classes of points."""
        return tuple(block.classes[place] for block, place in zip(self.blocks, places, strict=True))

    def families(self, varying: Collection[str]) -> Iterator[list[tuple[int, ...]]]:
        """Cases that differ only in some attributes, by the points of each block."""
        for groups in product(*(block.slices(varying) for block in self.blocks)):
            yield list(product(*groups))

    def said(self, places: Sequence[int]) -> dict[str, Said]:
        """What a case says of each attribute."""
        return {
            id: said for block, at in zip(self.blocks, places, strict=True) for id, said in block.points[at].items()
        }

    def case(self, places: Sequence[int]) -> Case:
        """A case as the engines take it."""
        return Case(id="Dossier", facts=tuple(self._facts(self.said(places))))

    def _facts(self, said: Mapping[str, Said]) -> Iterator[Fact]:
        for id, value in said.items():
            kind = self.rulebook.attributes[id].kind
            if value is Nothing.UNKNOWN:
                yield Fact(attribute=id, kind=kind, value=None, standing="unknown")
            elif not isinstance(value, Nothing):
                yield Fact(attribute=id, kind=kind, value=value, standing="given")


def nothings(attribute: Attribute) -> list[Said]:
    """Silence is worth telling from an unknown fact where it is assumed to mean something."""
    return [Nothing.UNKNOWN, *([Nothing.SILENT] if attribute.assume else [])]


def _plain(rulebook: Rulebook, attribute: Attribute) -> Block:
    return Block(
        (attribute.id,), [{attribute.id: value} for value in (*_values(rulebook, attribute), *nothings(attribute))]
    )


def _values(rulebook: Rulebook, attribute: Attribute) -> list[Value]:
    match attribute.kind:
        case "boolean":
            return [False, True]
        case "choice":
            return list(attribute.values)
        case "set":
            sizes = range(len(attribute.values) + 1)
            return [frozenset(each) for each in chain.from_iterable(combinations(attribute.values, n) for n in sizes)]
        case _:
            return list(_texts(rulebook))


def _texts(rulebook: Rulebook) -> Iterator[str]:
    """Every text that the rulebook holds, and under each beginning and under none as many others as there are texts."""
    texts, beginnings = dict[str, None](), dict[str, None]({"zz": None})
    kinds = {id: each.kind for id, each in rulebook.attributes.items()}
    for rule in rulebook.all_rules:
        for leaf in leaves_of(rule.when):
            if isinstance(leaf, Prefix) and kinds[leaf.attribute] == "text":
                beginnings[leaf.prefix] = None
            if isinstance(leaf, Cmp) and kinds[leaf.attribute] == "text" and isinstance(leaf.value, str):
                texts[leaf.value] = None
        for derivation in (each for block in rule.then for each in block.derive if kinds[each.attribute] == "text"):
            texts[str(derivation.value)] = None
    for attribute in rulebook.attributes.values():
        for value in (attribute.default, attribute.assume and attribute.assume.value):
            if attribute.kind == "text" and value is not None:
                texts[str(value)] = None
    number = sum(kind == "text" for kind in kinds.values())
    yield from dict.fromkeys(
        (*texts, *beginnings, *(each + "z" * n for each in beginnings for n in range(1, number + 1)))
    )


def _grid(rulebook: Rulebook, together: list[Attribute], atoms: list[Form]) -> Block:
    """Numbers, or dates, side by side: points of which no two have all signs alike are told apart."""
    axes = [[*_axis(each, together, atoms), *nothings(each)] for each in together]
    points: list[Point] = [dict(zip([each.id for each in together], values, strict=True)) for values in product(*axes)]
    if len(points) * len(atoms) > MOST_SIGNS:
        raise TooManyForms([each.id for each in together])
    seen: dict[object, int] = {}
    classes = [seen.setdefault(_signs(rulebook, point, atoms), place) for place, point in enumerate(points)]
    return Block(tuple(each.id for each in together), points, classes)


def _signs(rulebook: Rulebook, point: Point, atoms: list[Form]) -> object:
    known = {id: rational(value) for id, value in _meant(rulebook, point).items() if not isinstance(value, Nothing)}
    told = [form.at(known) for form in atoms]
    silent = frozenset(id for id, value in point.items() if value is Nothing.SILENT)
    return frozenset(known), silent, tuple(None if value is None else (value > 0) - (value < 0) for value in told)


def _meant(rulebook: Rulebook, point: Point) -> dict[str, Said]:
    return {id: _assumed(rulebook.attributes[id]) if value is Nothing.SILENT else value for id, value in point.items()}


def _assumed(attribute: Attribute) -> Said:
    return attribute.assume.value if attribute.assume else Nothing.UNKNOWN


def _axis(attribute: Attribute, together: list[Attribute], atoms: list[Form]) -> list[Value]:
    cuts = sorted(set[Fraction]().union(*(_cuts(each, atoms) for each in together)))
    values = _days(cuts) if attribute.kind == "date" else _numbers(cuts, alone=len(together) == 1)
    held = attribute.range
    return [each for each in values if held is None or held.holds(each)]  # type: ignore[arg-type]


def _cuts(attribute: Attribute, atoms: list[Form]) -> set[Fraction]:
    found = {
        -form.constant / dict(form.coefficients)[attribute.id] for form in atoms if form.attributes == {attribute.id}
    }
    ends = (attribute.range.low, attribute.range.high) if attribute.range else ()
    assumed = (attribute.assume.value,) if attribute.assume else ()
    return found | {rational(each) for each in (*ends, *assumed) if each is not None}


def _numbers(cuts: list[Fraction], *, alone: bool) -> list[Value]:
    """Alone, the cuts and one number in each gap; beside another, a grid finer than what their forms can tell."""
    if not cuts:
        return [Decimal(1)]
    if alone:
        between = [round((low + high) / 2, 6) for low, high in pairwise(cuts)]
        held = [each for each in cuts if round(each, 6) == each]  # no fact is a third
        return [_decimal(each) for each in sorted({round(cuts[0] - 1, 6), *held, *between, round(cuts[-1] + 1, 6)})]
    low, high = int(cuts[0]) - 1, int(cuts[-1]) + 1
    return [_decimal(Fraction(n, FINE)) for n in range(low * FINE, high * FINE + 1)]


MOST_SIGNS = 100_000
FINE = 20  # the rules' own numbers are halves, and few


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


def _days(cuts: list[Fraction]) -> list[Value]:
    days = [date.fromordinal(int(each)) for each in cuts] or [date(2026, 1, 1)]
    return [days[0] + timedelta(n) for n in range(-2, (days[-1] - days[0]).days + 3)]
