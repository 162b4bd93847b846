"""Every key of a rulebook's file has its column, every keyword its French word: a workbook leaves nothing out."""

from __future__ import annotations

import pytest

from engine.exchange.columns import COLUMNS, EFFECTS, Column
from engine.exchange.general import FIELDS, fields_of
from engine.exchange.words import WORDS, english, french
from engine.loading import attributes, effects, examples, hits, notices, rules, scales, shared, tables, waivers, whole
from engine.loading.attribute_checks import DERIVED_ONLY, GIVEN_ONLY

GROUPS = {"assume": attributes.ASSUME_KEYS, "expect": examples.EXPECT_KEYS, "deadline": effects.DEADLINE_KEYS}


def keys_of(columns: tuple[Column, ...], depth: int = 0) -> set[str]:
    return {column.path[depth] for column in columns if len(column.path) > depth}


def inside(columns: tuple[Column, ...], group: str) -> set[str]:
    return {column.path[-1] for column in columns if len(column.path) > 1 and column.path[-2] == group}


@pytest.mark.parametrize(
    ("section", "keys"),
    [
        ("modes", scales.LEVEL_KEYS),
        ("priorities", scales.LEVEL_KEYS),
        ("attributes", ("id", *(key for key in attributes.KEYS if key not in DERIVED_ONLY))),
        ("derived", ("id", *(key for key in attributes.KEYS if key not in GIVEN_ONLY))),
        ("rules", rules.KEYS),
        ("waivers", waivers.KEYS),
        ("examples", examples.KEYS),
    ],
)
def test_every_key_has_its_column(section: str, keys: tuple[str, ...]) -> None:
    assert keys_of(COLUMNS[section]) == set(keys)


def test_a_table_has_its_columns_and_a_sheet_for_the_rest() -> None:
    assert keys_of(COLUMNS["tables"]) == set(tables.KEYS) - {"inputs", "outputs", "rows"}


def test_every_effect_has_its_column() -> None:
    assert keys_of(EFFECTS, 1) == set(effects.KEYS)


@pytest.mark.parametrize(
    ("section", "group"), [("attributes", "assume"), ("examples", "expect"), ("rules", "deadline")]
)
def test_every_key_of_a_group_has_its_column(section: str, group: str) -> None:
    assert inside(COLUMNS[section], group) == set(GROUPS[group])


def test_a_discipline_has_its_columns() -> None:
    assert keys_of(COLUMNS["disciplines"]) == {"id", "depth"} | set(scales.DISCIPLINE_KEYS) - {"depths"}
    assert inside(COLUMNS["disciplines"], "depth") == {"id", *scales.DEPTH_KEYS}


@pytest.mark.parametrize(("kind", "keys"), [("rulebook", whole.KEYS), ("shared", shared.KEYS)])
def test_every_key_of_the_head_has_its_field(kind: str, keys: tuple[str, ...]) -> None:
    assert keys_of(fields_of(kind)) == (set(keys) - set(COLUMNS)) | {"schema"}


def test_every_key_of_the_notice_has_its_field() -> None:
    assert inside(FIELDS, "notice") == set(notices.KEYS)
    assert inside(FIELDS, "in_force") == set(whole.PERIOD_KEYS)


@pytest.mark.parametrize(
    ("family", "words"),
    [
        ("kind", attributes.KINDS),
        ("status", whole.STATUSES),
        ("language", whole.LANGUAGES),
        ("when_unknown", whole.WHEN_UNKNOWN),
        ("combine", attributes.COMBINES),
        ("aggravates", attributes.AGGRAVATES),
        ("role", attributes.ROLES),
        ("secret", attributes.SECRETS),
        ("hit", hits.HITS),
        ("output", effects.KEYS),
    ],
)
def test_every_keyword_has_its_french_word(family: str, words: tuple[str, ...]) -> None:
    known = set(words) - ({"derive"} if family == "output" else set())
    assert set(WORDS[family]) == known
    assert {english(family, french(family, word)) for word in known} == known


@pytest.mark.parametrize("section", COLUMNS)
def test_no_two_columns_have_the_same_header(section: str) -> None:
    headers = [column.header for column in COLUMNS[section]]
    assert len(headers) == len(set(headers))


def test_each_sheet_is_told_by_its_first_header() -> None:
    firsts = [columns[0].header for columns in COLUMNS.values()]
    assert len(firsts) == len(set(firsts))
