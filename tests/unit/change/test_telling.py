"""What differs is grouped by item, and what only changed its name or was split is told so."""

from __future__ import annotations

from engine.change import Told, told
from tests.unit.impact.test_impact import book

BOTH = '  - {id: E-9, label: "Deux", when: {any: [{nouvelle: "oui"}, {enfants: "oui"}]}, then: {points: 2, axis: a}}\n'
ONE = '  - {id: E-9a, label: "Deux", when: {nouvelle: "oui"}, then: {points: 2, axis: a}}\n'
OTHER = '  - {id: E-9b, label: "Deux", when: {enfants: "oui"}, then: {points: 2, axis: a}}\n'
AXES = ("attributes:\n", 'axes: {a: "Axe"}\nattributes:\n')
END = "examples:\n"


def lines(found: Told) -> dict[str, list[str]]:
    spaced = {each.item: [line.fr for line in each.lines] for each in found.items}
    return {
        item: [line.replace("\u202f", " ").replace("\u00a0", " ") for line in held] for item, held in spaced.items()
    }


def test_a_rule_renumbered_says_nothing_else_and_what_names_it_follows() -> None:
    found = told(book(), book(("E-2", "E-7")))
    assert lines(found) == {"E-7": ["s'appelait E-2"]}
    assert found.items[0].was == "E-2"
    assert found.renamed.rulebook.examples == book(("E-2", "E-7")).examples


def test_a_rule_renumbered_and_changed_says_both() -> None:
    found = told(
        book(), book(("E-2", "E-7"), ('enfants: "oui"}, then: {points: 4}', 'enfants: "oui"}, then: {points: 9}'))
    )
    assert lines(found) == {"E-7": ["s'appelait E-2", "9 points au lieu de 4"]}


def test_a_number_given_to_another_rule_is_no_renumbering() -> None:
    found = told(book(), book(('label: "Enfants", when: {enfants', 'label: "Autre", when: {durable')))
    assert lines(found)["E-2"] == [
        "libellé : « Autre » au lieu de « Enfants »",
        "s'applique si Durable : oui ; avant, si Enfants : oui",
    ]


def test_a_rule_split_by_cases_says_into_what_and_two_merged_say_of_what() -> None:
    whole, parts = book(AXES, (END, BOTH + END)), book(AXES, (END, ONE + OTHER + END))
    split = lines(told(whole, parts))
    assert split["E-9"][0] == "scindée en E-9a et E-9b : mêmes effets, qui s'ajoutent là où plusieurs s'appliquent"
    assert split.keys() == {"E-9", "E-9a", "E-9b"}
    merged = lines(told(parts, whole))
    assert merged["E-9"][0] == "réunit E-9a et E-9b : mêmes effets, une seule fois là où plusieurs s'appliquaient"


def test_a_rule_split_by_effects_says_so() -> None:
    effects = "then: {points: 1, urgency: 1}}"
    whole = book((effects, "then: [{points: 1}, {urgency: 1}]}"))
    second = '  - {id: E-3b, label: "Durable", when: {durable: "oui"}, then: {urgency: 1}}'
    parts = book(("id: E-3,", "id: E-3a,"), (effects, f"then: {{points: 1}}}}\n{second}"))
    assert lines(told(whole, parts))["E-3"][0] == "scindée en E-3a et E-3b : même condition, ses effets sont répartis"


def test_what_moved_is_as_little_as_can_be() -> None:
    before = book()
    after = before.model_copy(update={"rules": (*before.rules[1:], before.rules[0])})
    assert lines(told(before, after)) == {"": ["E-1 passe après E-3"]}


def test_cells_written_otherwise_are_said_to_be() -> None:
    number = (
        '  durable: {label: "Durable", kind: boolean}',
        '  durable: {label: "Durable", kind: boolean}\n  age: {label: "Âge", kind: number}',
    )
    rule = '  - {id: E-8, label: "Âge", when: {age: ">= 18"}, then: {points: 1}}\n'
    one = book(number, (END, rule + END))
    other = book(number, (END, rule.replace(">=", "≥") + END))
    assert lines(told(one, other)) == {
        "E-8": ["condition écrite autrement : « age : ≥ 18 » au lieu de « age : >= 18 »"]
    }


def test_a_rule_added_is_called_by_its_label_once() -> None:
    (added,) = (each for each in told(book(AXES), book(AXES, (END, ONE + END))).items if each.item == "E-9a")
    assert "Deux" in added.name_fr
    assert "Deux" not in str(added.lines)


def test_levels_expected_are_called_by_their_labels_unless_two_have_the_same() -> None:
    changed = ("expect: {mode: moyen}", "expect: {mode: lourd}")
    (expected,) = lines(told(book(), book(changed)))["Nouvelle"]
    assert expected == "résultat attendu, mode : « Lourd » au lieu de « Moyen »"
    alike = ('label: "Lourd"', 'label: "Moyen"')
    (expected,) = lines(told(book(alike), book(alike, changed)))["Nouvelle"]
    assert expected == "résultat attendu, mode : « lourd » au lieu de « moyen »"
