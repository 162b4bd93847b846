"""One unreadable line hides none of the other mistakes, and what is unreadable is told where it is."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from engine.errors import Diagnostic, RulebookError
from engine.loading import load, load_text
from engine.loading.mending import Edit, Mended
from engine.loading.problems import Place

COMPLETE = Path(__file__).parents[2] / "fixtures" / "complet.yaml"

RULEBOOK = """\
rulebook: r
title: "Demandes"
version: 1
status: draft
modes:
  - {id: standard, label: "Circuit standard", from: 0}
  - {id: renforce, label: "Circuit renforcé", from: 6}
attributes:
  mti: {label: "Médicament innovant", kind: boolean}
  age_minimum: {label: "Âge", kind: number, unit: "an"}
rules:
  - id: R1
    label: "Direction instructrice"
    when:
      mti: "oui"
    then: {points: 3, at_least: renforce}
  - id: R2
    label: "Âge"
    when: {age_minimum: ">= 2"}
    then: {points: 2}
  - id: R3
    label: "Les deux"
    when: {mti: "peut-être", age_minimum: "dix"}
    then: {points: 2, at_least: renforcé}
examples:
  - case: "Un"
    facts: {mti: "oui", age: "3"}
    expect: {mode: standar, fired: [R9]}
"""
CONTENT = [
    (23, "VALUE_BOOLEAN"),
    (23, "VALUE_NUMBER"),
    (24, "UNDECLARED"),
    (27, "UNDECLARED"),
    (28, "UNDECLARED"),
    (28, "UNDECLARED"),
]


def said_of(text: str) -> tuple[Diagnostic, ...]:
    with pytest.raises(RulebookError) as caught:
        load_text(text)
    return caught.value.diagnostics


def told(text: str) -> list[tuple[int | None, str]]:
    return [(each.location.line, each.code) for each in said_of(text)]


def test_the_content_alone_gives_its_mistakes() -> None:
    assert told(RULEBOOK) == CONTENT


@pytest.mark.parametrize(
    ("right", "wrong", "line", "code"),
    [
        ('when: {age_minimum: ">= 2"}', "when: {age_minimum: >= 2}", 19, "YAML_CELL"),
        ('when: {age_minimum: ">= 2"}', "when: age_minimum: >= 2", 19, "YAML_COLON"),
        ("    when: {age_minimum", "\twhen: {age_minimum", 19, "YAML_TAB"),
        ('      mti: "oui"', '\tmti: "oui"', 15, "YAML_TAB"),
        ('  mti: {label: "M', '\tmti: {label: "M', 9, "YAML_TAB"),
        ('label: "Direction instructrice"', 'label: "Direction instructrice', 13, "YAML_UNCLOSED"),
        ('label: "Direction instructrice"', "label: 'Direction instructrice", 13, "YAML_UNCLOSED"),
        ('label: "Circuit standard", from', 'label: "Circuit standard, from', 6, "YAML_UNCLOSED"),
        ('label: "Direction instructrice"', "label: 'Direction d'instruction'", 13, "YAML_AFTER_QUOTE"),
        ('label: "Direction instructrice"', 'label: "Direction "instructrice""', 13, "YAML_AFTER_QUOTE"),
        ('label: "Direction instructrice"', 'label: "Direction \\d"', 13, "YAML_ESCAPE"),
        ('label: "Direction instructrice"', "label Direction", 14, "YAML_INDENT"),
        ('label: "Direction instructrice"', 'label: ? "Direction"', 13, "YAML_SYNTAX"),
        ('label: "Direction instructrice"', "label: Direction : instructrice", 13, "YAML_COLON"),
        ("at_least: renforce}", "at_least: renforce", 16, "YAML_UNCLOSED"),
        ("at_least: renforce}", "at_least: renforce # fort}", 16, "YAML_UNCLOSED"),
        ("at_least: renforce}", "expertise: [x}", 16, "YAML_UNCLOSED"),
        ("then: {points: 3, at_least: renforce}", "then: {\n      points: 3", 16, "YAML_UNCLOSED"),
        ('    when: {age_minimum: ">=', '     when: {age_minimum: ">=', 19, "YAML_INDENT"),
        ('\n    label: "Âge"', '\n   label: "Âge"', 18, "YAML_INDENT"),
    ],
)
def test_an_unreadable_line_is_told_first_and_hides_nothing(right: str, wrong: str, line: int, code: str) -> None:
    assert right in RULEBOOK
    added = wrong.count("\n") - right.count("\n")
    first, *rest = told(RULEBOOK.replace(right, wrong, 1))
    assert first == (line, code)
    assert set(rest) >= {(at + added, each) for at, each in CONTENT}


def test_several_unreadable_lines_are_all_told() -> None:
    text = (
        RULEBOOK.replace('">= 2"', ">= 2")
        .replace('instructrice"', "instructrice")
        .replace("    then: {p", "\tthen: {p")
    )
    codes = ["YAML_UNCLOSED", "YAML_TAB", "YAML_CELL", "YAML_TAB", "YAML_TAB"]
    assert told(text) == [*zip([13, 16, 19, 20, 24], codes, strict=True), *CONTENT]


def test_a_quote_never_closed_says_the_line_that_opens_it() -> None:
    first = said_of(RULEBOOK.replace('instructrice"', "instructrice"))[0]
    assert (first.location.line, first.location.column) == (13, 12)
    assert "ouvert ligne 13 n'est jamais refermé" in first.message


@pytest.mark.parametrize(
    ("right", "wrong", "place"),
    [
        ('      mti: "oui"', '       mti: "oui"\n      age_minimum: "3"', 16),
        ("    then: {points: 2}\n", '    then:\n      points: 2\n     note: "Une note"\n    because: "x"\n', 22),
    ],
)
def test_a_line_out_of_line_is_one_mistake(right: str, wrong: str, place: int) -> None:
    sound = RULEBOOK.split("  - id: R3", maxsplit=1)[0]
    text = sound.replace(right, wrong, 1) + '  - id: R4\n    label: "Note"\n    note: "Autre"\n'
    assert told(text)[:1] == [(place, "YAML_INDENT")]
    assert {code for _, code in told(text)[1:]} == {"MISSING_KEY"}  # those of the last rule
    assert {each.location.path for each in said_of(text)[1:]} == {"rules / R4"}


def test_columns_are_those_of_the_file_as_written() -> None:
    text = RULEBOOK.replace('{age_minimum: ">= 2"}', '{age_minimum: >= dix, mti: "oups"}')
    places = {each.code: each.location.column for each in said_of(text) if each.location.line == 19}
    line = text.split("\n")[18]
    assert places == {
        "YAML_CELL": line.index(">=") + 1,
        "VALUE_NUMBER": line.index(">=") + 1,
        "VALUE_BOOLEAN": line.index("oups") + 1,
    }


@pytest.mark.parametrize("text", ["a: b\n- c\n", "@" * 50 + "\n- [\n" * 20, 'a: "x' + "\n" + "}\n" * 300])
def test_what_no_repair_makes_readable_is_said_to_be_so(text: str) -> None:
    said = said_of(text)
    assert any("ne pourra être vérifié qu'ensuite" in each.hint for each in said)
    assert any("only be checked after" in each.hint_en for each in said)


def test_a_long_text_is_not_read_again_and_again() -> None:
    text = 'a: "b"\n' + "# remplissage\n" * 60_000 + "c: >= 2\n"
    assert "qu'ensuite" in said_of(text)[-1].hint


def test_noise_is_refused_in_a_bounded_time() -> None:
    start = time.process_time()
    said_of("".join(f"k{n}: {{a: 'b'c, [}}\n" for n in range(3_000)))
    assert time.process_time() - start < 60


def test_what_stands_for_an_unread_value_is_an_ordinary_text_elsewhere() -> None:
    text = COMPLETE.read_text(encoding="utf-8").replace("title: ", 'title: "\ue000" # ', 1)
    assert load_text(text).rulebook.title == "\ue000"


def test_places_before_the_edits() -> None:
    mended = Mended("ab\tcd").with_edits((Edit(1, 2, 1, "    "),)).with_edits((Edit(1, 6, 0, '"'), Edit(1, 8, 0, '"')))
    assert mended.text == 'ab    "cd"'
    columns = [mended.origin(Place(1, column)).column for column in range(1, 11)]
    assert columns == [1, 2, 3, 3, 3, 3, 4, 4, 5, 6]
    assert mended.added(Place(1, 7))
    assert not mended.added(Place(1, 8))
    assert mended.origin(Place(2, 5)) == Place(2, 5)


def test_a_duplicated_rule_is_the_only_mistake_told() -> None:
    sound = RULEBOOK.split("  - id: R3", maxsplit=1)[0]
    examples = 'examples:\n  - {case: "Un", facts: {mti: "oui"}, expect: {fired: [R1], not_fired: [R2]}}\n'
    load_text(sound + examples)
    assert told(sound.replace("id: R2", "id: R1") + examples) == [(17, "SAME_ID")]


def test_a_duplicated_mode_is_the_only_mistake_told() -> None:
    sound = RULEBOOK.split("  - id: R3", maxsplit=1)[0]
    assert told(sound.replace("id: renforce", "id: standard")) == [(7, "SAME_ID")]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ('then: {points: "2"}', "Ôtez les guillemets : 2"),
        ("then: {points: 1,5}", "sans virgule ni guillemets"),
        ("then:\n      points: 1,5", "virgule"),
        ("when: {mti: yes}", '"oui"'),
        ("when: {mti: No}", '"non"'),
        ("when: {mti: ~}", 'écrivez "-"'),
        ("when: {mti: null}", 'écrivez "-"'),
        ("when: {mti: peut-être}", '"peut-être"'),
        ("when: {voie: per os}", '"orale"'),
        ("when: {voie: orale}", '"orale"'),
        ("then: {derive: {grave: yes}}", '"oui"'),
    ],
)
def test_the_nearest_right_thing(written: str, hint: str) -> None:
    declared = 'attributes:\n  voie: {label: "Voie", kind: choice, values: ["orale"], also: {orale: ["per os"]}}\n'
    derived = 'derived:\n  grave: {label: "Grave", kind: boolean}\nrules:\n'
    text = RULEBOOK.split("  - id: R3", maxsplit=1)[0].replace("attributes:\n", declared).replace("rules:\n", derived)
    text += f'  - id: R3\n    label: "Essai"\n    {written}\n'
    written_at = text.count("\n", 0, text.index("Essai")) + 2
    assert any(hint in each.hint for each in said_of(text) if (each.location.line or 0) >= written_at)


@pytest.mark.parametrize(("folder", "codes"), [("rulebooks", ["FILE_NAME"]), ("brouillons", [])])
def test_only_where_rulebooks_are_looked_for_must_a_file_bear_its_name(
    tmp_path: Path, folder: str, codes: list[str]
) -> None:
    copy = tmp_path / folder / "copie.yaml"
    copy.parent.mkdir()
    copy.write_text(COMPLETE.read_text(encoding="utf-8"), encoding="utf-8")
    assert [each.code for each in load(copy).warnings] == codes
