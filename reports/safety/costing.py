"""What a file costs in each mode, in expert days: given, measured on the history, or assumed. Always said which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from engine.model import Rulebook
from reports.safety.judged import Unit
from reports.safety.model import Cost, Over, Source, Spent

TENTH = Decimal("0.1")


def costs_of(rulebook: Rulebook, units: Sequence[Unit], given: Mapping[str, Decimal]) -> tuple[Cost, ...]:
    """The cost of each mode, lightest first."""
    return tuple(_cost(rulebook, rank, units, given) for rank in range(len(rulebook.modes)))


def _cost(rulebook: Rulebook, rank: int, units: Sequence[Unit], given: Mapping[str, Decimal]) -> Cost:
    mode = rulebook.modes[rank].id
    efforts = [unit.shown.row.effort for unit in units if unit.rank == rank]
    known = [effort for effort in efforts if effort is not None]
    if mode in given:
        return Cost(mode=mode, days=given[mode], source="given", files=len(efforts))
    days, source = _measured(rulebook, rank, known)
    return Cost(mode=mode, days=days, source=source, files=len(efforts))


def _measured(rulebook: Rulebook, rank: int, efforts: Sequence[Decimal]) -> tuple[Decimal, Source]:
    """The mean of the files of this mode; without any, the depths of its rank; without depths, twice the one before."""
    if not rulebook.disciplines:
        return Decimal(2**rank), "assumed"
    if efforts:
        return (sum(efforts, Decimal()) / len(efforts)).quantize(TENTH, ROUND_HALF_UP), "files"
    scales = [each.depths for each in rulebook.disciplines.values()]
    last = max(len(rulebook.modes) - 1, 1)
    at_rank = [depths[round(rank * (len(depths) - 1) / last)].effort for depths in scales]
    return sum(at_rank, Decimal()).quantize(TENTH, ROUND_HALF_UP), "depths"


def over_of(costs: Sequence[Cost], units: Sequence[Unit], light: int) -> Over:
    """The days spent by mode, and what each severe file found has cost; `light` is the rank of the last light mode."""
    spent = tuple(_spent(rank, cost, units) for rank, cost in enumerate(costs))
    heavy = spent[light + 1 :]
    found, days = sum(each.severe for each in heavy), sum((each.ordinary_days for each in heavy), Decimal())
    per_found = (days / found).quantize(TENTH, ROUND_HALF_UP) if found else None
    return Over(spent=spent, found=found, heavy_days=days, per_found=per_found)


def _spent(rank: int, cost: Cost, units: Sequence[Unit]) -> Spent:
    here = [unit for unit in units if unit.rank == rank]
    severe = sum(unit.severe is True for unit in here)
    ordinary = len(here) - severe
    return Spent(
        mode=cost.mode,
        ordinary=ordinary,
        ordinary_days=ordinary * cost.days,
        severe=severe,
        severe_days=severe * cost.days,
    )
