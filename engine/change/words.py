"""The words that changes are said with, and the values of fields as people read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from engine.change.model import Section, What
from engine.condition import Frozen
from engine.errors import Language
from engine.exchange.words import WORDS, french
from engine.model import Period
from engine.range import Range
from engine.sentences.phrases import phrases
from engine.sentences.wording import said_day, said_number

# The noun with its article, and whether French adds an `e` to what is said of it.
NOUNS: dict[Section, tuple[str, str, bool]] = {
    "rulebook": ("le référentiel", "rulebook", False),
    "shared": ("le socle commun", "shared part", False),
    "mode": ("le mode", "mode", False),
    "priority": ("la priorité", "priority", True),
    "axis": ("l'axe", "axis", False),
    "expertise": ("l'expertise", "expertise", True),
    "discipline": ("le métier", "discipline", False),
    "depth": ("la profondeur", "depth", True),
    "attribute": ("le critère", "attribute", False),
    "rule": ("la règle", "rule", True),
    "table": ("la table", "table", True),
    "row": ("la ligne", "row", True),
    "waiver": ("la dérogation", "waiver", True),
    "example": ("l'exemple", "example", False),
}
SEVERAL: dict[Section, tuple[str, str]] = {
    "rulebook": ("des référentiels", "rulebooks"),
    "shared": ("des socles communs", "shared parts"),
    "mode": ("des modes", "modes"),
    "priority": ("des priorités", "priorities"),
    "axis": ("des axes", "axes"),
    "expertise": ("des expertises", "expertises"),
    "discipline": ("des métiers", "disciplines"),
    "depth": ("des profondeurs", "depths"),
    "attribute": ("des critères", "attributes"),
    "rule": ("des règles", "rules"),
    "table": ("des tables", "tables"),
    "row": ("des lignes", "rows"),
    "waiver": ("des dérogations", "waivers"),
    "example": ("des exemples", "examples"),
}
DONE: dict[What, tuple[str, str]] = {"added": ("ajouté", "added"), "removed": ("retiré", "removed")}
SPLIT: dict[Language, dict[str, str]] = {
    "fr": {
        "split_cases": "scindée en {} : mêmes effets, qui s'ajoutent là où plusieurs s'appliquent",
        "split_effects": "scindée en {} : même condition, ses effets sont répartis",
        "merged_cases": "réunit {} : mêmes effets, une seule fois là où plusieurs s'appliquaient",
        "merged_effects": "réunit {} : même condition, leurs effets ensemble",
    },
    "en": {
        "split_cases": "split into {}: same effects, which add up where several apply",
        "split_effects": "split into {}: same condition, its effects shared out",
        "merged_cases": "merges {}: same effects, once only where several applied",
        "merged_effects": "merges {}: same condition, their effects together",
    },
}
_KEYWORDS = frozenset(WORDS)
FIELDS: dict[str, tuple[str, str]] = {
    "aggravates": ("sens du risque", "direction of risk"),
    "asks": ("demandes attendues", "requests expected"),
    "aggregate": ("cumul", "aggregate"),
    "also": ("autres écritures", "other spellings"),
    "assume": ("présomption en cas de silence", "assumption when silent"),
    "because": ("raison", "reason"),
    "begin": ("début", "start"),
    "by": ("accepté par", "accepted by"),
    "case": ("cas", "case"),
    "code": ("code source", "source code"),
    "combine": ("réunion des valeurs", "combination"),
    "complete": ("dossier complet", "file complete"),
    "contact": ("contact", "contact"),
    "dated_by": ("date qui choisit la version", "date that chooses the version"),
    "deadline": ("échéance", "deadline"),
    "decisions_a_year": ("décisions par an", "decisions a year"),
    "default": ("valeur par défaut", "default"),
    "definition": ("définition", "definition"),
    "depths": ("profondeurs", "depths"),
    "derived": ("déduit", "derived"),
    "directorate": ("direction", "directorate"),
    "effort": ("charge en jours", "effort in days"),
    "end": ("fin", "end"),
    "expect": ("résultat attendu", "expected outcome"),
    "expertise": ("expertises", "expertises"),
    "facts": ("faits", "facts"),
    "fired": ("règles déclenchées", "rules fired"),
    "fixed": ("intangible", "fixed"),
    "highest_first": ("ordre des valeurs", "order of values"),
    "hit": ("politique", "hit policy"),
    "how_to_code": ("comment le coder", "how to code"),
    "id": ("identifiant", "id"),
    "in_force": ("en vigueur", "in force"),
    "inputs": ("entrées", "inputs"),
    "kind": ("type", "kind"),
    "label": ("libellé", "label"),
    "language": ("langue", "language"),
    "legal_basis": ("base légale", "legal basis"),
    "missing": ("faits manquants", "missing facts"),
    "mode": ("mode", "mode"),
    "not_fired": ("règles non déclenchées", "rules not fired"),
    "note": ("note", "note"),
    "notice": ("fiche du registre public", "entry of the public register"),
    "ordered": ("ordonné", "ordered"),
    "outputs": ("sorties", "outputs"),
    "owner": ("responsable", "owner"),
    "people": ("personnes concernées", "people concerned"),
    "possible": ("modes possibles", "possible modes"),
    "priority": ("priorité", "priority"),
    "purpose": ("finalité", "purpose"),
    "range": ("domaine", "range"),
    "reason": ("raison", "reason"),
    "reference": ("référence", "reference"),
    "required": ("obligatoire", "required"),
    "requires": ("critères du socle commun obligatoires", "shared attributes required"),
    "role": ("rôle", "role"),
    "score": ("score", "score"),
    "secret": ("secret protégé", "protected secret"),
    "set_by": ("posé par", "set by"),
    "source": ("source", "source"),
    "start": ("seuil", "threshold"),
    "status": ("statut", "status"),
    "then": ("effets", "effects"),
    "title": ("titre", "title"),
    "unit": ("unité", "unit"),
    "until": ("jusqu'au", "until"),
    "value": ("valeur", "value"),
    "values": ("valeurs", "values"),
    "version": ("version", "version"),
    "when": ("condition", "condition"),
    "when_unknown": ("en cas d'inconnu", "when unknown"),
}


def section_title(section: Section, language: Language) -> str:
    """What a section is called, above its items."""
    if section in ("rulebook", "shared"):
        fr, en, _ = NOUNS[section]
        title = fr.removeprefix("le ") if language == "fr" else en
    else:
        title = SEVERAL[section][0].removeprefix("des ") if language == "fr" else SEVERAL[section][1]
    return title[0].upper() + title[1:]


def field_name(field: str, language: Language) -> str:
    """A field of a model, as people call it; its own name if it has no other."""
    fr, en = FIELDS.get(field, (field, field))
    return fr if language == "fr" else en


def said(value: object, language: Language, field: str = "") -> str:
    """A value as people read it, a keyword of a field as the workbook says it; what is empty is said to be."""
    if value is None or value == "" or (isinstance(value, list | tuple | frozenset | Mapping) and not value):
        return "rien" if language == "fr" else "nothing"
    if field in _KEYWORDS and isinstance(value, str):
        return french(field, value) if language == "fr" else value
    if field == "score" and isinstance(value, tuple):  # a comma would pass for that of a decimal
        return (" à " if language == "fr" else " to ").join(_said(each, language) for each in value)
    return _said(value, language)


def stated(model: Frozen) -> list[tuple[str, object]]:
    """The fields of a model that say something, a score of one number as that number."""
    fields = type(model).model_fields
    held = ((name, _span(getattr(model, name)) if name == "score" else getattr(model, name)) for name in fields)
    return [(name, value) for name, value in held if value != fields[name].get_default(call_default_factory=True)]


def _said(value: object, language: Language) -> str:
    if isinstance(value, bool):
        return phrases(language).booleans[0 if value else 1]
    found = _simple(value, language)
    return found if found is not None else _compound(value, language)


def _simple(value: object, language: Language) -> str | None:
    match value:
        case int() | Decimal():
            return said_number(Decimal(value), language)
        case str():
            return phrases(language).quotes.format(value)
        case date():
            return said_day(value, language)
        case Range():
            return value.text
        case Period():
            return " – ".join(said_day(day, language) if day else "…" for day in (value.start, value.end))
    return None


def _compound(value: object, language: Language) -> str:
    match value:
        case Mapping():  # its keys are ids, not fields
            return _pairs(((key, key, each) for key, each in value.items()), language)
        case Frozen():
            return _pairs(((field_name(key, language), key, each) for key, each in stated(value)), language)
        case frozenset():
            return ", ".join(_said(each, language) for each in sorted(value))
        case list() | tuple():
            return ", ".join(said(each, language) for each in value)
    return str(value)


def _span(score: tuple[int, int] | None) -> object:
    """One number where the lowest and the highest are the same."""
    return score[0] if score is not None and score[0] == score[1] else score


def _pairs(pairs: Iterable[tuple[str, str, object]], language: Language) -> str:
    colon, semicolon = phrases(language).colon, phrases(language).semicolon
    return semicolon.join(f"{name}{colon}{_within(value, language, key)}" for name, key, value in pairs)


def _within(value: object, language: Language, field: str) -> str:
    """What has parts of its own stands in parentheses."""
    told = said(value, language, field)
    return (
        f"({told})"
        if isinstance(value, Mapping) or (isinstance(value, Frozen) and not _simple(value, language))
        else told
    )
