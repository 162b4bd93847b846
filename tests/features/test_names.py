"""No scenario that ships hides another: a runner of Gherkin that knows them by name would lose one."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from desk.qa.reading import files_of
from tests.unit.house.tree import ROOT

FILES = files_of(ROOT / "features")
TITLE = re.compile(r"(?m)^ *(?:Scénario|Plan du scénario|Scenario|Scenario Outline): *(.+)$")


@pytest.mark.parametrize("file", FILES, ids=[each.stem for each in FILES])
def test_the_scenarios_of_a_file_bear_names_of_their_own(file: Path) -> None:
    named = Counter(TITLE.findall(file.read_text("utf-8")))
    assert named
    assert [name for name, count in named.items() if count > 1] == []
