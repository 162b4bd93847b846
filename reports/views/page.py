"""The whole report of one case, ready for its template."""

from __future__ import annotations

from dataclasses import dataclass

from engine.assessment import Assessment
from reports.meta import Context, Meta
from reports.typography import day
from reports.views.account import Account, account_of
from reports.views.changes import Turns, turns_of
from reports.views.exact import exact_of
from reports.views.facts import FactGroup, groups_of, lines_of
from reports.views.gaps import Gaps, gaps_of
from reports.views.lexicon import Lexicon, RuleText, in_force
from reports.views.nearby import Nearby, nearby_of
from reports.views.past import KnownPasts, pasts_of
from reports.views.profile import Profile, profile_of
from reports.views.provenance import provenance_of
from reports.views.rules import RuleLists, rules_of
from reports.views.scale import ScorePicture, picture_of
from reports.views.tables import ConsultedTable, tables_of
from reports.views.turning import Turning, turning_of
from reports.views.verdict import Verdict, verdict_of

FIRST = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """A risk, a stake or an expertise, the rules behind it, and whether an unknown fact leaves it open."""

    text: str
    rules: tuple[RuleText, ...]
    possible: bool


@dataclass(frozen=True, slots=True)
class Identity:
    """Which file, which rulebook, which day: what makes the report traceable."""

    case: str
    label: str
    day: str
    made_on: str
    place: str
    source: str
    index_href: str
    rulebook: str
    title: str
    version: int
    status: str
    illustrative: bool
    in_force: str
    owner: str
    digest: str
    note: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that the report of one case shows."""

    identity: Identity
    verdict: Verdict
    picture: ScorePicture
    detected: tuple[tuple[str, str], ...]
    profile: Profile
    risks: tuple[Finding, ...]
    stakes: tuple[Finding, ...]
    expertises: tuple[Finding, ...]
    gaps: Gaps
    rules: RuleLists
    tables: tuple[ConsultedTable, ...]
    turns: Turns | None
    turning: Turning | None
    exact: tuple[str, ...]
    left_out: str
    nearby: Nearby | None
    past: KnownPasts | None
    groups: tuple[FactGroup, ...]
    account: Account
    provenance: tuple[str, ...]


def page_of(assessment: Assessment, lexicon: Lexicon, meta: Meta, context: Context) -> Page:
    """Assemble the report of one assessment. Pure: the same arguments give the same page."""
    sensitivity, neighbourhood, explanation = context.sensitivity, context.neighbourhood, context.explanation
    lines = lines_of(assessment, lexicon, frozenset(sensitivity.fragile if sensitivity else ()))
    groups, rules = tuple(groups_of(lines, lexicon)), rules_of(assessment, lexicon, lines)
    verdict = verdict_of(assessment, lexicon)
    risks, stakes = (_mentions(assessment, lexicon, which) for which in ("risks", "stakes"))
    return Page(
        identity=_identity(assessment, lexicon, meta),
        verdict=verdict,
        picture=picture_of(assessment, lexicon),
        detected=_detected(risks, stakes),
        profile=profile_of(assessment, lexicon),
        risks=risks,
        stakes=stakes,
        expertises=_expertises(assessment, lexicon),
        gaps=gaps_of(assessment, lexicon, context),
        rules=rules,
        tables=tables_of(assessment, lexicon, lines),
        turns=turns_of(assessment, lexicon, lines, sensitivity) if sensitivity else None,
        turning=turning_of(explanation, assessment, lexicon) if explanation else None,
        exact=exact_of(explanation, assessment, lexicon) if explanation else (),
        left_out=lexicon.words.exact_failed if context.failed else lexicon.words.exact_left_out,
        nearby=nearby_of(neighbourhood, lexicon) if neighbourhood else None,
        past=pasts_of(context.pasts, lexicon) if context.pasts is not None else None,
        groups=groups,
        account=account_of(assessment, lexicon, verdict, groups, rules.fired),
        provenance=tuple(provenance_of(lexicon, meta.made_on)),
    )


def _identity(assessment: Assessment, lexicon: Lexicon, meta: Meta) -> Identity:
    rulebook, words = lexicon.rulebook, lexicon.words
    return Identity(
        case=assessment.case,
        label=meta.label or assessment.case,
        day=day(meta.day, lexicon.language) if meta.day else "",
        made_on=day(meta.made_on, lexicon.language),
        place=meta.place,
        source=meta.source,
        index_href=meta.index_href,
        rulebook=rulebook.id,
        title=rulebook.title,
        version=rulebook.version,
        status=getattr(words, f"status_{rulebook.status}"),
        illustrative=rulebook.status != "approved",
        in_force=in_force(lexicon),
        owner=rulebook.owner or words.owner_unnamed,
        digest=assessment.rulebook.digest,
        note=rulebook.note,
    )


def _mentions(assessment: Assessment, lexicon: Lexicon, which: str) -> tuple[Finding, ...]:
    """Risks or stakes, each text once with all its rules; certain if one of them fired."""
    by_text: dict[str, list[tuple[RuleText, str]]] = {}
    for mention in getattr(assessment, which):
        by_text.setdefault(lexicon.said(mention.text), []).append((lexicon.rule(mention.rule), mention.state))
    findings = (
        Finding(text, tuple(dict.fromkeys(rule for rule, _ in held)), all(state == "possible" for _, state in held))
        for text, held in by_text.items()
    )
    return tuple(sorted(findings, key=lambda finding: finding.possible))


def _detected(risks: tuple[Finding, ...], stakes: tuple[Finding, ...]) -> tuple[tuple[str, str], ...]:
    """The first certain risks, then stakes, for the head of the report: their kind and their text."""
    kinds = [("risk", finding) for finding in risks] + [("stake", finding) for finding in stakes]
    return tuple((kind, finding.text) for kind, finding in kinds if not finding.possible)[:FIRST]


def _expertises(assessment: Assessment, lexicon: Lexicon) -> tuple[Finding, ...]:
    needs = (
        Finding(
            lexicon.rulebook.expertises[need.expertise],
            tuple(lexicon.rule(rule) for rule in need.rules),
            need.state == "possible",
        )
        for need in assessment.expertises
    )
    return tuple(sorted(needs, key=lambda finding: finding.possible))
