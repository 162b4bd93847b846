"""Killed at any moment, an approval is on record with its files, or did not happen; never two versions on one day.

Once at each point that matters and once at random on each database; `make soak` kills a hundred times at random.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from engine.loading import load
from engine.versions import conflicts, in_force
from tests.long import LONG
from tests.unit.desk.ledgers.approving_and_dying import POINTS
from tests.unit.desk.ledgers.changing import HEAVIER, Office

ROOT = Path(__file__).parents[4]
PROGRAM = "tests.unit.desk.ledgers.approving_and_dying"
KILLS = 100 if LONG else 1  # on each database
LASTS = 3.0  # seconds, an approval beside other work; half of it alone, and what comes later kills nothing
CHANCE = random.Random(20260304)
MOMENTS = [round(CHANCE.uniform(each, each + 1) * LASTS / KILLS, 3) for each in range(KILLS)]  # one in each part


def started(point: str, number: str) -> subprocess.Popen[str]:
    """The approval under way, once it has read what it needs to start."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", PROGRAM, point, number]
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def ended(process: subprocess.Popen[str]) -> int:
    process.communicate()
    return process.returncode


def looked_at(office: Office) -> bool:
    """Whether it is approved, after the next command; the chain is whole and each day has one version."""
    assert office.run("alice", "rulebooks") == 0
    office.entries()
    found = [(path.name, load(path).rulebook) for path in office.rulebooks.glob("*.yaml")]
    assert conflicts(found) == []
    books = [book for _, book in found]
    for day in (date(2026, 3, 2), date(2026, 3, 3)):
        assert in_force(books, day) is not None
    approved = office.approvals()
    assert len(books) == 1 + len(approved)
    assert [each.digest for each in approved] == [each.digest for each in books if each.version == 2]
    assert list(office.rulebooks.glob("*.edited")) == []
    return bool(approved)


@pytest.fixture
def number(office: Office) -> str:
    """A proposal whose examples were measured, so that approving it is short."""
    one = office.proposed(*HEAVIER)
    assert office.run("chloe", "proposals", "check", one) == 0
    return one


@pytest.mark.parametrize("point", [each for each in POINTS if each != "random"])
def test_killed_at_a_point_that_matters(office: Office, number: str, point: str) -> None:
    assert ended(started(point, number)) == -signal.SIGKILL
    assert looked_at(office) == (point != "unrecorded")


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_at_random_it_can_be_done_again(office: Office, number: str, moment: float) -> None:
    process = started("random", number)
    time.sleep(moment)
    process.kill()
    ended(process)
    if not looked_at(office):
        assert ended(started("random", number)) == 0
    assert looked_at(office)
