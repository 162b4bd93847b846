"""The published schema is the current one, and every assessment fits it."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from engine import reference
from engine.assessment import Assessment
from engine.examples import case_of
from engine.loading import load_rulebook
from engine.schema import assessment_schema

HOME = Path(__file__).parents[3]
PUBLISHED = HOME / "docs" / "schemas" / "assessment.schema.json"


def test_every_example_of_amm_fits_it_and_reads_back() -> None:
    validator = Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))
    amm = load_rulebook(HOME / "rulebooks" / "amm.yaml")
    for example in amm.examples:
        assessment = reference.assess(amm, case_of(amm, example))
        validator.validate(json.loads(assessment.to_json()))
        assert Assessment.model_validate_json(assessment.to_json()).to_json() == assessment.to_json()


@pytest.mark.parametrize("broken", [{"mode": 3}, {"score": {"low": 0}}, {"surprise": 1}, {"format": "autre"}])
def test_something_else_does_not_fit(broken: dict[str, object]) -> None:
    validator = Draft202012Validator(assessment_schema())
    amm = load_rulebook(HOME / "rulebooks" / "amm.yaml")
    line = json.loads(reference.assess(amm, case_of(amm, amm.examples[0])).to_json())
    with pytest.raises(ValidationError):
        validator.validate(line | broken)
