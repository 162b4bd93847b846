"""What the command-line library says of a mistyped command, said by us, in French by default."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from engine.errors import Diagnostic, Message, diagnostic, nearest

MISSING = Message(
    "USAGE_MISSING",
    "Il manque {what} {name}.",
    "Missing {what_en} {name}.",
    "Voir « {command} --help ».",
    "See `{command} --help`.",
)
UNKNOWN_OPTION = Message(
    "USAGE_OPTION",
    "L'option {name} n'existe pas.",
    "There is no option {name}.",
    "{near_fr}Voir « {command} --help ».",
    "{near_en}See `{command} --help`.",
)
UNKNOWN_COMMAND = Message(
    "USAGE_COMMAND",
    "La commande « {name} » n'existe pas.",
    "There is no command “{name}”.",
    "{near_fr}Commandes : {known}.",
    "{near_en}Commands: {known}.",
)
BAD_VALUE = Message(
    "USAGE_VALUE",
    "La valeur donnée à {name} ne convient pas.",
    "The value given to {name} does not fit.",
    "Attendu : {expected}.",
    "Expected: {expected_en}.",
)
OTHER = Message(
    "USAGE",
    "La commande n'est pas comprise : {reason}",
    "The command is not understood: {reason}",
    "Voir « {command} --help ».",
    "See `{command} --help`.",
)


WITHOUT_VALUE = Message(
    "USAGE_VALUE",
    "L'option {name} attend une valeur.",
    "Option {name} expects a value.",
    "Voir « {command} --help ».",
    "See `{command} --help`.",
)
WITH_VALUE = Message(
    "USAGE_VALUE",
    "L'option {name} ne prend pas de valeur.",
    "Option {name} takes no value.",
    "Voir « {command} --help ».",
    "See `{command} --help`.",
)
EXTRA = Message(
    "USAGE_EXTRA",
    "La commande ne prend pas tant de mots ; de trop : {words}",
    "The command does not take so many words; one too many: {words}",
    "Voir « {command} --help ».",
    "See `{command} --help`.",
)
# How the library says what it expected.
_EXPECTED = {
    "valid integer": ("un nombre entier", "a whole number"),
    "valid number": ("un nombre", "a number"),
    "greater than or equal to 1": ("un nombre entier, 1 au moins", "a whole number, at least 1"),
}


_BOUND = re.compile(r"(greater|less) than or equal to (-?\d+)")
_SIDES = {"greater": ("{} au moins", "at least {}"), "less": ("{} au plus", "at most {}")}


def usage_mistake(error: Any) -> Diagnostic:
    """A usage error of the library (duck-typed: its classes are private) as one of our diagnostics."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "gdr"
    teller = TELLERS.get(type(error).__name__, _other)
    return teller(error, command)


def _missing(error: Any, command: str) -> Diagnostic:
    is_option = error.param is not None and error.param.param_type_name == "option"
    name = error.param.get_error_hint() if error.param is not None else ""
    what, what_en = ("l'option", "option") if is_option else ("l'argument", "argument")
    return diagnostic(MISSING, what=what, what_en=what_en, name=name, command=command)


def _option(error: Any, command: str) -> Diagnostic:
    options = [name for param in error.ctx.command.params for name in param.opts] if error.ctx else []
    return diagnostic(UNKNOWN_OPTION, name=error.option_name, command=command, **_near(error.option_name, options))


def _value(error: Any, command: str) -> Diagnostic:
    name = error.param.get_error_hint() if error.param is not None else ""
    choices = getattr(getattr(error.param, "type", None), "choices", None)
    said = (words for start, words in _EXPECTED.items() if start in error.message)
    french, english = next(said, _bound(error.message))
    if choices:
        french = english = ", ".join(map(str, choices))
    return diagnostic(BAD_VALUE, name=name, expected=french, expected_en=english, command=command)


def _bound(message: str) -> tuple[str, str]:
    found = _BOUND.search(message)
    if found is None:
        return message, message
    french, english = _SIDES[found[1]]
    return french.format(found[2]), english.format(found[2])


def _without_value(error: Any, command: str) -> Diagnostic:
    """An option at the end of the line, or given a value that it does not take; another is told as it comes."""
    message = WITHOUT_VALUE if "requires an argument" in error.message else WITH_VALUE
    if message is WITH_VALUE and "does not take a value" not in error.message:
        return _other(error, command)
    return diagnostic(message, name=error.option_name, command=command)


def _other(error: Any, command: str) -> Diagnostic:
    said = error.format_message()
    extra = re.match(r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)", said)
    if extra is not None:
        return diagnostic(EXTRA, words=extra[1], command=command)
    return diagnostic(OTHER, reason=said, command=command)


def unknown_command(name: str, commands: Sequence[str]) -> Diagnostic:
    """A word that is no command, with the nearest one."""
    return diagnostic(UNKNOWN_COMMAND, name=name, known=", ".join(commands), **_near(name, commands))


def _near(word: str, candidates: Sequence[str]) -> dict[str, str]:
    near = nearest(word, candidates)
    if near is None:
        return {"near_fr": "", "near_en": ""}
    return {"near_fr": f"Vouliez-vous dire « {near} » ? ", "near_en": f"Did you mean “{near}”? "}


TELLERS: dict[str, Callable[[Any, str], Diagnostic]] = {
    "MissingParameter": _missing,
    "NoSuchOption": _option,
    "BadParameter": _value,
    "BadOptionUsage": _without_value,
}
