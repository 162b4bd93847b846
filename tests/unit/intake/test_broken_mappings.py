"""Mistaken mappings, and files that lack what a mapping reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import Diagnostic
from intake import FileError, MappingError, list_mappings, load_mapping
from intake.mapping import Mapping
from tests.unit.intake.making import (
    read,
    records,
    write,
)
from tests.unit.intake.mappings import HEAD, mapping, reading


def broken(body: str, head: str = HEAD) -> list[Diagnostic]:
    with pytest.raises(MappingError) as caught:
        read(Path("absent.csv"), mapping(body, head))
    return list(caught.value.diagnostics)


GOOD = reading("code", "{column: texte}")
OUTCOME = 'outcomes:\n  refuse: {column: autre, values: {"Y": "oui", "N": "non"}}\n'
ISSUE = 'outcomes:\n  issue: {column: autre, values: {"Y": "mort", "N": "guéri"}}\n'


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("", "MISSING_KEY", 1),
        (reading("code", "[]"), "MAPPING_EMPTY", 18),
        (reading("code", "{column: text}"), "MAPPING_COLUMN", 18),
        (reading("code", "{columns: [texte, autr]}"), "MAPPING_COLUMN", 18),
        (reading("code", "{column: texte, columns: [autre]}"), "MAPPING_READING", 18),
        (reading("code", "{}"), "MAPPING_READING", 18),
        (reading("code", '{constant: "x", column: texte}'), "MAPPING_READING", 18),
        (reading("code", '{column: texte, constant: "x", values: {"a": "b"}}'), "MAPPING_READING", 18),
        (reading("code", '{column: texte, unless_after: ["not"]}'), "MAPPING_READING", 18),
        (reading("code", "{column: texte, otherwise: silence}"), "MAPPING_READING", 18),
        (reading("code", '{column: texte, unless_before: ["not"]}'), "MAPPING_READING", 18),
        (reading("code", '{column: texte, ends: {"a": "b"}, only_with: ["c"]}'), "MAPPING_READING", 18),
        (reading("code", "{column: texte, reach: 3}"), "MAPPING_READING", 18),
        (reading("code", "{column: texte, negatable: true}"), "MAPPING_READING", 18),
        (reading("code", '{column: texte, terms: {"a": ["b"]}, negatable: true}'), "MISSING_KEY", 1),
        (f"negations: [{{reach: 3}}]\n{GOOD}", "MAPPING_EMPTY", 17),
        (f'negations: [{{unless_after: ["-"]}}]\n{GOOD}', "MAPPING_TERM", 17),
        (f'negations: [{{unless_after: ["no"], reach: 30}}]\n{GOOD}', "OUT_OF_BOUNDS", 17),
        (reading("code", '{column: texte, terms: {"a": ["b"]}, reach: 21}'), "OUT_OF_BOUNDS", 18),
        (reading("code", '{column: texte, terms: {"a": ["b"]}, reach: far}'), "NOT_INTEGER", 18),
        (reading("code", '{column: texte, terms: {"a": ["b"]}, only_with: ["..."]}'), "MAPPING_TERM", 18),
        (reading("code", '{column: texte, terms: {"a": ["b"]}, unless_before: ["-"]}'), "MAPPING_TERM", 18),
        (reading("code", '{column: texte, values: {"a": "b"}, otherwise: silent}'), "NOT_KEYWORD", 18),
        (reading("code", "{column: texte, empty: reject}"), "NOT_KEYWORD", 18),
        (reading("code", "{column: texte, values: {}}"), "MAPPING_EMPTY", 18),
        (reading("code", '{column: texte, values: {"a": b}}'), "UNQUOTED", 18),
        (reading("code", '{column: texte, values: {"a": "b", "a": "c"}}'), "DUPLICATE_KEY", 18),
        (reading("code", '{column: texte, terms: {"a": ["!"]}}'), "MAPPING_TERM", 18),
        (reading("code", '{column: texte, terms: {"a": ["b"]}, unless_after: ["-"]}'), "MAPPING_TERM", 18),
        (reading("code", '{column: texte, ends: {"a": "b"}, silent: ["?"]}'), "MAPPING_TERM", 18),
        (reading("code", '{column: texte, ends: {"-": "b"}}'), "MAPPING_TERM", 18),
        (reading("code", "{column: texte, text: {letters: big}}"), "NOT_KEYWORD", 18),
        (reading("code", "{column: texte, regex: x}"), "UNKNOWN_KEY", 18),
        (reading("code", "&a {column: texte}"), "YAML_ANCHOR", 18),
        (reading("code", "!!python/object {column: texte}"), "YAML_TAG", 18),
        (reading("cod", "{column: texte}"), "MAPPING_ATTRIBUTE", 18),
        (reading("meteorologie", "{column: texte}"), "MAPPING_ATTRIBUTE", 18),
        (reading("nouveau", '{column: texte, values: {"a": "peut-être"}}'), "MAPPING_VALUE", 18),
        (reading("age", '{constant: "200"}'), "MAPPING_VALUE", 18),
        (reading("age", "{column: texte, text: {letters: lower}}"), "MAPPING_TEXT", 18),
        (f"day: [jours]\n{GOOD}", "MAPPING_COLUMN", 17),
        (f"label: name\n{GOOD}", "MAPPING_COLUMN", 17),
        (f'only: [{{column: gnre, keep: ["a"]}}]\n{GOOD}', "MAPPING_COLUMN", 17),
        (f"only: [{{column: genre}}]\n{GOOD}", "MISSING_KEY", 17),
        (f'only: [{{column: genre, holds: ["a"]}}]\n{GOOD}', "MISSING_KEY", 17),
        (f'only: [{{column: genre, holds: ["a"], keep: ["b"], lacking: "c"}}]\n{GOOD}', "UNKNOWN_KEY", 17),
        (f'only: [{{column: genre, holds: ["..."], lacking: "c"}}]\n{GOOD}', "MAPPING_TERM", 17),
        (f'only: [{{column: genre, holds: [], lacking: "c"}}]\n{GOOD}', "MAPPING_EMPTY", 17),
        (f"decimal: ';'\n{GOOD}", "NOT_KEYWORD", 17),
        (f"outcomes:\n  refuse: {{column: statu}}\n{GOOD}", "MAPPING_COLUMN", 18),
        (f"group: numro\n{GOOD}", "MAPPING_COLUMN", 17),
        (f'against:\n  refus: {{order: ["non", "oui"], modes: {{}}}}\n{OUTCOME}{GOOD}', "MAPPING_OUTCOME", 18),
        (f'against:\n  refuse: {{order: ["non", "peut-être"], modes: {{}}}}\n{OUTCOME}{GOOD}', "MAPPING_ANSWER", 18),
        (f'against:\n  refuse: {{order: ["non"], modes: {{simple: "non"}}}}\n{OUTCOME}{GOOD}', "MAPPING_ORDER", 18),
        (f'against:\n  refuse: {{order: ["non", "oui"]}}\n{OUTCOME}{GOOD}', "MISSING_KEY", 18),
        (
            f'against:\n  refuse: {{order: ["non", "oui"], modes: {{simple: "nn"}}}}\n{OUTCOME}{GOOD}',
            "MAPPING_ANSWER",
            18,
        ),
        (
            f'against:\n  refuse: {{order: ["non", "oui"], modes: {{leger: "non"}}}}\n{OUTCOME}{GOOD}',
            "MAPPING_MODES",
            18,
        ),
        (f"safety: {{light: simple}}\n{OUTCOME}{GOOD}", "MISSING_KEY", 17),
        (f"safety: {{severe: []}}\n{OUTCOME}{GOOD}", "MAPPING_EMPTY", 17),
        (f'safety: {{severe: ["refus"]}}\n{OUTCOME}{GOOD}', "MAPPING_OUTCOME", 17),
        (f'safety: {{severe: ["refuse=peut-être"]}}\n{OUTCOME}{GOOD}', "MAPPING_ANSWER", 17),
        (f'safety: {{severe: ["issue"]}}\n{ISSUE}{GOOD}', "MAPPING_SEVERE", 17),
        (f'safety: {{severe: ["refuse"], light: leger}}\n{OUTCOME}{GOOD}', "MAPPING_LIGHT", 17),
        (f'safety: {{severe: ["refuse"], grave: "x"}}\n{OUTCOME}{GOOD}', "UNKNOWN_KEY", 17),
    ],
)
def test_a_mistaken_mapping_says_what_where_and_what_is_near(body: str, code: str, line: int) -> None:
    found = broken(body)
    assert (code, line) in [(each.code, each.location.line) for each in found]
    assert all(each.message and each.message_en for each in found)


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("rulebook: essai", "rulebook: amm", "MAPPING_RULEBOOK"),
        ('["jj/mm/aaaa", "aaaa-mm-jj hh:mm:ss"]', '["%Y"]', "NOT_KEYWORD"),
        ('nom: ["Name"]', 'nom: ["Number"]', "MAPPING_HEADER_TWICE"),
        ("optional: [nom", "optional: [nome", "MAPPING_COLUMN"),
        ("id: numero", "id: number", "MAPPING_COLUMN"),
        ('title: "Une source"', "title: Une source", "UNQUOTED"),
    ],
)
def test_a_mistaken_heading(before: str, after: str, code: str) -> None:
    assert before in HEAD
    assert code in [each.code for each in broken(GOOD, HEAD.replace(before, after))]


def test_every_mistake_of_a_mapping_comes_at_once() -> None:
    body = """\
