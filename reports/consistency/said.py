"""The consistency of a history in words: what both the page and the terminal say."""

from __future__ import annotations

from collections.abc import Iterator

from reports.agreement_tables import kappa_said, two_places
from reports.consistency.comparison import SURE, Between, Consistency
from reports.consistency.proxies import Proxy
from reports.outcome_tables import rate_said
from reports.typography import joined, number, percent
from reports.views.lexicon import Lexicon

FIRST, RULES = 10, 6  # links to identities, and rules of each, that are shown first


def verdict(found: Consistency, lexicon: Lexicon) -> str:
    """Whether directorates differ more than chance explains."""
    tested = [each.adjusted for each in found.between if each.adjusted is not None]
    if not tested:
        return lexicon.words.consistency_none_computed
    if sure := sum(each < SURE for each in tested):
        return lexicon.words.count("consistency_found", sure) + "."
    reachable = any(each.reachable for each in found.between if each.p is not None)
    return lexicon.words.consistency_none_found if reachable else lexicon.words.consistency_out_of_reach


def remarks(found: Consistency, rejected: int, lexicon: Lexicon) -> Iterator[str]:
    """What is not in the figures, and why."""
    words, language = lexicon.words, lexicon.language
    tested = [each for each in found.between if each.p is not None]
    if few := sum(not each.reachable for each in tested):
        yield words.count("consistency_few", few)
    if nobody := sum(each.evaluators is None for each in tested):
        yield words.count("consistency_nobody", nobody)
    if found.single:
        yield words.count("consistency_single", len(found.single), names=joined(found.single, language))
    if found.without_directorate:
        yield words.count("consistency_nameless", found.without_directorate)
    pairs, differ = found.other_rulebook
    if pairs:
        yield words.count("consistency_across", pairs, differ=number(differ, language))
    if rejected:
        yield words.count("consistency_rejected", rejected)


def couple(each: Between, lexicon: Lexicon) -> str:
    """`Nord et Sud`."""
    return lexicon.words("consistency_and", first=each.first, second=each.second)


def heavier(each: Between, lexicon: Lexicon) -> str:
    """Which of two directorates decides for heavier modes, where chance does not explain it; else empty."""
    if each.adjusted is None or each.adjusted >= SURE:
        return ""
    return lexicon.words("consistency_heavier", name=each.second if each.gap.mean > 0 else each.first)


def share_said(each: Between, lexicon: Lexicon) -> str:
    """`40,0 % [20,0 % à 60,0 %]`, or that it is not computed."""
    if each.p is None:
        return "—"
    said = percent(each.gap.share, lexicon.language, 1)
    if each.share is None:
        return said
    low, high = (percent(end, lexicon.language, 1) for end in each.share)
    return lexicon.words("against_interval", value=said, low=low, high=high)


def gap_said(each: Between, lexicon: Lexicon) -> str:
    """`+0,5 [0,2 à 0,8]`, or that it is not computed."""
    if each.p is None:
        return lexicon.words.consistency_one_file
    said = _signed(each.gap.mean, lexicon)
    if each.mean is None:
        return lexicon.words("consistency_no_interval", value=said)
    low, high = (_signed(end, lexicon) for end in each.mean)
    return lexicon.words("against_interval", value=said, low=low, high=high)


def _signed(value: float, lexicon: Lexicon) -> str:
    return ("+" if value > 0 else "") + two_places(value, lexicon.language)


def evaluators_said(each: Between, lexicon: Lexicon) -> str:
    """`3, 2`: how many evaluators of each, or that nobody is named."""
    return ", ".join(number(many, lexicon.language) for many in each.evaluators) if each.evaluators else "—"


def p_said(p: float | None, lexicon: Lexicon) -> str:
    """A probability to the thousandth."""
    if p is None:
        return "—"
    said = f"{p:.3f}"
    return said.replace(".", ",") if lexicon.language == "fr" else said


def identity_said(each: Proxy, lexicon: Lexicon) -> str:
    """The label of an identity."""
    return lexicon.label(each.identity) if each.identity else lexicon.words.consistency_decider


def rules_said(each: Proxy, lexicon: Lexicon) -> str:
    """The first rules that read a fact."""
    said = ", ".join(each.rules[:RULES])
    more = len(each.rules) - RULES
    return lexicon.words("consistency_more_rules", rules=said, n=number(more, lexicon.language)) if more > 0 else said


def looks_said(found: Consistency, lexicon: Lexicon) -> str:
    """How far blind second looks agree with the first decision."""
    looks, words = found.looks, lexicon.words
    said = words.consistency_no_looks
    if looks.same.total:
        values = {"same": rate_said(looks.same, lexicon), "kappa": kappa_said(looks.kappa, lexicon)}
        said = words("consistency_looks_said", **values)
    return f"{said} {words.count('consistency_not_blind', looks.not_blind)}" if looks.not_blind else said
