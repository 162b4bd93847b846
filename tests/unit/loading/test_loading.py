"""What a file says, as a model: every key of the language, once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from engine.condition import All, Any, Cmp, Known, Not, Op, Prefix, Ref, Test
from engine.errors import RulebookError
from engine.expected import Expectation
from engine.loading import load, load_rulebook, load_rulebook_text, load_text
from engine.model import Assumption, Deadline, Level, Linear, Period, Rulebook, Term
from engine.range import Range

ROOT = Path(__file__).parents[3]
EXCERPT = ROOT / "tests" / "fixtures" / "amm_extrait.yaml"
COMPLETE = ROOT / "tests" / "fixtures" / "complet.yaml"


@pytest.fixture(scope="module")
def complete() -> Rulebook:
    return load_rulebook(COMPLETE)


def test_the_excerpt_of_the_design_loads() -> None:
    loaded = load(EXCERPT)
    assert loaded.warnings == ()
    assert [rule.id for rule in loaded.rulebook.rules] == [
        "AMM-101", "AMM-102", "AMM-150", "AMM-170", "AMM-190", "AMM-199",
    ]  # fmt: skip
    assert len(loaded.comments) == 7


def test_a_file_named_after_its_rulebook_has_nothing_to_say() -> None:
    assert load(COMPLETE).warnings == ()


def test_the_head(complete: Rulebook) -> None:
    assert (complete.id, complete.version, complete.status, complete.when_unknown) == ("complet", 3, "draft", "ask")
    assert complete.in_force == Period(start=date(2026, 1, 1), end=date(2026, 12, 31))
    assert (complete.language, complete.owner, complete.note) == ("fr", "Direction", "Un exemple de chaque clé.")


def test_what_is_left_out_takes_its_usual_value() -> None:
    text = 'rulebook: r\ntitle: "T"\nversion: 1\nstatus: draft\nmodes: [{id: m, label: "M", from: 0}]\nattributes: {}\n'
    rulebook = load_rulebook_text(text)
    assert (rulebook.when_unknown, rulebook.language, rulebook.in_force) == ("precaution", "fr", Period())
    assert (rulebook.priorities, rulebook.rules, rulebook.examples, rulebook.disciplines) == ((), (), (), {})


def test_the_scales(complete: Rulebook) -> None:
    assert complete.modes[1] == Level(id="renforce", label="Renforcé", start=6)
    assert complete.priorities[0] == Level(id="normale", label="Normale", start=-2)
    light, full = complete.disciplines["clinique"].depths
    assert (light.id, light.label, light.start, light.effort) == ("allegee", "allegee", 0, Decimal("0.5"))
    assert (full.label, full.effort) == ("Complète", Decimal(3))


def test_the_attributes(complete: Rulebook) -> None:
    assert list(complete.attributes) == ["mti", "age", "dose", "depot", "procedure", "gravite", "patients", "atc",
                                         "demandeur", "fragile", "exposition", "niveau"]  # fmt: skip
    age = complete.attributes["age"]
    assert (age.unit, age.aggravates, age.required) == ("an", "less", True)
    assert age.range == Range(text="[0..120]", low=Decimal(0), high=Decimal(120))
    assert complete.attributes["dose"].assume == Assumption(
        value=Decimal("1.5"), because="Dose usuelle.", until=date(2027, 1, 1)
    )
    procedure = complete.attributes["procedure"]
    assert procedure.values == ("nationale", "MRP")
    assert procedure.also == {"MRP": ("reconnaissance mutuelle",)}
    assert complete.attributes["gravite"].ordered
    assert complete.attributes["patients"].assume == Assumption(value=frozenset({"enfant", "âgé"}), because="Tous.")
    assert complete.attributes["demandeur"].role == "identity"
    assert complete.attributes["mti"].how_to_code == "Lire la rubrique 1.1."


def test_the_derived_attributes(complete: Rulebook) -> None:
    exposition, level = complete.attributes["exposition"], complete.attributes["niveau"]
    assert (exposition.derived, exposition.combine, exposition.default) == (True, "max", Decimal(0))
    assert (level.default, level.combine) == ("faible", "agree")


def test_the_conditions(complete: Rulebook) -> None:
    when = {each.id: each.when for each in complete.rules}
    yes = Test(attribute="mti", cell="oui", meaning=Cmp(attribute="mti", op=Op.EQ, value=True))
    child = Test(attribute="age", cell="< 18 ans", meaning=Cmp(attribute="age", op=Op.LT, value=Decimal(18)))
    assert when["C-1"] == yes
    assert when["C-2"] == All(parts=(yes, child))
    assert when["C-3"] == Any(parts=(All(parts=(yes, child)), Not(part=yes)))
    assert when["C-4"] == Not(part=Any(parts=(yes, child)))
    assert when["C-5"] == All(parts=(yes,))
    assert when["C-6"] == Test(
        attribute="age", cell="> dose", meaning=Cmp(attribute="age", op=Op.GT, value=Ref(attribute="dose"))
    )
    assert when["C-7"] == Test(attribute="age", cell="inconnu", meaning=Not(part=Known(attribute="age")))
    prefixes = Any(parts=(Prefix(attribute="atc", prefix="J07"), Prefix(attribute="atc", prefix="L01")))
    assert when["C-8"] == Test(attribute="atc", cell="commence par J07 ; L01", meaning=prefixes)


def test_a_cell_that_requires_nothing_is_left_out(complete: Rulebook) -> None:
    when = {each.id: each.when for each in complete.rules}
    assert when["C-9"] == when["C-1"]


def test_the_effects(complete: Rulebook) -> None:
    first = complete.rules[0].then
    assert (first[0].points, first[0].axis, first[0].discipline) == (-4, "patients", "clinique")
    assert (first[1].urgency, first[1].at_least, first[1].expertise) == (3, "prioritaire", ("pediatrie",))
    assert first[1].deadline == Deadline(days=210, start="depot", stopped="dose")
    assert (first[2].risk, first[2].stake) == ("Un risque", "Un enjeu")
    assert complete.rules[0].set_by == "proposition 12"
    assert complete.rules[1].set_by == "expert"


def test_the_derivations(complete: Rulebook) -> None:
    derived = {each.attribute: each for rule in complete.rules for block in rule.then for each in block.derive}
    assert derived["fragile"].value is True
    assert derived["exposition"].text == "dose * 2 + 1,5"
    assert derived["exposition"].value == Linear(
        constant=Decimal("1.5"), terms=(Term(coefficient=Decimal(2), attribute="dose"),)
    )


def test_the_examples(complete: Rulebook) -> None:
    whole, interval = complete.examples
    assert whole.facts == {"age": "3 ans", "patients": "enfant ; âgé", "depot": "05/01/2026"}
    assert whole.expect == Expectation(
        mode="standard",
        priority="normale",
        possible=("standard", "renforce"),
        score=(-4, -4),
        fired=("C-1",),
        not_fired=("C-2", "C-3"),
        expertise=("pediatrie",),
        depths={"clinique": "allegee"},
        deadline=date(2026, 8, 3),
        asks=("C-1",),
        missing=("dose",),
        complete=False,
    )
    assert interval.expect == Expectation(score=(-4, 18))


def test_a_rule_that_reads_an_identity_may_be_replayed_once_retired() -> None:
    draft = (ROOT / "tests" / "broken" / "identite.yaml").read_text(encoding="utf-8")
    retired = load_text(draft.replace("status: draft", "status: retired"))
    assert [each.code for each in retired.warnings] == ["IDENTITY", "IDENTITY"]


def test_an_empty_list_of_what_is_not_available_yet_says_nothing() -> None:
    text = EXCERPT.read_text(encoding="utf-8") + "\ntables: []\nwaivers: []\n"
    assert load_rulebook_text(text) == load_rulebook(EXCERPT)


def test_the_error_says_everything_in_french_in_the_order_of_the_file() -> None:
    with pytest.raises(RulebookError) as caught:
        load_rulebook_text('title: ""\nrulebook: x\nmode: []\n', file="x.yaml")
    places = [each.location.line or 0 for each in caught.value.diagnostics]
    assert places == sorted(places)
    assert len(places) == 5
    assert str(caught.value).splitlines()[0].startswith("x.yaml:1:1 : [MISSING_KEY] Il manque la clé « version ».")


def test_both_languages_of_a_diagnostic_name_the_same_things() -> None:
    with pytest.raises(RulebookError) as caught:
        load_rulebook_text('rulebok: "x"\n')
    said: Mapping[str, str] = {each.code: each.said_in("en")[1] for each in caught.value.diagnostics}
    assert said["UNKNOWN_KEY"] == "Did you mean “rulebook”?"


def test_a_misspelt_key_is_not_also_missing() -> None:
    text = COMPLETE.read_text(encoding="utf-8")
    assert codes_of(text.replace("title:", "titre:")) == ["UNKNOWN_KEY"]
    assert codes_of(text.replace("rules:", "rulez:").replace("derived:", "derivd:")) == ["UNKNOWN_KEY", "UNKNOWN_KEY"]


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ("10000", ""),
        ("-10000", ""),
        ("+3", ""),
        ("10001", "OUT_OF_BOUNDS"),
        ("9" * 100_000, "OUT_OF_BOUNDS"),
        ('"3"', "NOT_INTEGER"),
        ("3.0", "NOT_INTEGER"),
        ("1e3", "NOT_INTEGER"),
        ("0x10", "NOT_INTEGER"),
        ("1_000", "NOT_INTEGER"),
        ("٣", "NOT_INTEGER"),
        ("true", "NOT_INTEGER"),
        (".inf", "NOT_INTEGER"),
    ],
)
def test_points_are_whole_numbers_within_bounds(points: str, code: str) -> None:
    text = COMPLETE.read_text(encoding="utf-8").replace("points: -4", f"points: {points}")
    assert codes_of(text) == ([code] if code else [])


def codes_of(text: str) -> list[str]:
    try:
        load_rulebook_text(text)
    except RulebookError as error:
        return [each.code for each in error.diagnostics]
    return []
