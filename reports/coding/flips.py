"""The files whose proposed mode is not the same by two codings, and which single facts make it so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from engine.assessment import Assessment
from reports.coding.codings import Coding, Twice

AssessAll = Callable[[Iterable[Coding]], Iterator[Assessment]]


@dataclass(frozen=True, slots=True)
class Flip:
    """A file with two modes. `alone`: the attributes of which one is enough to go from the first to the second.

    `partly`: those that alone lead from the first mode to a third. `differing`: all that were coded otherwise.
    """

    file: Twice
    first: str | None
    second: str | None
    alone: tuple[str, ...]
    partly: tuple[str, ...]
    differing: tuple[str, ...]


def flips_of(files: Sequence[Twice], assess: AssessAll) -> tuple[Flip, ...]:
    """Each file is assessed by both codings; one that flips, once more for each fact coded otherwise. Exact.

    Where the codings date a file otherwise, a fact that only the other version takes is not tried alone.
    """
    first, second = (_modes([getattr(each, side) for each in files], assess) for side in ("first", "second"))
    modes = zip(files, first, second, strict=True)
    flipped = [each for each in modes if each[1] != each[2]]
    tried = [[id for id in file.differing() if file.with_second(id).fits] for file, *_ in flipped]
    swapped = [file.with_second(id) for (file, *_), ids in zip(flipped, tried, strict=True) for id in ids]
    led = iter(_modes(swapped, assess))
    return tuple(_flip(each, {id: next(led) for id in ids}) for each, ids in zip(flipped, tried, strict=True))


def _modes(codings: list[Coding], assess: AssessAll) -> list[str | None]:
    return [assessment.mode for assessment in assess(codings)]


def _flip(flipped: tuple[Twice, str | None, str | None], led: dict[str, str | None]) -> Flip:
    file, first, second = flipped
    alone = tuple(id for id, mode in led.items() if mode == second)
    partly = tuple(id for id, mode in led.items() if mode not in (first, second))
    return Flip(file, first, second, alone, partly, file.differing())
