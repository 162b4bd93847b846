from __future__ import annotations

from datetime import date
from decimal import Decimal
from time import process_time

import pytest

from engine.model import Attribute
from engine.values import Value
from reports.distances import distance_for
from reports.neighbours import LISTED, NEAREST, Entry, Shelf
from reports.weights import read_by_prefix, weights_of
from tests.unit.reports.making import bare, entry, full

SET = Attribute(id="s", label="S", kind="set", values=("a", "b", "c"))
RANKED = Attribute(id="r", label="R", kind="choice", values=("a", "b", "c"), ordered=True)
CHOICE = Attribute(id="c", label="C", kind="choice", values=("a", "b", "c"))
NUMBER = Attribute(id="n", label="N", kind="number")
DAY = Attribute(id="d", label="D", kind="date")
TEXT = Attribute(id="t", label="T", kind="text")


@pytest.mark.parametrize(
    ("attribute", "one", "other", "thousandths"),
    [
        (NUMBER, Decimal(300), Decimal(400), 250),
        (NUMBER, Decimal(0), Decimal(0), 0),
        (NUMBER, Decimal(-5), Decimal(5), 1000),
        (DAY, date(2026, 1, 1), date(2026, 1, 1), 0),
        (DAY, date(2026, 1, 1), date(2025, 1, 1), 1000),
        (DAY, date(2026, 1, 1), date(2020, 1, 1), 1000),
        (SET, frozenset("ab"), frozenset("ab"), 0),
        (SET, frozenset("ab"), frozenset("bc"), 667),
        (RANKED, "a", "c", 1000),
        (RANKED, "b", "c", 500),
        (CHOICE, "a", "b", 1000),
        (CHOICE, "a", "a", 0),
    ],
)
def test_distances(attribute: Attribute, one: Value, other: Value, thousandths: int) -> None:
    distance = distance_for(attribute, by_prefix=False)
    assert distance(one, other) == distance(other, one) == thousandths


def test_codes_are_near_when_they_begin_alike() -> None:
    distance = distance_for(TEXT, by_prefix=True)
    assert distance("L01XC", "L01EX") == 400
    assert distance("J07BX", "J07BX") == 0
    assert distance("A", "B") == 1000
    assert distance("", "") == 0


@pytest.mark.parametrize("attribute", [NUMBER, DAY, SET, RANKED])
def test_values_of_another_kind_have_nothing_in_common(attribute: Attribute) -> None:
    distance = distance_for(attribute, by_prefix=True)
    assert distance(True, False) == 1000


def test_a_code_has_nothing_in_common_with_what_is_no_text() -> None:
    assert distance_for(TEXT, by_prefix=True)(True, "J07") == 1000


def test_weights_are_the_points_that_rules_can_move_and_no_identity_counts() -> None:
    weights = weights_of(full())
    assert weights["mti"] == 5 + 12  # E-07: its points, and the start of the mode it imposes
    assert weights["gravite"] == 5 + 5  # E-08: urgency, and the start of the priority it imposes
    assert weights["confiance"] == 2  # negative points weigh as much
    assert "demandeur" not in weights
    assert "voie" not in weights  # read, but moves nothing
    assert read_by_prefix(full()) == {"code"}


def shelf() -> tuple[list[Entry], Shelf]:
    entries = [
        entry(full(), "1", date(2020, 1, 1), mti=True, code="J07BX", gravite="faible", substance="Abc", demandeur="D"),
        entry(full(), "2", date(2021, 1, 1), mti=False, code="J07AA", gravite="faible", substance="abc"),
        entry(full(), "3", date(2022, 1, 1), mti=False, code="L01XX", gravite="forte", substance="autre"),
        entry(full(), "4", date(2023, 1, 1), mti=False, code="J07AB", gravite="faible", substance="abc", demandeur="d"),
        entry(full(), "5", date(2024, 1, 1), mti=False, code="J07AB", gravite="faible", substance="abc"),
    ]
    return entries, Shelf(full(), entries)


def test_the_nearest_come_first_and_only_earlier_ones() -> None:
    entries, shelved = shelf()
    around = shelved.around(entries[3])
    assert [near.entry.case for near in around.nearest] == ["2", "3", "1"]
    assert around.among == 3
    assert around.nearest[0].distance < around.nearest[1].distance


def test_why_they_are_near() -> None:
    entries, shelved = shelf()
    nearest, *_, last = shelved.around(entries[3]).nearest
    assert "mti" in nearest.shared
    assert [difference.attribute for difference in nearest.different] == ["code"]
    assert (nearest.different[0].here, nearest.different[0].there) == ("J07AB", "J07AA")
    assert last.different[0].attribute == "mti"
    assert nearest.alike == nearest.compared - 1


def test_what_most_files_share_is_not_told_first() -> None:
    entries = [entry(full(), str(n), mti=False, gravite="faible", code=f"X{n}") for n in range(8)]
    entries += [entry(full(), "rare", mti=True, code="Y"), entry(full(), "moi", mti=True, gravite="faible", code="Z")]
    near = {each.entry.case: each for each in Shelf(full(), entries).around(entries[-1], 9).nearest}
    assert near["rare"].shared == ("mti",)
    assert "gravite" in near["0"].shared


