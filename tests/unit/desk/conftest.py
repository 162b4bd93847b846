"""What several tests of the commands start from."""

from pathlib import Path

import pytest

from tests.unit.desk.triaging import HEADER, ROWS


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "demandes.csv"
    path.write_text(HEADER + "".join(ROWS), encoding="utf-8")
    return path
