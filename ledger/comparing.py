"""Where two JSON documents differ, leaf by leaf, in the order of the first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

LONGEST = 80


@dataclass(frozen=True, slots=True)
class Leaf:
    """A place where two documents differ: `score.low`, `trace.firings[3].rule`; what each holds, empty for nothing."""

    path: str
    before: str
    after: str


_NOTHING = object()


def differing(before: Any, after: Any, path: str = "") -> Iterator[Leaf]:
    """Every place where they differ, those before first."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in [*before, *(key for key in after if key not in before)]:
            inside = f"{path}.{key}" if path else key
            yield from differing(before.get(key, _NOTHING), after.get(key, _NOTHING), inside)
    elif isinstance(before, list) and isinstance(after, list):
        for place, (one, other) in enumerate(zip_longest(before, after, fillvalue=_NOTHING)):
            yield from differing(one, other, f"{path}[{place}]")
    elif before != after or type(before) is not type(after):
        yield Leaf(path, _shown(before), _shown(after))


def _shown(held: Any) -> str:
    if held is _NOTHING:
        return ""
    text = held if isinstance(held, str) else json.dumps(held, ensure_ascii=False)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
