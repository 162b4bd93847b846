"""Reasons gathered by their words; what no attribute says is told apart from what one does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from learner.divergences.reasons import themes_of
from learner.divergences.words import Vocabulary, alike, bare, words_of
from learner.history import PastDecision
from tests.unit.learner.divergences.diverging import columns
from tests.unit.learner.noise.people import look
from tests.unit.learner.past import small


def gone(reasons: list[str], level: str = "lourd") -> list[PastDecision]:
    """Files that ask for the lightest mode, decided at one level by as many people as reasons."""
    return [
        replace(look(f"D{place}", level, f"p{place}", "A", nouvelle=False), reason=reason)
        for place, reason in enumerate(reasons)
    ]


def test_words_are_compared_without_case_accents_or_plural() -> None:
    assert bare("Médicaments") == bare("medicament") == "medicament"
    assert [plain for plain, _ in words_of("Les ruptures DE stock, déjà, pour l'enfant !")] == [
        "rupture",
        "stock",
        "enfant",
    ]
    assert alike("pediatrique", "pediatrie")
    assert not alike("stock", "stop")


def test_reasons_that_share_a_word_are_one_theme_and_the_next_is_made_of_the_others() -> None:
    reasons = ["Rupture de stock", "Risque de rupture", "rupture signalée", "Vu en commission", "Commission saisie",
               "La commission le demande", "Seul"]  # fmt: skip
    themes = themes_of(columns(gone(reasons)))
    assert [(each.words[0], each.looks, each.people) for each in themes] == [("commission", 3, 3), ("rupture", 3, 3)]
    assert all(each.lacking == each.words for each in themes)
    assert {each.case for each in themes[1].files} == {"D0", "D1", "D2"}


def test_what_an_attribute_says_is_known_and_who_asks_is_no_attribute_of_the_file() -> None:
    assert list(Vocabulary(small()).having(bare("enceinte"))) == ["grossesse"]
    assert list(Vocabulary(small()).having(bare("direction"))) == []
    (theme,) = themes_of(columns(gone(["Femme enceinte, stock"] * 3)))
    assert theme.known == ("grossesse",)
    assert theme.lacking == ("stock",)
    assert theme.said == "Femme enceinte, stock"


def test_what_one_person_says_over_and_over_is_no_theme() -> None:
    alone = [replace(each, evaluator="ana") for each in gone(["Rupture"] * 5)]
    assert themes_of(columns(alone)) == ()
    unnamed = [replace(each, evaluator="") for each in alone]
    assert len(themes_of(columns(unnamed))) == 1


def test_a_dozen_themes_at_most_the_commonest_first() -> None:
    words = ("rupture", "stock", "registre", "conflit", "commission", "signal", "presse", "alerte", "urgence", "lot",
             "hospitalier", "import", "marque", "notice")  # fmt: skip
    themes = themes_of(columns(gone([word for place, word in enumerate(words) for _ in range(3 + place)])))
    assert [each.words[0] for each in themes] == list(reversed(words))[:12]


def test_which_way_and_how_many_who_agree_say_the_same() -> None:
    light = [replace(each, case=each.case.model_copy(update={"id": f"L{place}"}), reason="Rupture de stock")
             for place, each in enumerate(gone([""] * 4, "leger"))]  # fmt: skip
    (theme,) = themes_of(columns([*gone(["Rupture", "Rupture", "Rupture"]), *light]))
    assert (theme.looks, theme.heavier, theme.agreeing) == (3, 3, 4)


@pytest.mark.parametrize("reason", ["", "…", "12", "de la"])
def test_reasons_without_a_word_give_nothing(reason: str) -> None:
    assert themes_of(columns(gone([reason] * 4))) == ()


def test_two_themes_with_a_word_in_common_are_one() -> None:
    """Most say « rupture », the others « pédiatrie », and half of both name the child: it is one thing."""
    reasons = [
        "Rupture, enfant",
        "Rupture",
        "Rupture, enfant",
        "Rupture",
        "Pédiatrie, enfant",
        "Pédiatrie",
        "Pédiatrie",
    ]
    both = [*reasons, "Pédiatrie, enfant", "Commission", "Commission", "Commission"]
    themes = themes_of(columns(gone(both)))
    assert [(each.words, each.looks) for each in themes] == [
        (("pédiatrie", "rupture", "enfant"), 8),
        (("commission",), 3),
    ]


def test_a_word_of_the_office_names_no_attribute() -> None:
    (theme,) = themes_of(columns(gone(["Avis du collègue"] * 3)))
    assert theme.words == ("collègue",)
