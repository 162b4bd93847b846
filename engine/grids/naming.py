"""From the criteria of all grids to attributes: one for each question, asked once wherever it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from engine.exchange.grid import Address
from engine.grids import messages as say
from engine.grids.criterion import Criterion, Level
from engine.grids.ids import id_of
from engine.grids.kinds import Kind, choice_of, kind_of
from engine.grids.mapping import Block, CriterionRead
from engine.grids.spans import Span, hole, meet, span_of
from engine.grids.uses import Reading
from engine.grids.words import folded


@dataclass(frozen=True)
class Asked:
    """A criterion, the block that asks it, and the attribute that it becomes."""

    block: Block
    criterion: Criterion
    id: str = ""


def named(
    asked: Sequence[Asked], told: Mapping[str, CriterionRead], reading: Reading
) -> tuple[list[Asked], dict[str, CriterionRead]]:
    """Each criterion with its attribute, and what each attribute means. `told`: what a mapping says of them."""
    return _Naming(told, reading).run(asked)


class _Naming:
    """Goes through the criteria, in the order of the workbook."""

    def __init__(self, told: Mapping[str, CriterionRead], reading: Reading) -> None:
        self.told, self.reading = told, reading
        self.by_cell = {cell: id for id, read in told.items() for cell in read.at}
        self.found: dict[str, CriterionRead] = {}
        self.first: dict[str, list[tuple[str, Asked]]] = {}

    def run(self, asked: Sequence[Asked]) -> tuple[list[Asked], dict[str, CriterionRead]]:
        return [self._one(each) for each in asked], self.found

    def _one(self, asked: Asked) -> Asked:
        criterion = _distinct(asked.criterion, self.reading)
        id = self.by_cell.get(criterion.cell.at) or self._id(asked, criterion)
        kind = _kind(criterion)
        if id in self.told and not self.found.get(id):
            self.found[id] = replace(self.told[id], levels=dict(self.told[id].levels))
        elif id not in self.found:
            self.found[id] = _read(id, criterion, kind)
        self._join(id, criterion, kind)
        self._tell_spans(criterion, kind)
        self.first.setdefault(folded(criterion.label), []).append((id, asked))
        return Asked(asked.block, criterion, id)

    def _id(self, asked: Asked, criterion: Criterion) -> str:
        """The attribute of a question already asked of another discipline, else a new one."""
        earlier = self.first.get(folded(criterion.label), [])
        for id, other in earlier:
            if asked.block is not other.block and self._same(id, criterion):
                values = {"text": criterion.label[:60], "first": other.criterion.cell.at}
                self.reading.report(criterion.cell.at, say.SAME_CRITERION, **values)
                return id
        found = id_of(criterion.label, {*self.found, *self.told})
        if earlier:
            values = {"text": criterion.label[:60], "first": earlier[0][1].criterion.cell.at, "id": found}
            self.reading.report(criterion.cell.at, say.CRITERION_TWICE, **values)
        return found

    def _same(self, id: str, criterion: Criterion) -> bool:
        """Whether the levels of a criterion are those of an attribute: the same words, or of one kind and unit."""
        read = self.found[id]
        texts = [level.text for level in criterion.levels]
        kind = kind_of([*read.levels, *(text for text in texts if text not in read.levels)])
        if read.kind == "choice":
            return {folded(text) for text in texts} == {folded(text) for text in read.levels}
        return kind.kind == read.kind and kind.unit == read.unit

    def _join(self, id: str, criterion: Criterion, kind: Kind) -> None:
        """The levels of a criterion among those of its attribute, told where a mapping says nothing of one."""
        read = self.found[id]
        levels = dict(read.levels)
        for level in criterion.levels:
            if level.text in levels:
                continue
            if (
                kind.kind == read.kind
                and not (id in self.told and kind.range != read.range)
                and (kind.kind != "choice" or kind.levels[level.text].strip("« »") in read.values)
            ):
                levels[level.text] = kind.levels[level.text]
            else:
                self.reading.report(level.cell.at, say.UNTOLD_LEVEL, text=level.text[:60], id=id)
        at = read.at if criterion.cell.at in read.at else (*read.at, criterion.cell.at)
        # One that goes below zero leaves none of them a range that says it cannot.
        range_ = read.range if id in self.told or kind.range == read.range else ""
        self.found[id] = replace(read, levels=levels, at=at, range=range_)

    def _tell_spans(self, criterion: Criterion, kind: Kind) -> None:
        if kind.spans is not None:
            _tell_order(criterion, kind, self.reading)
        elif kind.kind == "choice" and not criterion.scored and any(span_of(level.text) for level in criterion.levels):
            for level in criterion.levels:
                if span_of(level.text):
                    values = {"text": level.text[:60], "criterion": criterion.label[:60]}
                    self.reading.report(level.cell.at, say.WORDS, **values)


def _kind(criterion: Criterion) -> Kind:
    """A score is one of those of its scale, and nothing in between."""
    texts = [level.text for level in criterion.levels]
    return choice_of(texts) if criterion.scored else kind_of(texts)


def _read(id: str, criterion: Criterion, kind: Kind) -> CriterionRead:
    return CriterionRead(
        id, (criterion.cell.at,), criterion.label, kind.kind, kind.unit, kind.range, kind.values, dict(kind.levels)
    )


def _distinct(criterion: Criterion, reading: Reading) -> Criterion:
    """The criterion without the levels that it has twice, each told at its cell."""
    kept: dict[str, Level] = {}
    first: dict[str, Address] = {}
    for level in criterion.levels:
        key = folded(level.text)
        if key in first:
            reading.report(level.cell.at, say.LEVEL_TWICE, text=level.text[:60], first=first[key])
        else:
            kept[key], first[key] = level, level.cell.at
    return replace(criterion, levels=list(kept.values()))


def _following(ordered: Sequence[Level], spans: Mapping[str, Span]) -> Iterator[tuple[Level, Level]]:
    """Each level after the first, with the one before it that reaches highest."""
    highest: Level | None = None
    for level in ordered:
        if highest is not None:
            yield highest, level
        if highest is None or _reach(spans[level.text]) >= _reach(spans[highest.text]):
            highest = level


def _reach(span: Span) -> tuple[bool, Decimal]:
    return (span.high is None, span.high or Decimal(0))


def _tell_order(criterion: Criterion, kind: Kind, reading: Reading) -> None:
    """Levels that share values, and those between which some have none."""
    spans = kind.spans or {}
    ordered = sorted(criterion.levels, key=lambda level: spans[level.text].start)
    for before, after in _following(ordered, spans):
        one, other = spans[before.text], spans[after.text]
        values = {"text": after.text[:60], "other": before.text[:60], "first": before.cell.at}
        if meet(one, other):
            reading.report(after.cell.at, say.OVERLAP, **values)
        elif hole(one, other):
            reading.report(after.cell.at, say.HOLE, **values)
