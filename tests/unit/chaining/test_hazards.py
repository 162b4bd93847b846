"""What `durable_rules` does when used without care: the reasons for the shape in which it is used.

Each was met by someone; if one of these tests fails after an upgrade, the shape may be looked at
again. That our own use avoids them is shown in `test_limits.py` and `test_runtime.py`.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.chaining import raw

RAW = Path(__file__).with_name("raw.py")
CRASHES = "crashes"
HANGS = "hangs"


def outcome(hazard: str, number: int = 0, seconds: float = 20) -> str:
    """What the library printed, or how it ended. Its memory is filled with rubbish, as luck may have it."""
    environment = os.environ | {"MALLOC_PERTURB_": "165"}
    try:
        ran = subprocess.run(
            [sys.executable, RAW, hazard, str(number)],
            capture_output=True,
            text=True,
            timeout=seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return HANGS
    return CRASHES if ran.returncode < 0 else ran.stdout.strip()


@pytest.mark.parametrize(
    ("hazard", "number", "expected"),
    [
        ("branches", 64, "64"),
        ("branches", 65, "Could not assert fact, error code: 303 and fired: None"),
        ("fields", 252, "1"),
        ("fields", 253, "Could not assert fact, error code: 302"),
        ("rules", 4_096, "compiled"),
        ("rules", 4_097, "Could not create ruleset, error code: 106"),
        ("states", 2_000, "MemoryError at 1024"),
        ("one_condition", 255, "255"),
        ("first_conditions", 512, "compiled"),
        ("hashes", 0, "['0']"),
        ("types", 0, "['0'] ['0']"),
        ("alternatives", 0, "['0', '0']"),
    ],
)
def test_what_it_does(hazard: str, number: int, expected: str) -> None:
    assert outcome(hazard, number) == expected


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="how memory is spoilt is the C library's business")
def test_what_makes_it_crash() -> None:
    assert outcome("state_without_a_firing") == CRASHES


def test_what_makes_it_write_past_its_memory() -> None:
    """It crashes or reports an error, as luck has it; it never fires all of them."""
    assert outcome("one_condition", 600) != "600"


def test_what_makes_it_hang() -> None:
    assert outcome("first_conditions", 513, seconds=3) == HANGS


def test_every_hazard_is_tried() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert all(f'("{hazard}", ' in source or f'outcome("{hazard}"' in source for hazard in raw.HAZARDS)
