"""The mapping of American recalls: reasons of every kind, what it never reads, and the real file when it is at hand."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from engine.loading import load_rulebook
from intake import Record, load_mapping, read_records
from tests.unit.intake.making import as_csv, fact, write

ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("GDR_SHARED", ROOT.parent / "shared")) / "data" / "fda-drug-recalls"
REAL = SHARED / "drug_recalls_2012_2022.csv.gz"
RULEBOOK = load_rulebook(ROOT / "rulebooks" / "defaut-qualite.yaml")
MAPPING = load_mapping("fda-drug-recalls")
# The answer, or what came after: reading one of these would be reading the class.
NEVER_READ = ("Event Classification", "Status", "Recall Details", "Distribution Pattern")
COLUMNS = [
    *("Product ID", "Event ID", "Recalling Firm Name", "Reason for Recall", "Product Description"),
    *("Product Classification", "Center Classification Date", *NEVER_READ),
]
TABLET, VIAL = "Essai Tablets, USP, 10 mg, 100-count bottle", "Essai Injection, USP, 10 mL Single-Dose Vial"


def read(folder: Path, reason: str, description: str, klass: str = "Class II", other: str = "x") -> Record:
    """The record of one row."""
    row = ["1", "70000", "Essai Inc.", reason, description, klass, "2020-05-04", other, other, other, other]
    (item,) = read_records(write(folder / "r.csv", as_csv([COLUMNS, row], ",")), RULEBOOK, MAPPING)
    assert isinstance(item, Record), item
    return item


@pytest.mark.parametrize(
    ("said", "attribute", "value", "words"),
    [
        (("Non-Sterility", VIAL), "defaut_sterilite", "non-stérilité avérée", "non sterility"),
        (("Lack of Assurance of Sterility: crimps", VIAL), "defaut_sterilite", "assurance insuffisante", "lack of ass"),
        (
            ("Microbial Contamination of Non-Sterile Products: Burkholderia cepacia", "Essai syrup"),
            "contamination_microbienne",
            "germe dangereux",
            "burkholderia",
        ),
        (("FDA analysis found product to contain methanol", "Gel"), "contamination_chimique", "toxique", "methanol"),
        (("Chemical Contamination: complaints of odor", TABLET), "contamination_chimique", "notable", "odor"),
        (("Failed Impurities: OOS for an unknown impurity", TABLET), "impuretes", "non identifiée", "unknown impurity"),
        (("CGMP Deviations: NDMA impurity", TABLET), "impuretes", "mutagène", "ndma"),
        (("Presence of Particulate Matter: glass particles", VIAL), "corps_etranger", "matière dangereuse", "glass"),
        (("Presence of Particulate Matter", VIAL), "corps_etranger", "matière non précisée", "particulate"),
        (("Crystallization: API crystals seen", VIAL), "corps_etranger", "cristaux ou précipité", "crystallization"),
        (
            ("Label Mix-Up: bottle labeled as Atenolol contained Clopidogrel", TABLET),
            "confusion",
            "autre médicament",
            "contained",
        ),
        (("Presence of Foreign Tablets/Capsules: one", TABLET), "confusion", "unité isolée", "foreign tablets"),
        (
            ("Labeling: Label Error on Declared Strength", VIAL),
            "etiquetage",
            "dose ou identité trompeuse",
            "declared st",
        ),
        (
            ("Labeling: Incorrect or Missing Lot and/or Exp Date", VIAL),
            "etiquetage",
            "lot ou présentation",
            "lot and or",
        ),
        (("Superpotent Drug: double", TABLET), "ampleur", "majeure", "double"),
        (("Subpotent_x000D_\n", TABLET), "teneur", "sous-dosage", "subpotent"),
        (("Failed Dissolution Specifications", TABLET), "specification", "libération ou uniformité", "dissolution"),
        (("Defective Container: leaking bags", VIAL), "contenant", "étanchéité", "leaking"),
        (
            ("Marketed Without an Approved NDA: sildenafil", TABLET),
            "substance_cachee",
            "substance active",
            "sildenafil",
        ),
        (("Marketed Without an Approved NDA", TABLET), "sans_autorisation", True, "marketed without"),
        (("Seven reports of adverse reactions", TABLET), "effets_signales", "non graves", "adverse reactions"),
        (("x", "Children's Essai Oral Suspension"), "populations", frozenset({"enfant"}), "children"),
        (("x", VIAL), "voie_administration", "injectable", "injection"),
        (("x", "Warfarin Sodium Tablets"), "marge_etroite", True, "warfarin"),
        (("Presence of Particulate Matter embedded in the glass", VIAL), "certitude", "possible", "embedded"),
        (("CGMP Deviations: made at the same facility", TABLET), "certitude", "possible", "same facility"),
        (
            ("Labeling: Not Elsewhere Classified: natural latex", VIAL),
            "substance_cachee",
            "excipient ou allergène",
            "latex",
        ),
        (("Stability Data Does Not Support Expiry", VIAL), "ecarts_bpf", "majeurs", "stability data does not"),
        (("Defective Container: vials missing stoppers", VIAL), "contenant", "étanchéité", "missing stoppers"),
        (("Labeling: Wrong Bar Code", TABLET), "etiquetage", "dose ou identité trompeuse", "wrong bar code"),
        (("Tablets Imprinted With Wrong ID", TABLET), "specification", "aspect ou stabilité", "wrong id"),
        (("x", "Essai Sodium for Injection, for intramuscular use"), "hors_vaisseau", True, "intramuscular"),
        (("x", "Essai Irrigation, USP, 500 mL"), "hors_vaisseau", True, "irrigation"),
        (("x", "Essai Nasal Spray, 50 mcg"), "usage_nasal", True, "nasal"),
        (("x", "Essai Oral Solution, USP, 10 mg/mL"), "liquide_aqueux", True, "oral solution"),
        (("x", "Rifampin Capsules, USP"), "anti_infectieux", True, "rifampin"),
        (("x", "Morphine 1 mg/mL in 0.9% Sodium Chloride"), "voie_administration", "injectable", "in 0 . 9 sodium"),
    ],
)
def test_a_reason_becomes_a_fact_that_shows_its_words(
    tmp_path: Path, said: tuple[str, str], attribute: str, value: object, words: str
) -> None:
    found = fact(read(tmp_path, *said), attribute)
    assert found.value == value
    assert f" « {words}" in (found.source or "")


@pytest.mark.parametrize(
    ("reason", "attribute", "value"),
    [
        ("Éclats de verre dans deux flacons", "corps_etranger", "matière dangereuse"),
        ("Particules visibles", "corps_etranger", "matière non précisée"),
        ("Essai de stérilité non conforme", "defaut_sterilite", "non-stérilité avérée"),
        ("Contamination microbienne : moisissures", "contamination_microbienne", "hors limites"),
        ("Date de péremption absente de l'étui", "etiquetage", "lot ou présentation"),
        ("Comprimés surdosés", "teneur", "surdosage"),
        ("Fuite des poches", "contenant", "étanchéité"),
        ("Rupture de la chaîne du froid", "excursion_temperature", True),
        ("Un décès a été signalé", "effets_signales", "décès"),
        ("Impureté non identifiée à 12 mois", "impuretes", "non identifiée"),
        ("Falsification suspectée", "falsification_suspectee", True),
    ],
)
def test_a_reason_may_be_in_french(tmp_path: Path, reason: str, attribute: str, value: object) -> None:
    assert fact(read(tmp_path, reason, VIAL), attribute).value == value


@pytest.mark.parametrize(
    ("reason", "description", "attribute"),
    [
        ("Sterility assurance lacking. No adverse events have been reported", VIAL, "effets_signales"),
        ("Labeling: missing label", TABLET, "substance_cachee"),
        ("Glass vials may crack", VIAL, "corps_etranger"),
        ("Superpotent Drug", TABLET, "contamination_microbienne"),
        ("x", "Essai Tablets. Keep out of reach of children", "populations"),
        ("x", "Essai Tablets in child resistant bottles", "populations"),
        ("x", "Phenylephrine HCl tablets, nasal decongestant", "usage_vital"),
        ("x", "Unknown article", "voie_administration"),
        ("Fuite. Aucun effet indésirable grave signalé, aucun décès", VIAL, "effets_signales"),
        ("Essai conforme, sans contamination microbienne", VIAL, "contamination_microbienne"),
        ("Out of specification for particle size", TABLET, "corps_etranger"),
        ("Foreign substance: granules from desiccant packs", TABLET, "corps_etranger"),
        ("An impurity identified as N-Butyl-Benzene Sulfonamide", TABLET, "contamination_chimique"),
        ("Product labeled to contain methanol", "Essai Gel", "contamination_chimique"),
        ("A foreign tablet was found in a sealed bottle", TABLET, "contenant"),
        ("Chipped or broken tablets", TABLET, "contenant"),
        ("Foreign tablets: bottles found to contain Ibuprofen 800 mg", TABLET, "substance_cachee"),
        ("Sildenafil tablets: label mix-up", TABLET, "substance_cachee"),
        ("Label mix-up on the outer packaging, which contains vials", VIAL, "confusion"),
        ("x", "Essai Injection, for intramuscular or intravenous use", "hors_vaisseau"),
        ("x", "Essai Nasal Decongestant Tablets", "usage_nasal"),
        ("x", "Essai Liquid-Filled Capsules", "liquide_aqueux"),
        ("x", "Essaimycin Topical Gel", "anti_infectieux"),
        ("x", "Lidocaine HCl and Epinephrine Injection", "usage_vital"),
    ],
)
def test_what_is_not_said_is_no_fact(tmp_path: Path, reason: str, description: str, attribute: str) -> None:
    assert attribute not in read(tmp_path, reason, description).case.given


def test_the_class_is_an_outcome_and_what_came_after_changes_nothing(tmp_path: Path) -> None:
    one, other = (read(tmp_path, "Subpotent", TABLET, klass, klass) for klass in ("Class I", "Class III"))
    assert one.outcomes == {"classe": "classe I"}
    assert other.outcomes == {"classe": "classe III"}
    assert one.case == other.case
    read_headers = {header for each in MAPPING.columns.values() for header in each.headers}
    assert read_headers.isdisjoint(NEVER_READ)
    assert "classe" not in {column for each in MAPPING.attributes.values() for one in each for column in one.columns}


@pytest.mark.skipif(not REAL.is_file(), reason="the shared files are not at hand (GDR_SHARED)")
def test_the_real_file_is_read_whole() -> None:
    items = list(read_records(REAL, RULEBOOK, MAPPING))
    records = [each for each in items if isinstance(each, Record)]
    assert len(records) == len(items) == 12_129
    assert Counter(each.outcomes["classe"] for each in records) == {
        "classe II": 10_019,
        "classe III": 1_233,
        "classe I": 877,
    }
    assert all(len(each.label) <= 162 for each in records)
    defects = {name for name in MAPPING.attributes if name in RULEBOOK.attributes} - {
        "demandeur",
        "voie_administration",
    }
    silent = sum(not defects & set(each.case.given) for each in records)
    assert silent / len(records) < 0.02, "reasons from which no fact is read"
