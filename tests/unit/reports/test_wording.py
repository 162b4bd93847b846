from __future__ import annotations

import re
import tomllib
from functools import cache
from string import Formatter

import pytest

from reports.templating import TEMPLATES
from reports.wording import CATALOGUES, words

READ: list[dict[str, dict[str, str]]] = [tomllib.loads(file.read_text(encoding="utf-8")) for file in CATALOGUES]
TEXTS = {key: text for each in READ for key, text in each.items()}
ROOM = CATALOGUES[0].parent
MADE = {  # keys that code composes: their beginning
    "certainty_", "open_", "effect_", "facts_", "standing_", "account_", "policy_", "status_", "outcome_",
    "hit_", "row_", "exact_", "next_", "undecided_", "turn_", "cell_", "output_", "derived_by_", "dispute_",
    "ground_", "seen_", "moment_", "qa_state_", "recode_how_", "consistency_seen_",
    "noise_what_", "noise_likeness_", "noise_source_",
    "consistency_short_", "learning_reason_", "learning_tag_", "learning_example_",
    "diff_of_", "diff_told_", "diff_unread_",
    "diff_weight_", "diff_shows_", "safety_from_", "safety_basis_",
    "drift_decisions_", "drift_files_", "drift_units_", "drift_state_",
    "workload_effort_", "workload_delay_", "workload_what_", "workload_way_",
    "book_is_", "book_kind_", "book_combine_", "book_tie_", "book_origin_", "book_rule_", "book_does_",
}  # fmt: skip


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_no_two_catalogues_have_a_key_in_common() -> None:
    assert len(READ) > 1
    assert len(TEXTS) == sum(len(each) for each in READ)


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_say_the_same_things(key: str) -> None:
    assert set(TEXTS[key]) == {"fr", "en"}
    assert fields(TEXTS[key]["fr"]) == fields(TEXTS[key]["en"])
    assert bool(TEXTS[key]["fr"]) == bool(TEXTS[key]["en"])


GLOSSARY = (ROOM.parent / "GLOSSARY.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("row", "key"), [("required attribute", "required_fact"), ("discipline `Discipline`", "discipline")]
)
def test_words_are_those_of_the_glossary(row: str, key: str) -> None:
    english, french = row.partition(" `")[0], TEXTS[key]["fr"].casefold()
    assert TEXTS[key]["en"].casefold() == english
    assert f"| {row} | {french} |" in GLOSSARY


@pytest.mark.parametrize(("language", "other"), [("en", "criteri"), ("fr", "disciplin"), ("fr", "supposé")])
def test_one_meaning_has_one_word(language: str, other: str) -> None:
    assert [key for key, text in TEXTS.items() if other in text[language].casefold()] == []


@cache
def used() -> str:
    files = [*ROOM.rglob("*.py"), *TEMPLATES.glob("*.j2")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("key", TEXTS)
def test_every_text_is_used(key: str) -> None:
    base = re.sub(r"_(one|many)$", "", key)
    mentioned = re.search(rf"\b({re.escape(key)}|{re.escape(base)})\b", used())
    assert mentioned or any(key.startswith(beginning) for beginning in MADE) or of_a_line(key)


def of_a_line(key: str) -> bool:
    """Whether it is a part of a line of evidence, which code calls by its name alone."""
    line = re.fullmatch(r"learning_(\w+)_(title|said|contrary)", key)
    return line is not None and f'"{line[1]}"' in used()


def test_every_text_that_a_template_asks_for_exists() -> None:
    source = "\n".join(file.read_text(encoding="utf-8") for file in TEMPLATES.glob("*.j2"))
    asked = set(re.findall(r"\bt\.(\w+)", source)) | set(re.findall(r'\bt\("(\w+)"[,)]', source))
    counted = {f"{key}_{form}" for key in re.findall(r'\bt\.count\("(\w+)"', source) for form in ("one", "many")}
    assert (asked - {"count"}) | counted <= set(TEXTS)


def test_plurals_follow_the_language() -> None:
    assert [words("fr").count("rules", n) for n in (0, 1, 2)] == ["0 règle", "1 règle", "2 règles"]
    assert [words("en").count("rules", n) for n in (0, 1, 2)] == ["0 rules", "1 rule", "2 rules"]


def test_a_text_that_does_not_exist_fails_loudly() -> None:
    with pytest.raises(AttributeError, match="nowhere"):
        _ = words("fr").nowhere


def test_an_outcome_outside_the_catalogue_keeps_its_name() -> None:
    assert words("fr").outcome("surveillance_renforcee") == "surveillance renforcée"
    assert words("fr").outcome("suite_refuse") == "refusé"
    assert words("fr").outcome("autre_suite") == "autre suite"
