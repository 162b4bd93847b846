"""What was learnt, in the terminal: what was read, what is proposed, what is not and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import exp

from rich.markup import escape

from desk.terminal import err, out, show_diagnostics, show_fitted
from desk.texts import text
from engine.errors import Diagnostic, Language
from learner.evidence.model import Share
from learner.noticing import share_of
from learner.slips import slips_said
from reports.learning.disagreeing import disagreeing
from reports.learning.lines import at_the_end
from reports.learning.said import CandidateSaid, EffectSaid, LearnSaid, LearntSaid, PointsSaid, ThresholdSaid
from reports.measured.saying import Figures

Short = Callable[[str], str]
LEAST = 0.001  # probability, below which its size says nothing more
FEW = 5  # examples named in one line
MOST_TIMES = 100  # beyond, how many times says nothing more


def tell(said: LearnSaid, notices: Iterable[Diagnostic], figures: Figures) -> None:
    """All of it, in order.

    `notices`: what there is to know of the history; `figures`: how levels and figures are said, as in other reports.
    """
    language, short = figures.language, figures.level
    levels = ", ".join(f"{short(each.id)} : {each.decisions}" for each in said.levels)
    out.print(f"[bold]{text('learn_read', language, count=said.decisions, levels=levels)}[/]")
    if said.learnt is not None:
        for line in disagreeing(said.learnt.disagreements, figures):
            out.print(line, markup=False, style="bold")
    show_diagnostics(notices, language)
    if said.verdict == "count":
        _tell_counts(said, language)
    elif said.learnt is None:
        err.print(text("learn_stop", language))
    else:
        _tell_adjusted(said, said.learnt, language, short)
        _tell_candidates(said.learnt, language)
        _tell_together(said.learnt, language)
        for line in _habits(said.learnt, language):
            out.print(line)


def _tell_counts(said: LearnSaid, language: Language) -> None:
    headers = [text(f"learn_{key}", language) for key in ("rule", "label", "today", "files", "unknown")]
    met = [each for each in said.rules if each.files]
    rows = [(each.rule, each.label, each.points, f"{each.files:g}", f"{each.undetermined:g}") for each in met]
    show_fitted(text("learn_counts", language), headers, rows)
    if len(met) < len(said.rules):
        out.print(text("learn_unmet", language, count=len(said.rules) - len(met)))


def _tell_adjusted(said: LearnSaid, learnt: LearntSaid, language: Language, short: Short) -> None:
    if learnt.beyond:
        out.print(text("learn_beyond", language))
        return
    _tell_points(learnt, language)
    if said.settings.keep_thresholds:
        out.print(text("learn_kept_thresholds", language))
    else:
        _tell_thresholds(learnt, language, short)
    if learnt.points or learnt.thresholds:
        out.print(text("learn_price", language, price=_figure(learnt.price, language)))


def _tell_thresholds(learnt: LearntSaid, language: Language, short: Short) -> None:
    if not learnt.thresholds:
        out.print(text("learn_no_thresholds", language))
        return
    headers = [text(f"learn_{key}", language) for key in ("level", "label", "today", "proposed", "interval", "gain")]
    rows = [
        (
            each.level,
            short(each.level),
            each.today,
            each.proposed,
            interval_said(each, language),
            _figure(each.gain, language),
        )
        for each in learnt.thresholds
    ]
    show_fitted(text("learn_thresholds", language), headers, rows)


def _tell_points(learnt: LearntSaid, language: Language) -> None:
    if not learnt.points:
        out.print(text("learn_no_points", language))
        return
    keys = ("rule", "label", "today", "proposed", "interval", "files", "gain")
    rows = [
        (
            each.rule,
            each.label,
            each.today,
            each.proposed,
            interval_said(each, language),
            f"{each.files:g}",
            _figure(each.gain, language),
        )
        for each in learnt.points
    ]
    show_fitted(text("learn_points", language), [text(f"learn_{key}", language) for key in keys], rows)


def _tell_candidates(learnt: LearntSaid, language: Language) -> None:
    proposed = [each for each in learnt.candidates if each.id]
    aside = [each for each in learnt.candidates if not each.id]
    out.print(text("learn_rules" if proposed else "learn_no_rules", language, count=len(proposed)), style="bold")
    for each in proposed:
        values = {"id": each.id, "sentence": _sentence(each, language), "points": each.points}
        out.print("  " + text("learn_candidate", language, **values))
        out.print("    " + _shares(each, language))
        out.print("    " + _effect(each, language))
    if aside:
        out.print(text("learn_aside", language, count=len(aside)), style="bold")
    for each in aside:
        out.print(f"  {each.card} : {escape(_sentence(each, language))} — {_why(each, language)}")


def _tell_together(learnt: LearntSaid, language: Language) -> None:
    """What is proposed with the rest only."""
    bound = [each.id for each in learnt.candidates if each.id and not each.apart]
    if learnt.adjusted_alone is False:
        bound.insert(0, text("learn_adjustment", language))
    if bound:
        out.print(text("learn_together", language, named=", ".join(bound)))


def _sentence(each: CandidateSaid, language: Language) -> str:
    return each.sentence if language == "fr" else each.sentence_en


def _effect(each: CandidateSaid, language: Language) -> str:
    values = {"found": said_times(each.found, language), "confirmed": said_times(each.confirmed, language)}
    return text("learn_effect", language, files=each.overall.files, p=p_said(each.p, language), **values)


def _shares(each: CandidateSaid, language: Language) -> str:
    shares = {"heavier": each.heavier, "elsewhere": each.heavier_elsewhere}
    return text("learn_heavier", language, **{key: _share(held, language) for key, held in shares.items()})


def _share(each: Share, language: Language) -> str:
    """`84/159 (52,8 %)`."""
    return f"{each.count}/{each.total} ({share_of(each.count / max(1, each.total), language)})"


def said_times(effect: EffectSaid, language: Language) -> str:
    """By how much the odds of a heavier level are multiplied, with the interval at 95 %."""
    low, middle, high = (exp(effect.weight + side * 1.96 * effect.error) for side in (-1, 0, 1))
    over = text("learn_over", language, most=MOST_TIMES)
    said = [over if each > MOST_TIMES else _figure(each, language) for each in (middle, low, high)]
    return f"{said[0]} [{said[1]} … {said[2]}]"


def _why(each: CandidateSaid, language: Language) -> str:
    where = each.elsewhere.name if each.elsewhere else ""
    return text(f"learn_why_{each.label}", language, where=where, p=p_said(each.p, language))


def _habits(learnt: LearntSaid, language: Language) -> Iterator[str]:
    if not learnt.settled:
        yield text("learn_unsettled", language)
    yield text("learn_slips", language, slips=slips_said(learnt.slips, learnt.contradicted, language))
    if learnt.advised:
        values = {"advised": share_of(learnt.advised, language), "follows": share_of(learnt.follows_advice, language)}
        yield text("learn_follows", language, **values)
    if learnt.examples_to_review:
        yield text("learn_examples", language, named=_first(learnt.examples_to_review))


def _first(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    more = [f"… (+ {len(names) - FEW})"] if len(names) > FEW else []
    return " ; ".join([*names[:FEW], *more])


def interval_said(each: PointsSaid | ThresholdSaid, language: Language) -> str:
    """`3,1 … 5,8`; where it has no width, that decisions would have gone further."""
    if at_the_end(each.low, each.high):
        return text("learn_at_the_end", language)
    return f"{_figure(each.low, language)} … {_figure(each.high, language)}"


def _figure(value: float, language: Language) -> str:
    said = f"{value:.1f}"
    return said.replace(".", ",") if language == "fr" else said


def p_said(value: float, language: Language) -> str:
    """`p = 0,014`; of smaller ones than a thousandth, that they are."""
    said = f"p = {value:.2g}" if value >= LEAST else f"p < {LEAST:g}"
    return said.replace(".", ",") if language == "fr" else said
