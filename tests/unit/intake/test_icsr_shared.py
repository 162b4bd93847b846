"""The published E2B examples, when they are at hand: every one is read, and told from its acknowledgement."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine.loading import load_rulebook
from engine.values import shown
from intake import Record, Reject, load_mapping, read_records

ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("GDR_SHARED", ROOT.parent / "shared")) / "data" / "icsr-e2b-samples"
RULEBOOK = load_rulebook(ROOT / "rulebooks" / "pharmacovigilance.yaml")
MAPPING = load_mapping("icsr-e2b")
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared E2B examples are not at hand")

EXPECTED = {
    "FAERS2022Scenario1.xml": {"invalidite": "oui", "age_patient": "48", "origine": "notification spontanée"},
    "FAERS2022Scenario2.xml": {"invalidite": "oui", "qualification_notificateur": "médecin"},
    "FAERS2022Scenario3.xml": {"origine": "essai clinique", "substance_active": "ingredient x/ingredient b"},
    "FAERS2022Scenario4.xml": {"origine": "essai clinique", "hospitalisation": "oui"},
    "FAERS2022Scenario5-1.xml": {"sexe": "féminin", "evolution": "non rétabli"},
    "FAERS2022Scenario5-3.xml": {"date_depot": "14/06/2022", "survenu_dans_union": "non"},
    # Its parent, its past drugs and its regional lists reuse the codes of what is read: none is taken for it.
    "FAERS2022Scenario6.xml.gz": {
        "age_patient": "10",
        "deces": "oui",
        "pronostic_vital": "non",
        "parent_enfant": "oui",
        "circonstances": "abus ; exposition professionnelle",
        "readministration_positive": "oui",
        "evolution": "non rétabli",
    },
    "FAERS2022Scenario7.xml": {"invalidite": "non", "autre_gravite": "non"},
    "openfda_event.json": {"substance_active": "vioxx", "hospitalisation": "oui", "age_patient": "62"},
    "openfda_event.sgm": {"substance_active": "vioxx", "hospitalisation": "oui", "age_patient": "62"},
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_published_example_is_one_case(name: str) -> None:
    (found,) = read_records(SHARED / name, RULEBOOK, MAPPING)
    assert isinstance(found, Record), found
    said = {each.attribute: shown(each.value) for each in found.case.facts if each.value is not None}
    assert {attribute: said.get(attribute) for attribute in EXPECTED[name]} == EXPECTED[name]


@pytest.mark.parametrize("name", ["R3ack-negative.ack", "R3ack-positive.ack"])
def test_an_acknowledgement_is_no_case(name: str) -> None:
    (found,) = read_records(SHARED / name, RULEBOOK, MAPPING)
    assert isinstance(found, Reject)
    assert found.faults[0].diagnostic.said_in("fr")[0] == "Ceci est un accusé de réception, pas un cas."
