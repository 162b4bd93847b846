"""The reference of the language as a page for people: every key, every form of cell, every mistake.

All of it is read off what defines the language; examples are those of rulebooks given by the caller.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.describing.manual.cells import cells_section
from engine.describing.manual.codes import codes_section
from engine.describing.manual.keys import keys_section
from engine.describing.manual.samples import Source

__all__ = ["Source", "language_page"]

_HEAD = """\
# La référence du langage

Toutes les clés, toutes les formes de cellules, toutes les fautes. Cette page est écrite par le logiciel, d'après ce \
qui définit le langage : elle ne peut ni l'oublier ni le contredire. Pour apprendre : \
[un référentiel en une heure](guide-expert.md) ; pour une question précise : [les recettes](recettes.md).

Les exemples viennent de référentiels que les tests jouent ; chacun est nommé à côté."""


def language_page(sources: Sequence[Source]) -> str:
    """The page, in Markdown, with the simplest example that the sources hold of each thing."""
    parts = (_HEAD, keys_section(sources), cells_section(sources), codes_section())
    return "\n\n".join(parts) + "\n"
