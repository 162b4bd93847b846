"""What a scenario may call a thing, and what is said of a name that is none."""

from __future__ import annotations

import pytest

from desk.qa.errors import Mistake
from desk.qa.names import MODE, named
from engine.model import Rulebook

LABELS = {
    "approfondi": "Évaluation approfondie",
    "collegial": "Évaluation collégiale (comité scientifique permanent)",
    "ans": "Âge (en années)",
    "mois": "Âge (en mois)",
}


@pytest.mark.parametrize("text", ["« Évaluation collégiale »", "évaluation  collégiale", "l'évaluation collégiale"])
def test_a_label_may_be_written_as_tables_print_it(unfair: Rulebook, text: str) -> None:
    assert named(unfair, text, LABELS, MODE) == "collegial"


REFUSED = {
    "the beginning of one": ("Évaluation collég", "Vouliez-vous dire « Évaluation collégiale (comité"),
    "without an accent": ("Evaluation collegiale", "Vouliez-vous dire « Évaluation collégiale (comité"),
    "of two": ("Âge", "Possibles : approfondi, collegial"),
    "the beginning of two": ("évaluation", "Possibles : Évaluation approfondie, Évaluation collégiale (comité"),
}


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED)
def test_a_name_that_is_none_gives_what_begins_so(unfair: Rulebook, text: str, said: str) -> None:
    with pytest.raises(Mistake) as caught:
        named(unfair, text, LABELS, MODE)
    assert caught.value.diagnostics[0].hint.startswith(said)
