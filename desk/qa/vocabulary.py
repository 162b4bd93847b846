"""The sentences that scenarios are made of: each defined once, for `gdr qa` and for pytest-bdd alike.

A sentence is written with its blanks, `la règle {rule} se déclenche`. A blank holds words without quotation marks,
or anything between straight, English or French ones; `{name:quoted}` needs them, `{names:list}` holds a whole list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import signature
from typing import Any, Final, Literal

import pytest_bdd
from pytest_bdd.parsers import re as parser

from engine.errors import Language

Kind = Literal["given", "when", "then"]
Guarantee = Literal["example", "history", "proven"]
Run = Callable[..., None]
Table = list[list[str]]

KEYWORDS: Final[Mapping[Kind, tuple[str, str]]] = {
    "given": ("Étant donné", "Given"),
    "when": ("Quand", "When"),
    "then": ("Alors", "Then"),
}
"""What each kind of step begins with, in French and in English."""
LONGEST: Final = 2_000  # characters: two blanks take time by the square
_BLANK: Final = re.compile(r"\{(?P<name>\w+)(?::(?P<form>\w+))?\}")
_QUOTED: Final = r"\"[^\"]*\"|«[^»]*»|“[^”]*”"
_FORMS: Final = {None: rf"(?:{_QUOTED}|[^\"«“]+?)", "quoted": rf"(?:{_QUOTED})", "list": r".+?"}
_DECORATORS: Final = {"given": pytest_bdd.given, "when": pytest_bdd.when, "then": pytest_bdd.then}


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it is for, its sentence in both languages, and what it does.

    `guarantee`: what a scenario that has it shows; the strongest of its steps is the scenario's.
    """

    kind: Kind
    fr: str
    en: str
    guarantee: Guarantee
    run: Run
    parsers: tuple[parser, parser]

    @property
    def takes_table(self) -> bool:
        """Whether a table of data is written under it."""
        return "datatable" in signature(self.run).parameters

    @property
    def telling(self) -> bool:
        """Whether its words alone tell it from others: `{attribute} est {value}` looks like many sentences."""
        return len(_BLANK.sub("", self.fr).strip()) > 8

    def sentence(self, language: Language) -> str:
        """The sentence, its blanks named."""
        return _BLANK.sub(r"<\g<name>>", self.fr if language == "fr" else self.en)

    def arguments(self, text: str) -> dict[str, Any] | None:
        """What fills the blanks, or None for another sentence, or one far too long to be read."""
        for each in self.parsers if len(text) <= LONGEST else ():
            if each.is_matching(text):
                return each.parse_arguments(text)
        return None


STEPS: Final[list[Step]] = []
"""Every step, in the order defined; `desk.qa.steps` fills it."""


def given(fr: str, en: str, guarantee: Guarantee = "example") -> Callable[[Run], Run]:
    """A step that sets the scene."""
    return _defined("given", fr, en, guarantee)


def when(fr: str, en: str, guarantee: Guarantee = "example") -> Callable[[Run], Run]:
    """A step that changes something."""
    return _defined("when", fr, en, guarantee)


def then(fr: str, en: str, guarantee: Guarantee = "example") -> Callable[[Run], Run]:
    """A step that asserts something."""
    return _defined("then", fr, en, guarantee)


def _defined(kind: Kind, fr: str, en: str, guarantee: Guarantee) -> Callable[[Run], Run]:
    parsers = parser(pattern(fr)), parser(pattern(en))

    def decorate(run: Run) -> Run:
        for each in parsers:
            # pytest-bdd leaves its fixture in the module that calls: two frames up.
            _DECORATORS[kind](each, stacklevel=2)(run)
        STEPS.append(Step(kind, fr, en, guarantee, run, parsers))
        return run

    return decorate


def pattern(sentence: str) -> str:
    """The regular expression of a sentence: any apostrophe, any spaces, in capitals or not."""
    found, at = "(?i)", 0
    for blank in _BLANK.finditer(sentence):
        found += _literal(sentence[at : blank.start()]) + f"(?P<{blank['name']}>{_FORMS[blank['form']]})"
        at = blank.end()
    return found + _literal(sentence[at:]) + r"\s*:?\s*"


def _literal(text: str) -> str:
    escaped = re.escape(text.removesuffix(":").rstrip() if text.endswith(":") else text)
    return escaped.replace("'", "['’]").replace(r"\ ", r"\s+")


def plain(text: str) -> str:
    """What a blank holds, without the quotation marks around it."""
    body = text.strip()
    for opening, closing in ('""', "«»", "“”"):
        if len(body) > 1 and body.startswith(opening) and body.endswith(closing):
            return body[1:-1].strip()
    return body


def items(text: str) -> list[str]:
    """The names of a list: quoted, or between commas, `;`, « et » and `and`."""
    quoted = re.findall(_QUOTED, text)
    if quoted:
        return [plain(each) for each in quoted]
    return [each.strip() for each in re.split(r",|;|\bet\b|\band\b", text) if each.strip()]
