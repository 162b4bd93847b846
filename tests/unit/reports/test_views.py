from __future__ import annotations

from datetime import date

import pytest

from engine.alternatives import ELSEWHERE
from engine.sensitivity import Change, Sensitivity
from engine.values import Value
from reports.meta import Context
from reports.neighbours import Entry, Neighbourhood, SameValue
from reports.views.changes import turns_of
from reports.views.facts import lines_of
from reports.views.gaps import gaps_of
from reports.views.lexicon import Lexicon, lexicon_of
from reports.views.nearby import nearby_of, said_outcomes, shortened
from reports.views.profile import profile_of
from reports.views.scale import fitted, picture_of
from reports.views.verdict import verdict_of
from tests.unit.reports.making import assessed, bare, explored, full


@pytest.fixture
def lexicon() -> Lexicon:
    return lexicon_of(full(), "fr")


def change(attribute: str, value: Value, mode: str | None) -> Change:
    return Change(
        attribute=attribute,
        standing="given",
        kind=full().attributes[attribute].kind,
        value=value,
        mode=mode,
        priority="normale",
        newly_fired=("E-05",),
        no_longer=(),
    )


def test_values_that_stand_for_many_are_said_in_words(lexicon: Lexicon) -> None:
    assessment = assessed(full(), "1", gravite="faible")
    changes = (change("code", ELSEWHERE, "leger"), change("publics", frozenset(), "leger"))
    turns = turns_of(
        assessment, lexicon, lines_of(assessment, lexicon, frozenset()), Sensitivity(changes=changes, fragile=())
    )
    assert [turn.ways[0].values for turn in turns.moving] == ["une autre valeur", "aucun élément"]
    assert not turns.moving[0].ways[0].heavier
    assert [lever.values for lever in turns.near_first[0].levers] == ["une autre valeur", "aucun élément"]


def test_many_values_are_cut_short(lexicon: Lexicon) -> None:
    assessment = assessed(full(), "1", gravite="faible")
    changes = tuple(change("code", text, "leger") for text in "abcdef")
    turns = turns_of(
        assessment, lexicon, lines_of(assessment, lexicon, frozenset()), Sensitivity(changes=changes, fragile=())
    )
    assert turns.moving[0].ways[0].values == "a, b, c ou 3 autres valeurs"


def test_fragile_facts_are_the_given_ones_that_move_the_mode(lexicon: Lexicon) -> None:
    given: dict[str, Value | None] = {"mti": True, "code": "A"}
    sensitivity = explored(full(), "1", **given)
    assert sensitivity.fragile == ("mti",)
    assessment = assessed(full(), "1", **given)
    lines = lines_of(assessment, lexicon, frozenset(sensitivity.fragile))
    turns = turns_of(assessment, lexicon, lines, sensitivity)
    assert [fact.attribute for fact in turns.fragile] == ["mti"]
    assert turns.moving[0].fact.attribute == "mti"
    assert not turns.moving[0].ways[0].heavier


def test_what_a_missing_fact_would_settle(lexicon: Lexicon) -> None:
    given: dict[str, Value | None] = {"code": "A", "nouvelle": False, "gravite": "faible"}
    assessment = assessed(full(), "1", **given)
    gaps = gaps_of(assessment, lexicon, Context(explored(full(), "1", **given)))
    heaviest = gaps.first[0]
    assert (heaviest.label, heaviest.share) == ("Thérapie innovante", 100)
    assert heaviest.settles == "«\u202fCircuit léger\u202f»"
    assert gaps_of(assessment, lexicon, Context()).first[0].settles == ""


def test_a_required_fact_that_no_rule_needs_weighs_nothing(lexicon: Lexicon) -> None:
    facts: dict[str, Value | None] = {"mti": False, "gravite": "faible", "publics": frozenset({"enfant"})}
    gaps = gaps_of(assessed(full(), "1", **facts), lexicon, Context())
    assert any(gap.required for gap in gaps.first)
    assert gaps.asks[-1].rule is None


@pytest.mark.parametrize(
    ("label", "width", "shown"),
    [
        ("Circuit léger", 30.0, "Circuit léger"),
        ("Circuit lourd (collège des experts)", 20.0, "Circuit lourd"),
        ("Évaluation approfondie", 15.0, "Évaluation ap…"),
        ("Évaluation approfondie", 5.0, ""),
    ],
)
def test_labels_fit_their_band(label: str, width: float, shown: str) -> None:
    assert fitted(label, width) == shown


