from __future__ import annotations

from datetime import date
from decimal import Decimal

from engine.assessment import Assessment
from engine.explanation.model import Counterfactual, Exact, Explanation, Interval, NextFact, Turn
from engine.explanation.reach import Values
from engine.values import Value
from reports.meta import Context
from reports.views.exact import exact_of, next_of
from reports.views.gaps import gaps_of
from reports.views.lexicon import lexicon_of
from reports.views.turning import Target, Turning, turning_of
from tests.unit.reports.making import assessed, explained, tabled
from tests.unit.reports.showing import TABLED

LEXICON = lexicon_of(tabled(), "fr")
ADULTS: dict[str, Value | None] = {"nature": "initiale", "publics": frozenset({"adulte"}), "code": "J07"}
DAY = date(2026, 1, 1)
NOTHING = Explanation(counterfactuals=(), exact=None, next_fact=None)


def turning(given: dict[str, Value | None]) -> Turning:
    """What would change a case."""
    return turning_of(explained(tabled(), "T", **given), assessed(tabled(), "T", **given), LEXICON)


def ways(target: Target) -> list[str]:
    return [" et ".join(f"{step.label} {step.becomes} ({step.today})" for step in way) for way in target.ways]


def test_each_other_level_has_its_fewest_changes_in_every_way() -> None:
    targets = {target.label: ways(target) for target in turning(ADULTS).targets}
    assert targets["Circuit moyen"] == [
        "Nature de la demande était autre que initiale (initiale) et Médicament orphelin était non (inconnu)",
        "Âge minimal valait de 2\u00a0ans à 65\u00a0ans (inconnu) et Médicament orphelin était non (inconnu)",
    ]
    assert list(targets) == ["Circuit léger", "Circuit moyen", "Normale"]


def test_modes_say_which_way_they_go() -> None:
    given: dict[str, Value | None] = {**TABLED, "nature": "extension", "orphelin": False, "code": "A"}
    assert assessed(tabled(), "T", **given).mode == "moyen"
    heavier = {target.label: target.heavier for target in turning(given).targets if not target.priority}
    assert heavier == {"Circuit léger": False, "Circuit lourd": True}


def test_a_single_change_is_said_once_with_every_value_that_does_it() -> None:
    given: dict[str, Value | None] = {**ADULTS, "nature": "générique", "voie": "nationale", "orphelin": False}
    given |= {"age": Decimal(40), "alternatives": Decimal(5), "nouvelle": False}
    found = {target.label: ways(target) for target in turning(given).targets}
    urgent = found["Haute"]
    assert urgent[0].startswith("Alternatives valait 0 (5)")


def counterfactual(level: str, *ways: tuple[Turn, ...]) -> Counterfactual:
    return Counterfactual(scale="mode", level=level, ways=ways)


def test_what_nothing_leads_to_and_what_was_not_settled_are_said() -> None:
    explanation = Explanation(
        counterfactuals=(counterfactual("leger"),),
        exact=None,
        next_fact=None,
        undecided=("moyen", "score", "next_fact"),
    )
    found = turning_of(explanation, assessed(tabled(), "T"), LEXICON)
    assert (found.targets, found.nowhere) == ((), ("«\u202fCircuit léger\u202f»",))
    said = "«\u202fCircuit moyen\u202f», l'intervalle exact du score et le prochain renseignement à demander"
    assert found.undecided == said


def test_facts_that_nobody_can_change_are_apart() -> None:
    turn = Turn(attribute="depot", kind="date", before=None, value=DAY, reach=(Values(values=(DAY,)),))
    apart = counterfactual("leger").model_copy(update={"misread": (turn,)})
    explanation = Explanation(counterfactuals=(apart,), exact=None, next_fact=None)
    found = turning_of(explanation, assessed(tabled(), "T"), LEXICON)
    assert [(target.ways, [step.becomes for step in target.misread]) for target in found.targets] == [
        ((), ["tombait le 01/01/2026"])
    ]
    assert found.nowhere == ("«\u202fCircuit léger\u202f»",)


def exact(assessment: Assessment, **changed: object) -> list[str]:
    """What is said of exact figures, these apart the assessment's own."""
    same: dict[str, object] = {
        "score": Interval(low=assessment.score.low, high=assessment.score.high),
        "urgency": Interval(low=assessment.urgency.low, high=assessment.urgency.high),
        "modes": assessment.modes,
        "priorities": assessment.priorities,
    }
    explanation = NOTHING.model_copy(update={"exact": Exact.model_validate({**same, **changed})})
    return [text.replace("\u202f", " ").replace("\u00a0", " ") for text in exact_of(explanation, assessment, LEXICON)]


def test_exact_figures_are_said_only_where_they_are_tighter() -> None:
    assessment = assessed(tabled(), "T", **ADULTS)
    assert exact(assessment) == []
    assert exact_of(NOTHING, assessment, LEXICON) == ()
    assert exact(assessment, score=Interval(low=7, high=16)) == [
        "Intervalle exact, tous les faits inconnus pris ensemble : de 7 à 16."
    ]
    assert exact(assessment, urgency=Interval(low=2, high=2)) == ["Urgence exacte : 2."]


def test_levels_really_possible_are_named() -> None:
    assessment = assessed(tabled(), "T", **ADULTS)
    assert exact(assessment, modes=("moyen", "lourd")) == [
        "Réellement possible : « Circuit moyen » ou « Circuit lourd »."
    ]
    assert exact(assessment, priorities=("haute",)) == ["Priorité réellement possible : « Haute »."]


def test_a_mode_proposed_that_nothing_reaches_is_said() -> None:
    assert "Aucune réponse aux faits inconnus ne conduit en fait à « Circuit lourd », proposé par précaution." in exact(
        assessed(tabled(), "T", **ADULTS), modes=("leger", "moyen")
    )


def test_the_next_fact_comes_first_with_its_reason() -> None:
    assessment = assessed(tabled(), "T", **ADULTS)
    following = NOTHING.model_copy(update={"next_fact": NextFact(attribute="voie", worst=2, best=1)})
    gaps = gaps_of(assessment, LEXICON, Context(explanation=following)).first
    assert [gap.label for gap in gaps][:2] == ["Voie", "Médicament orphelin"]
    assert gaps[0].next == "Des 3 modes possibles, la réponse en laisserait 2 au pire, 1 au mieux."
    assert {gap.next for gap in gaps[1:]} == {""}


def test_facts_that_were_not_weighed_are_named() -> None:
    assessment = assessed(tabled(), "T", **ADULTS)
    explanation = NOTHING.model_copy(update={"unweighed": ("age", "alternatives")})
    assert gaps_of(assessment, LEXICON, Context(explanation=explanation)).unweighed == (
        "Ces faits pourraient être plus utiles encore, mais leurs réponses possibles sont trop nombreuses"
        " pour être essayées une à une\u00a0: Âge minimal et Alternatives."
    )
    assert gaps_of(assessment, LEXICON, Context(explanation=NOTHING)).unweighed == ""


def test_an_answer_that_settles_as_much_whichever_it_is() -> None:
    assessment = assessed(tabled(), "T", **ADULTS)
    one, two = (NOTHING.model_copy(update={"next_fact": NextFact(attribute="voie", worst=n, best=n)}) for n in (1, 2))
    assert next_of(one, assessment, LEXICON) == "Quelle que soit la réponse, 1 mode resterait possible sur 3."
    assert next_of(two, assessment, LEXICON) == "Quelle que soit la réponse, 2 modes resteraient possibles sur 3."
    assert next_of(NOTHING, assessment, LEXICON) == ""
