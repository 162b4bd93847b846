"""Dangers that a reason denies are no facts; dangers said with a negative word still are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.test_fda_drug_recalls import TABLET, VIAL, read


@pytest.mark.parametrize(
    ("reason", "attribute"),
    [
        ("The lot does not contain glass particles", "corps_etranger"),
        ("Lack of Assurance of Sterility: no particles or glass were found", "corps_etranger"),
        ("Packaging defect: glass fragments were not found", "corps_etranger"),
        ("No particulates were identified in the product", "corps_etranger"),
        ("Aucune particule de verre n'a été trouvée", "corps_etranger"),
        ("Flacons sans particules", "corps_etranger"),
        ("Pas de corps étranger", "corps_etranger"),
        ("There is no evidence of non-sterility", "defaut_sterilite"),
        ("Endotoxins were not detected", "defaut_sterilite"),
        ("No microbial contamination", "contamination_microbienne"),
        ("Microbial contamination was ruled out", "contamination_microbienne"),
        ("No benzene was detected", "contamination_chimique"),
        ("Residual solvents were not detected", "contamination_chimique"),
        ("Nitrosamines were not detected", "impuretes"),
        ("No unknown impurity was found", "impuretes"),
        ("No evidence of cross-contamination", "contamination_croisee"),
        ("No foreign tablets were found", "confusion"),
        ("Bottles were not mislabeled", "etiquetage"),
        ("The lots are neither superpotent nor subpotent", "teneur"),
        ("Tablets were not subpotent", "teneur"),
        ("No leaks were observed", "contenant"),
        ("Aucune fuite constatée", "contenant"),
        ("No temperature excursion occurred", "excursion_temperature"),
        ("The product does not contain undeclared sildenafil", "substance_cachee"),
        ("The product is not counterfeit", "falsification_suspectee"),
        ("Sans falsification", "falsification_suspectee"),
    ],
)
def test_a_danger_that_is_denied_is_no_fact(tmp_path: Path, reason: str, attribute: str) -> None:
    assert attribute not in read(tmp_path, reason, TABLET).case.given


@pytest.mark.parametrize(
    ("reason", "attribute", "value"),
    [
        ("Lack of sterility assurance", "defaut_sterilite", "assurance insuffisante"),
        ("There is no assurance of sterility", "defaut_sterilite", "assurance insuffisante"),
        ("Sterility cannot be assured", "defaut_sterilite", "assurance insuffisante"),
        ("Product may not be sterile: non-sterility", "defaut_sterilite", "non-stérilité avérée"),
        ("Failed sterility test", "defaut_sterilite", "non-stérilité avérée"),
        ("Does not meet specifications for impurities", "impuretes", "hors spécification"),
        ("No label on the bottle", "etiquetage", "mention absente ou erronée"),
        ("Vials are not fully sealed", "contenant", "étanchéité"),
        ("Not in compliance with cGMP", "ecarts_bpf", "majeurs"),
        ("Not only glass but metal particles", "corps_etranger", "matière dangereuse"),
        ("No injuries due to glass particles", "corps_etranger", "matière dangereuse"),
        ("No complaints so far, glass particles seen", "corps_etranger", "matière dangereuse"),
        ("Vials cannot be shown to be free of glass particles", "corps_etranger", "matière dangereuse"),
        ("Released without testing for glass particles", "corps_etranger", "matière dangereuse"),
        ("The product does not contain calcium and glass particles were seen", "corps_etranger", "matière dangereuse"),
        ("No defect in the cap but glass particles", "corps_etranger", "matière dangereuse"),
        ("No glass in the first vial; glass particles in the second", "corps_etranger", "matière dangereuse"),
        ("Glass particles, not present in the retained samples", "corps_etranger", "matière dangereuse"),
        ("Aucun décès, mais des éclats de verre", "corps_etranger", "matière dangereuse"),
        ("Does not deliver the dose", "dispositif_defaillant", True),
    ],
)
def test_a_negative_word_does_not_always_deny(tmp_path: Path, reason: str, attribute: str, value: object) -> None:
    found = read(tmp_path, reason, VIAL).case.given
    assert attribute in found
    assert found[attribute].value == value
