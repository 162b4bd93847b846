"""The schemas of docs/schemas/ are those of what is written."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desk.proofs.report import check_report_schema
from engine.schema import assessment_schema
from reports.coding.as_json import recoding_schema
from reports.consistency.as_json import consistency_schema
from reports.difference import difference_schema
from reports.divergences.as_json import divergences_schema
from reports.drift.as_json import drift_schema
from reports.learning.as_json import evidence_schema
from reports.learning.said import learn_schema
from reports.noise.as_json import noise_schema
from reports.safety import safety_schema
from reports.workload.as_json import workload_schema
from tests.golden import assert_golden
from tests.unit.house.tree import ROOT

FOLDER = ROOT / "docs" / "schemas"
SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "assessment": assessment_schema,
    "check": check_report_schema,
    "consistency": consistency_schema,
    "diff": difference_schema,
    "divergences": divergences_schema,
    "drift": drift_schema,
    "evidence": evidence_schema,
    "learn": learn_schema,
    "noise": noise_schema,
    "recode": recoding_schema,
    "safety": safety_schema,
    "workload": workload_schema,
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_published_schema_is_current(name: str) -> None:
    schema = SCHEMAS[name]()
    Draft202012Validator.check_schema(schema)
    assert_golden(FOLDER / f"{name}.schema.json", json.dumps(schema, ensure_ascii=False, indent=2) + "\n")


def test_every_published_schema_is_looked_at() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.schema.json" for name in SCHEMAS}
