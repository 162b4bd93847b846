"""What the files are made of, before and now: shares of declared values, and facts that are no longer known.

Population stability index: Σ (now - before) log(now / before); without any change it is (values - 1) (1/n + 1/m) on
average, of n and m files (Yurdakul and Naranjo, "Statistical properties of the population stability index", Journal of
Risk Model Validation 14 (2020), 89-100). A fact is told to have moved when its index is 0.1 or more, the usual bound,
and when chance would not do it (chi-square; of two values, Fisher's exact test, for one of them may be met hardly ever;
false discoveries held at 5 %).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray
from scipy.stats import chi2, false_discovery_control, fisher_exact, hypergeom

from engine.model import Attribute, Rulebook
from engine.values import Value, shown
from learner.drift.model import FactMoved, MissingMoved, ValueShare
from learner.drift.periods import Period
from learner.evidence.shares import share
from learner.history import PastDecision
from learner.weights.link import Reals

MODERATE, FALSE, RISES = 0.1, 0.05, 0.05
FEWEST = 5  # files on average that a value should have on either side; rarer ones are taken together
OTHERS = "…"
YES_NO = [shown(True), shown(False)]


@dataclass(frozen=True)
class Stock:
    """Files, each once, by the period in which it was first decided; the last period is now."""

    decisions: tuple[PastDecision, ...]
    period: NDArray[np.int64]
    weight: Reals
    periods: int

    @property
    def now(self) -> NDArray[np.bool_]:
        """Those of the last period."""
        found: NDArray[np.bool_] = self.period == self.periods - 1
        return found


def stock_of(decisions: Sequence[PastDecision], periods: Sequence[Period]) -> Stock:
    """A file that was decided several times in one period counts once there."""
    seen: set[tuple[str, int]] = set()
    kept: list[tuple[PastDecision, int]] = []
    for number, period in enumerate(periods):
        for place in period.places:
            key = decisions[place].case.id, number
            if key not in seen:
                seen.add(key)
                kept.append((decisions[place], number))
    return Stock(
        tuple(each for each, _ in kept),
        np.array([number for _, number in kept], dtype=np.int64),
        np.array([each.times for each, _ in kept], dtype=np.float64),
        len(periods),
    )


def facts_moved(rulebook: Rulebook, stock: Stock) -> tuple[FactMoved, ...]:
    """Every fact with values to compare, those that moved most first."""
    found = [each for attribute in _told(rulebook) for each in _of(attribute, stock)]
    q = false_discovery_control(np.array([p for _, p in found]))
    said = [_said(each, float(one)) for (each, _), one in zip(found, q, strict=True)]
    return tuple(sorted(said, key=lambda each: (not each.moved, -each.index)))


def _said(each: FactMoved, q: float) -> FactMoved:
    return each.model_copy(update={"q": q, "moved": q <= FALSE and each.index >= MODERATE})


def _told(rulebook: Rulebook) -> Iterator[Attribute]:
    yield from (each for each in rulebook.attributes.values() if not each.derived)


def _of(attribute: Attribute, stock: Stock) -> Iterator[tuple[FactMoved, float]]:
    values = [_value(each, attribute.id) for each in stock.decisions]
    known = np.array([value is not None for value in values])
    if not (known & stock.now).any() or not (known & ~stock.now).any():
        return
    for value, classes, order in _classes(attribute, values, stock):
        compared = _compared(attribute, value, (classes, order), stock, known)
        if compared is not None:
            yield compared


def _value(decision: PastDecision, attribute: str) -> Value | None:
    fact = decision.case.given.get(attribute)
    return None if fact is None else fact.value


def _classes(
    attribute: Attribute, values: Sequence[Value | None], stock: Stock
) -> Iterator[tuple[str, list[str], list[str]]]:
    """The class of each file, by fact, and the classes in order.

    A class is a value; of a set, whether it has each one; of a number, a quarter of the earlier files.
    """
    if attribute.kind == "choice":
        yield "", ["" if each is None else shown(each) for each in values], list(attribute.values)
    elif attribute.kind == "boolean":
        yield "", ["" if each is None else shown(each) for each in values], YES_NO
    elif attribute.kind == "set":
        for value in attribute.values:
            yield value, [shown(value in each) if isinstance(each, frozenset) else "" for each in values], YES_NO
    elif attribute.kind == "number":
        numbers = np.array([float(each) if isinstance(each, Decimal) else np.nan for each in values])
        told = ~np.isnan(numbers) & ~stock.now
        cuts = np.unique(
            np.quantile(numbers[told], [0.25, 0.5, 0.75], weights=stock.weight[told], method="inverted_cdf")
        )
        order = [*(f"≤ {cut:.15g}" for cut in cuts), f"> {cuts[-1]:.15g}"]
        yield "", ["" if np.isnan(each) else order[int(np.searchsorted(cuts, each))] for each in numbers], order


def _compared(
    attribute: Attribute, value: str, held: tuple[list[str], list[str]], stock: Stock, known: NDArray[np.bool_]
) -> tuple[FactMoved, float] | None:
    classes, order = held
    met = {each for each, told in zip(classes, known, strict=True) if told}
    names = [each for each in order if each in met]
    place = {each: number for number, each in enumerate(names)}
    counts = np.zeros((stock.periods, len(names)))
    which = np.array([place[each] for each, told in zip(classes, known, strict=True) if told], dtype=np.int64)
    np.add.at(counts, (stock.period[known], which), stock.weight[known])
    names, counts = without_rare(names, counts)
    if len(names) < 2:
        return None
    before, now = counts[:-1].sum(axis=0), counts[-1]
    shares = [(each + 0.5) / (each.sum() + 0.5 * len(names)) for each in (before, now)]
    index = float(((shares[1] - shares[0]) * np.log(shares[1] / shares[0])).sum())
    by_chance = (len(names) - 1) * float(1 / before.sum() + 1 / now.sum())
    said = _shares(names, counts)
    found = FactMoved(
        fact=attribute.id,
        label=attribute.label,
        value=value,
        index=index,
        by_chance=by_chance,
        q=1.0,
        moved=False,
        shares=said,
    )
    return found, _chance(before, now)


def without_rare(names: list[str], counts: Reals) -> tuple[list[str], Reals]:
    """The rarest values taken together, until none has too few files, or two are left."""
    before, now = counts[:-1].sum(axis=0), counts[-1]
    files = (before + now) * min(before.sum(), now.sum()) / counts.sum()
    if files.min() >= FEWEST or len(names) < 3:
        return names, counts
    order = np.argsort(files, kind="stable")
    enough = int(np.searchsorted(np.cumsum(files[order]), FEWEST)) + 1
    rare = np.isin(np.arange(len(names)), order[: min(max(enough, (files < FEWEST).sum()), len(names) - 1)])
    kept = [name for name, each in zip(names, rare, strict=True) if not each]
    return [*kept, OTHERS], np.column_stack([counts[:, ~rare], counts[:, rare].sum(axis=1)])


def _shares(names: Sequence[str], counts: Reals) -> tuple[ValueShare, ...]:
    totals, before = counts.sum(axis=1), counts[:-1].sum(axis=0)
    return tuple(
        ValueShare(
            value=name,
            before=float(before[place] / before.sum()),
            now=float(counts[-1, place] / totals[-1]),
            by_period=tuple(
                float(each / total) if total else None for each, total in zip(counts[:, place], totals, strict=True)
            ),
        )
        for place, name in enumerate(names)
    )


def _chance(before: Reals, now: Reals) -> float:
    """How probable so different tables are by chance (Pearson; Fisher, of two values)."""
    table = np.stack([before, now])
    if table.shape[1] == 2:
        return float(fisher_exact(np.rint(table).astype(np.int64))[1])
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum()
    statistic = float(((table - expected) ** 2 / expected).sum())
    return float(chi2.sf(statistic, table.shape[1] - 1))


def missing_moved(rulebook: Rulebook, stock: Stock) -> tuple[MissingMoved, ...]:
    """How often each fact is not known; those that are less and less so first. Always known: not told."""
    found = [_missing(attribute, stock) for attribute in _told(rulebook)]
    kept = [each for each in found if each.before.count + each.now.count]
    q = false_discovery_control(np.array([each.q for each in kept]))
    said = [_rising(each, float(one)) for each, one in zip(kept, q, strict=True)]
    return tuple(sorted(said, key=lambda each: (not each.rising, each.q)))


def _missing(attribute: Attribute, stock: Stock) -> MissingMoved:
    unknown = np.array([_value(each, attribute.id) is None for each in stock.decisions])
    before, now = (
        (float(stock.weight[side & unknown].sum()), float(stock.weight[side].sum())) for side in (~stock.now, stock.now)
    )
    return MissingMoved(
        fact=attribute.id,
        label=attribute.label,
        before=share(*before),
        now=share(*now),
        q=_more_now(before, now),
        rising=False,
    )


def _more_now(before: tuple[float, float], now: tuple[float, float]) -> float:
    """How probable so many more unknown now are by chance (Fisher's exact test, one side)."""
    unknown, among = now
    return float(hypergeom.sf(unknown - 1, before[1] + among, before[0] + unknown, among))


def _rising(each: MissingMoved, q: float) -> MissingMoved:
    gap = each.now.count / max(each.now.total, 1) - each.before.count / max(each.before.total, 1)
    return each.model_copy(update={"q": q, "rising": q <= FALSE and gap >= RISES})
