"""Specs: one YAML file a concept of the rulebook language, written to be read.

`title`, `explanation`, `rulebook` (what matters of it: the rest is filled in), `cases`, each with
its `facts` as texts and what to `expect`; `because` says why. A fact `inconnu` is *given* as
unknown; one left out is silent.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from engine.cells.literals import parse_value
from engine.facts import Case, Fact
from engine.loading import load_rulebook_text
from engine.model import Attribute, Rulebook

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*.yaml"))
KEYS = ["title", "explanation", "rulebook", "cases"]
MODES = [
    {"id": "simplifie", "label": "Circuit simplifié", "from": 0},
    {"id": "standard", "label": "Circuit standard", "from": 6},
    {"id": "approfondi", "label": "Évaluation approfondie", "from": 12},
]


@dataclass(frozen=True)
class Example:
    """One case of a spec: its facts and what they must lead to."""

    name: str
    facts: dict[str, str]
    expect: dict[str, Any]
    because: str


@dataclass(frozen=True)
class Spec:
    """One concept: a few words, a small rulebook, some cases."""

    name: str
    title: str
    explanation: str
    text: str
    examples: tuple[Example, ...]

    @property
    def rulebook(self) -> Rulebook:
        """The rulebook, loaded once."""
        return _loaded(self.text, self.name)


def read(path: Path) -> Spec:
    """A spec from its file. ValueError if it says nothing, or something that no one looks at."""
    held = YAML(typ="safe", pure=True).load(path)
    if list(held) != KEYS or not held["cases"]:
        raise ValueError(f"{path.name}: a spec holds {', '.join(KEYS)}, in this order")
    text = json.dumps(filled_in(held["rulebook"], path.stem, held["title"]), ensure_ascii=False)
    return Spec(path.stem, held["title"], held["explanation"], text, tuple(map(example, held["cases"])))


def example(held: dict[str, Any]) -> Example:
    """One case. ValueError if it expects nothing."""
    if not held.get("expect"):
        raise ValueError(f"{held['case']}: expects nothing")
    if set(held) - {"case", "facts", "expect", "because"}:
        raise ValueError(f"{held['case']}: {sorted(held)}")
    return Example(held["case"], held.get("facts") or {}, held["expect"], held.get("because", ""))


def filled_in(rulebook: dict[str, Any], id: str, title: str) -> dict[str, Any]:
    """The rulebook with what every rulebook must say and this spec is not about."""
    common = {"rulebook": f"spec_{id}", "title": title, "version": 1, "status": "illustrative", "modes": MODES}
    whole: dict[str, Any] = common | rulebook
    for section in ("attributes", "derived"):
        if section in whole:
            whole[section] = {key: {"label": key.capitalize()} | value for key, value in whole[section].items()}
    whole["rules"] = [{"id": rule["id"], "label": f"Règle {rule['id']}"} | rule for rule in whole.get("rules", [])]
    if "tables" in whole:
        whole["tables"] = [{"id": table["id"], "label": f"Table {table['id']}"} | table for table in whole["tables"]]
    return whole


@cache
def _loaded(text: str, name: str) -> Rulebook:
    return load_rulebook_text(text, file=f"{name}.yaml")


def case_of(rulebook: Rulebook, found: Example) -> Case:
    """The case that an example's texts describe."""
    facts = [_fact(rulebook.attributes[id], text) for id, text in found.facts.items()]
    return Case(id=found.name, facts=tuple(facts))


def _fact(attribute: Attribute, text: str) -> Fact:
    if text == "inconnu":
        return Fact(attribute=attribute.id, kind=attribute.kind, value=None, standing="unknown")
    value = parse_value(text, attribute)
    return Fact(attribute=attribute.id, kind=attribute.kind, value=value, standing="given")
