"""Opening a case: its given facts checked, its silences assumed or unknown."""

from __future__ import annotations

from collections.abc import Iterator

from engine import messages_case as say
from engine.errors import CaseError, Diagnostic, Location, diagnostic, nearest
from engine.facts import Case, Fact
from engine.model import Attribute, Rulebook
from engine.values import Value, canonical, fits, in_range_of_decimals, shown


def opened(rulebook: Rulebook, case: Case) -> dict[str, Fact]:
    """One fact for each attribute of the rulebook, in its order, before any rule has run.

    Derived attributes that are not given stand as unknown. Raises CaseError with every misfit.
    """
    misfits = list(misfits_of(rulebook, case))
    if misfits:
        raise CaseError(misfits)
    given = case.given
    return {id: _open(attribute, given.get(id)) for id, attribute in rulebook.attributes.items()}


def _open(attribute: Attribute, given: Fact | None) -> Fact:
    if given is None:
        return silent(attribute)
    if given.value is not None:
        return given
    return unknown(attribute, given.source or "")


def silent(attribute: Attribute) -> Fact:
    """What silence about an attribute means: its assumption, else unknown."""
    if attribute.assume is None:
        return unknown(attribute)
    return Fact(
        attribute=attribute.id,
        kind=attribute.kind,
        value=attribute.assume.value,
        standing="assumed",
        source=attribute.assume.because,
    )


def unknown(attribute: Attribute, source: str | None = None) -> Fact:
    """An unknown fact; a source, even empty, says that it was *given* as unknown."""
    return Fact(attribute=attribute.id, kind=attribute.kind, value=None, standing="unknown", source=source)


def misfits_of(rulebook: Rulebook, case: Case) -> Iterator[Diagnostic]:
    """Every given fact that the rulebook cannot hold, named by case, attribute, value and expectation."""
    for fact in case.facts:
        yield from misfits_of_fact(rulebook, fact, Location(path=f"{case.id} / {fact.attribute}"))


def misfits_of_fact(rulebook: Rulebook, fact: Fact, place: Location) -> Iterator[Diagnostic]:
    """What is wrong with a given fact: its attribute, else the kind it says it is of, else its value.

    One given as unknown has no value to be of any kind: it takes that of its attribute.
    """
    attribute = rulebook.attributes.get(fact.attribute)
    if attribute is None:
        yield _undeclared(rulebook, fact, place)
    elif fact.value is not None and fact.kind != attribute.kind and fits(fact.value, attribute.kind):
        given = {"given_fr": say.EXPECTED_FR[fact.kind], "given_en": say.EXPECTED_EN[fact.kind]}
        yield diagnostic(say.GIVEN_AS, place, value=shown(fact.value), **given, **_expected(attribute))
    elif fact.value is not None:
        yield from misfits_of_value(attribute, fact.value, place)


def _undeclared(rulebook: Rulebook, fact: Fact, place: Location) -> Diagnostic:
    near = nearest(fact.attribute, rulebook.attributes)
    message = say.UNDECLARED_NEAR if near else say.UNDECLARED
    return diagnostic(message, place, attribute=fact.attribute, rulebook=rulebook.id, near=near)


def misfits_of_value(attribute: Attribute, value: Value, place: Location) -> Iterator[Diagnostic]:
    """What is wrong with a value for an attribute: its kind, else its domain."""
    if not fits(value, attribute.kind):
        yield diagnostic(say.WRONG_KIND, place, value=shown(value), **_expected(attribute))
    elif attribute.kind == "number" and not in_range_of_decimals(value):  # type: ignore[arg-type]
        yield diagnostic(say.TOO_MANY_DIGITS, place, value=shown(value))
    elif attribute.range is not None and not attribute.range.holds(value):  # type: ignore[arg-type]
        yield diagnostic(say.OUT_OF_RANGE, place, value=shown(value), range=attribute.range.text)
    elif attribute.kind in ("choice", "set"):
        yield from _undeclared_values(attribute, value, place)


def _expected(attribute: Attribute) -> dict[str, str]:
    return {"kind_fr": say.EXPECTED_FR[attribute.kind], "kind_en": say.EXPECTED_EN[attribute.kind]}


def _undeclared_values(attribute: Attribute, value: Value, place: Location) -> Iterator[Diagnostic]:
    items = sorted(value) if isinstance(value, frozenset) else [canonical(value)]
    for item in items:
        if item not in attribute.values:
            near = nearest(str(item), attribute.values)
            message = say.UNDECLARED_VALUE_NEAR if near else say.UNDECLARED_VALUE
            yield diagnostic(message, place, value=item, values=" ; ".join(attribute.values), near=near)
