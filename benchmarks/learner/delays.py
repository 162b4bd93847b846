"""`python -m benchmarks.learner.delays`: how long real applications took, foreseen before they were decided.

Rolling origin by date, as `gdr workload` judges itself: fitted on what was approved by a day, judged on applications
received later; then as a desk would use it, every two years. Facts at receipt only.
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from datetime import date, datetime

import numpy as np

from benchmarks.learner.designation import HERE, SHARED
from engine import reference
from engine.loading import load_rulebook
from intake import Record, load_mapping, read_records
from learner.history import PastDecision
from learner.workload import Coming, Foresight, Workload, WorkloadSettings, foresee
from learner.workload.model import Coverage, Learnt

TODAY, SEED = date(2016, 12, 31), 20_260_101
RULEBOOK = load_rulebook(HERE / "designation-cder.yaml")
ORIGINS = tuple(date(year, 1, 1) for year in range(1996, 2015, 2))


def applications() -> list[PastDecision]:
    """Each with the day of its receipt and that of its approval."""
    with gzip.open(SHARED, "rt", encoding="utf-8-sig", errors="replace", newline="") as stream:
        approved = [row["FDA Approval Date"] for row in csv.DictReader(stream)]
    records = read_records(SHARED, RULEBOOK, load_mapping(HERE / "fda-cder-nme.yaml"))
    held = [(each, day) for each, day in zip(records, approved, strict=True) if isinstance(each, Record)]
    return [
        PastDecision(each.case, each.outcomes["designation"], received=each.day, closed=_day(day)) for each, day in held
    ]


def _day(text: str) -> date:
    return datetime.strptime(text, "%m/%d/%Y").date()  # noqa: DTZ007 - a day has no zone


def foreseen(past: list[PastDecision], coming: list[Coming], today: date) -> Workload:
    """What is foreseen on a day."""
    settings = WorkloadSettings(
        history="",
        history_sha256="",
        files=(),
        files_sha256=(),
        scale="priorities",
        by="month",
        seed=SEED,
        draws=2000,
    )
    return foresee(RULEBOOK, Foresight(past, coming, settings, today), reference.assess)


def known_on(past: list[PastDecision], day: date) -> list[PastDecision]:
    """What a desk knew: what was received, and closed or not."""
    there = [each for each in past if each.received and each.received <= day]
    return [
        each if each.closed and each.closed <= day else PastDecision(each.case, "", received=each.received)
        for each in there
    ]


def main() -> None:
    """Print both tables."""
    if not SHARED.is_file():
        print("CDER delays left out: the shared files are not at hand (GDR_SHARED).")
        return
    past = applications()
    (learnt,) = [each for each in foreseen(past, [], TODAY).learnt if each.target == "delay"]
    print("\n".join(_judged(learnt)))
    print("\n| two years from | applications | within 80 % | below | above | open by then |\n| --- |" + " ---: |" * 5)
    for origin in ORIGINS:
        print(_later(past, origin), flush=True)


def _judged(learnt: Learnt) -> Iterator[str]:
    yield f"{learnt.later} judged, at {len(learnt.origins)} origins; what facts gain: {learnt.gain}; {learnt.method}\n"
    yield "| | pinball loss, days | level | within 80 % | below 10 % | above 90 % |"
    yield "| --- | ---: | --- | ---: | ---: | ---: |"
    for each in learnt.judged:
        for one in each.coverage:
            yield f"| {each.method} | {each.loss:.1f} | {one.level or 'all'} | {_shares(one)} |"


def _shares(each: Coverage) -> str:
    total = max(each.within.total, 1)
    within = f"{each.within.count / total:.3f} ({each.within.count} of {total})"
    return f"{within} | {each.below_low.count / total:.3f} | {1 - each.below_high.count / total:.3f}"


def _later(past: list[PastDecision], origin: date) -> str:
    """Those received in the two years after a day, as foreseen on that day."""
    until = origin.replace(year=origin.year + 2)
    later = [each for each in past if each.received and origin <= each.received < until]
    known = known_on(past, origin)
    found = foreseen(known, [Coming(each.case, each.received) for each in later if each.received], origin)
    took = np.array([(each.closed - each.received).days for each in later if each.closed and each.received])
    low, high = (np.array([getattr(each.delay, end) for each in found.files]) for end in ("low", "high"))
    shares = [(took >= low) & (took <= high), took < low, took > high]
    still = sum(each.closed is None for each in known)
    return f"| {origin.year} | {len(later)} | {' | '.join(f'{each.mean():.2f}' for each in shares)} | {still} |"


if __name__ == "__main__":
    main()
