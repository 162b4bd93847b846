"""The production engine in the shadow of the reference."""

import subprocess
import sys
from pathlib import Path

import pytest

from desk import producing
from desk.engines import Reference, Shadowed, assessor
from desk.producing import engine_named
from desk.workers import Workers
from engine import chaining, reference
from engine.errors import GdrError
from engine.facts import Case, Fact
from engine.loading import load_rulebook
from engine.model import Rulebook

HOME = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def amm() -> Rulebook:
    return load_rulebook(HOME / "rulebooks" / "amm.yaml")


def case(id: str) -> Case:
    return Case(id=id, facts=(Fact(attribute="mti", kind="boolean", value=True, standing="given"),))


def test_both_agree_and_nothing_is_recorded(amm: Rulebook) -> None:
    shadowed = assessor(amm, "chaining")
    try:
        found = list(shadowed.assessed([case("a"), case("b")]))
    finally:
        shadowed.close()
    assert [each.to_json() for each in found] == [reference.assess(amm, case(id)).to_json() for id in "ab"]
    assert shadowed.incidents == []


def test_a_difference_is_an_incident_and_the_reference_stands(amm: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    shadowed = Shadowed(amm)
    other = amm.model_copy(update={"rules": amm.rules[:-1]})
    shadowed._workers.close()
    shadowed._workers = Workers(producing.produced, producing.died, producing.ready, (other, "chaining"))
    try:
        (found,) = shadowed.assessed([case("a")])
    finally:
        shadowed.close()
    (incident,) = shadowed.incidents
    assert found.to_json() == reference.assess(amm, case("a")).to_json() == incident.reference
    assert incident.case == "a"
    assert incident.production != incident.reference


def test_an_engine_that_fails_is_an_incident_too(amm: Rulebook) -> None:
    shadowed = Shadowed(amm)
    try:
        shadowed._compare(reference.assess(amm, case("a")), "EngineError: …")
    finally:
        shadowed.close()
    assert shadowed.incidents[0].production == "EngineError: …"


def test_whatever_fails_in_the_process_comes_back_as_text(amm: Rulebook) -> None:
    producing.ready(amm, "chaining")
    stranger = Case(id="x", facts=(Fact(attribute="inconnu_au_bataillon", kind="text", value="x", standing="given"),))
    assert producing.produced(stranger).startswith("CaseError: ")
    assert producing.produced(case("a")) == chaining.assess(amm, case("a")).to_json()
    assert "case a" in producing.died(case("a"))


def test_the_reference_alone_needs_no_process(amm: Rulebook) -> None:
    alone = assessor(amm, "reference")
    assert isinstance(alone, Reference)
    assert [each.case for each in alone.assessed([case("a")])] == ["a"]
    alone.close()


def test_an_engine_that_does_not_load_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chaining, "missing", "libpython3.13.so: cannot open")
    with pytest.raises(GdrError) as caught:
        engine_named("chaining")
    (mistake,) = caught.value.diagnostics
    assert mistake.code == "ENGINE_MISSING"
    assert "libpython3.13.so" in mistake.message
    assert "--engine reference" in mistake.hint


def test_a_process_of_the_engine_is_spared_commands_and_what_reads_files() -> None:
    """It reads again where `gdr` starts, then what it does: a second less for each run."""
    told = [sys.executable, "-c", "import sys, desk.start, desk.producing; print(*sys.modules)"]
    done = subprocess.run(told, capture_output=True, text=True, check=True, cwd=HOME)
    loaded = set(done.stdout.split())
    assert "engine.chaining" in loaded
    assert loaded & {"desk.cli", "typer", "rich", "intake", "openpyxl", "ruamel.yaml", "lark", "z3"} == set()
