"""`requires`: the shared facts that a complete file of one type of request states."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import reference
from engine.change import changes
from engine.emitting import emit
from engine.emitting.formatting import formatted
from engine.errors import RulebookError
from engine.facts import Case
from engine.loading import load_rulebook_text, load_shared, load_text

FOLDER = Path(__file__).parents[2] / "fixtures" / "partage"
COMMON = FOLDER / "commun.yaml"
SMALL = 'rulebook: petit\ntitle: "Petit"\nversion: 1\nstatus: draft\nuses: commun\n'
REQUIRING = SMALL + "requires: [grossesse, age_minimum]\n"


def test_a_rulebook_says_which_shared_facts_it_requires() -> None:
    shared = load_shared(COMMON).rulebook
    rulebook = load_rulebook_text(REQUIRING, library=(FOLDER,))
    required = {id for id, each in rulebook.attributes.items() if each.required}
    assert required == set(rulebook.requires) == {"grossesse", "age_minimum"}
    assert rulebook.shared == shared
    assert not any(each.required for each in shared.attributes.values())


def test_what_is_required_here_is_required_as_if_it_were_for_all(tmp_path: Path) -> None:
    text = COMMON.read_text(encoding="utf-8").replace(
        'grossesse", kind: boolean', 'grossesse", kind: boolean, required: true'
    )
    (tmp_path / "commun.yaml").write_text(text, encoding="utf-8")
    for_all = load_rulebook_text(SMALL, library=(tmp_path,))
    here = load_rulebook_text(SMALL + "requires: [grossesse]\n", library=(FOLDER,))
    assert here.attributes == for_all.attributes
    case = Case(id="D-1")
    found = reference.assess(here, case)
    assert not found.complete
    assert [each.attribute for each in found.asks] == ["grossesse"]
    same = {"rulebook": found.rulebook}
    assert reference.assess(for_all, case).model_copy(update=same) == found
    assert reference.assess(load_rulebook_text(SMALL, library=(FOLDER,)), case).complete


def test_what_is_required_comes_back_to_the_byte() -> None:
    rulebook = load_rulebook_text(REQUIRING, library=(FOLDER,))
    text = emit(rulebook)
    assert "\nuses: commun\nrequires: [grossesse, age_minimum]\n" in text
    assert load_rulebook_text(text, library=(FOLDER,)) == rulebook
    assert formatted(text, library=(FOLDER,)).text == text


def test_what_is_required_is_part_of_the_digest_and_is_said_of_a_change() -> None:
    before = load_rulebook_text(SMALL, library=(FOLDER,))
    after = load_rulebook_text(SMALL + "requires: [grossesse]\n", library=(FOLDER,))
    said = [each.fr.replace("\xa0", " ").replace("\u202f", " ") for each in changes(before, after)]
    assert said == [
        "Le référentiel petit : critères du socle commun obligatoires : « grossesse » au lieu de rien.",
        "Le critère « Usage pendant la grossesse » (grossesse) : obligatoire : oui au lieu de non.",
    ]


def test_what_is_presumed_and_required_is_warned_of(tmp_path: Path) -> None:
    assume = 'kind: boolean, assume: {value: "non", because: "Rare."}'
    text = COMMON.read_text(encoding="utf-8").replace('grossesse", kind: boolean', f'grossesse", {assume}')
    (tmp_path / "commun.yaml").write_text(text, encoding="utf-8")
    loaded = load_text(SMALL + "requires: [grossesse]\n", library=(tmp_path,))
    assert [(each.code, each.location.line) for each in loaded.warnings] == [("ASSUMED_REQUIRED", 6)]
    assert loaded.rulebook.attributes["grossesse"].required


def test_nothing_is_said_of_what_a_shared_file_that_is_not_found_may_declare(tmp_path: Path) -> None:
    with pytest.raises(RulebookError) as error:
        load_text(REQUIRING, library=(tmp_path,))
    assert [each.code for each in error.value.diagnostics] == ["USES_UNKNOWN"]
