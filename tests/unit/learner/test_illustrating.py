"""Examples found for a draft: those that an expert can read something in."""

from types import SimpleNamespace

import pytest

from engine import reference
from engine.expected import Example, Expectation
from learner import illustrating
from learner.illustrating import Illustrating
from tests.unit.learner.past import small


def test_an_example_of_no_fact_is_not_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    known = Example(case="Enceinte", facts={"grossesse": "oui"}, expect=Expectation(mode="leger"))
    nothing = Example(case="Rien", facts={}, expect=Expectation(mode="lourd"))
    found = [SimpleNamespace(example=each) for each in (nothing, known)]
    monkeypatch.setattr(illustrating, "lacking", lambda *_: iter(found))
    held = Illustrating(small(), "modes", (reference.assess, reference.assess))
    assert [each.example.case for each in held.examples(small())] == ["Enceinte"]
