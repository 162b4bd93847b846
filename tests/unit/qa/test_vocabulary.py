"""The vocabulary: one meaning a sentence, however it is typed."""

from __future__ import annotations

import re

import pytest

from desk.qa.steps import MODULES
from desk.qa.vocabulary import STEPS, Step, items, plain

assert MODULES
BLANK = re.compile(r"\{(\w+)(?::\w+)?\}")
IDS = [step.fr for step in STEPS]


def filled(sentence: str) -> str:
    """A sentence with something in each blank."""
    return BLANK.sub(lambda blank: f'"{blank[1]}"', sentence)


@pytest.mark.parametrize("step", STEPS, ids=IDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_sentence_means_one_step(step: Step, language: str) -> None:
    sentence = filled(step.fr if language == "fr" else step.en)
    same = [each for each in STEPS if each.kind == step.kind]
    assert [each.fr for each in same if each.arguments(sentence) is not None] == [step.fr]


@pytest.mark.parametrize("step", STEPS, ids=IDS)
def test_both_languages_have_the_same_blanks(step: Step) -> None:
    assert sorted(BLANK.findall(step.fr)) == sorted(BLANK.findall(step.en))


@pytest.mark.parametrize("step", STEPS, ids=IDS)
def test_every_step_says_what_it_does(step: Step) -> None:
    assert (step.run.__doc__ or "").strip().endswith(".")


def meaning(text: str) -> tuple[str, dict[str, str]]:
    found = [(step.fr, step.arguments(text)) for step in STEPS if step.arguments(text) is not None]
    ((sentence, arguments),) = found
    assert arguments is not None
    return sentence, arguments


@pytest.mark.parametrize(
    "text",
    [
        "Nouvelle substance active est oui",
        '"Nouvelle substance active" est "oui"',
        "« Nouvelle substance active » est « oui »",
        "“Nouvelle substance active” est “oui”",
    ],
)
def test_any_quotation_marks_will_do(text: str) -> None:
    sentence, arguments = meaning(text)
    assert sentence == "{attribute} est {value}"
    assert [plain(each) for each in arguments.values()] == ["Nouvelle substance active", "oui"]


@pytest.mark.parametrize("text", ["l'échéance est le 03/08/2026", "L’échéance  est le 03/08/2026"])
def test_any_apostrophe_space_and_capital_will_do(text: str) -> None:
    assert [step.kind for step in STEPS if step.kind == "then" and step.arguments(text) is not None] == ["then"]


@pytest.mark.parametrize(
    "text", ["A-1, A-2 et A-3", "A-1 ; A-2 and A-3", '"A-1" "A-2" "A-3"', "« A-1 », « A-2 », « A-3 »"]
)
def test_a_list_is_written_in_any_way(text: str) -> None:
    assert items(text) == ["A-1", "A-2", "A-3"]
