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
    "french without saying so": ("Fonctionnalité: x\n", "FEATURE_FORM"),
    "ragged table": (
        HEAD + "  Scénario: x\n    Étant donné un dossier :\n      | a | b |\n      | c |\n",
        "FEATURE_TABLE",
    ),
    "cut text": (HEAD + '  Scénario: x\n    Étant donné un dossier :\n      """\n      a\n', "FEATURE_FORM"),
    "no rows": (
        HEAD + "  Plan du scénario: x\n    Alors le score est <n>\n    Exemples:\n      | n |\n",
        "FEATURE_EXAMPLES",
    ),
    "no column": (
        HEAD + "  Plan du scénario: x\n    Alors le score est <m>\n    Exemples:\n      | n |\n      | 1 |\n",
        "FEATURE_BLANK",
    ),
}


@pytest.mark.parametrize(("text", "code"), BROKEN.values(), ids=BROKEN)
def test_a_mistake_of_form_is_said_where_it_is(text: str, code: str) -> None:
    found = read_text(text, Path("x.feature")).mistakes
    assert [each.code for each in found] == [code]
    assert found[0].location.file == "x.feature"
    assert found[0].location.line is not None
    assert "#" not in found[0].hint.replace("# language", "")


def test_every_mistake_of_form_at_once() -> None:
    text = HEAD + "  Scénario: x\n    Étant donné x\n    machin\n  Scénario: y\n    Alors z\n    bidule\n"
    assert [each.location.line for each in read_text(text, Path("x")).mistakes] == [7, 10]


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
    assert (first.tags, feature.rules[0].scenarios) == (("COM-101",), 2)
