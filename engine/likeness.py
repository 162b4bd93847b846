"""Rows and rules that bring the same: policy `any` takes such rows for one, and proofs look for such rules."""

from __future__ import annotations

from engine.model import Effect, Table


def alike(table: Table) -> list[int]:
    """For each row, the place of the first row that brings the same."""
    effects = [meaning_of(row.then) for row in table.rows]
    return [effects.index(effect) for effect in effects]


def meaning_of(effect: Effect) -> Effect:
    """What a block brings, whichever way its derivations are written."""
    derive = tuple(each.model_copy(update={"text": ""}) for each in effect.derive)
    return effect.model_copy(update={"derive": derive})