def test_the_picture_covers_its_whole_width(lexicon: Lexicon) -> None:
    picture = picture_of(assessed(full(), "1", confiance=True), lexicon)
    assert picture.bands[0].x == 0
    assert sum(band.width for band in picture.bands) == pytest.approx(100, abs=0.1)
    assert 0 <= picture.low.x <= picture.known.x <= picture.high.x <= 100
    assert [tick.text for tick in picture.ticks] == ["6", "12"]
    assert [band.state for band in picture.bands] == ["possible", "possible", "proposed"]


def test_a_scale_of_one_mode_has_one_band(lexicon: Lexicon) -> None:
    alone = full().model_copy(update={"modes": full().modes[:1], "rules": full().rules[:3]})
    alone.__dict__.pop("digest", None)
    assessment = assessed(alone, "1")
    lexicon = lexicon_of(alone, "fr")
    assert len(picture_of(assessment, lexicon).bands) == 1
    assert verdict_of(assessment, lexicon).steps[0].span == "tous les scores"


def test_points_on_no_axis_have_their_row(lexicon: Lexicon) -> None:
    profile = profile_of(assessed(full(), "1", code="J07"), lexicon)
    assert profile.axes[-1].label == "Hors axe"
    assert profile.axes[-1].known == "1"


def test_depths_not_settled_are_said_so() -> None:
    asking = full().model_copy(update={"when_unknown": "ask"})
    asking.__dict__.pop("digest", None)
    lexicon = lexicon_of(asking, "fr")
    assessment = assessed(asking, "1", code="J07")
    assert profile_of(assessment, lexicon).disciplines[1].depth == "À préciser"
    tiles = {tile.name: tile.value for tile in verdict_of(assessment, lexicon).tiles}
    assert tiles["Charge d'expertise"] == "—"
    assert tiles["Priorité"] == "Non tranchée"


def test_a_proposal_on_known_facts_alone_says_so() -> None:
    known = full().model_copy(update={"when_unknown": "known"})
    known.__dict__.pop("digest", None)
    verdict = verdict_of(assessed(known, "1", nouvelle=False), lexicon_of(known, "fr"))
    assert verdict.mode == "Circuit léger"
    assert "La proposition ne compte que les faits connus." in verdict.explanation.replace("\u202f", " ")


def test_outcomes_that_happened_are_told(lexicon: Lexicon) -> None:
    outcomes = {"statut": "autorisé", "conditionnelle": "oui", "retire": "non", "vide": "", "autre_suite": "reportée"}
    assert list(said_outcomes(outcomes, lexicon)) == [
        "autorisé",
        "autorisation conditionnelle",
        "autre suite\u00a0: reportée",
    ]


def test_files_that_share_a_name_and_are_not_listed_are_counted(lexicon: Lexicon) -> None:
    other = Entry("X", "", date(2026, 1, 1), {}, None)
    nearby = nearby_of(Neighbourhood((), (SameValue("substance", "s" * 200, 9, 4, (other,)),), 9), lexicon)
    same = nearby.same[0]
    assert (same.count, same.more) == ("9 autres dossiers, dont 4 antérieurs.", "et 8 autres")
    assert (same.files[0].label, same.files[0].mode) == ("X", "Aucun mode proposé")
    assert len(same.value) == 121


def test_short_texts_stay_whole() -> None:
    assert shortened("court") == "court"


def test_lexicons_are_kept_but_not_for_ever() -> None:
    first = lexicon_of(bare(), "fr")
    assert lexicon_of(bare(), "fr") is first
    for version in range(2, 12):
        book = bare().model_copy(update={"version": version, "owner": ""})
        book.__dict__.pop("digest", None)
        assert lexicon_of(book, "fr").rule("R1").author == "Auteur\u00a0: experts, responsable non nommé"
    assert lexicon_of(bare(), "fr") is not first


def test_a_set_is_said_by_what_changes_in_it(lexicon: Lexicon) -> None:
    given: dict[str, Value | None] = {"publics": frozenset({"enfant"})}
    assessment = assessed(full(), "1", **given)
    tried = (change("publics", frozenset({"enfant", "sujet âgé"}), "leger"), change("publics", frozenset(), "leger"))
    turns = turns_of(
        assessment, lexicon, lines_of(assessment, lexicon, frozenset()), Sensitivity(changes=tried, fragile=())
    )
    assert turns.moving[0].ways[0].values == "avec sujet âgé ou sans enfant"
