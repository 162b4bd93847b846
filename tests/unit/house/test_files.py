"""What holds for every file of the project."""

from __future__ import annotations

import ast
import re
import sys
from fnmatch import fnmatch
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.unit.house.tree import PACKAGES, ROOT, kept_files, project, python_files

# Files that may be over 300 lines, each with the reason it is not split.
LONG: dict[str, str] = {}
LIMIT = 300

# Places of one machine, and hosts of package registries.
PLACES = ("home", "Users", "root", "tmp", "work")
HOSTS = ("pypi", "pythonhosted", "npmjs", "debian")
OWN_MACHINE = re.compile(rf"/({'|'.join(PLACES)})/|[A-Z]:\\Users")
REGISTRY = re.compile(rf"({'|'.join(HOSTS)})\.(org|com)\b")


def texts() -> dict[str, str]:
    """Every text file of the project, by its path."""
    found = {}
    for path in kept_files():
        try:
            found[str(path.relative_to(ROOT))] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return found


def test_every_make_that_is_told_to_be_typed_is_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    typed = {(path, each) for path, text in texts().items() for each in re.findall(r"[`«]\s?make ([a-z-]+)", text)}
    assert {(path, each) for path, each in typed if each not in targets} == set()
    assert {"run", "test", "check"} <= {each for _, each in typed}


def test_no_file_of_the_packages_of_the_tests_or_of_scenarios_is_too_long() -> None:
    files = [*ours(), *python_files("tests"), *scenario_files()]
    lines = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    too_long = {name for name, count in lines.items() if count > LIMIT}
    excused = {name: pattern for name in too_long for pattern in LONG if fnmatch(name, pattern)}
    assert too_long == set(excused), f"over {LIMIT} lines, without a reason"
    assert set(excused.values()) == set(LONG), "a reason no longer needed"


def ours() -> list[Path]:
    """The Python of the packages."""
    return python_files(*PACKAGES)


def scenario_files() -> list[Path]:
    """The files of scenarios, wherever they are."""
    found = [path for path in kept_files() if path.suffix == ".feature"]
    assert found
    return found


def test_data_folders_hold_no_python() -> None:
    assert python_files("rulebooks", "features") == []


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = {name: hit.group() for name, text in texts().items() if (hit := OWN_MACHINE.search(text))}
    found |= {name: hit.group() for name, text in texts().items() if (hit := REGISTRY.search(text))}
    assert found == {}


def imported(path: Path) -> set[str]:
    """The top-level modules that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - set(PACKAGES)


NAMED = {"pg8000"}  # which SQLAlchemy imports by its name, from the address of a ledger


def test_the_dependencies_declared_are_those_imported() -> None:
    declared = {canonicalize_name(Requirement(text).name) for text in project()["project"]["dependencies"]}
    owners = packages_distributions()
    used = {canonicalize_name(owners[name][0]) for path in ours() for name in imported(path)}
    assert used | NAMED == declared


def test_every_package_says_what_it_is() -> None:
    for package in PACKAGES:
        source = (ROOT / package / "__init__.py").read_text(encoding="utf-8")
        assert ast.get_docstring(ast.parse(source)), package
