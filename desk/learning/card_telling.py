"""The cards of what was learnt, in the terminal: all that the page shows, line after line, on a narrow screen too."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from textwrap import wrap
from typing import Any

from pydantic import ValidationError
from rich.markup import escape

from desk.learning import messages as say
from desk.terminal import out
from desk.texts import text
from engine.errors import GdrError, Language, diagnostic, nearest, nearest_said
from engine.model import Rulebook
from learner.evidence import Evidence
from reports.learning.examples import ExampleShown
from reports.learning.page import CardShown, FileShown, ImpactShown, cards_of
from reports.learning.pictures import MatrixShown, PartShown, PartsShown
from reports.learning.said import FORMAT
from reports.marks import Mark
from reports.wording import words

Called = Callable[[str], str | None]
WIDEST = 80
TOGETHER = "ensemble"  # what --card calls the card of points and thresholds
EXAMPLES = 5  # of the rulebook that no longer hold, told one by one
DRAWN = 20  # columns of a picture


def tell_card(rulebook: Rulebook, evidence: Evidence, name: str, language: Language) -> None:
    """The card of one rule, or of points and thresholds. Raises GdrError: there is none of that name."""
    cards = {_name(each): each for each in cards_of(rulebook, evidence, language=language)}
    if name not in cards:
        known = {"name": name, "known": ", ".join(cards) or "—"}
        raise GdrError([diagnostic(say.NO_CARD, **known, **nearest_said(nearest(name, tuple(cards))))])
    _print(_card(cards[name], language))


def tell_cards(rulebook: Rulebook, evidence: Evidence, language: Language, called: Called = lambda _: None) -> None:
    """Every card, one after the other; `called`: how a file is called here, if not as the evidence has it."""
    for each in cards_of(rulebook, evidence, language=language):
        _print(_card(_renamed(each, called), language))


def _renamed(card: CardShown, called: Called) -> CardShown:
    if card.impact is None:
        return card

    def named(files: Iterable[FileShown]) -> tuple[FileShown, ...]:
        return tuple(replace(each, case=called(each.case) or each.case) for each in files)

    held = card.impact
    return replace(card, impact=replace(held, supporting=named(held.supporting), against=named(held.against)))


def tell_recorded(
    rulebook: Rulebook, held: dict[str, Any], language: Language, called: Called = lambda _: None
) -> bool:
    """The cards that a proposal keeps; False where it keeps none that can be read, or of another rulebook."""
    try:
        kept = held.get("evidence") if held.get("format") == FORMAT else held
        found = Evidence.model_validate_json(json.dumps(kept))
    except ValidationError:
        return False
    if found.rulebook.digest != rulebook.digest:
        return False
    tell_cards(rulebook, found, language, called)
    return True


def _name(card: CardShown) -> str:
    return card.id or TOGETHER


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        out.print(line)


def _card(card: CardShown, language: Language) -> Iterator[str]:
    said = words(language)
    head = " · ".join(part for part in (card.id, card.does, card.tag) if part)
    yield from _wrapped(card.title, 0, style="bold")
    yield from _wrapped(head, 0)
    for line in card.lines:
        yield from _titled(line.title, [line.said, f"{said.learning_contrary}{said.colon}{line.contrary}"])
    if card.draws:
        yield from _wrapped(f"{_share(card.draws.itself)} {card.draws.said}", 2)
    for part in card.parts:
        yield from _parts(part)
    if card.parts and card.impact:
        yield from _wrapped(said.learning_parts_note, 2)
    if card.impact:
        yield from _impact(card.impact, language)
        found = [f"{code} : {each}" for code, each in card.findings] or [said.learning_no_findings]
        yield from _titled(said.learning_findings, found)
    if card.examples:
        yield from _titled(said.learning_examples_broken, [*_examples(card.examples, language)])
    if card.family:
        yield from _titled(said.learning_family, [said.learning_family_note, *card.family])
    yield ""


def _titled(title: str, paragraphs: Sequence[str]) -> Iterator[str]:
    yield from _wrapped(title, 2, style="bold")
    for each in paragraphs:
        yield from _wrapped(each, 4)


def _parts(part: PartsShown) -> Iterator[str]:
    """Each part with its effect, drawn below where it can be: `|` is nothing, `o` the effect, `-` its interval."""
    yield from _wrapped(part.title, 2, style="bold")
    for row in part.rows:
        yield from _wrapped(_row(row), 4)
        if row.mark:
            yield from _wrapped(_drawn(row.mark, part.zero), 6)


def _row(row: PartShown) -> str:
    return f"{row.name} ({row.files}) : {row.effect}"


def _drawn(mark: Mark, zero: float) -> str:
    """An interval on a line of characters."""
    low, middle, high, nothing = (round(each / 100 * DRAWN) for each in (mark.low, mark.value, mark.high, zero))
    held = ["-" if low <= place <= high else "·" for place in range(DRAWN + 1)]
    held[nothing], held[middle] = "|", "o"
    return "".join(held)


def _share(percent: float) -> str:
    filled = round(percent / 100 * DRAWN)
    return "#" * filled + "·" * (DRAWN - filled)


def _impact(impact: ImpactShown, language: Language) -> Iterator[str]:
    said = words(language)
    yield from _titled(said.learning_impact, [impact.said])
    yield from _matrix(impact.matrix, said.learning_matrix)
    for title, files in ((said.learning_supporting, impact.supporting), (said.learning_against, impact.against)):
        told = [
            text(
                "learn_file",
                language,
                case=f"{each.case} ({each.where})" if each.where else each.case,
                proposed=each.proposed,
                decided=each.decided,
                after=each.after,
            )
            for each in files
        ]
        yield from _titled(title, told or [said.learning_no_file])


def _examples(examples: Sequence[ExampleShown], language: Language) -> Iterator[str]:
    """The first ones, and how many more there are."""
    for each in examples[:EXAMPLES]:
        said = {"case": each.case, "field": each.field, "expected": each.expected, "found": each.found}
        yield text("learn_example_broken", language, **said)
    if len(examples) > EXAMPLES:
        yield text("learn_examples_more", language, count=len(examples) - EXAMPLES)


def _matrix(matrix: MatrixShown, title: str) -> Iterator[str]:
    """From level to level, a line for each pair that some file goes between."""
    yield from _wrapped(title, 2, style="bold")
    for level, squares in matrix.rows:
        for other, square in zip(matrix.columns, squares, strict=True):
            if square.kind != "none":
                yield from _wrapped(f"{level} → {other} : {square.figure}", 4)


def _wrapped(said: str, indent: int, style: str = "") -> Iterator[str]:
    """A paragraph in the width of the screen, or of a page if that is narrower."""
    room = max(20, min(out.width, WIDEST) - indent)
    for line in wrap(said, room, break_on_hyphens=False) or [""]:
        shown = " " * indent + escape(line)
        yield f"[{style}]{shown}[/]" if style else shown
