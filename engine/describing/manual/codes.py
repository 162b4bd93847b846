"""Every mistake that is told of a rulebook, of a case or of a workbook: its code, its message, its remedy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType
from typing import Final

from engine import messages_case, messages_limit, messages_replay, messages_text, messages_versions
from engine.cells import messages_cell, messages_comparison, messages_expression, messages_literal
from engine.change import header
from engine.describing.manual.markdown import code, table
from engine.errors import Message
from engine.exchange import messages_layout, messages_sheet
from engine.grids import messages as messages_grid
from engine.grids import messages_hidden, messages_mapping, messages_marks, messages_modes, messages_scores
from engine.loading import (
    messages_document,
    messages_rulebook,
    messages_shape,
    messages_shared,
    messages_table,
    messages_waiver,
)
from engine.verification import messages_finding

GROUPS: Final[dict[str, tuple[ModuleType, ...]]] = {
    "Le fichier": (messages_document, messages_text, messages_limit),
    "Les clés et leurs valeurs": (messages_shape,),
    "Le contenu du référentiel": (messages_rulebook,),
    "Les tables": (messages_table,),
    "Le socle commun, les versions": (messages_shared, messages_versions, messages_replay),
    "Les dérogations": (messages_waiver,),
    "Une cellule": (messages_cell, messages_literal, messages_comparison, messages_expression),
    "Un dossier": (messages_case,),
    "Ce que gdr check prouve": (messages_finding,),
    "Une modification approuvée": (header,),
    "Le classeur": (messages_layout, messages_sheet),
    "Une grille qui devient un brouillon": (
        *(messages_grid, messages_hidden, messages_marks, messages_scores, messages_modes),
        messages_mapping,
    ),
}
_HEAD = """\
## Les fautes et les constats

Un même code peut avoir plusieurs messages. « … » tient la place de ce qui est écrit dans votre fichier, ou de ce qui \
en est le plus proche."""
_FILLED = re.compile(r"\{[^{}]*\}")


def codes_section() -> str:
    """A table for each kind of mistake."""
    return "\n\n".join((_HEAD, *(_group(title, modules) for title, modules in GROUPS.items())))


def _group(title: str, modules: tuple[ModuleType, ...]) -> str:
    rows = sorted({(each.code, each.fr, each.hint_fr) for module in modules for each in messages_in(module)})
    told = ((code(code_), _blank(said), _blank(remedy)) for code_, said, remedy in rows)
    return f"### {title}\n\n" + table(("code", "ce qui est dit", "le remède"), told)


def messages_in(module: ModuleType) -> Iterator[Message]:
    """The messages that a module holds."""
    return (each for each in vars(module).values() if isinstance(each, Message))


def _blank(text: str) -> str:
    """A message, whatever it would be filled with left out."""
    return _FILLED.sub("…", text).replace("{{", "{").replace("}}", "}")
