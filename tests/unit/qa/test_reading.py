"""Feature files as they come: cut, hostile, in another encoding; each is said in words, and nothing in them runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desk.qa import reading
from desk.qa.reading import read_feature, read_text

HEAD = '# language: fr\nFonctionnalité: Essai\n  Contexte:\n    Étant donné le référentiel "amm"\n'

BROKEN = {
    "empty": ("", "FEATURE_EMPTY"),
    "no scenario": (HEAD, "FEATURE_EMPTY"),
    "another language": ("# language: de\nFunktionalität: x\n", "FEATURE_LANGUAGE"),
    "no language": ("# language: zz\nFeature: x\n", "FEATURE_LANGUAGE"),
    "not gherkin": ("rulebook: amm\n", "FEATURE_FORM"),
    "french without saying so": (HEAD.partition("\n")[2] + "  Scénario: x\n    Alors y\n", "FEATURE_LANGUAGE"),
    "english said french": ("# language: fr\nFeature: x\n  Scenario: x\n    Then y\n", "FEATURE_LANGUAGE"),
    "cut text": (HEAD + '  Scénario: x\n    Étant donné un dossier :\n      """\n      a\n', "FEATURE_FORM"),
}


@pytest.mark.parametrize(("text", "code"), BROKEN.values(), ids=BROKEN)
def test_a_mistake_of_form_is_said_where_it_is(text: str, code: str) -> None:
    found = read_text(text, Path("x.feature")).mistakes
    assert [each.code for each in found] == [code]
    assert found[0].location.file == "x.feature"
    assert found[0].location.line is not None
    assert "#" not in found[0].hint.replace("# language", "")


FAULTY = {
    "ragged table": (
        "  Scénario: x\n    Étant donné un dossier :\n      | a | b |\n      | c |\n    Alors z\n",
        [("FEATURE_TABLE", 8)],
    ),
    "no rows": (
        "  Plan du scénario: x\n    Alors le score est <n>\n    Exemples:\n      | n |\n",
        [("FEATURE_EXAMPLES", 5)],
    ),
    "no examples": ("  Plan du scénario: x\n    Alors le score est <n>\n", [("FEATURE_EXAMPLES", 5)]),
    "no column": (
        "  Plan du scénario: x\n    Alors le score est <m>\n    Exemples:\n      | n |\n      | 1 |\n      | 2 |\n",
        [("FEATURE_BLANK", 6)],
    ),
    "lines out of place": (
        "  Scénario: x\n    Alors z\n    machin\n    Et z\n    bidule\n",
        [("FEATURE_FORM", 7), ("FEATURE_FORM", 9)],
    ),
    "an accent less": ("  Scénario: x\n    Étant donne que mti est oui\n    Alors z\n", [("STEP_KEYWORD", 6)]),
    "another letter": ("  Scénario: x\n\n    Quant mti devient oui\n    Alors z\n", [("STEP_KEYWORD", 7)]),
    "another language": ("  Scénario: x\n    Given mti is oui\n    Alors z\n", [("STEP_KEYWORD", 6)]),
}


@pytest.mark.parametrize(("steps", "said"), FAULTY.values(), ids=FAULTY)
def test_a_scenario_badly_written_is_refused_alone(steps: str, said: list[tuple[str, int]]) -> None:
    good = "  Scénario: un bon\n    Alors le score est 1\n"
    found = read_text(HEAD + steps + good, Path("x.feature"))
    assert found.mistakes == ()
    assert [each.name for each in found.scenarios] == ["x", "un bon"]
    faulty, whole = found.scenarios
    assert [(each.code, each.location.line) for each in faulty.faults] == said
    assert whole.faults == ()


def test_the_keyword_meant_is_said() -> None:
    steps = "  Scénario: x\n    Étant donne que mti est oui\n    When mti becomes oui\n    Alors z\n"
    (scenario,) = read_text(HEAD + steps, Path("x")).scenarios
    assert [each.hint for each in scenario.faults] == [
        "Commencez-la par « Étant donné que ».",
        "Commencez-la par « Quand ».",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Quant à la direction, elle change et le mode ne suit pas.",
        "Étant entendu que mti est oui",
        "le mode change\n    quant mti devient oui",
        "Alors",
    ],
)
def test_a_description_is_no_misspelt_step(text: str) -> None:
    (scenario,) = read_text(f"{HEAD}  Scénario: x\n    {text}\n    Alors z\n", Path("x")).scenarios
    assert scenario.faults == ()