day: [jours]
attributes:
  code: {column: text, regex: x}
  age: {column: texte, values: {"a": b}}
"""
    found = [(each.code, each.location.line) for each in broken(body)]
    assert found == [("MAPPING_COLUMN", 17), ("MAPPING_COLUMN", 19), ("UNKNOWN_KEY", 19), ("UNQUOTED", 20)]
    body = (
        'attributes:\n  cod: {column: texte}\n  age: {constant: "x"}\n  nouveau: {column: texte, starts: {"a": "b"}}\n'
    )
    assert [each.code for each in broken(body)] == ["MAPPING_ATTRIBUTE", "MAPPING_VALUE", "MAPPING_VALUE"]


def test_a_column_that_the_file_lacks_is_told_with_the_nearest(tmp_path: Path) -> None:
    head = HEAD.replace("optional: [nom, genre, texte, autre, jour, rare]", "optional: [nom, genre, jour]")
    path = write(tmp_path / "a.csv", "Number;Texte;Othr;Text\nD-1;a;b;c\n")
    with pytest.raises(FileError) as caught:
        read(path, mapping(GOOD, head))
    assert [(each.code, each.hint) for each in caught.value.diagnostics] == [
        ("COLUMN_MISSING", "La plus proche : « Othr »."),
        ("COLUMN_MISSING", "Colonnes trouvées : Number, Texte, Othr, Text."),
    ]
    assert "« Other »" in caught.value.diagnostics[0].message


def test_the_headers_of_a_missing_column_are_listed_in_each_language(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "Number;Text\nD-1;a\n")
    head = HEAD.replace('["Other"]', '["Other", "Another"]').replace(" autre,", "")
    with pytest.raises(FileError) as caught:
        read(path, mapping(GOOD, head))
    [found] = caught.value.diagnostics
    assert (
        found.message == "Le fichier n'a pas la colonne « Other » ou « Another », que la correspondance « source » lit."
    )
    assert found.message_en == "The file has no column “Other” or “Another”, which mapping “source” reads."


def test_a_key_without_effect_says_where_it_has_one_in_each_language() -> None:
    [found] = broken(reading("code", '{column: texte, starts: {"a": "b"}, silent: ["c"]}'))
    assert found.message.endswith("il s'emploie avec values ou une valeur reprise telle quelle ou terms ou ends.")
    assert found.message_en.endswith("it is used with values or a value taken as it is or terms or ends.")


def test_a_column_given_twice_matters_only_if_it_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "Number;Text;Text;Free;Free\nD-1;a;b;c;d\n")
    with pytest.raises(FileError) as caught:
        read(path, mapping(GOOD))
    assert [each.code for each in caught.value.diagnostics] == ["FILE_COLUMN_REPEATED"]
    assert len(records(read(write(tmp_path / "b.csv", "Number;Text;Free;Free\nD-1;a;c;d\n"), mapping(GOOD)))) == 1


def test_mappings_by_name_and_by_file(tmp_path: Path) -> None:
    assert {"ema", "icsr-e2b"} <= set(list_mappings())
    assert load_mapping("ema").id == "ema"
    path = write(tmp_path / "mine.yaml", HEAD + GOOD)
    assert load_mapping(path).columns == load_mapping(str(path)).columns
    assert load_mapping(path).file == str(path)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "MAPPING_UNREADABLE"),
        (b"  \n", "MAPPING_UNREADABLE"),
        (b"title: \xe9", "MAPPING_UNREADABLE"),
        (b"#" * 600_000, "MAPPING_UNREADABLE"),
        (b"a: [1", "YAML_UNCLOSED"),
        (b"a\x00b", "INVISIBLE_CHARACTER"),
        (b"- a\n- b\n", "WRONG_SHAPE"),
        (b"mapping: x\n" + b"".join(b"k%d: 1\n" % number for number in range(600)), "TOO_MANY"),
    ],
)
def test_a_mapping_file_that_cannot_be_read(tmp_path: Path, content: bytes, code: str) -> None:
    with pytest.raises(MappingError) as caught:
        load_mapping(write(tmp_path / "m.yaml", content))
    assert code in [each.code for each in caught.value.diagnostics]


@pytest.mark.parametrize(("name", "near"), [("emma", "Vouliez-vous dire « ema » ? "), ("registre", "")])
def test_a_mapping_that_is_nowhere(name: str, near: str) -> None:
    with pytest.raises(MappingError) as caught:
        load_mapping(name)
    assert [(each.code, each.hint) for each in caught.value.diagnostics] == [
        ("MAPPING_NOT_FOUND", f"{near}Correspondances fournies : {', '.join(list_mappings())}.")
    ]


def test_a_mapping_survives_being_written_as_data() -> None:
    found = load_mapping("ema")
    assert Mapping.model_validate_json(found.model_dump_json()) == found
