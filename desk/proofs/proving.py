"""Running the proofs of one rulebook, with a progress bar, until they end or someone stops them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desk.interruption import safe_points
from desk.proofs.report import Idle, Judged, Proved
from desk.terminal import progress
from engine.errors import Location
from engine.loading.placing import Places
from engine.model import Rulebook
from engine.verification import CHECKS, Finding, Progress, verifying
from engine.verification.proof import waiver_for


@dataclass(frozen=True, slots=True)
class Proving:
    """How to prove: on which day, within which budget, and which codes alone if any is named."""

    on: date
    budget: int
    only: tuple[str, ...] = ()


def proved(rulebook: Rulebook, places: Places, asked: Proving, title: str) -> Proved:
    """What the proofs come to; fewer are done than there are where Ctrl-C came."""
    steps = list(until_stopped(verifying(rulebook, asked.on, asked.budget, asked.only), title))
    findings = [located(found, places) for step in steps for found in step.found]
    codes = [check.code for check in CHECKS if not asked.only or check.code in asked.only]
    complete = not steps or steps[-1].done == steps[-1].total
    return Proved(
        budget=asked.budget,
        done=steps[-1].done if steps else 0,
        total=steps[-1].total if steps else 0,
        findings=tuple(judged(rulebook, each, asked.on) for each in findings),
        idle=tuple(idle_in(rulebook, findings, codes, places)) if complete else (),
        failures=tuple(step.failure for step in steps if step.failure is not None),
    )


def until_stopped(steps: Iterator[Progress], title: str) -> Iterator[Progress]:
    """The steps, shown as they come: Ctrl-C ends them between two."""
    with safe_points() as stop_if_asked, progress() as bar:
        task = bar.add_task(title, total=None)
        try:
            for step in steps:
                yield step
                bar.update(task, completed=step.done, total=step.total)
                stop_if_asked()
        except KeyboardInterrupt:
            return


def located(found: Finding, places: Places) -> Finding:
    """A finding at its line and column in the file."""
    section, _, at = (found.said.location.path or "").partition(" / ")
    place: Location | None = places.located(section, at)
    if place is None:
        return found
    return found.model_copy(update={"said": found.said.model_copy(update={"location": place})})


def judged(rulebook: Rulebook, found: Finding, on: date) -> Judged:
    """A finding, with the waiver that would have covered it a while ago."""
    waiver = waiver_for(rulebook, found.code, found.at)
    return Judged(finding=found, expired=waiver if waiver is not None and waiver.until < on else None)


def idle_in(rulebook: Rulebook, found: Sequence[Finding], codes: Collection[str], places: Places) -> Iterator[Idle]:
    """The waivers that name no finding, among those of the codes looked for."""
    named = {(each.code, each.at) for each in found}
    # What the solver gave up on may be what the waiver is for.
    open_at = {each.at for each in found if each.code == "UNDECIDED"}
    for each in rulebook.waivers:
        if each.finding in codes and (each.finding, each.at) not in named and each.at not in open_at:
            at = f"{each.finding} / {each.at}"
            place = places.located("waivers", at) or Location(path=f"waivers / {at}")
            yield Idle(waiver=each, location=place)
