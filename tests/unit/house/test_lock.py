"""The lock files pin everything that pyproject.toml asks for, by hash, and name no address."""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib.metadata import requires, version
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.unit.house.tree import ROOT, project

PYTHONS = ("3.11", "3.12", "3.13")
LOCKS = ("requirements-build.lock", "requirements.lock", "requirements-dev.lock")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


@cache
def entries(lock: str) -> tuple[str, ...]:
    """Each entry of a lock file on one line, comments left out."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    return tuple(line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#"))


def pins(lock: str, python: str) -> dict[str, str]:
    """The version of each package that a lock holds for one Python."""
    environment = {"python_version": python, "python_full_version": f"{python}.0"}
    found: dict[str, str] = {}
    for entry in entries(lock):
        requirement = Requirement(entry.partition("--hash")[0].strip())
        if requirement.marker is None or requirement.marker.evaluate(environment):
            (specifier,) = requirement.specifier
            assert specifier.operator == "==", entry
            found[canonicalize_name(requirement.name)] = specifier.version
    return found


def group(name: str, groups: dict[str, list[Any]]) -> list[str]:
    """The requirements of a dependency group, those of the groups it includes among them."""
    found = []
    for each in groups[name]:
        found += [each] if isinstance(each, str) else group(each["include-group"], groups)
    return found


def asked(lock: str) -> list[Requirement]:
    """What pyproject.toml asks for, by lock file."""
    told = project()
    runtime: list[str] = told["project"]["dependencies"]
    groups = told["dependency-groups"]
    by_lock = {
        "requirements-build.lock": group("build", groups),
        "requirements.lock": runtime,
        "requirements-dev.lock": runtime + group("dev", groups),
    }
    return [Requirement(text) for text in by_lock[lock]]


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("python", PYTHONS)
def test_everything_asked_for_is_pinned_within_its_range(lock: str, python: str) -> None:
    pinned = pins(lock, python)
    for requirement in asked(lock):
        chosen = pinned.get(canonicalize_name(requirement.name))
        assert chosen is not None, f"{requirement.name} is not in {lock}: run `make lock`"
        assert requirement.specifier.contains(chosen), f"{requirement} but {lock} holds {chosen}: run `make lock`"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_has_its_hashes(lock: str) -> None:
    assert entries(lock)
    for entry in entries(lock):
        assert HASH.search(entry), f"{lock}: {entry.split()[0]} has no hash"


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_an_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host| @ ", text)


@pytest.mark.parametrize("python", PYTHONS)
def test_the_two_locks_agree(python: str) -> None:
    everything = pins("requirements-dev.lock", python)
    assert pins("requirements.lock", python).items() <= everything.items()


def test_what_is_installed_is_what_is_locked() -> None:
    pinned = pins("requirements-dev.lock", _running_python())
    installed = {name: version(name) for name in pinned}
    assert installed == pinned


def test_the_lock_is_closed() -> None:
    """Every package that a pinned package needs here is pinned too."""
    pinned = pins("requirements-dev.lock", _running_python())
    for name in pinned:
        for text in requires(name) or ():
            needed = Requirement(text)
            if needed.marker is None or needed.marker.evaluate({"extra": ""}):
                assert canonicalize_name(needed.name) in pinned, f"{name} needs {needed}"


def _running_python() -> str:

    return f"{sys.version_info.major}.{sys.version_info.minor}"
