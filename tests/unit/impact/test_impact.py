"""What a change does to cases: counted from level to level, explained by rules, shown on few files."""

from __future__ import annotations

from collections import Counter

from engine import reference
from engine.facts import Case, Fact
from engine.impact import Counting, Pair, Past, examples_moved
from engine.impact.choosing import MOST
from engine.loading import load_rulebook_text
from engine.model import Rulebook
from tests.unit.small_rulebook import HEAD

TEXT = (
    HEAD.replace("from: 9", "from: 8")
    + """
priorities:
  - {id: normale, label: "Normale", from: 0}
  - {id: urgente, label: "Urgente", from: 1}
attributes:
  nouvelle: {label: "Nouvelle", kind: boolean}
  enfants: {label: "Enfants", kind: boolean}
  durable: {label: "Durable", kind: boolean}
rules:
  - {id: E-1, label: "Nouvelle", when: {nouvelle: "oui"}, then: {points: 4}}
  - {id: E-2, label: "Enfants", when: {enfants: "oui"}, then: {points: 4}}
  - {id: E-3, label: "Durable", when: {durable: "oui"}, then: {points: 1, urgency: 1}}
examples:
  - {case: "Nouvelle", facts: {nouvelle: "oui", enfants: "non", durable: "non"}, expect: {mode: moyen}}
  - {case: "Enfants", facts: {nouvelle: "non", enfants: "oui", durable: "non"}, expect: {mode: moyen, fired: [E-2]}}
"""
)


def book(*replaced: tuple[str, str]) -> Rulebook:
    text = TEXT
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new)
    return load_rulebook_text(text)


def case(id: str, **facts: bool) -> Case:
    held = {"nouvelle": False, "enfants": False, "durable": False, **facts}
    given = (Fact(attribute=name, kind="boolean", value=value, standing="given") for name, value in held.items())
    return Case(id=id, facts=tuple(given))


def counted(pair: Pair, cases: list[Case]) -> Past:
    counting = Counting(pair)
    for each in cases:
        counting.add(each.id, "", reference.assess(pair.before, each), reference.assess(pair.after, each))
    return counting.past()


LIGHTER = (('enfants: "oui"}, then: {points: 4}', 'enfants: "oui"}, then: {points: 3}'),)
CASES = [
    case("rien"),
    *(case(f"enfant-{n}", enfants=True) for n in range(30)),
    case("les deux", nouvelle=True, enfants=True),
    case("nouvelle", nouvelle=True),
    case("durable", enfants=True, durable=True),
]


def test_files_are_counted_from_level_to_level_and_by_the_rules_that_moved_them() -> None:
    past = counted(Pair(book(), book(*LIGHTER)), CASES)
    assert {(each.before, each.after): each.files for each in past.modes} == {
        ("leger", "leger"): 1,
        ("moyen", "leger"): 30,
        ("moyen", "moyen"): 2,
        ("lourd", "moyen"): 1,
    }
    assert sum(each.files for each in past.priorities) == past.files == len(CASES)
    assert (past.changed, past.lighter, past.heavier) == (31, 31, 0)
    assert [(each.rule, each.otherwise) for each in past.rules] == [("E-2", 32)]


def test_what_files_show_is_shown_by_few_and_the_first_ones_show_all_of_it() -> None:
    past = counted(Pair(book(), book(*LIGHTER)), CASES)
    assert len(past.shown) == MOST
    assert {"mode:moyen→leger", "mode:lourd→moyen", "rule:E-2"} == {key for each in past.shown for key in each.shows}
    assert "les deux" in {each.case for each in past.shown}
    assert past == counted(Pair(book(), book(*LIGHTER)), CASES)


def test_the_file_that_moves_furthest_comes_first_whatever_its_place() -> None:
    after = book(('nouvelle: "oui"}, then: {points: 4}', 'nouvelle: "oui"}, then: {points: 9}'))
    past = counted(Pair(book(), after), [case("près", nouvelle=True, enfants=True), *CASES, case("n", nouvelle=True)])
    steps = [each.moved.after.score[0] - each.moved.before.score[0] for each in past.shown]
    assert steps == sorted(steps, reverse=True)
    assert {each.moved.weight for each in past.shown} == {"heavier"}


def test_thresholds_alone_are_a_reason() -> None:
    past = counted(Pair(book(), book(("from: 8", "from: 9"))), CASES)
    assert [(each.case, each.shows) for each in past.shown] == [("les deux", ("mode:lourd→moyen", "thresholds"))]
    assert past.rules == ()


def test_rulebooks_that_say_the_same_move_nothing() -> None:
    past = counted(Pair(book(), book()), CASES)
    assert (past.shown, past.rules) == ((), ())
    assert all(each.before == each.after for each in (*past.modes, *past.priorities))


def test_examples_of_both_sides_are_assessed_by_both() -> None:
    after = book(
        *LIGHTER,
        ('case: "Nouvelle"', 'case: "Autre"'),
        ('facts: {nouvelle: "oui", enfants: "non"', 'facts: {nouvelle: "oui", enfants: "oui"'),
    )
    found = {each.case: each for each in examples_moved(Pair(book(), after), reference.assess)}
    assert {name: each.of for name, each in found.items()} == {
        "Autre": "after",
        "Enfants": "both",
        "Nouvelle": "before",
    }
    assert found["Enfants"].lost
    assert [(each.field, each.got) for each in found["Enfants"].unmet_after] == [("mode", "leger")]
    assert found["Enfants"].moved.rules[0].points == (4, 3)
    assert not found["Nouvelle"].moved.differs
    assert not found["Nouvelle"].lost


def test_facts_that_a_side_cannot_read_are_left_out_and_named() -> None:
    gone = (
        ('  durable: {label: "Durable", kind: boolean}\n', ""),
        ('  - {id: E-3, label: "Durable", when: {durable: "oui"}, then: {points: 1, urgency: 1}}\n', ""),
        (', durable: "non"', ""),
    )
    found = list(examples_moved(Pair(book(), book(*gone)), reference.assess))
    assert Counter(each.of for each in found) == {"before": 2, "after": 2}
    assert {each.left for each in found if each.of == "before"} == {("durable",)}


def test_an_undetermined_rule_that_weighs_otherwise_is_the_reason() -> None:
    silent = Case(id="tu", facts=tuple(each for each in case("tu").facts if each.attribute != "enfants"))
    past = counted(Pair(book(), book(*LIGHTER)), [silent])
    (found,) = past.shown
    assert [(each.rule, each.before, each.after, each.points) for each in found.moved.rules] == [
        ("E-2", "undetermined", "undetermined", (4, 3))
    ]
    assert found.shows == ("mode:moyen→leger", "rule:E-2")
