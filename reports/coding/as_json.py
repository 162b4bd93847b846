"""Two codings as JSON: every figure, every flip. Described in docs/consistency.md."""

from __future__ import annotations

from typing import Any, Final, Literal

from engine.assessment import RulebookRef
from engine.condition import Frozen
from engine.schema import JsonDocument, published
from engine.values import jsonable
from reports.coding.codings import Coding
from reports.coding.comparison import AttributeAgreement, Recoding
from reports.coding.flips import Flip
from reports.coding.scales import How
from reports.kappa import Kappa
from reports.outcomes import Rate

FORMAT: Final = "gdr-recode/1"


class AttributeSaid(Frozen):
    """How far the codings agree on one attribute; see `AttributeAgreement`."""

    attribute: str
    compared: How
    agreement: Rate
    kappa: Kappa | None
    first_only: int
    second_only: int
    neither: int
    flips: int


class FactCoded(Frozen):
    """A fact coded otherwise. A value is null where nothing is said, `inconnu` where it is said unknown."""

    attribute: str
    first: bool | str | list[str] | None
    second: bool | str | list[str] | None


class FlipSaid(Frozen):
    """A file that flips: its mode by each coding, the facts that suffice alone, those that do not."""

    case: str
    label: str
    first: str | None
    second: str | None
    alone: tuple[str, ...]
    partly: tuple[str, ...]
    coded: tuple[FactCoded, ...]


class RecodingSaid(JsonDocument):
    """The whole comparison; `rewrite` has ids of attributes, the most urgent first."""

    format: Literal["gdr-recode/1"] = FORMAT
    rulebook: RulebookRef
    codings: tuple[str, str]
    files: int
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    unread_first: tuple[str, ...]
    unread_second: tuple[str, ...]
    attributes: tuple[AttributeSaid, ...]
    flips: tuple[FlipSaid, ...]
    rewrite: tuple[str, ...]


def recoding_json(found: Recoding) -> str:
    """The whole comparison, indented."""
    said = RecodingSaid(
        rulebook=RulebookRef.of(found.rulebook),
        codings=found.names,
        files=len(found.matched.twice),
        only_first=found.matched.only_first,
        only_second=found.matched.only_second,
        unread_first=found.matched.unread_first,
        unread_second=found.matched.unread_second,
        attributes=tuple(_attribute(each) for each in found.attributes),
        flips=tuple(_flip(each) for each in found.flips),
        rewrite=tuple(each.attribute for each in found.rewrite),
    )
    return said.to_json()


def recoding_schema() -> dict[str, Any]:
    """The JSON Schema of a comparison of two codings."""
    return published(
        RecodingSaid,
        "Deux codages des mêmes dossiers, comparés par GDR Santé",
        "L'accord sur chaque critère, et chaque dossier qui bascule. Les nombres exacts et les dates sont des textes.",
    )


def _attribute(each: AttributeAgreement) -> AttributeSaid:
    return AttributeSaid(
        attribute=each.attribute,
        compared=each.how,
        agreement=each.same,
        kappa=each.kappa,
        first_only=each.first_only,
        second_only=each.second_only,
        neither=each.neither,
        flips=each.flips,
    )


def _flip(flip: Flip) -> FlipSaid:
    first, second = flip.file.first, flip.file.second
    return FlipSaid(
        case=flip.file.id,
        label=flip.file.label,
        first=flip.first,
        second=flip.second,
        alone=flip.alone,
        partly=flip.partly,
        coded=tuple(
            FactCoded(attribute=id, first=_coded(first, id), second=_coded(second, id)) for id in flip.differing
        ),
    )


def _coded(coding: Coding, id: str) -> bool | str | list[str] | None:
    value = coding.value(id)
    return "inconnu" if value is None and id in coding.case.given else jsonable(value)
