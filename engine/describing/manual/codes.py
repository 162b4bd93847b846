"""Every mistake that is told of a rulebook, of a case or of a workbook: its code, its message, its remedy."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Final

import engine
from engine.describing.manual.markdown import code, table
from engine.errors import Message

GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "Le fichier": ("engine.loading.messages_document", "engine.messages_text", "engine.messages_limit"),
    "Les clés et leurs valeurs": ("engine.loading.messages_shape",),
    "Le contenu du référentiel": ("engine.loading.messages_rulebook",),
    "Les tables": ("engine.loading.messages_table",),
    "Le socle commun, les versions": (
        *("engine.loading.messages_shared", "engine.messages_versions", "engine.messages_replay"),
    ),
    "Les dérogations": ("engine.loading.messages_waiver",),
    "Une cellule": ("engine.cells.",),
    "Un dossier": ("engine.messages_case",),
    "Ce que gdr check prouve": ("engine.verification.",),
    "Une modification approuvée": ("engine.change.",),
    "Le classeur": ("engine.exchange.",),
    "Une grille qui devient un brouillon": ("engine.grids.",),
}
"""Which modules of messages each table is of: their names, or how these begin."""
_HEAD = """\
## Les fautes et les constats

Un même code peut avoir plusieurs messages. « … » tient la place de ce qui est écrit dans votre fichier, ou de ce qui \
en est le plus proche."""
_FILLED = re.compile(r"\{[^{}]*\}")


def codes_section() -> str:
    """A table for each kind of mistake."""
    return "\n\n".join((_HEAD, *(_group(title, names) for title, names in GROUPS.items())))


def _group(title: str, names: tuple[str, ...]) -> str:
    messages = (each for module in modules_of(names) for each in messages_in(module))
    rows = sorted({(each.code, each.fr, each.hint_fr) for each in messages})
    told = ((code(code_), _blank(said), _blank(remedy)) for code_, said, remedy in rows)
    return f"### {title}\n\n" + table(("code", "ce qui est dit", "le remède"), told)


def modules_of(names: tuple[str, ...]) -> Iterator[ModuleType]:
    """The modules of messages of a group: whoever adds one has nothing to declare here."""
    for found in pkgutil.walk_packages(engine.__path__, "engine."):
        if found.name.startswith(names) and found.name.rpartition(".")[2].startswith("messages"):
            yield import_module(found.name)


def messages_in(module: ModuleType) -> Iterator[Message]:
    """The messages that a module holds."""
    return (each for each in vars(module).values() if isinstance(each, Message))


def _blank(text: str) -> str:
    """A message, whatever it would be filled with left out."""
    return _FILLED.sub("…", text).replace("{{", "{").replace("}}", "}")