def test_a_line_of_examples_too_short_is_refused_alone() -> None:
    outline = "  Plan du scénario: x <n>\n    Alors le score est <n><m>\n    Exemples:\n      | n | m |\n"
    found = read_text(HEAD + outline + "      | 1 | 1 |\n      | 2 |\n      | 3 | 3 |\n", Path("x")).scenarios
    assert [(each.line, [said.code for said in each.faults]) for each in found] == [
        (9, []),
        (10, ["FEATURE_TABLE"]),
        (11, []),
    ]


def test_a_background_badly_written_costs_the_scenarios_under_it() -> None:
    text = (
        HEAD
        + "    Et un dossier :\n      | a | b |\n      | c |\n"
        + "  Scénario: un\n    Alors z\n  Scénario: deux\n    Alors z\n"
    )
    found = read_text(text, Path("x")).scenarios
    assert [[each.location.line for each in one.faults] for one in found] == [[7], [7]]


@pytest.mark.parametrize(
    "line", ["Scenario: y", "@P-1 machin", '"""', "".join(f"bidule {number}\n" for number in range(12))]
)
def test_where_the_shape_of_the_file_is_in_doubt_nothing_is_run(line: str) -> None:
    text = f"{HEAD}  Scénario: x\n    Alors z\n{line}\n  Scénario: un bon\n    Alors z\n"
    found = read_text(text, Path("x"))
    assert found.scenarios == ()
    assert found.mistakes


def test_a_line_before_the_feature_is_a_mistake_of_the_file() -> None:
    text = HEAD.replace("Fonctionnalité", "machin\nFonctionnalité") + "  Scénario: x\n    Alors z\n"
    found = read_text(text, Path("x"))
    assert [(each.code, each.location.line) for each in found.mistakes] == [("FEATURE_FORM", 2)]
    assert [each.faults for each in found.scenarios] == [()]


def test_a_scenario_without_a_step_is_kept() -> None:
    text = "# language: fr\nFonctionnalité: x\n  Scénario: Vide\n  Scénario: y\n    Alors z\n"
    assert [each.name for each in read_text(text, Path("x")).scenarios] == ["Vide", "y"]


@pytest.mark.parametrize("content", ["é".encode("latin-1"), b"\xff\xfeF\x00", b"Feature: a\0b"])
def test_what_is_not_utf_8_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.feature").write_bytes(content)
    assert [each.code for each in read_feature(tmp_path / "x.feature").mistakes] == ["FEATURE_ENCODING"]


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "x.feature").write_text("\ufeff" + HEAD + "  Scénario: x\n    Alors y\n", encoding="utf-8")
    assert read_feature(tmp_path / "x.feature").mistakes == ()


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "x.feature").write_bytes(b"#" * (reading.LARGEST + 1))
    assert [each.code for each in read_feature(tmp_path / "x.feature").mistakes] == ["FEATURE_SIZE"]


def test_a_small_file_that_describes_too_many_scenarios_is_refused() -> None:
    outline = "  Plan du scénario: x\n    Alors le score est <n>\n    Exemples:\n      | n |\n"
    text = HEAD + outline + "      | 1 |\n" * (reading.MOST + 1)
    found = read_text(text, Path("x"))
    assert ([each.code for each in found.mistakes], found.scenarios) == (["FEATURE_SIZE"], ())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.feature")
    assert [each.code for each in read_feature(tmp_path / "x.feature").mistakes] == ["FEATURE_FILE"]


def test_examples_backgrounds_and_rules_are_filled_in() -> None:
    text = (
        HEAD
        + """
  @COM-101
  Règle: Population
    Contexte:
      Étant donné que populations est enfant

    Plan du scénario: À <âge> ans
      Étant donné que age_minimum est <âge>
      Alors la règle <règle> se déclenche

      Exemples:
        | âge | règle   |
        | 1   | COM-101 |
        | 2   | COM-101 |
"""
    )
    feature = read_text(text, Path("x"))
    assert [each.name for each in feature.scenarios] == ["À 1 ans", "À 2 ans"]
    first = feature.scenarios[0]
    assert [line.kind for line in first.steps] == ["given", "given", "given", "then"]
    assert first.steps[2].text == "age_minimum est 1"
    assert (first.tags, feature.rules[0].scenarios) == (("COM-101",), 1)
