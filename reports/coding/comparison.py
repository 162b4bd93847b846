"""Two codings of the same files: agreement by attribute, the files that flip, the definitions to rewrite first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from engine.model import Attribute, Rulebook
from reports.coding.codings import Matched, Twice
from reports.coding.flips import AssessAll, Flip, flips_of
from reports.coding.scales import How, Scale, scales_of
from reports.kappa import Kappa, kappa_of
from reports.outcomes import Rate, wilson


@dataclass(frozen=True, slots=True)
class AttributeAgreement:
    """How far two codings agree on one attribute.

    `same` is among the files where both know it; `first_only` and `second_only` count those where one alone does, a
    disagreement of its own kind; `neither`, where none does. `flips`: the files that it alone makes flip.
    """

    attribute: str
    how: How
    same: Rate
    kappa: Kappa | None
    first_only: int
    second_only: int
    neither: int
    flips: int

    @property
    def differ(self) -> int:
        """The files coded otherwise, known by one alone included."""
        return self.same.total - self.same.count + self.first_only + self.second_only


@dataclass(frozen=True, slots=True)
class Recoding:
    """What two codings come to. `attributes` in the order of the rulebook, those that neither ever knows left out."""

    rulebook: Rulebook
    names: tuple[str, str]
    matched: Matched
    attributes: tuple[AttributeAgreement, ...]
    flips: tuple[Flip, ...]

    @property
    def rewrite(self) -> tuple[AttributeAgreement, ...]:
        """The attributes coded otherwise, those to define anew first: flips, then a low kappa, then unknown to one."""
        astray = [each for each in self.attributes if each.differ]
        return tuple(sorted(astray, key=_urgency))


def _urgency(each: AttributeAgreement) -> tuple[int, float, int]:
    return -each.flips, each.kappa.value if each.kappa else 1.0, -(each.first_only + each.second_only)


def recoding_of(
    rulebook: Rulebook, versions: Sequence[Rulebook], names: tuple[str, str], matched: Matched, assess: AssessAll
) -> Recoding:
    """Compare. `rulebook` says the attributes; `versions` are those that assess the files."""
    flips = flips_of(matched.twice, assess)
    caused = Counter(id for flip in flips for id in flip.alone)
    scales = scales_of(rulebook.attributes.values(), versions)
    found = (_agreement(rulebook.attributes[id], scale, matched.twice, caused[id]) for id, scale in scales.items())
    kept = tuple(each for each in found if each.same.total or each.differ)
    return Recoding(rulebook, names, matched, kept, flips)


def _agreement(attribute: Attribute, scale: Scale, files: Sequence[Twice], flips: int) -> AttributeAgreement:
    id = attribute.id
    alike = (each for each in files if each.first.means(attribute) and each.second.means(attribute))
    coded = [(each.first.value(id), each.second.value(id)) for each in alike]
    pairs = Counter(
        (scale.class_of(one), scale.class_of(other)) for one, other in coded if one is not None and other is not None
    )
    same = sum(count for (one, other), count in pairs.items() if one == other)
    return AttributeAgreement(
        attribute=id,
        how=scale.how,
        same=wilson(same, pairs.total()),
        kappa=kappa_of(pairs, scale.likeness),
        first_only=sum(one is not None and other is None for one, other in coded),
        second_only=sum(one is None and other is not None for one, other in coded),
        neither=sum(one is None and other is None for one, other in coded),
        flips=flips,
    )
