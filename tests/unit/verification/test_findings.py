"""Each finding has a rulebook that provokes it, and a repaired one that does not."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import get_args

import pytest

from engine.codes import Code
from engine.emitting import emit
from engine.errors import Message
from engine.verification import messages_finding
from engine.verification.divergent import divergences
from engine.waiver import Waiver
from tests.unit.verification.fixtures import CODES, FOLDER, ON, code_of, found, read, told


def test_every_code_has_its_rulebooks() -> None:
    assert {code_of(name) for name in CODES} == set(get_args(Code))
    beside = {"divergent_autre"}
    assert {path.stem for path in FOLDER.glob("*.yaml")} == {*CODES, *(f"{code}_repare" for code in CODES), *beside}


@pytest.mark.parametrize("code", CODES)
def test_a_rulebook_gives_the_findings_beside_it(code: str) -> None:
    findings = found(code, code)
    assert code_of(code) in {each.code for each in findings}
    assert told(findings) == (FOLDER / f"{code}.expected").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_the_repaired_one_gives_none(code: str) -> None:
    assert found(f"{code}_repare", code) == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_they_are_in_the_canonical_layout(path: object) -> None:
    name = str(getattr(path, "stem", path))
    assert emit(read(name)) == (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")


def messages() -> list[tuple[str, Message]]:
    return [item for item in vars(messages_finding).items() if isinstance(item[1], Message)]


@pytest.mark.parametrize(("name", "message"), messages())
def test_every_sentence_is_said_of_one_of_them(name: str, message: Message) -> None:
    form = re.compile(".*".join(map(re.escape, re.split(r"\{\w+\}", message.fr))), re.DOTALL)
    said = [each.said for code in CODES for each in found(code, code)]
    assert any(form.fullmatch(each.message) and each.code == message.code for each in said), name
    assert all(each.message_en and each.hint and each.hint_en for each in said)


@pytest.mark.parametrize("waiving", ["divergent", "divergent_autre"])
def test_a_waiver_of_either_rulebook_covers_a_divergence_until_its_day(waiving: str) -> None:
    waiver = Waiver(finding="DIVERGENT", at="patients_exposes", reason="Voulu.", by="Direction", until=ON)
    books = [read(name) for name in ("divergent", "divergent_autre")]
    waived = [each.model_copy(update={"waivers": (waiver,)}) if each.id == waiving else each for each in books]
    assert [each.waived for each in divergences(waived, ON)] == [waiver]
    assert [each.waived for each in divergences(waived, ON + timedelta(1))] == [None]


def test_two_versions_of_one_rulebook_do_not_diverge() -> None:
    again = read("divergent_autre").model_copy(update={"id": "divergent", "version": 2})
    assert divergences([read("divergent"), again], ON) == []


def test_attributes_declared_otherwise_are_not_shared() -> None:
    other = read("divergent_autre")
    counted = other.attributes["patients_exposes"].model_copy(update={"unit": "millier"})
    apart = other.model_copy(update={"attributes": {**other.attributes, "patients_exposes": counted}})
    assert divergences([read("divergent"), apart], ON) == []


def test_a_divergence_that_the_solver_cannot_settle_is_said() -> None:
    books = [read("divergent"), read("divergent_autre")]
    assert {each.code for each in divergences(books, ON, budget=1)} == {"UNDECIDED"}
