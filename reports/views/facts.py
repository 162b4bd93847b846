"""Every fact with its value, its standing and where it comes from; what is assumed or unknown is set apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.assessment import Assessment
from engine.facts import Fact, Standing
from reports.typography import joined, slug
from reports.views.lexicon import Lexicon

STANDINGS: tuple[Standing, ...] = ("given", "derived", "assumed", "unknown")


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact. `standing` is the code that the style sheet knows, `standing_label` its word."""

    attribute: str
    anchor: str
    label: str
    value: str
    standing: Standing
    standing_label: str
    source: str
    dispute: str
    required: bool
    fragile: bool
    identity: bool


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one standing, in the order of the rulebook, under a title and a line of explanation.

    `one_source` says once for all the source that they share; it is empty when they differ.
    """

    standing: Standing
    title: str
    note: str
    one_source: str
    facts: tuple[FactLine, ...]


def lines_of(assessment: Assessment, lexicon: Lexicon, fragile: frozenset[str]) -> dict[str, FactLine]:
    """The line of each attribute, in the order of the rulebook."""
    return {fact.attribute: _line(fact, lexicon, fact.attribute in fragile) for fact in assessment.facts}


def anchor_of(attribute: str) -> str:
    """The place of a fact in the page."""
    return f"fait-{slug(attribute)}"


def _line(fact: Fact, lexicon: Lexicon, fragile: bool) -> FactLine:
    attribute = lexicon.attribute(fact.attribute)
    return FactLine(
        attribute=fact.attribute,
        anchor=anchor_of(fact.attribute),
        label=attribute.label,
        value=lexicon.value(fact.attribute, fact.value),
        standing=fact.standing,
        standing_label=getattr(lexicon.words, f"standing_{fact.standing}"),
        source=_source(fact, lexicon),
        dispute=_dispute(fact, lexicon),
        required=attribute.required,
        fragile=fragile,
        identity=attribute.role == "identity",
    )


def _source(fact: Fact, lexicon: Lexicon) -> str:
    """Where a value comes from, in words: its source, the rules that derived it, or why it is assumed."""
    words = lexicon.words
    if fact.standing == "given":
        return fact.source or words.source_case
    if fact.standing == "derived":
        return _named("derived_by", fact.rules, lexicon) if fact.rules else words.derived_default
    if fact.standing == "assumed":
        return lexicon.said(fact.source or "")
    if lexicon.attribute(fact.attribute).derived:
        return words.unknown_derived
    return words.unknown_silence if fact.source is None else _stated(fact.source, lexicon)


def _stated(source: str, lexicon: Lexicon) -> str:
    """A fact given as unknown is told from silence, with who said so if that is known."""
    words = lexicon.words
    return words("fact_is", label=words.unknown_stated, value=source) if source else words.unknown_stated


def _dispute(fact: Fact, lexicon: Lexicon) -> str:
    if not fact.disputed_by:
        return ""
    key = "dispute_conflict" if fact.value is None else "dispute_overruled"
    return _named(key, fact.disputed_by, lexicon)


def _named(key: str, ids: tuple[str, ...], lexicon: Lexicon) -> str:
    """A sentence about rules, by their ids; rows of tables among them are named with their table."""
    if not any(lexicon.rule(id).table for id in ids):
        return lexicon.words(key, rules=joined(ids, lexicon.language))
    return lexicon.words(f"{key}_some", names=joined([_name(id, lexicon) for id in ids], lexicon.language))


def _name(id: str, lexicon: Lexicon) -> str:
    rule = lexicon.rule(id)
    return lexicon.words("named_row", id=id, label=rule.label) if rule.table else lexicon.words("named_id", id=id)


def groups_of(lines: dict[str, FactLine], lexicon: Lexicon) -> Iterator[FactGroup]:
    """The lines by standing, those given first; empty groups are left out."""
    for standing in STANDINGS:
        held = tuple(line for line in lines.values() if line.standing == standing)
        if held:
            title = lexicon.words.count(f"facts_{standing}", len(held))
            yield FactGroup(
                standing, title, getattr(lexicon.words, f"facts_{standing}_note"), _one_source(held, lexicon), held
            )


def _one_source(lines: tuple[FactLine, ...], lexicon: Lexicon) -> str:
    source = lines[0].source
    if len(lines) < 2 or any(line.source != source for line in lines):
        return ""
    return lexicon.words("one_source", source=source) if lines[0].standing == "given" else source
