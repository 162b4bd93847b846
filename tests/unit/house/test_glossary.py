"""Every word of the core has one entry in the glossary, with one meaning and a French label."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from tests.unit.house.tree import ROOT

CORE = (
    "engine.model",
    "engine.facts",
    "engine.assessment",
    "engine.condition",
    "engine.errors",
    "engine.expected",
    "engine.explanation.model",
    "engine.notice",
    "engine.verification.finding",
    "engine.waiver",
)
ROW = re.compile(r"^\| (?P<word>[^|]+) \| (?P<french>[^|]+) \| (?P<meaning>[^|]+) \|$", re.MULTILINE)
HEADINGS = ("word", "---")


def rows() -> list[tuple[str, str, str]]:
    """The glossary: word, French label, meaning."""
    found = ROW.findall((ROOT / "GLOSSARY.md").read_text(encoding="utf-8"))
    return [row for row in found if row[0] not in HEADINGS]


def names() -> set[str]:
    """The models that have an entry."""
    return {name for word, _, _ in rows() for name in re.findall(r"`([A-Z]\w+)`", word)}


def public_classes(modules: Iterable[str] = CORE) -> dict[str, str]:
    """The public classes that modules define, exceptions aside, and where."""
    return {
        name: module
        for module in modules
        for name, each in inspect.getmembers(importlib.import_module(module), inspect.isclass)
        if each.__module__ == module and not name.startswith("_") and not issubclass(each, Exception)
    }


def modules_of(package: str) -> Iterator[str]:
    """The modules of a package, those that migrate tables aside: they only run within a migration."""
    found = pkgutil.walk_packages([str(ROOT / package)], f"{package}.")
    return (module.name for module in found if ".migrations" not in module.name)


def test_every_model_of_the_core_has_its_entry() -> None:
    defined = public_classes()
    assert len(defined) > 40
    assert {name: module for name, module in defined.items() if name not in names()} == {}


def test_a_name_in_the_glossary_exists() -> None:
    rooms = [module for room in ("engine", "ledger", "learner") for module in modules_of(room)]
    assert names() <= set(public_classes((*CORE, *rooms)))


def test_every_word_has_one_entry() -> None:
    assert [word for word, count in Counter(word for word, _, _ in rows()).items() if count > 1] == []


def test_every_entry_has_a_meaning_that_ends() -> None:
    for word, french, meaning in rows():
        assert french.strip(), word
        assert meaning.strip().endswith("."), word


@pytest.mark.parametrize("readme", ["README.md", "LISEZMOI.md"])
def test_the_readmes_lead_to_it(readme: str) -> None:
    assert "(GLOSSARY.md)" in (ROOT / readme).read_text(encoding="utf-8")
