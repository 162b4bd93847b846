"""What several rulebooks have in common: read, merged, saved and refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine import reference
from engine.emitting import emit
from engine.emitting.formatting import formatted
from engine.errors import RulebookError
from engine.examples import run_examples
from engine.loading import load, load_any_text, load_rulebook, load_rulebook_text, load_shared, load_text
from engine.loading.library import is_shared, shared_file, shared_names
from engine.loading.source import MAX_BYTES
from engine.model import Rulebook, Shared

FOLDER = Path(__file__).parents[2] / "fixtures" / "partage"
COMMON, USER = FOLDER / "commun.yaml", FOLDER / "essai.yaml"
SMALL = 'rulebook: petit\ntitle: "Petit"\nversion: 1\nstatus: draft\nuses: commun\n'


@pytest.fixture
def shared() -> Shared:
    return load_shared(COMMON).rulebook


@pytest.fixture
def rulebook() -> Rulebook:
    return load_rulebook(USER)


def codes(error: pytest.ExceptionInfo[RulebookError]) -> list[str]:
    return [each.code for each in error.value.diagnostics]


def test_a_rulebook_has_everything_of_what_it_uses_and_its_own_after(rulebook: Rulebook, shared: Shared) -> None:
    assert rulebook.shared == shared
    assert rulebook.modes == shared.modes
    assert list(rulebook.axes) == ["patients", "societe"]
    assert [rule.id for rule in rulebook.rules] == ["COM-1", "COM-2", "ESS-1"]
    assert [table.id for table in rulebook.tables] == ["COM-T1", "ESS-T1"]
    assert rulebook.disciplines == shared.disciplines


def test_declared_attributes_stand_before_derived_ones_the_shared_first(rulebook: Rulebook) -> None:
    given = ["date_depot", "age_minimum", "grossesse", "substance_nouvelle"]
    assert list(rulebook.attributes) == [*given, "population_vulnerable", "a_suivre"]


def test_shared_rules_apply_and_feed_those_of_the_rulebook(rulebook: Rulebook) -> None:
    assert run_examples(rulebook, reference.assess) == []


def test_the_file_of_a_rulebook_does_not_hold_what_is_shared(rulebook: Rulebook) -> None:
    text = emit(rulebook)
    assert text == USER.read_text(encoding="utf-8")
    assert load_rulebook_text(text, library=(FOLDER,)) == rulebook


def test_a_shared_file_comes_back_to_the_byte(shared: Shared) -> None:
    text = emit(shared)
    assert text == COMMON.read_text(encoding="utf-8")
    assert load_any_text(text).rulebook == shared


def test_a_rulebook_may_add_nothing_to_what_it_uses(shared: Shared) -> None:
    rulebook = load_rulebook_text(SMALL, library=(FOLDER,))
    assert rulebook.rules == shared.rules
    assert emit(rulebook) == SMALL.replace("uses:", "language: fr\nuses:") + "when_unknown: precaution\n"


def test_a_rulebook_brings_the_scale_that_the_shared_file_has_not(rulebook: Rulebook) -> None:
    text = SMALL + 'priorities: [{id: normale, label: "Normale", from: 0}]\n'
    found = load_rulebook_text(text, library=(FOLDER,))
    assert [level.id for level in found.priorities] == ["normale"]
    assert found.modes == rulebook.modes
    assert load_rulebook_text(emit(found), library=(FOLDER,)) == found


def test_modes_are_needed_where_neither_has_any(tmp_path: Path) -> None:
    (tmp_path / "mots.yaml").write_text('shared: mots\ntitle: "Mots"\nversion: 1\n', encoding="utf-8")
    with pytest.raises(RulebookError) as error:
        load_rulebook_text(SMALL.replace("commun", "mots"), library=(tmp_path,))
    (found,) = error.value.diagnostics
    assert found.code == "MISSING_KEY"
    assert "modes" in found.message


def test_a_change_of_what_is_shared_changes_the_digest(rulebook: Rulebook, tmp_path: Path) -> None:
    text = COMMON.read_text(encoding="utf-8").replace("points: 4", "points: 5")
    (tmp_path / "commun.yaml").write_text(text, encoding="utf-8")
    changed = load_rulebook_text(USER.read_text(encoding="utf-8"), library=(tmp_path, FOLDER))
    assert changed.digest != rulebook.digest


def test_what_is_beside_the_rulebook_is_found_before_the_library(tmp_path: Path) -> None:
    (tmp_path / "essai.yaml").write_text(USER.read_text(encoding="utf-8"), encoding="utf-8")
    assert load(tmp_path / "essai.yaml", (FOLDER,)).rulebook.shared is not None
    text = COMMON.read_text(encoding="utf-8").replace("version: 2", "version: 3")
    (tmp_path / "commun.yaml").write_text(text, encoding="utf-8")
    found = load(tmp_path / "essai.yaml", (FOLDER,)).rulebook.shared
    assert found is not None
    assert found.version == 3


def test_an_unknown_shared_file_says_where_it_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(RulebookError) as error:
        load_text(SMALL.replace("commun", "commn"), library=(tmp_path, FOLDER))
    (found,) = error.value.diagnostics
    assert found.code == "USES_UNKNOWN"
    assert "« commun »" in found.hint
    assert f"{tmp_path}, {FOLDER}" in found.hint


def test_without_any_shared_file_none_is_suggested(tmp_path: Path) -> None:
    with pytest.raises(RulebookError) as error:
        load_text(SMALL, library=(tmp_path,))
    assert error.value.diagnostics[0].hint.startswith("Il n'y en a aucun.")


def test_a_shared_file_that_is_too_large_is_not_read_whole(tmp_path: Path) -> None:
    (tmp_path / "commun.yaml").write_text("shared: commun\n" + "#" * MAX_BYTES, encoding="utf-8")
    with pytest.raises(RulebookError) as error:
        load_text(SMALL, library=(tmp_path,))
    assert codes(error) == ["FILE_TOO_LARGE"]
    assert error.value.diagnostics[0].location.file == str(tmp_path / "commun.yaml")


def test_a_folder_or_a_pipe_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "commun.yaml").mkdir()
    with pytest.raises(RulebookError) as error:
        load_text(SMALL, library=(tmp_path,))
    assert codes(error) == ["FILE_NOT_A_FILE"]
    os.mkfifo(tmp_path / "tuyau.yaml")
    assert shared_file("tuyau", (tmp_path,)) is None
    assert shared_names((tmp_path,)) == []


def test_a_rule_beyond_the_engine_is_told_in_the_shared_file(tmp_path: Path) -> None:
    cells = ", ".join(f'{{any: [{{age_minimum: "< {n}"}}, {{date_depot: "> {n + 1:02}/01/2026"}}]}}' for n in range(16))
    rule = f'  - {{id: COM-9, label: "Trop", when: {{all: [{cells}]}}, then: {{points: 1}}}}\n'
    (tmp_path / "commun.yaml").write_text(
        COMMON.read_text(encoding="utf-8").replace("\ntables:", rule + "\ntables:"), encoding="utf-8"
    )
    with pytest.raises(RulebookError) as error:
        load_text(SMALL, library=(tmp_path,))
    (found,) = error.value.diagnostics
    lines = (tmp_path / "commun.yaml").read_text(encoding="utf-8").splitlines()
    assert found.location.file == str(tmp_path / "commun.yaml")
    assert "COM-9" in lines[(found.location.line or 0) - 1]


def test_urgency_in_a_shared_file_waits_for_the_priorities_of_a_rulebook(tmp_path: Path) -> None:
    text = 'shared: mots\ntitle: "Mots"\nversion: 1\nattributes:\n  mti: {label: "MTI", kind: boolean}\nrules:\n'
    text += '  - {id: C-1, label: "MTI", when: {mti: "oui"}, then: {urgency: 2}}\n'
    assert load_any_text(text).warnings == ()


def test_a_shared_file_is_not_taken_for_a_rulebook_nor_the_reverse() -> None:
    with pytest.raises(RulebookError) as error:
        load(COMMON)
    assert codes(error) == ["NOT_A_RULEBOOK"]
    with pytest.raises(RulebookError) as error:
        load_shared(USER)
    assert codes(error) == ["NOT_SHARED"]


def test_a_shared_file_bears_its_name(tmp_path: Path) -> None:
    (tmp_path / "autre.yaml").write_text(COMMON.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(RulebookError) as error:
        load_shared(tmp_path / "autre.yaml")
    assert codes(error) == ["SHARED_NAME"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# un commentaire\nshared: x\n", True),
        ("\ufeff'shared' : x\n", True),
        ("rulebook: x\nnote: |\n  shared: y\n", False),
        ("", False),
        ("rulebook: x\nshared: y\n", False),
    ],
)
def test_a_shared_file_is_told_at_its_first_key(text: str, expected: bool, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    assert is_shared(tmp_path / "x.yaml") is expected
    assert not is_shared(tmp_path / "absent.yaml")


def test_the_comments_of_a_shared_file_are_moved_to_its_notes() -> None:
    text = COMMON.read_text(encoding="utf-8")
    noted = text.replace("\naxes:", "\n# les axes\naxes:").replace("  - id: COM-2", "  # les enfants\n  - id: COM-2")
    found = formatted(noted)
    assert [each.code for each in found.warnings] == ["COMMENT", "COMMENT"]
    assert "la note du socle commun" in found.warnings[0].message
    assert 'note: "les enfants"' in found.text
    assert formatted(found.text).text == found.text


def test_formatting_a_rulebook_leaves_out_what_it_uses() -> None:
    text = USER.read_text(encoding="utf-8")
    assert formatted(text, library=(FOLDER,)).text == text
