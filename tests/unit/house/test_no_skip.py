"""Where nothing may be skipped, a skip is a failure that says its reason."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.house.tree import ROOT

SKIPS_A_TEST = "import pytest\n\ndef test_it(): pytest.skip('no browser')\n\ndef test_other(): pass\n"
SKIPS_A_FILE = "import pytest\n\npytest.skip('no browser', allow_module_level=True)\n"
EXPECTED_FAILURE = "import pytest\n\n@pytest.mark.xfail\ndef test_it(): assert False\n"


def run(folder: Path, content: str, **environment: str) -> tuple[int, str]:
    """The exit code and the words of pytest on one file beside our conftest."""
    shutil.copy(ROOT / "tests" / "conftest.py", folder / "conftest.py")
    (folder / "test_one.py").write_text(content, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV_", "GDR_"))}
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", "."]
    done = subprocess.run(command, cwd=folder, env=kept | environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


@pytest.mark.parametrize("content", [SKIPS_A_TEST, SKIPS_A_FILE], ids=["test", "file"])
def test_a_skip_fails_where_all_is_due(tmp_path: Path, content: str) -> None:
    code, said = run(tmp_path, content, GDR_NO_SKIP="1")
    assert code != 0
    assert "no browser" in said
    assert "skipped" not in said.splitlines()[-1]


@pytest.mark.parametrize("content", [SKIPS_A_TEST, SKIPS_A_FILE], ids=["test", "file"])
def test_elsewhere_a_skip_is_named(tmp_path: Path, content: str) -> None:
    code, said = run(tmp_path, content)
    assert code in (0, 5)
    assert "no browser" in said
    assert "skipped" in said.splitlines()[-1]


def test_a_failure_expected_is_no_skip(tmp_path: Path) -> None:
    code, said = run(tmp_path, EXPECTED_FAILURE, GDR_NO_SKIP="1")
    assert code == 0
    assert "1 xfailed" in said
