"""What is on record of earlier files, and of a name: figures, files shown, words."""

from __future__ import annotations

import pytest

from reports.meta import Context
from reports.neighbours import Shelf
from reports.recorded import DIVERGED as LEAST
from reports.recorded import LISTED, past_of
from reports.trace_report import render
from tests.unit.reports.making import META, assessed, entry, full
from tests.unit.reports.reading import Page
from tests.unit.reports.recording import (
    ACCEPTED,
    ALONE,
    DIVERGED,
    GIVEN,
    HASTENED,
    LABELS,
    LIGHT,
    SECOND,
    file,
    on_record,
    recorded,
    with_past,
)


def said(html: str) -> str:
    return " ".join(Page(html).text.split())


def test_figures_are_of_the_decision_that_stands_not_of_second_opinions() -> None:
    files = (file(1, DIVERGED, SECOND), file(2, ACCEPTED), file(3), file(4, ALONE, mode=None), file(5, HASTENED))
    past = past_of("substance", "abc", 9, files)
    assert (past.accepted, past.diverged, past.unproposed, past.open) == (1, 2, 1, 1)
    assert (past.count, past.among) == (9, 5)
    assert past.proposed == ((LABELS[LIGHT], 4), ("", 1))


def test_a_second_opinion_alone_is_what_was_decided() -> None:
    assert recorded(1, SECOND).decision == SECOND
    assert recorded(1, SECOND, DIVERGED).decision == DIVERGED
    assert recorded(1).decision is None


def test_the_latest_few_are_shown_and_among_them_those_that_diverged() -> None:
    files = [file(n, ACCEPTED) for n in range(9)] + [file(n, DIVERGED) for n in range(9, 15)]
    shown = [each.recorded.seq for each in past_of("substance", "abc", 15, files).files]
    assert shown == [0, 1, 9, 10, 11]
    assert (len(shown), len(shown) - 2) == (LISTED, LEAST)


def test_files_on_record_are_told_by_their_names_past_and_not_twice() -> None:
    me = entry(full(), "moi", META.day, substance="ABC", mti=True)
    around = Shelf(full(), [on_record(7, ACCEPTED), entry(full(), "autre", None, substance="abc"), me]).around(me)
    assert [(each.attribute, each.count) for each in around.same] == [("substance", 1)]
    assert (around.among, around.recorded, around.bounded) == (2, 1, False)


@pytest.mark.parametrize(
    "told",
    [
        "inscription n° 7",
        "Accepté : Circuit",
        "Motif : « Signal <récent> & « public » »",
        "le 03/02/2026, inscription n° 34, corrige l'inscription n° 22",
        "second avis, sans avoir vu le premier",
        "Pas encore décidé.",
        "Décidé, rien n'étant proposé :",
        "Du registre, seuls les 5 derniers dossiers inscrits y sont.",
        "230 autres dossiers au registre.",
        "Chiffres des 3 derniers :",
        "1 écart, 1 sans proposition, 1 pas encore décidé",
        "Pour information : qui demande ne pèse jamais dans la proposition.",
        "Autre <type>",
        "(voir ci-dessus)",
        "Aucun autre dossier au registre pour : Code",
    ],
)
def test_the_report_tells(told: str) -> None:
    assert told in said(with_past())


def test_a_priority_of_ones_own_is_said() -> None:
    text = said(with_past())
    assert f"{LABELS[LIGHT]}, priorité {LABELS[HASTENED.priority]} au lieu de {LABELS[HASTENED.urged or '']}" in text


def test_only_an_identity_is_said_not_to_weigh() -> None:
    assert said(with_past()).count("qui demande ne pèse jamais") == 1


def test_a_file_without_a_name_has_none_to_look_for() -> None:
    html = render(full(), assessed(full(), "D/1", **GIVEN), META, Context(pasts=()))
    assert "Ce dossier ne porte aucun nom à chercher au registre." in said(html)
    assert "registre" not in said(render(full(), assessed(full(), "D/1", **GIVEN), META)).partition("R. 311")[0]
