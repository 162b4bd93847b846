"""The words of the command line, in several files: none takes the place of another."""

from __future__ import annotations

import importlib
from collections import Counter
from pathlib import Path

from desk.texts import TEXTS

FILES = sorted(Path(importlib.import_module("desk").__path__[0]).glob("texts_*.py"))


def test_no_key_is_in_two_files() -> None:
    modules = [vars(importlib.import_module(f"desk.{file.stem}")) for file in FILES]
    tables = [held for module in modules for name, held in module.items() if name.endswith("_TEXTS")]
    keys = Counter(key for table in tables for key in table)
    assert len(keys) > 100
    assert {key: count for key, count in keys.items() if count > 1} == {}
    assert keys.keys() <= TEXTS.keys()
