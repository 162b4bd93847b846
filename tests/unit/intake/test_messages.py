"""Every message of intake: said in both languages, and brought about by some test."""

from __future__ import annotations

import ast
from pathlib import Path
from types import ModuleType

import pytest

from engine.errors import Message
from intake import messages_file, messages_icsr, messages_mapping, messages_record

MODULES = (messages_file, messages_icsr, messages_mapping, messages_record)


def messages_of(module: ModuleType) -> dict[str, Message]:
    return {name: value for name, value in vars(module).items() if isinstance(value, Message)}


ALL = {f"{module.__name__}.{name}": value for module in MODULES for name, value in messages_of(module).items()}


def codes_in_tests() -> set[str]:
    here = Path(__file__)
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in here.parent.glob("*.py") if path != here]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return {node.value for node in nodes if isinstance(node.value, str)}


@pytest.mark.parametrize("name", ALL)
def test_a_message_is_said_in_both_languages(name: str) -> None:
    message = ALL[name]
    assert message.fr != message.en
    assert bool(message.hint_fr) == bool(message.hint_en)


def test_some_test_expects_each_code() -> None:
    assert {message.code for message in ALL.values()} - codes_in_tests() == set()
