"""YAML as positioned nodes: text as written, places, comments, limits."""

from __future__ import annotations

import pytest

from engine.loading.comments import Comment
from engine.loading.document import Document, parse_document
from engine.loading.nodes import Mapping, Scalar, Sequence
from engine.loading.problems import Place, Problems


def parsed(text: str) -> Document:
    problems = Problems(None)
    document = parse_document(text, problems)
    assert not problems.found
    assert document is not None
    return document


def values(text: str) -> dict[str, Scalar]:
    root = parsed(text).root
    assert isinstance(root, Mapping)
    return {entry.key.text: entry.value for entry in root.entries if isinstance(entry.value, Scalar)}


def codes(text: str) -> list[str]:
    problems = Problems(None)
    parse_document(text, problems)
    return [each.code for each in problems.in_order()]


def test_nothing_is_typed() -> None:
    found = values("a: 001\nb: yes\nc: null\nd: 2026-01-01\ne: 1e3\nf: ~\n")
    assert [each.text for each in found.values()] == ["001", "yes", "null", "2026-01-01", "1e3", "~"]
    assert not any(each.quoted for each in found.values())


def test_a_scalar_knows_its_place_and_its_quotes() -> None:
    found = values("a: \"x\"\nb:   y\nc: 'z'\n")
    assert (found["a"].place, found["a"].quoted) == (Place(1, 4), True)
    assert (found["b"].place, found["b"].quoted) == (Place(2, 6), False)
    assert (found["c"].place, found["c"].quoted) == (Place(3, 4), True)


@pytest.mark.parametrize(
    ("written", "verbatim"),
    [('"abc"', True), ("'abc'", True), ("abc", True), ('"a\\"c"', False), ("'a''c'", False), ("|\n  abc", False)],
)
def test_columns_can_be_told_where_the_file_holds_the_text_itself(written: str, verbatim: bool) -> None:
    assert values(f"a: {written}\n")["a"].verbatim is verbatim


def test_a_value_left_out_is_where_its_key_is() -> None:
    found = values("a:\nb: x\n")["a"]
    assert found.missing
    assert found.place == Place(1, 1)


def test_block_texts_are_quoted_texts() -> None:
    assert values("a: |\n  un # deux\n  trois\n")["a"].text == "un # deux\ntrois\n"


def test_lists_keep_their_order() -> None:
    root = parsed("[b, a]").root
    assert isinstance(root, Sequence)
    assert [item.text for item in root.items if isinstance(item, Scalar)] == ["b", "a"]


def test_comments_are_found_wherever_they_stand() -> None:
    text = '# un\na: "x # y"   # deux\n\n  # trois\nb: [1, # quatre\n  "#"]\nc: |\n  # pas un commentaire\nd: x#y\n#\n'
    assert parsed(text).comments == (
        Comment(1, 1, "un", True),
        Comment(2, 14, "deux", False),
        Comment(4, 3, "trois", True),
        Comment(5, 8, "quatre", False),
        Comment(10, 1, "", True),
    )


def test_the_line_that_names_the_schema_is_layout() -> None:
    assert parsed("# yaml-language-server: $schema=./x.json\na: b\n").comments == ()
    assert len(parsed("a: b\n# yaml-language-server: $schema=./x.json\n").comments) == 1


def test_a_bare_value_remembers_the_comment_that_cuts_it() -> None:
    found = values('a: x # y\nb: "x" # y\nc: x\nd: x # z')
    assert [each.cut_by for each in found.values()] == ["# y", "", "", "# z"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_is_bounded_whatever_nests(opening: str) -> None:
    assert codes(opening * 3_000)[-1] == "YAML_TOO_DEEP"


def test_aliases_are_never_followed() -> None:
    bomb = "".join(f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9 if n else ['x'])}]\n" for n in range(30))
    assert set(codes(bomb)) == {"YAML_ANCHOR", "YAML_ALIAS"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: {b: 1,5, c: 2}", "CUT_BY_COMMA"),
        ("a: {b: x, y}", "CUT_BY_COMMA"),
        ("a: {b: 1,5: 2}", ""),
        ('a: {b: "x", y}', ""),
        ("a: {b: [x], y}", ""),
        ("a: {b: x, y: }", ""),
        ('a: {b: x, "y": }', ""),
        ("a: {b: x, [y]: }", "YAML_KEY"),
        ("a: {x}", ""),
        ("{: a}", "YAML_KEY"),
        ('{a: 1, a:"b"}', "YAML_NO_SPACE"),
        ("*a : b", "YAML_ALIAS"),
        ("--- a\n...\n", ""),
        ("a: !x &y {}", "YAML_ANCHOR"),
    ],
)
def test_what_braces_hold(text: str, code: str) -> None:
    assert codes(text)[:1] == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('a: "\\d"', "YAML_ESCAPE"),
        ("a: 'l'été'", "YAML_AFTER_QUOTE"),
        ("a: 1\n  b: 2\n", "YAML_INDENT"),
        ('a: {b: "x" # y}\n', "YAML_UNCLOSED"),
        ('a: "x', "YAML_UNCLOSED"),
        ("a: 'x", "YAML_UNCLOSED"),
        ("a: 1\nbcd\ne: 2\n", "YAML_INDENT"),
        ("a: b\n- c\n", "YAML_INDENT"),
        ('a: "b"\n\t\nc: d', "YAML_TAB"),
        ('a: "x"\n"b" \t: y\n', "YAML_TAB"),
        ("a: [\tb, \t@]", "YAML_SYNTAX"),
        ("a: 'x' # : y\nb: @x", "YAML_CELL"),
        ('a: {b: "c: >= 18", d: >= 18}', "YAML_CELL"),
        ("a: |-\n x\nb: @", "YAML_CELL"),
        ("\n\n a: b\n c", "YAML_INDENT"),
        ("a: Dose :\nb: 1", "YAML_COLON"),
        ("- a: - b\n", "YAML_CELL"),
        ("a: &\n", "YAML_SYNTAX"),
    ],
)
def test_a_text_that_cannot_be_read_is_explained(text: str, code: str) -> None:
    assert codes(text) == [code]
