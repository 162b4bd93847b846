"""The consistency of a history as JSON. Described in docs/consistency.md."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Final

from reports.consistency.comparison import Between, Consistency
from reports.consistency.decisions import Decision
from reports.consistency.discussing import Pair

FORMAT: Final = "gdr-consistency/1"


def consistency_json(found: Consistency, settings: dict[str, Any]) -> str:
    """Every figure, indented. `settings`: the options that decide the figures."""
    book, looks = found.rulebook, found.looks
    held = {
        "format": FORMAT,
        "rulebook": {"id": book.id, "version": book.version, "digest": book.digest},
        "settings": settings,
        "decisions": found.decisions,
        "situations": found.situations,
        "without_directorate": found.without_directorate,
        "single": list(found.single),
        "other_rulebook": {"pairs": found.other_rulebook[0], "differ": found.other_rulebook[1]},
        "between": [_between(each) for each in found.between],
        "within": [asdict(each) for each in found.within],
        "second_looks": {
            "agreement": asdict(looks.same),
            "kappa": asdict(looks.kappa) if looks.kappa else None,
            "not_blind": looks.not_blind,
        },
        "discuss": [_pair(each) for each in found.discuss],
        "proxies": [asdict(each) | {"identity": each.identity or "decision_direction"} for each in found.proxies],
    }
    return json.dumps(held, ensure_ascii=False, indent=2) + "\n"


def _between(each: Between) -> dict[str, Any]:
    return {
        "seen": each.seen,
        "directorates": [each.first, each.second],
        "files": list(each.files),
        "pairs": each.gap.pairs,
        "differ": each.gap.share if each.share else None,
        "differ_interval": each.share,
        "gap": each.gap.mean if each.mean else None,
        "gap_interval": each.mean,
        "p": each.p,
        "p_holm": each.adjusted,
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "modes_apart": pair.gap,
        "distance": pair.distance,
        "seen": pair.first.seen,
        "times": pair.times,
        "differing": list(pair.differing),
        "files": [_decision(each) for each in (pair.first, pair.second)],
    }


def _decision(each: Decision) -> dict[str, Any]:
    return {
        "case": each.case.id,
        "directorate": each.directorate,
        "evaluator": each.evaluator,
        "mode": each.mode,
        "reason": each.reason,
    }