def test_what_shares_a_name_is_counted_whatever_the_case_of_letters() -> None:
    entries, shelved = shelf()
    same = {each.attribute: each for each in shelved.around(entries[3]).same}
    assert same["substance"].count == 3
    assert same["substance"].earlier == 2
    assert [each.case for each in same["substance"].entries] == ["2", "1", "5"]
    assert same["demandeur"].count == 1
    assert same["code"].count == 1


def test_what_shares_a_name_is_capped() -> None:
    entries = [entry(full(), str(n), substance="abc") for n in range(LISTED + 4)]
    same = Shelf(full(), entries).around(entries[-1]).same[0]
    assert same.count == LISTED + 3
    assert len(same.entries) == LISTED


def test_without_days_the_order_of_the_run_decides() -> None:
    entries = [entry(full(), str(n), mti=True) for n in range(8)]
    around = Shelf(full(), entries).around(entries[6])
    assert [near.entry.case for near in around.nearest] == ["5", "4", "3", "2", "1"]
    assert len(around.nearest) == NEAREST


def test_days_and_no_days_together() -> None:
    entries = [
        entry(full(), "sans", mti=True),
        entry(full(), "même jour", date(2026, 1, 2), mti=True),
        entry(full(), "moi", date(2026, 1, 2), mti=True),
        entry(full(), "avant", date(2026, 1, 1), mti=True),
        entry(full(), "après", date(2026, 1, 3), mti=True),
        entry(full(), "sans, après", mti=True),
    ]
    around = Shelf(full(), entries).around(entries[2])
    assert {near.entry.case for near in around.nearest} == {"sans", "même jour", "avant"}


def test_a_file_of_another_run_is_compared_with_the_whole_history() -> None:
    entries, shelved = shelf()
    new = entry(full(), "neuf", None, mti=True)
    assert shelved.around(new).among == len(entries)


def test_facts_unknown_in_one_of_the_two_do_not_count() -> None:
    entries = [entry(full(), "1", mti=True, patients=Decimal(10)), entry(full(), "2", mti=True)]
    near = Shelf(full(), entries).around(entries[1]).nearest[0]
    assert near.distance == 0
    assert near.compared == near.alike


def test_a_file_with_little_in_common_to_compare_comes_last() -> None:
    entries = [
        entry(full(), "complet", mti=True, gravite="faible", code="J07", patients=Decimal(290)),
        entry(full(), "muet"),
        entry(full(), "moi", mti=True, gravite="faible", code="J07", patients=Decimal(10)),
    ]
    nearest = Shelf(full(), entries).around(entries[2]).nearest
    assert [near.entry.case for near in nearest] == ["complet", "muet"]
    assert nearest[1].distance <= nearest[0].distance


def test_nothing_to_compare() -> None:
    entries = [entry(bare(), "1", a=None), entry(bare(), "2", a=None)]
    around = Shelf(bare(), entries).around(entries[1])
    assert around.nearest == ()
    assert around.among == 1
    assert Shelf(bare(), ()).around(entries[0]).among == 0


def test_the_quick_sums_are_the_plain_distance() -> None:
    values: list[dict[str, Value]] = [
        {
            "mti": n % 2 == 0,
            "code": f"J0{n % 3}",
            "patients": Decimal(n * 37 % 400),
            "gravite": ("faible", "forte")[n % 2],
        }
        for n in range(30)
    ]
    entries = [entry(full(), str(n), **given) for n, given in enumerate(values)]
    weights, attributes = weights_of(full()), full().attributes
    distances = {id: distance_for(attributes[id], by_prefix=id in read_by_prefix(full())) for id in weights}

    def plain(one: Entry, other: Entry) -> float:
        common = [id for id in weights if id in one.facts and id in other.facts]
        total = sum(weights[id] * distances[id](one.facts[id], other.facts[id]) for id in common)
        return total / sum(weights[id] for id in common)

    me = entries[-1]
    expected = sorted(plain(me, other) for other in entries[:-1])[:NEAREST]
    found = [plain(me, near.entry) for near in Shelf(full(), entries).around(me).nearest]
    assert found == expected


def test_two_thousand_files_are_quick_to_search() -> None:
    kinds = [
        entry(
            full(),
            str(n),
            mti=n % 9 == 0,
            code=f"{'JLA'[n % 3]}0{n % 10}XX{n % 97}",
            patients=Decimal(n),
            sites=Decimal(n % 7),
        )
        for n in range(400)
    ]
    entries = [Entry(f"{n}", each.label, None, each.facts, each.mode) for n, each in enumerate(kinds * 5)]
    shelved = Shelf(full(), entries)
    started = process_time()
    for each in entries[-50:]:
        shelved.around(each)
    # 5 ms a file is the aim; four times that leaves room for a busy machine and for coverage.
    assert (process_time() - started) / 50 < 0.02
