"""The sheet of cases to try: an attribute a row, a case a column; never part of the rulebook."""

from __future__ import annotations

from typing import Final, NamedTuple

from engine.exchange.grid import Content
from engine.exchange.words import french
from engine.expected import Example
from engine.model import Attribute, Rulebook
from engine.values import shown

NAME: Final = "Cas"
HEADERS: Final = (NAME, "Critère", "Valeurs attendues")
FIRST: Final = len(HEADERS) + 1  # the column of the first case
SPARE: Final = 12  # columns ready for cases
UNKNOWN: Final = "inconnu"
RESULT: Final = "Résultat"
RESULTS: Final = {
    "mode": "Mode proposé",
    "score": "Score",
    "modes": "Modes possibles",
    "priority": "Priorité",
    "deadline": "Échéance",
    "rules": "Règles et points",
    "disciplines": "Métiers",
    "missing": "Faits manquants",
}
HEAD: Final = 1 + len(RESULTS)  # rows above the facts
_TOLD = "Écrit par « gdr excel try »."
_MOST = 5  # values shown beside an attribute: its cells offer them all


class CasesPage(NamedTuple):
    """The rows to write: names of cases, results still empty, then an attribute each."""

    rows: tuple[tuple[Content, ...], ...]
    attributes: tuple[Attribute, ...]


def cases_page(book: Rulebook) -> CasesPage:
    """The sheet of a rulebook, with two of its examples to start from."""
    examples = _two_of(book.examples)
    given = {id for example in examples for id in example.facts}
    attributes = tuple(each for id, each in book.attributes.items() if not each.derived or id in given)
    head = (*HEADERS, *(example.case for example in examples))
    results = ((RESULT, label, _TOLD, *("" for _ in examples)) for label in RESULTS.values())
    facts = (_row(each, examples) for each in attributes)
    return CasesPage((head, *results, *facts), attributes)


def _row(attribute: Attribute, examples: list[Example]) -> tuple[Content, ...]:
    given = (one.facts.get(attribute.id) for one in examples)
    return (attribute.id, attribute.label, expected(attribute), *given)


def _two_of(examples: tuple[Example, ...]) -> list[Example]:
    """The first, and the first that is expected elsewhere."""
    first = examples[:1]
    other = [each for each in examples if each.expect.mode != first[0].expect.mode][:1] if first else []
    return [*first, *other]


def expected(attribute: Attribute) -> str:
    """What may be written of an attribute, whether it must be, what is presumed otherwise."""
    presumed = attribute.assume
    parts = [_values(attribute)]
    parts += ["obligatoire"] if attribute.required else []
    parts += [f"présumé {shown(presumed.value)}"] if presumed is not None else []
    return ", ".join(parts)


def _values(attribute: Attribute) -> str:
    if attribute.kind == "boolean":
        return french("kind", "boolean")
    if attribute.values:
        more = [f"… ({len(attribute.values)} en liste)"] if len(attribute.values) > _MOST else []
        listed = " ; ".join([*attribute.values[: _MOST - len(more)], *more])
        return f"une par ligne : {listed}" if attribute.kind == "set" else listed
    domain = attribute.range.text if attribute.range else ""
    return " ".join(filter(None, (french("kind", attribute.kind), domain, attribute.unit)))


def offered(attribute: Attribute) -> tuple[str, ...]:
    """What the list of a cell offers; nothing where anything may be written."""
    values = ("oui", "non") if attribute.kind == "boolean" else attribute.values
    return (*values, UNKNOWN) if values else ()


def told(attribute: Attribute) -> str:
    """What is said of an attribute where it is selected."""
    return "\n".join(filter(None, (attribute.definition, attribute.how_to_code)))
