"""The draft of a rulebook as the keys and values of its file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from engine.emitting.layout import Bare, Tall, TallList, Value
from engine.exchange.grid import Address
from engine.grids import messages as say
from engine.grids.criterion import Level
from engine.grids.ids import id_of, unused, words_of
from engine.grids.listing import listed
from engine.grids.mapping import CriterionRead
from engine.grids.modes import Step
from engine.grids.naming import Asked
from engine.grids.scaling import scaled
from engine.grids.uses import Reading
from engine.grids.words import YES_OR_NO, folded
from engine.loading.effects import MAX_POINTS
from engine.loading.ids import RULE
from engine.loading.scales import MAX_START

Tree = dict[str, Value]
NO_MODE = "Mode à définir"
LONGEST_TEXT = 9_000


@dataclass(frozen=True)
class Understood:
    """All that was read of a workbook, ready to be written as a rulebook."""

    id: str
    title: str
    workbook: str
    scale: int
    asked: Sequence[Asked]
    read: Mapping[str, CriterionRead]
    modes: Sequence[Step]
    depths: Mapping[str, Sequence[Step]]
    notes: Sequence[str]


def draft_tree(found: Understood, reading: Reading) -> list[Tree]:
    """The sections of the draft, in the order of a canonical file; empty ones are left out."""
    return _Draft(found, reading).sections()


class _Draft:
    """Writes rules and tables, criterion by criterion."""

    def __init__(self, found: Understood, reading: Reading) -> None:
        self.found, self.reading = found, reading
        self.axes: dict[str, str] = {}
        self.disciplines: dict[str, str] = {}
        self.rules: list[Value] = []
        self.tables: list[Value] = []
        self.taken: set[str] = set()
        self.fractions: list[Address] = []

    def sections(self) -> list[Tree]:
        for asked in self.found.asked:
            for discipline in dict.fromkeys(name for level in asked.criterion.levels for name in level.points):
                self._write(asked, discipline)
        scales: Tree = {"axes": {id: label for label, id in self.axes.items()}, "disciplines": self._disciplines()}
        found: list[Tree] = [
            self._head(),
            {"modes": self._modes()},
            {key: value for key, value in scales.items() if value},
            {"attributes": Tall({id: self._attribute(read) for id, read in self.found.read.items()})},
            {"rules": TallList(self.rules)} if self.rules else {},
            {"tables": TallList(self.tables)} if self.tables else {},
        ]
        self._tell_fractions()
        return [section for section in found if section]

    def _tell_fractions(self) -> None:
        """What makes all points be multiplied, said once."""
        if self.fractions:
            values = {"count": len(set(self.fractions)), "cells": listed(self.fractions), "scale": self.found.scale}
            self.reading.report(min(self.fractions), say.FRACTION, **values)

    def _head(self) -> Tree:
        return {
            "rulebook": Bare(self.found.id),
            "title": self.found.title,
            "version": Bare("1"),
            "status": Bare("draft"),
            "language": Bare("fr"),
            "note": self._note()[:LONGEST_TEXT],
        }

    def _note(self) -> str:
        said = [f"Brouillon tiré de la grille « {self.found.workbook} », à relire par un expert."]
        if self.found.scale > 1:
            said.append(say.SCALE_NOTE.format(scale=self.found.scale))
        if self.disciplines:
            said.append(
                "La charge des métiers, en jours d'expert, n'est pas dite par la grille : elle vaut 0, à poser."
            )
        return " ".join([*said, *(f"Note de la grille : {note}" for note in self.found.notes)])

    def _modes(self) -> TallList:
        steps = [self._step(step) for step in self.found.modes]
        return TallList(step for step in steps if step is not None) or TallList(
            [{"id": Bare("a_definir"), "label": NO_MODE, "from": Bare("0")}]
        )

    def _step(self, step: Step) -> Tree | None:
        start = self._points(step.read.start, step.cell.at, MAX_START)
        return None if start is None else {"id": Bare(step.read.id), "label": step.read.label, "from": Bare(start)}

    def _disciplines(self) -> Tall:
        return Tall(
            {id: Tall({"label": label, "depths": self._depths(label)}) for label, id in self.disciplines.items()}
        )

    def _depths(self, discipline: str) -> Tree:
        """The thresholds of a discipline; one depth for all where the grid says none."""
        found: Tree = {}
        for step in self.found.depths.get(discipline, ()):
            said = self._step(step)
            if said is not None:
                found[step.read.id] = {"from": said["from"], "effort": Bare("0"), "label": step.read.label}
        return found or {"examen": {"from": Bare("0"), "effort": Bare("0"), "label": "Examen"}}

    def _points(self, points: Decimal, at: Address, most: int = MAX_POINTS) -> int | None:
        """Points of the rulebook; None once it is told that they are not whole."""
        found = scaled(points, self.found.scale)
        shown = f"{points.normalize():f}".replace(".", ",")
        if found is None:
            self.reading.report(at, say.NO_SCALE, text=shown, scale=self.found.scale)
        elif abs(found) > most:
            self.reading.report(at, say.TOO_MANY_POINTS, text=shown, most=most)
            return None
        elif points != int(points):
            self.fractions.append(at)
        return found

    def _attribute(self, read: CriterionRead) -> Tree:
        asked = [each.criterion for each in self.found.asked if each.id == read.id]
        definitions = list(dict.fromkeys(text for each in asked for text in each.definitions))
        found: dict[str, Value] = {
            "label": read.label,
            "definition": " ; ".join(definitions)[:LONGEST_TEXT],
            "how_to_code": _how_to_code(read),
            "kind": Bare(read.kind),
            "unit": read.unit,
            "range": read.range,
            "values": list(read.values),
        }
        return {key: value for key, value in found.items() if value}

    def _write(self, asked: Asked, discipline: str) -> None:
        """The points of a criterion for one discipline: a rule where one level has any, else a table."""
        read = self.found.read[asked.id]
        lines: list[tuple[Level, str, int]] = []
        for level in asked.criterion.levels:
            if discipline in level.points and level.text in read.levels:
                value, at = level.points[discipline]
                points = self._points(value, at.at)
                if points is not None:
                    lines.append((level, read.levels[level.text], points))
        counting = [line for line in lines if line[2]]
        effect = self._where(asked, discipline)
        if len(counting) == 1:
            self.rules.append(self._rule(asked, read, counting[0], discipline, effect))
        elif counting:
            self.tables.append(self._table(asked, read, lines, discipline, effect))

    def _where(self, asked: Asked, discipline: str) -> Tree:
        """The axis and the discipline in which points count."""
        found: Tree = {}
        if asked.criterion.group:
            found["axis"] = Bare(self._id_of(asked.criterion.group, self.axes, "axe"))
        if discipline:
            found["discipline"] = Bare(self._id_of(discipline, self.disciplines, "metier"))
        return found

    def _id_of(self, label: str, among: dict[str, str], otherwise: str) -> str:
        if label not in among:
            among[label] = id_of(label, among.values(), otherwise)
        return among[label]

    def _rule_id(self, asked: Asked, discipline: str) -> str:
        """The code that the grid gives, else the id of the attribute; numbered if need be, which is told."""
        code = asked.criterion.code
        text = "-".join(words_of(code.text)).upper() if code is not None else ""
        id = text if RULE.fullmatch(text) else f"{self.found.id}-{text}" if text else asked.id.replace("_", "-")
        if discipline and len(self._disciplines_of(asked)) > 1:
            id = f"{id}-{id_of(discipline).replace('_', '-')}"
        found = unused(id[:50], self.taken, "-")
        if code is not None and found != id[:50]:
            first = next(
                each.criterion.code
                for each in self.found.asked
                if each.criterion.code and each.criterion.code.text == code.text
            )
            self.reading.report(code.at, say.CODE_TWICE, text=code.text, first=first.at, id=found)
        self.taken.add(found)
        return found

    def _row_id(self, id: str) -> str:
        """The id of a row, which no rule has."""
        found = unused(id, self.taken, "-")
        self.taken.add(found)
        return found

    def _disciplines_of(self, asked: Asked) -> set[str]:
        return {name for level in asked.criterion.levels for name in level.points}

    def _rule(
        self, asked: Asked, read: CriterionRead, line: tuple[Level, str, int], discipline: str, where: Tree
    ) -> Tall:
        level, cell, points = line
        label = read.label if read.kind == "boolean" and cell == "oui" else f"{read.label} : {level.text}"
        found: Tree = {"id": Bare(self._rule_id(asked, discipline)), "label": label, "when": {read.id: cell}}
        return Tall({**found, "then": {"points": Bare(points), **where}, **self._reasons(asked)})

    def _table(
        self, asked: Asked, read: CriterionRead, lines: Sequence[tuple[Level, str, int]], discipline: str, where: Tree
    ) -> Tall:
        id = self._rule_id(asked, discipline)
        rows = TallList(
            [Bare(self._row_id(f"{id}-{number}")), cell, Bare(points), *where.values()]
            for number, (_, cell, points) in enumerate(lines, start=1)
        )
        outputs = [Bare("points"), *(Bare(key) for key in where)]
        found: Tree = {
            "id": Bare(id),
            "label": read.label,
            "hit": Bare("unique"),
            "inputs": [Bare(read.id)],
            "outputs": outputs,
        }
        return Tall({**found, "rows": rows, **self._reasons(asked)})

    def _reasons(self, asked: Asked) -> Tree:
        criterion = asked.criterion
        reference = " ; ".join([*criterion.references, f"Grille « {self.found.workbook} », {criterion.cell.at}"])
        note = " ; ".join(criterion.notes)
        return {"reference": reference[:LONGEST_TEXT], **({"note": note[:LONGEST_TEXT]} if note else {})}


def _how_to_code(read: CriterionRead) -> str:
    """What each level of the grid means, where a cell says it otherwise."""
    said = [f"« {text} » : {cell}" for text, cell in read.levels.items() if not _alike(text, cell)]
    return f"Niveaux de la grille : {' ; '.join(said)}."[:LONGEST_TEXT] if said else ""


def _alike(text: str, cell: str) -> bool:
    same = re.sub(r"[«»\s]", "", text).casefold() == re.sub(r"[«»\s]", "", cell).casefold()
    return same or YES_OR_NO.fullmatch(folded(text)) is not None
