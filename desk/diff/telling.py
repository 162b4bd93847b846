"""What the terminal says of a difference: section by section, item by item."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from desk.diff.reading import Sides
from desk.terminal import out
from desk.texts import text
from engine.change import Different, section_title
from engine.errors import Language


def tell(sides: Sides, items: Sequence[Different], language: Language) -> None:
    """How many differences, then each under its section and its item."""
    before, after = sides.names
    count = sum(len(each.lines) for each in items)
    if not count:
        out.print(text("diff_none", language))
        return
    key = "diff_one" if count == 1 else "diff_some"
    out.print(text(key, language, before=before, after=after, count=count, items=len(items)))
    for section, held in groupby(items, key=lambda each: each.section):
        out.print(f"\n[bold]{section_title(section, language)}[/]")
        for each in held:
            _tell_item(each, language)


def _tell_item(item: Different, language: Language) -> None:
    out.print(f"  {item.name_in(language)}", markup=False)
    for line in item.lines:
        first, *more = line.said_in(language)
        out.print(f"    • {first}", markup=False)
        for each in more:
            out.print(f"      {each}", markup=False)
