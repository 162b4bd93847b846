"""Examples that a change breaks, as rows that an expert reads: levels first, in the labels of the rulebook."""

from decimal import Decimal

from engine.examples import Mismatch
from engine.model import Depth, Discipline
from reports.learning.examples import examples_shown
from reports.views.lexicon import lexicon_of
from tests.unit.learner.past import small
from tests.unit.sentences.wording import plain

FOUND = (
    Mismatch(example="Grossesse", field="possible", expected="leger", got="leger, lourd, moyen"),
    Mismatch(example="Grossesse", field="fired P-3", expected="true", got=""),
    Mismatch(example="Grossesse", field="depths clinique", expected="complete", got="renforcee"),
    Mismatch(example="Enfant", field="missing", expected="age, ogm", got="age"),
    Mismatch(example="Enfant", field="score", expected="2", got="[2..5]"),
    Mismatch(example="Enfant", field="mode", expected="leger", got="lourd"),
)


def shown() -> list[tuple[str, str, str, str]]:
    depths = tuple(
        Depth(id=id, label=label, start=rank, effort=Decimal(rank))
        for rank, (id, label) in enumerate({"complete": "Complète", "renforcee": "Renforcée"}.items())
    )
    book = small().model_copy(
        update={"disciplines": {"clinique": Discipline(id="clinique", label="Clinique", depths=depths)}}
    )
    rows = examples_shown(FOUND, lexicon_of(book, "fr"))
    return [(each.case, plain(each.field), each.expected, plain(each.found)) for each in rows]


def test_levels_come_first_by_their_labels() -> None:
    assert shown()[0] == ("Enfant", "Mode", "Léger", "Lourd")


def test_possible_levels_are_in_the_order_of_the_scale() -> None:
    assert ("Grossesse", "Modes possibles", "Léger", "Léger ; Moyen ; Lourd") in shown()


def test_rules_disciplines_and_facts_are_called_as_people_call_them() -> None:
    assert ("Grossesse", "S'applique : P-3 Grossesse", "oui", "—") in [
        (case, field.replace("’", "'"), expected, found) for case, field, expected, found in shown()
    ]
    assert ("Grossesse", "Profondeur : Clinique", "Complète", "Renforcée") in shown()
    missing = next(each for each in shown() if each[1] == "Faits manquants")
    assert (plain(missing[2]), missing[3]) == ("Âge ; OGM", "Âge")
