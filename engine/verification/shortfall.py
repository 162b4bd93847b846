"""Why points alone never lead to a level: what they come to at most, or at least, and what it takes."""

from __future__ import annotations

from typing import Final

from engine.verification.bounding import Side
from engine.verification.encoding import Encoding
from engine.verification.logic import Formula, conj, neg
from engine.verification.proof import Proof
from engine.verification.solving import UndecidedError
from engine.verification.sums import Sum
from engine.verification.treatment import Scale, Treatment

_POINTS: Final = {"urgency": ("points d'urgence", "points of urgency")}


def shortfall(proof: Proof, scale: Scale, rank: int) -> tuple[str, str]:
    """The figures, were every rule free to apply, as the end of a French and of an English sentence.

    Empty where the solver gives up: harder to find than that the level is out of reach, which stands without them.
    """
    try:
        french, english = _figures(proof, scale, rank)
    except UndecidedError:
        return "", ""
    return f" : {french}", f": {english}"


def _figures(proof: Proof, scale: Scale, rank: int) -> tuple[str, str]:
    points, points_en = _POINTS.get(scale.account[0], ("points", "points"))
    start, most = scale.levels[rank].start, _most(proof, scale)
    if most < start:
        return f"au plus {most} {points}, il en faut {start}", f"at most {most} {points_en}, it takes {start}"
    above = scale.levels[rank + 1].start
    if not proof.reasons.allow(lambda encoding: neg(_sum(encoding, scale).at_least(above))):
        return (
            f"jamais moins de {above} {points}, qui mènent plus haut",
            f"never under {above} {points_en}, which lead higher",
        )
    if proof.reasons.allow(lambda encoding: _between(_sum(encoding, scale), start, above)):
        return "ce qui y mène fixe un plancher plus haut", "what leads there sets a higher floor"
    last = above - 1
    return f"aucun total de {points} entre {start} et {last}", f"no total of {points_en} between {start} and {last}"


def _most(proof: Proof, scale: Scale) -> int:
    """The most points, by halves: whether so many can be reached is asked each time."""
    bounds = proof.treatment.points(scale.account, _side(proof.encoding))
    low, high = bounds.least, bounds.most
    while low < high:
        tried = (low + high + 1) // 2
        low, high = (tried, high) if _reached(proof, scale, tried) else (low, tried - 1)
    return low


def _reached(proof: Proof, scale: Scale, points: int) -> bool:
    return proof.reasons.allow(lambda encoding: _sum(encoding, scale).at_least(points))


def _sum(encoding: Encoding, scale: Scale) -> Sum:
    return Treatment(encoding).points(scale.account, _side(encoding))


def _side(encoding: Encoding) -> Side:
    """What counts in what is proposed."""
    return "known" if encoding.book.rulebook.when_unknown == "known" else "high"


def _between(points: Sum, start: int, above: int) -> Formula:
    return conj((points.at_least(start), neg(points.at_least(above))))
