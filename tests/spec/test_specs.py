"""Every spec on every engine; every engine to the byte."""

from collections.abc import Iterator

import pytest

from engine.facts import Case
from engine.model import Rulebook
from tests.spec.engines import ENGINES, Assess
from tests.spec.harness import FILES, Example, case_of, example, read
from tests.spec.inventory import expected, things_in
from tests.spec.views import VIEWS, seen


def examples() -> Iterator[object]:
    for path in FILES:
        spec = read(path)
        for each in spec.examples:
            yield pytest.param(spec.rulebook, each, id=f"{spec.name} - {each.name}")


@pytest.mark.parametrize("assess", ENGINES.values(), ids=ENGINES.keys())
@pytest.mark.parametrize(("rulebook", "case"), list(examples()))
def test_says_what_the_spec_expects(rulebook: Rulebook, case: Example, assess: Assess) -> None:
    found = assess(rulebook, case_of(rulebook, case))
    assert {key: seen(found, key, expected) for key, expected in case.expect.items()} == case.expect
    assert found.to_json() == ENGINES["reference"](rulebook, case_of(rulebook, case)).to_json()


def test_a_spec_that_expects_nothing_fails() -> None:
    with pytest.raises(ValueError, match="expects nothing"):
        example({"case": "Sans attente", "facts": {}, "expect": {}})


def test_nothing_of_the_language_is_without_a_spec() -> None:
    specs = [read(path) for path in FILES]
    shown = {
        thing
        for spec in specs
        for case in spec.examples
        for thing in things_in(spec.rulebook, case_of(spec.rulebook, case))
    }
    assert [thing for thing in expected() if thing not in shown] == []


def test_every_way_of_expecting_is_used() -> None:
    used = {key for path in FILES for each in read(path).examples for key in each.expect}
    assert used == set(VIEWS)


@pytest.mark.parametrize("assess", ENGINES.values(), ids=ENGINES.keys())
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_known_gives_the_same_bytes(path: object, assess: Assess) -> None:
    rulebook = read(path).rulebook  # type: ignore[arg-type]
    nothing = Case(id="Rien de connu")
    assert assess(rulebook, nothing).to_json() == ENGINES["reference"](rulebook, nothing).to_json()
