from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from engine.condition import Cmp, Op, Ref, Test
from engine.model import Rulebook
from engine.values import Value
from reports.views.deadline import deadline_tile
from reports.views.lexicon import lexicon_of
from reports.views.tile import Tile
from tests.unit.reports.making import assessed, bare, full

FILED: dict[str, Value | None] = {"depot": date(2026, 1, 5), "arret": Decimal(10), "voie": "européenne"}


def tile(rulebook: Rulebook | None = None, /, **given: Value | None) -> Tile:
    """The deadline's tile for a case of these values, its spaces made plain."""
    rulebook = rulebook or full()
    made = deadline_tile(assessed(rulebook, "F", **given), lexicon_of(rulebook, "fr"))
    return Tile(made.name, made.value, made.note.replace("\u202f", " ").replace("\u00a0", " "), made.state)


def test_a_day_that_nothing_can_bring_forward_is_plain() -> None:
    found = tile(**FILED, gravite="faible")
    assert found == Tile("Échéance", "13/08/2026", "210 jours à partir de « Date de dépôt »")


def test_a_certain_deadline_without_its_start_could_fall_sooner() -> None:
    found = tile(**FILED, gravite="faible", confiance=True)
    assert (found.value, found.state) == ("13/08/2026", "warn")
    assert found.note.endswith(" ; une autre pourrait tomber plus tôt : « Date d'avis » est inconnu")


def test_a_rule_left_open_could_bring_a_sooner_day() -> None:
    found = tile(**FILED)
    assert (found.value, found.state) == ("13/08/2026", "warn")
    assert found.note.endswith(" ; au plus tôt le 04/06/2026 : « Gravité » est inconnu")


def test_a_rule_left_open_whose_start_is_unknown_lacks_both() -> None:
    found = tile(**FILED, gravite="faible", confiance=None)
    assert found.state == "warn"
    assert found.note.endswith("plus tôt : « Évaluée ailleurs » et « Date d'avis » sont inconnus")


def test_a_deadline_that_can_only_fall_later_is_not_mentioned() -> None:
    found = tile(depot=date(2026, 1, 5), arret=None, voie="européenne", gravite="forte")
    assert found == Tile("Échéance", "04/06/2026", "150 jours à partir de « Date de dépôt »")


@pytest.mark.parametrize("without_bound", [{"range": None}, {"derived": True}])
def test_a_clock_stop_without_a_least_value_could_bring_a_sooner_day(without_bound: dict[str, object]) -> None:
    stop = full().attributes["arret"].model_copy(update={**without_bound, "assume": None})
    free = full().model_copy(update={"attributes": {**full().attributes, "arret": stop}})
    found = tile(free, depot=date(2026, 1, 5), voie="européenne", gravite="forte")
    assert (found.value, found.state) == ("04/06/2026", "warn")
    assert found.note.endswith("plus tôt : « Jours d'arrêt » est inconnu")


def test_a_deadline_past_the_calendar_cannot_fall_sooner() -> None:
    assert tile(**FILED, gravite="faible", confiance=True, avis=date(9999, 12, 30)).state == "plain"


def test_only_the_unknown_side_of_a_comparison_is_lacking() -> None:
    compared = Test(
        attribute="depot", cell="< avis", meaning=Cmp(attribute="depot", op=Op.LT, value=Ref(attribute="avis"))
    )
    rules = tuple(rule.model_copy(update={"when": compared}) if rule.id == "E-10" else rule for rule in full().rules)
    found = tile(full().model_copy(update={"rules": rules}), **FILED, gravite="faible")
    assert found.note.endswith("au plus tôt le 04/06/2026 : « Date d'avis » est inconnu")


def test_a_rule_left_open_that_alone_would_set_one_is_said() -> None:
    found = tile(depot=date(2026, 1, 5), gravite="faible")
    assert (found.value, found.state) == ("Aucune", "warn")
    assert found.note == "Une règle en suspens en fixerait une : « Voie » est inconnu"


def test_a_certain_deadline_lacks_what_is_unknown() -> None:
    found = tile(voie="nationale", arret=None)
    assert (found.value, found.state) == ("À calculer", "warn")
    assert found.note == "210 jours, mais « Date de dépôt » et « Jours d'arrêt » sont inconnus"


def test_no_deadline_is_plain() -> None:
    assert tile(bare()) == Tile("Échéance", "Aucune", "Aucune règle n'en fixe")
