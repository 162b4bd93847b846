"""The schema of rulebooks: current, complete, and never at odds with the loader."""

from __future__ import annotations

import ast
import copy
import importlib
import json
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft7Validator
from ruamel.yaml.error import YAMLError

import engine.loading
from engine.describing import DEFINITIONS, rulebook_schema, schema_text
from engine.errors import RulebookError
from engine.loading import load, load_rulebook_text
from engine.loading.attribute_checks import DERIVED_ONLY, GIVEN_ONLY
from engine.loading.attributes import KEYS as ATTRIBUTE_KEYS
from tests.golden import assert_golden
from tests.unit.loading.written import documents
from tests.unit.schema.core_yaml import read

HOME = Path(__file__).parents[3]
PUBLISHED = HOME / "rulebooks" / "rulebook.schema.json"
FIXTURES, BROKEN, SHIPPED = HOME / "tests" / "fixtures", HOME / "tests" / "broken", HOME / "rulebooks"
GRIDS = {*FIXTURES.rglob("*.correspondance.yaml")}  # mappings of grids, which are no rulebooks
VALID = sorted({*SHIPPED.glob("*.yaml"), *FIXTURES.rglob("*.yaml")} - GRIDS)
VALIDATOR = Draft7Validator(rulebook_schema())
# What is wrong with the shape, which a schema can see; a table cell has the shape of its column, which it cannot.
OF_SHAPE = {"UNKNOWN_KEY", "MISSING_KEY", "WRONG_SHAPE", "EMPTY_LIST", "NOT_FLAG", "NO_EFFECT", "NO_ROW", "BAD_ID"}
ABSENT = {"MISSING_KEY", "VALUES_NEEDED", "RANK_NEEDED", "NEEDS_POINTS"}


def test_the_published_schema_is_current() -> None:
    Draft7Validator.check_schema(rulebook_schema())
    assert_golden(PUBLISHED, schema_text())


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.name)
def test_every_rulebook_fits(path: Path) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(read(path))] == []


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.yaml")), ids=lambda path: path.name)
def test_every_rulebook_shipped_names_the_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=./{PUBLISHED.name}"


def codes_of(path: Path) -> set[str]:
    try:
        return {each.code for each in load(path, (BROKEN / "shared",)).warnings}
    except RulebookError as error:
        return {each.code for each in error.diagnostics}


def test_a_broken_rulebook_of_wrong_shape_does_not_fit() -> None:
    tried = 0
    for path in sorted(BROKEN.glob("*.yaml")):
        try:
            data = read(path)
        except (YAMLError, UnicodeDecodeError):
            continue  # not YAML at all: an editor says so without a schema
        if OF_SHAPE & codes_of(path):
            tried += 1
            assert not VALIDATOR.is_valid(data), path.name
    assert tried > 10


@settings(max_examples=60, deadline=None)
@given(documents())
def test_whatever_loads_fits(document: dict[str, Any]) -> None:
    load_rulebook_text(json.dumps(document, ensure_ascii=False))
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []


# --- the keys of the loader and those of the schema --------------------------------------------------
def loader_keys() -> dict[str, tuple[str, ...]]:
    """Every tuple of keys that the loader reads a mapping with, by its name."""
    found = {}
    for module in pkgutil.iter_modules(engine.loading.__path__, "engine.loading."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if name.endswith("KEYS") and not name.startswith("_"):
                found[f"{module.name}.{name}"] = value
    return found


def test_the_loader_has_no_other_list_of_keys() -> None:
    for path in sorted((HOME / "engine" / "loading").glob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Fields":
                assert "KEYS" in ast.unparse(call.args[1]), f"{path.name}:{call.lineno}"


def test_every_key_of_the_loader_is_in_the_schema_and_none_other() -> None:
    described = {frozenset(each["properties"]) for each in DEFINITIONS.values() if "properties" in each}
    described -= {frozenset(("all", "any", "not"))}  # beside them, names of attributes
    loaded = {frozenset(keys) for keys in loader_keys().values()} - {frozenset(ATTRIBUTE_KEYS)}
    loaded |= {frozenset(set(ATTRIBUTE_KEYS) - set(only)) for only in (GIVEN_ONLY, DERIVED_ONLY)}
    assert len(loaded) > 10
    assert described == loaded


def test_every_key_is_described_in_french() -> None:
    for name, each in DEFINITIONS.items():
        for key, shape in each.get("properties", {}).items():
            assert shape["description"].endswith((".", "»")), f"{name}.{key}"


# --- one change to a whole rulebook: the schema and the loader say the same --------------------------
Step = str | int


def places(value: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """The place of everything that a document holds."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inside:
        yield (*path, step)
        yield from places(each, (*path, step))


WHOLE = read(FIXTURES / "canonique.yaml")
KNOWN = {key for each in DEFINITIONS.values() for key in each.get("properties", {})}


def kind(path: tuple[Step, ...]) -> tuple[str, ...]:
    """What stands at a place: keys of the language, and whatever else."""
    return tuple(str(step) if step in KNOWN else "*" for step in path)


# One place of each kind is enough, and a load takes its time.
PLACES = list({kind(path): path for path in places(WHOLE)}.values())


def changed(path: tuple[Step, ...], *put: object) -> Any:
    """The document with one place taken away, or something else put there."""
    document = copy.deepcopy(WHOLE)
    holder = document
    for step in path[:-1]:
        holder = holder[step]
    if put:
        holder[path[-1]] = put[0]
    else:
        del holder[path[-1]]
    return document


def mistakes(document: Any) -> set[str]:
    try:
        load_rulebook_text(json.dumps(document, ensure_ascii=False))
    except RulebookError as error:
        return {each.code for each in error.diagnostics}
    return set()


def test_a_key_taken_away_is_missed_by_both_or_by_neither() -> None:
    keys = [path for path in PLACES if isinstance(path[-1], str)]
    assert len(keys) > 90
    for path in keys:
        document = changed(path)
        needed = any(error.validator in ("required", "dependencies") for error in deep_errors(document))
        assert needed == bool(ABSENT & mistakes(document)), path


def deep_errors(document: Any) -> Iterator[Any]:
    """The errors of a document, those of alternatives included."""
    pending = list(VALIDATOR.iter_errors(document))
    while pending:
        error = pending.pop()
        yield error
        pending += error.context


def in_a_table(path: tuple[Step, ...]) -> bool:
    """Whether a place is a cell, or a value that ranks cells: of the shape of its column."""
    return path[:1] == ("tables",) and len(path) > 3 and path[2] in ("rows", "highest_first")


@pytest.mark.parametrize("other", [[[]], {"?": {}}], ids=repr)
def test_what_the_schema_refuses_the_loader_refuses(other: object) -> None:
    for path in PLACES:
        document = changed(path, other)
        found = mistakes(document)
        if not VALIDATOR.is_valid(document):
            assert found, path
        elif OF_SHAPE & found:
            assert in_a_table(path), path
