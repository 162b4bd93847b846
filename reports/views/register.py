"""What the public register says of a rulebook: from the rulebook alone, what it does not say shown as not given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.errors import Language
from engine.model import Attribute, Rulebook, Secret
from engine.notice import Notice
from engine.secrecy import Grounds, secrecy_of
from engine.sentences import rule_sentence
from engine.versions import period_text
from reports.typography import joined, number, spaced
from reports.views.lexicon import EXPERT, Lexicon, in_force, lexicon_of
from reports.views.shown import Pairs, thresholds_of

ASKED = ("directorate", "contact", "purpose", "legal_basis", "people", "decisions_a_year", "code")  # keys of `notice`


@dataclass(frozen=True, slots=True)
class Datum:
    """One datum used: `secret` is declared, `kept` says why it is protected, itself or what it follows from."""

    id: str
    label: str
    definition: str
    source: str
    derived: bool
    secret: Secret
    kept: str


@dataclass(frozen=True, slots=True)
class PublicRule:
    """A rule, or the row of a table, as a sentence."""

    id: str
    label: str
    sentence: str
    because: str
    reference: str
    set_by: str


@dataclass(frozen=True, slots=True)
class Version:
    """One version, and whether it is the one described."""

    number: int
    status: str
    period: str
    digest: str
    described: bool


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """The page of one rulebook. `facts` are what the law asks; `missing`, the keys of `notice` that say nothing."""

    id: str
    title: str
    status: str
    in_force: str
    illustrative: bool
    note: str
    owner: str
    facts: Pairs
    missing: tuple[str, ...]
    data: tuple[Datum, ...]
    rules: tuple[PublicRule, ...]
    thresholds: Pairs
    versions: tuple[Version, ...]


def register_page_of(versions: Sequence[Rulebook], described: Rulebook, language: Language) -> RegisterPage:
    """The page of a rulebook: one version described, all of them listed."""
    lexicon = lexicon_of(described, language, marking=True)
    book, withheld = lexicon.rulebook, secrecy_of(described).attributes
    return RegisterPage(
        id=book.id,
        title=book.title,
        status=getattr(lexicon.words, f"status_{book.status}"),
        in_force=in_force(lexicon),
        illustrative=book.status != "approved",
        note=book.note,
        owner=book.owner,
        facts=tuple(_facts(lexicon)),
        missing=missing(described),
        data=tuple(_datum(each, withheld.get(each.id, ()), lexicon) for each in book.attributes.values()),
        rules=tuple(_rules(lexicon)),
        thresholds=tuple(thresholds_of(lexicon)),
        versions=tuple(_version(each, described, lexicon) for each in versions),
    )


def missing(rulebook: Rulebook) -> tuple[str, ...]:
    """The keys of `notice` that the register wants and the rulebook does not say; its owner is a directorate too."""
    notice = rulebook.notice or Notice()
    said = {**notice.model_dump(), "directorate": notice.directorate or rulebook.owner}
    return tuple(key for key in ASKED if said[key] in ("", None))


def _facts(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    t, notice = lexicon.words, lexicon.rulebook.notice or Notice()
    volume = notice.decisions_a_year
    said = lexicon.said  # what the notice says is the rulebook's language
    for name, value in (
        (t.directorate, said(notice.directorate) or lexicon.rulebook.owner),
        (t.register_contact, said(notice.contact)),
        (t.register_purpose, said(notice.purpose)),
        (t.register_level, t.register_level_said),
        (t.register_basis, said(notice.legal_basis)),
        (t.register_volume, "" if volume is None else number(volume, lexicon.language)),
        (t.register_people, said(notice.people)),
        (t.register_method, t("register_method_said", count=_authors(lexicon))),
        (t.register_code, notice.code),
    ):
        yield name, value or t.register_not_said


def _authors(lexicon: Lexicon) -> str:
    """How many rules people wrote, and how many whom else: a learner's points are said to be."""
    t, counts = lexicon.words, Counter(rule.set_by for rule in lexicon.rulebook.all_rules)
    others = ((author, count) for author, count in counts.items() if author != EXPERT)
    return joined(
        [
            t.count("register_by_people", counts[EXPERT]),
            *(t.count("register_by_author", count, author=lexicon.said(author)) for author, count in others),
        ],
        lexicon.language,
    )


def _datum(each: Attribute, grounds: Grounds, lexicon: Lexicon) -> Datum:
    t = lexicon.words
    named = t.list_separator.join(getattr(t, f"ground_{ground}") for ground in grounds)
    ground = t("register_protected", grounds=named) if named else ""
    return Datum(each.id, each.label, each.definition, lexicon.said(each.source), each.derived, each.secret, ground)


def _rules(lexicon: Lexicon) -> Iterator[PublicRule]:
    for rule in lexicon.rulebook.all_rules:
        sentence = spaced(rule_sentence(rule, lexicon.rulebook, lexicon.language), lexicon.language)
        yield PublicRule(rule.id, rule.label, sentence, rule.because, rule.reference, rule.set_by)


def _version(each: Rulebook, described: Rulebook, lexicon: Lexicon) -> Version:
    status = getattr(lexicon.words, f"status_{each.status}")
    return Version(each.version, status, period_text(each.in_force), each.digest, each is described)
