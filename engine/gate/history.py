"""What a change would do to the cases on record: re-assessed before and after, and told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from engine.assessment import Assess, Assessment
from engine.errors import Language
from engine.facts import Case
from engine.gate.model import Check, Moved, Outcome, Tolerances
from engine.gate.sampling import Sample
from engine.impact.fitting import fitted
from engine.impact.weight import Weight, urgency_of, weight_of
from engine.model import Rulebook

HUNDRED = Decimal(100)
LISTED = 1_000  # cases treated less, and as many others: beyond, nobody reads, and an entry has its bounds


class CaseOnRecord(NamedTuple):
    """A case on record, and the entry by which it was received."""

    entry: int
    case: Case


class Seen(NamedTuple):
    """The check, the cases that move, and a sample of the cases as the new rulebook can read them.

    `unlisted`: how many more move than `moved` lists.
    """

    check: Check
    moved: tuple[Moved, ...]
    sample: tuple[Case, ...]
    unlisted: int = 0


def history(
    before: Rulebook, after: Rulebook, past: Iterable[CaseOnRecord], assess: Assess, allowed: Tolerances
) -> Seen:
    """Every case on record assessed by both, and whether what moves is within the tolerances."""
    count: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    moved = Listed()
    sample = Sample()
    for each in past:
        old, _ = fitted(each.case, before)
        new, left = fitted(each.case, after)
        lost.update(left)
        sample.add(new)
        found = _compared(each.entry, before, after, assess(before, old), assess(after, new))
        count["cases"] += 1
        if found is not None:
            moved.add(found)
            count.update(_counted(found))
    return Seen(_check(count, lost, allowed), moved.kept, tuple(sample.kept), moved.unlisted)


class Listed:
    """The cases that move, as many as an entry can list: what is treated less is never crowded out by the rest."""

    def __init__(self) -> None:
        """None yet."""
        self._lighter: list[Moved] = []
        self._others: list[Moved] = []
        self.unlisted = 0

    def add(self, found: Moved) -> None:
        """List one, or count it."""
        where = self._lighter if "lighter" in (found.weight, found.urgency) else self._others
        if len(where) < LISTED:
            where.append(found)
        else:
            self.unlisted += 1

    @property
    def kept(self) -> tuple[Moved, ...]:
        """Those listed, in the order of the record."""
        return tuple(sorted((*self._lighter, *self._others), key=lambda each: each.entry))


def _compared(entry: int, before: Rulebook, after: Rulebook, old: Assessment, new: Assessment) -> Moved | None:
    one, other = _outcome(old), _outcome(new)
    if one == other:
        return None
    weight, urgency = (found(before, after, one, other) for found in (weight_of, urgency_of))
    return Moved(entry=entry, before=one, after=other, weight=weight, urgency=urgency)


def _outcome(found: Assessment) -> Outcome:
    return Outcome(
        mode=found.mode,
        modes=() if found.mode is not None else found.modes,
        priority=found.priority,
        deadline=found.deadline,
        priorities=() if found.priority is not None else found.priorities,
    )


def _counted(found: Moved) -> Iterable[str]:
    if found.weight != "same":
        yield "changed"
        yield found.weight
    if found.urgency != "same":
        yield "priority"
        yield URGENCIES[found.urgency]
    if found.before.deadline != found.after.deadline:
        yield "deadline"


URGENCIES: dict[Weight, str] = {"lighter": "less_urgent", "heavier": "more_urgent", "other": "no_urgency"}
BOUND = tuple(Tolerances.model_fields)
COUNTED = (*BOUND, "heavier", "other", "more_urgent", "no_urgency", "deadline")


def _check(count: Counter[str], lost: Counter[str], allowed: Tolerances) -> Check:
    figures: dict[str, int | str] = {name: count[name] for name in ("cases", *COUNTED)}
    figures |= {f"tolerance_{name}": str(getattr(allowed, name)) for name in BOUND}
    if not count["cases"]:
        none = ("Aucun dossier de ce référentiel n'est au registre.",), ("No case of this rulebook is on record.",)
        return Check(name="history", state="not_applicable", figures=figures, fr=none[0], en=none[1])
    beyond = [name for name in BOUND if _beyond(count[name], count["cases"], getattr(allowed, name))]
    said = partial(_said, count, lost, beyond, allowed)
    return Check(
        name="history", state="failed" if beyond else "passed", figures=figures, fr=said("fr"), en=said("en")
    )  # fmt: skip


def _beyond(moved: int, cases: int, most: Decimal) -> bool:
    """Exact: one case too many is too many, however the percentage rounds."""
    return HUNDRED * moved > most * cases


FIGURES: dict[Language, tuple[str, ...]] = {
    "fr": (
        "Dossiers du registre : {cases}. Mode changé : {changed}, pour {most.changed} % au plus.",
        "Plus légers : {lighter}, pour {most.lighter} % au plus. Plus lourds : {heavier}.",
        "Sans comparaison possible : {other}.",
        "Priorité changée : {priority}, pour {most.priority} % au plus.",
        "Moins urgents : {less_urgent}, pour {most.less_urgent} % au plus. Plus urgents : {more_urgent}.",
        "Priorités sans comparaison possible : {no_urgency}.",
        "Échéance changée : {deadline}.",
    ),
    "en": (
        "Cases on record: {cases}. Mode changed: {changed}, with {most.changed} % at most.",
        "Lighter: {lighter}, with {most.lighter} % at most. Heavier: {heavier}.",
        "Beyond comparison: {other}.",
        "Priority changed: {priority}, with {most.priority} % at most.",
        "Less urgent: {less_urgent}, with {most.less_urgent} % at most. More urgent: {more_urgent}.",
        "Priorities beyond comparison: {no_urgency}.",
        "Deadline changed: {deadline}.",
    ),
}
LOST: dict[Language, str] = {
    "fr": "Faits que la nouvelle version ne sait plus lire, laissés de côté : {id} ({count}).",
    "en": "Facts that the new version can no longer read, left out: {id} ({count}).",
}
BEYOND: dict[Language, str] = {
    "fr": "La tolérance {name} est dépassée ; elle se change, au registre, avec `gdr ledger set tolerance.{name} …`.",
    "en": "Tolerance {name} is exceeded; it can be changed, on record, with `gdr ledger set tolerance.{name} …`.",
}


def _said(
    count: Counter[str], lost: Counter[str], beyond: list[str], allowed: Tolerances, language: Language
) -> tuple[str, ...]:
    values = {"cases": count["cases"], "most": allowed, **_parts(count, "," if language == "fr" else ".")}
    return (
        *(each.format(**values) for each in FIGURES[language]),
        *(LOST[language].format(id=id, count=times) for id, times in sorted(lost.items())),
        *(BEYOND[language].format(name=name) for name in beyond),
    )


def _parts(count: Counter[str], mark: str) -> dict[str, str]:
    """`12 (3,4 %)`."""
    share = {name: f"{HUNDRED * count[name] / count['cases']:.1f}".replace(".", mark) for name in COUNTED}
    return {name: f"{count[name]} ({share[name]} %)" for name in COUNTED}
