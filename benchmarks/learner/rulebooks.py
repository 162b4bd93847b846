"""The rulebooks of generated histories: their levels, facts and rules are all that differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.loading import load_rulebook_text
from engine.model import Rulebook

TEXT = """rulebook: essai
title: "Essai"
version: 1
status: illustrative
owner: "Essais"
language: fr
when_unknown: precaution
modes:
%s
attributes:
%s
rules:
%s
"""


def written(modes: Iterable[str], attributes: Iterable[str], rules: Iterable[str]) -> Rulebook:
    """A rulebook, each of these a line of its file."""
    return load_rulebook_text(TEXT % tuple("\n".join(each) for each in (modes, attributes, rules)))


def mode(id: str, label: str, start: int) -> str:
    """A level, and from how many points."""
    return f'  - {{id: {id}, label: "{label}", from: {start}}}'


def yes_no(count: int) -> Iterator[str]:
    """So many facts that hold or do not."""
    return (f'  f{each}: {{label: "Fait {each}", kind: boolean}}' for each in range(count))


def rule(id: int, label: str, fact: int, points: int) -> str:
    """So many points where a fact holds."""
    return f'  - {{id: E-{id}, label: "{label}", when: {{f{fact}: "oui"}}, then: {{points: {points}}}}}'
