"""Two codings as JSON: every figure, every flip. Described in docs/consistency.md."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Final

from engine.values import jsonable
from reports.coding.codings import Coding
from reports.coding.comparison import AttributeAgreement, Recoding
from reports.coding.flips import Flip

FORMAT: Final = "gdr-recode/1"


def recoding_json(found: Recoding) -> str:
    """The whole comparison, indented; `rewrite` has ids, the most urgent first."""
    book, matched = found.rulebook, found.matched
    held = {
        "format": FORMAT,
        "rulebook": {"id": book.id, "version": book.version, "digest": book.digest},
        "codings": list(found.names),
        "files": len(matched.twice),
        "only_first": list(matched.only_first),
        "only_second": list(matched.only_second),
        "attributes": [_attribute(each) for each in found.attributes],
        "flips": [_flip(each) for each in found.flips],
        "rewrite": [each.attribute for each in found.rewrite],
    }
    return json.dumps(held, ensure_ascii=False, indent=2) + "\n"


def _attribute(each: AttributeAgreement) -> dict[str, Any]:
    return {
        "attribute": each.attribute,
        "compared": each.how,
        "agreement": asdict(each.same),
        "kappa": asdict(each.kappa) if each.kappa else None,
        "first_only": each.first_only,
        "second_only": each.second_only,
        "neither": each.neither,
        "flips": each.flips,
    }


def _flip(flip: Flip) -> dict[str, Any]:
    coded = [
        {"attribute": id, "first": _coded(flip.file.first, id), "second": _coded(flip.file.second, id)}
        for id in flip.differing
    ]
    return {
        "case": flip.file.id,
        "label": flip.file.label,
        "first": flip.first,
        "second": flip.second,
        "alone": list(flip.alone),
        "partly": list(flip.partly),
        "coded": coded,
    }


def _coded(coding: Coding, id: str) -> Any:
    """The value; null where nothing is said, `inconnu` where it is said unknown."""
    value = coding.value(id)
    if value is None:
        return "inconnu" if id in coding.case.given else None
    return jsonable(value)
