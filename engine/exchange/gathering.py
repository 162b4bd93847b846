"""One mistake made in one place and met in many: told once, with every cell, and a guess at what was done."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from engine.errors import Diagnostic, diagnostic, nearest
from engine.exchange import messages_sheet as say
from engine.exchange.grid import Address, Sheet
from engine.first_few import first_few
from engine.loading.messages_rulebook import UNDECLARED

MANY = 3  # times that a name is met before it is no slip of the hand
SHOWN = 8  # cells named at most
_WORD = re.compile(r"[\w-]+")


class Found(NamedTuple):
    """A mistake, or what is worth saying, and its cell; None where it is not in the workbook."""

    cell: Address | None
    diagnostic: Diagnostic


def gathered(found: Sequence[Found], sheets: Sequence[Sheet]) -> tuple[Found, ...]:
    """The mistakes, where each cell that names what none declares says how many do, and what may have been done."""
    groups: dict[str, list[Found]] = {}
    for each in found:
        if each.diagnostic.code == UNDECLARED.code and each.cell is not None:
            groups.setdefault(each.diagnostic.message, []).append(each)
    many = {message: group for message, group in groups.items() if len(group) >= MANY}
    alone = _named_nowhere_else(sheets) if many else {}
    told = {message: _told(group, alone) for message, group in many.items()}
    return tuple(_in_place_of(each, told.get(each.diagnostic.message)) for each in found)


def once(found: Iterable[Found]) -> tuple[Found, ...]:
    """The mistakes, where what several cells say alike is told at the first of them."""
    first: dict[object, Found] = {}
    for each in found:
        key = each.diagnostic.message if each.diagnostic.code == say.GONE.code else (each.cell, each.diagnostic)
        first.setdefault(key, each)
    return tuple(first.values())


def _in_place_of(found: Found, told: Diagnostic | None) -> Found:
    if told is None:
        return found
    return Found(found.cell, told.model_copy(update={"location": found.diagnostic.location}))


def _told(group: Sequence[Found], alone: Mapping[str, Address]) -> Diagnostic:
    first = group[0].diagnostic
    name = _name_in(first.message)
    near = nearest(name, _not_of_its_series(name, alone))
    values = {
        "said": first.message,
        "said_en": first.message_en,
        "times": len(group),
        "cells": first_few(dict.fromkeys(each.cell for each in group), SHOWN),
    }
    if near is None:
        return diagnostic(say.GONE, first.location, **values)
    return diagnostic(say.RENAMED, first.location, near=near, where=alone[near], **values)


def _name_in(said: str) -> str:
    """The name that none declares: a mistake holds its sentences alone, as it is published; theirs says where."""
    before, _, after = UNDECLARED.fr.removeprefix("{what_fr}").partition("{name}")
    return said.partition(before)[2].removesuffix(after)


def _not_of_its_series(name: str, ids: Iterable[str]) -> list[str]:
    """The ids that a new name may be: one that differs in figures alone is another rule."""
    return [id for id in ids if re.sub("[0-9]", "", id) != re.sub("[0-9]", "", name)]


def _named_nowhere_else(sheets: Iterable[Sheet]) -> dict[str, Address]:
    """The ids that first columns declare and no other cell names: what was just renamed, or is not yet used."""
    words: Counter[str] = Counter()
    declared: dict[str, Address] = {}
    for sheet in sheets:
        for (row, column), content in sheet.cells.items():
            if isinstance(content, str):
                words.update(set(_WORD.findall(content)))
                if column == 1 and row > 1:
                    declared[content.strip()] = Address(sheet.name, row, column)
    return {id: cell for id, cell in declared.items() if words[id] == 1}
