"""Names in scenarios: by id or by label, typographic quotes or none, and the nearest where there is none such."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from desk.qa import messages as say
from desk.qa.errors import mistake
from desk.qa.vocabulary import plain
from engine.cells.literals import parse_value
from engine.errors import CellError
from engine.facts import Fact
from engine.loading.suggesting import suggestion
from engine.model import Attribute, Level, Rulebook

UNKNOWN: Final = ("inconnu", "inconnue", "unknown")
_ARTICLE: Final = re.compile(r"(?i)^(?:le |la |les |l['’]|the )")

ATTRIBUTE, RULE, MODE = ("de critère", "attribute"), ("de règle", "rule"), ("de mode", "mode")
PRIORITY, EXPERTISE = ("de priorité", "priority"), ("d'expertise", "expertise")
DISCIPLINE, DEPTH = ("de métier", "discipline"), ("de profondeur", "depth")


def named(rulebook: Rulebook, text: str, labels: Mapping[str, str], what: tuple[str, str]) -> str:
    """The id that a text names among ids and their labels. Raises Mistake, with the nearest."""
    name = plain(text)
    for said in (name, _ARTICLE.sub("", name)):
        found = _meant(_folded(said), labels)
        if found is not None:
            return found
    near = suggestion(_ARTICLE.sub("", name), (*labels, *labels.values()))
    raise mistake(say.NAME_UNKNOWN, rulebook=rulebook.id, what=what[0], what_en=what[1], name=name, **near)


def _meant(folded: str, labels: Mapping[str, str]) -> str | None:
    """The id, or that of the label, or that of the only label that says this before a parenthesis, as tables do."""
    found = next((id for id in labels if _folded(id) == folded), None)
    found = found or next((id for id, label in labels.items() if _folded(label) == folded), None)
    short = [id for id, label in labels.items() if _folded(label.partition(" (")[0]) == folded]
    return found or (short[0] if len(short) == 1 else None)


@lru_cache(maxsize=10_000)
def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.replace("’", "'").split())).casefold()


def attribute_named(rulebook: Rulebook, text: str) -> Attribute:
    """A criterion. Raises Mistake."""
    labels = {id: each.label for id, each in rulebook.attributes.items()}
    return rulebook.attributes[named(rulebook, text, labels, ATTRIBUTE)]


def rule_named(rulebook: Rulebook, text: str) -> str:
    """The id of a rule or of a row. Raises Mistake."""
    rows = {row.id for table in rulebook.tables for row in table.rows}
    labels = {rule.id: rule.id if rule.id in rows else rule.label for rule in rulebook.all_rules}
    return named(rulebook, text, labels, RULE)


def level_named(rulebook: Rulebook, text: str, levels: Iterable[Level], what: tuple[str, str]) -> Level:
    """A mode, a priority or a depth. Raises Mistake."""
    known = {each.id: each for each in levels}
    return known[named(rulebook, text, {id: each.label for id, each in known.items()}, what)]


def mode_named(rulebook: Rulebook, text: str) -> Level:
    """A mode. Raises Mistake."""
    return level_named(rulebook, text, rulebook.modes, MODE)


def fact_of(attribute: Attribute, text: str) -> Fact | None:
    """The fact that a text means: a value, unknown, or None for silence. Raises Mistake."""
    body = _straight(text)
    if not body:
        return None
    if body.casefold() in UNKNOWN:
        return Fact(attribute=attribute.id, kind=attribute.kind, value=None, standing="unknown", source="")
    try:
        value = parse_value(body, attribute)
    except CellError as error:
        first = error.diagnostics[0]
        told = {"reason": first.message, "reason_en": first.message_en, "hint": first.hint, "hint_en": first.hint_en}
        raise mistake(say.VALUE_WRONG, value=body, attribute=attribute.id, **told) from None
    return Fact(attribute=attribute.id, kind=attribute.kind, value=value, standing="given")


def _straight(text: str) -> str:
    """Without marks around the whole; French ones are the cell language's own, and stay where they quote a part."""
    body = text.strip()
    return plain(body) if body[:1] in ('"', "“") or (body[:1] == "«" and body.count("«") == 1) else body
