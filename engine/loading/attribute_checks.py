"""Which keys suit which kinds of attribute."""

from __future__ import annotations

from collections.abc import Iterator

from engine.loading import messages_rulebook as say
from engine.loading.reader import Fields
from engine.model import Attribute

# key: the kinds it suits, then why, in French and in English
_KINDS: dict[str, tuple[tuple[str, ...], str, str]] = {
    "unit": (("number",), "Seul un nombre a une unité.", "Only a number has a unit."),
    "range": (("number", "date"), "Seuls number et date ont un domaine.", "Only number and date have a range."),
    "values": (("choice", "set"), "Seuls choice et set énumèrent des valeurs.", "Only choice and set list values."),
    "also": (("choice", "set"), "Seuls choice et set énumèrent des valeurs.", "Only choice and set list values."),
    "ordered": (("choice",), "Seul un choix peut être ordonné.", "Only a choice can be ordered."),
}
DERIVED_ONLY = ("default", "combine")
GIVEN_ONLY = ("required", "assume", "fixed")


def check_keys(fields: Fields, attribute: Attribute) -> bool:
    """Report the keys that do not suit; False if the domain itself is too wrong to check values against."""
    for key, why in _unsuited(fields, attribute):
        fields.found[key].report(say.NOT_FOR_KIND, key=key, kind=attribute.kind, why_fr=why[0], why_en=why[1])
    _check_origin(fields, attribute)
    if attribute.kind in ("choice", "set") and not attribute.values:
        if "values" not in fields.written:
            fields.at.report(say.VALUES_NEEDED, kind=attribute.kind)
        return False
    return True


def _unsuited(fields: Fields, attribute: Attribute) -> Iterator[tuple[str, tuple[str, str]]]:
    for key, (kinds, french, english) in _KINDS.items():
        if key in fields.found and attribute.kind not in kinds:
            yield key, (french, english)
    if "aggravates" in fields.found and attribute.aggravates not in ("", *_directions(attribute)):
        yield "aggravates", _direction_words(attribute)
    if "combine" in fields.found and attribute.combine not in combinations(attribute):
        yield "combine", _combination_words(attribute)
    if "default" in fields.found and attribute.kind == "boolean":
        yield "default", ("Il vaut « non » quand aucune règle ne s'applique.", "It is “non” when no rule applies.")


def _directions(attribute: Attribute) -> tuple[str, ...]:
    if attribute.kind == "boolean":
        return ("oui", "non")
    return ("more", "less") if _is_ordered(attribute) else ()


def _is_ordered(attribute: Attribute) -> bool:
    return attribute.kind in ("number", "date") or attribute.ordered


def _direction_words(attribute: Attribute) -> tuple[str, str]:
    possible = " ou ".join(f'"{each}"' for each in _directions(attribute))
    if not possible:
        return "Rien n'y est plus ni moins : retirez la clé.", "Nothing is more or less there: remove the key."
    return f"Écrivez {possible}.", f"Write {possible.replace(' ou ', ' or ')}."


def combinations(attribute: Attribute) -> tuple[str, ...]:
    """The ways in which several rules may make up such an attribute."""
    if attribute.kind == "boolean":
        return ("agree", "any")
    if attribute.kind == "number":
        return ("agree", "max", "min", "sum")
    return ("agree", "max", "min") if _is_ordered(attribute) else ("agree",)


def _combination_words(attribute: Attribute) -> tuple[str, str]:
    possible = ", ".join(combinations(attribute))
    return f"Possible : {possible}.", f"Possible: {possible}."


def _check_origin(fields: Fields, attribute: Attribute) -> None:
    """`default` and `combine` are for derived attributes, `required`, `assume` and `fixed` for the others."""
    message = say.NOT_DERIVED_KEY if attribute.derived else say.DERIVED_ONLY
    for key in GIVEN_ONLY if attribute.derived else DERIVED_ONLY:
        if key in fields.found:
            fields.found[key].report(message, key=key)
    if not attribute.derived and attribute.required and "assume" in fields.found:
        fields.found["required"].report(say.ASSUMED_REQUIRED)
