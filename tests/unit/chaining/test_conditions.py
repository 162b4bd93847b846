"""Three-valued truth, node by node."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from engine.condition import All, Any, Cmp, Condition, Has, Known, Not, Op, Prefix, Ref, Scalar, Test
from engine.conditions import FALSE, TRUE, UNKNOWN, Truth, every, opposite, picker, reader_of, some
from engine.values import Value

PLACES = {"here": 0, "there": 1}


def truth(condition: Condition, here: Value | None, there: Value | None = None) -> Truth:
    return reader_of(condition, PLACES)([here, there])


def compared(op: Op, value: Scalar | Ref) -> Cmp:
    return Cmp(attribute="here", op=op, value=value)


@pytest.mark.parametrize(
    ("op", "below", "same", "above"),
    [
        (Op.EQ, FALSE, TRUE, FALSE),
        (Op.LT, TRUE, FALSE, FALSE),
        (Op.LE, TRUE, TRUE, FALSE),
        (Op.GT, FALSE, FALSE, TRUE),
        (Op.GE, FALSE, TRUE, TRUE),
    ],
)
@pytest.mark.parametrize(
    "values",
    [(Decimal("0.29"), Decimal("0.3"), Decimal("0.31")), (date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 3))],
)
def test_comparisons(op: Op, below: Truth, same: Truth, above: Truth, values: tuple[Scalar, Scalar, Scalar]) -> None:
    assert [truth(compared(op, values[1]), value) for value in values] == [below, same, above]


def test_decimals_are_exact() -> None:
    assert truth(compared(Op.LE, Decimal("0.3")), Decimal("0.1") + Decimal("0.2")) == TRUE


@pytest.mark.parametrize(
    ("here", "there", "expected"), [(1, 1, TRUE), (1, 2, FALSE), (None, 1, UNKNOWN), (1, None, UNKNOWN)]
)
def test_comparison_between_attributes(here: int | None, there: int | None, expected: Truth) -> None:
    sides = [None if side is None else Decimal(side) for side in (here, there)]
    assert truth(compared(Op.EQ, Ref(attribute="there")), *sides) == expected


def test_text_compares_in_its_canonical_form() -> None:
    assert truth(compared(Op.EQ, "re\u0301fe\u0301rent"), "r\u00e9f\u00e9rent") == TRUE
    assert truth(compared(Op.EQ, "Référent"), "référent") == FALSE
    assert truth(Prefix(attribute="here", prefix="e\u0301"), "\u00e9tude") == TRUE
    assert truth(Has(attribute="here", value="e\u0301tude"), frozenset({"\u00e9tude"})) == TRUE


def test_prefix_and_membership() -> None:
    assert truth(Prefix(attribute="here", prefix="J07"), "J07BX03") == TRUE
    assert truth(Prefix(attribute="here", prefix="J07"), "L01") == FALSE
    assert truth(Has(attribute="here", value="enfant"), frozenset({"adulte"})) == FALSE
    assert truth(Has(attribute="here", value="enfant"), frozenset()) == FALSE


@pytest.mark.parametrize(
    "condition", [compared(Op.EQ, True), Has(attribute="here", value="x"), Prefix(attribute="here", prefix="x")]
)
def test_nothing_is_known_of_an_unknown_value(condition: Condition) -> None:
    assert truth(condition, None) == UNKNOWN


def test_known_is_never_unknown() -> None:
    assert [truth(Known(attribute="here"), value) for value in (None, False)] == [FALSE, TRUE]


KLEENE = (FALSE, TRUE, UNKNOWN)


@pytest.mark.parametrize(("one", "other"), list(product(KLEENE, KLEENE)))
def test_connectives_follow_kleene(one: Truth, other: Truth) -> None:
    """Against the definition: false < unknown < true; and is the least, or the greatest."""
    order = (FALSE, UNKNOWN, TRUE)
    ranks = [order.index(truth) for truth in (one, other)]
    assert every([one, other]) == order[min(ranks)]
    assert some([one, other]) == order[max(ranks)]
    assert opposite(one) == order[2 - ranks[0]]


def test_empty_connectives() -> None:
    assert (every([]), some([])) == (TRUE, FALSE)


@pytest.mark.parametrize(("here", "expected"), [(None, UNKNOWN), (True, TRUE), (False, FALSE)])
def test_a_cell_is_as_true_as_its_meaning(here: bool | None, expected: Truth) -> None:
    meaning = Any(parts=(All(parts=(compared(Op.EQ, True),)), Not(part=Not(part=compared(Op.EQ, True)))))
    assert truth(Test(attribute="here", cell="oui", meaning=meaning), here) == expected


@pytest.mark.parametrize("places", [(), (1,), (2, 0), (0, 0, 1)])
def test_a_picker_reads_in_order_and_gives_a_tuple(places: tuple[int, ...]) -> None:
    assert picker(places)([FALSE, TRUE, UNKNOWN]) == places
