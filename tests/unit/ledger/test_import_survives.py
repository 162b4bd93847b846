"""Killed at any moment and begun again, an import leaves every decision once, on its case, by its person."""

from __future__ import annotations

import random
import signal
from collections import Counter
from time import sleep

from ledger.records import Decided, Named
from ledger.store import Ledger
from ledger.verification.verifying import verify
from tests.unit.ledger import importer
from tests.unit.ledger.test_faults import KILLS, PATIENCE, heard, kill, started

TOGETHER = 20
LINES = 200 * KILLS


def test_an_import_killed_at_any_moment_is_taken_up_again(ledger: Ledger, address: str) -> None:
    chance, struck, acknowledged = random.Random(20_261_126), 0, -1
    for _ in range(KILLS):
        before = max(0, acknowledged + 1 - 3 * TOGETHER)  # begun again among lines that are on record
        process, hears = started(importer.bring_in, address, before, LINES, TOGETHER)
        assert hears.poll(PATIENCE)
        sleep(chance.uniform(0, 0.3))
        kill(process)
        struck += process.exitcode == -signal.SIGKILL
        acknowledged = max(acknowledged, *heard(hears))
        assert decided(ledger) >= Counter(f"N-{number}" for number in range(acknowledged + 1))
    assert struck >= KILLS // 2
    process, _ = started(importer.bring_in, address, 0, LINES, TOGETHER)
    process.join(PATIENCE)
    assert process.exitcode == 0
    assert decided(ledger) == Counter(f"N-{number}" for number in range(LINES))
    assert len(list(ledger.entries(actions=("case.received",)))) == LINES
    named = [ledger.read(each, Named).account for each in ledger.entries(actions=("actor.named",))]
    assert sorted(named) == ["M. Petit", "Mme Martin"]
    assert verify(ledger).ok


def decided(ledger: Ledger) -> Counter[str]:
    """How many decisions each case has; a batch is there whole or not at all."""
    found = Counter(ledger.read(each, Decided).case for each in ledger.entries(actions=("decision.imported",)))
    assert found.total() % TOGETHER == 0
    return found
