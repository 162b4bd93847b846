"""The tables of what divergences teach: the same for the page and for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from learner.divergences.model import Lift, Theme
from reports.divergences.said import Saying, share_of
from reports.showing import Cell, Shown
from reports.typography import number


def tables_of(say: Saying) -> tuple[Shown, ...]:
    """Those that have a row, in the order in which they are read."""
    words = say.words
    lacking = _themes(say, say.lacking, ("inconnus", words.div_lacking, words.div_lacking_note))
    others = _themes(say, say.others, ("motifs", words.div_themes, words.div_themes_note))
    made = (_matrix(say), _account(say), lacking, _rules(say), _facts(say), _near(say), others)
    return tuple(each for each in made if each.rows)


def _matrix(say: Saying) -> Shown:
    found, words = say.found, say.words
    held = {(each.asked, each.decided): each.looks for each in found.cells}
    levels = say.lexicon.rulebook.modes if say.said.settings.scale == "modes" else say.lexicon.rulebook.priorities
    ids = [level.id for level in levels]
    rows = tuple(
        (Cell(say.level(one)), *(Cell(say.figures.count(held.get((one, other), 0.0))) for other in ids)) for one in ids
    )
    return Shown("matrice", words.div_matrix, "", (words.div_asked, *map(say.level, ids)), rows)


def _account(say: Saying) -> Shown:
    found, words, figures = say.found, say.words, say.figures
    rows = [(Cell(words.div_all), figures.share_cell(share_of(found, say.diverging), found.interval))]
    if found.explained is not None:
        held = found.explained
        more = words("div_explained_more", points=held.points, thresholds=held.thresholds, rules=held.rules)
        rows.append((Cell(words.div_explained, more=more), figures.share_cell(share_of(found, held.explained))))
        rows.append((Cell(words.div_lost), figures.share_cell(share_of(found, held.lost))))
    floor = found.floor
    if floor.differ is not None:
        differ = figures.share(floor.differ, floor.interval)
        more = words("div_floor_more", differ=differ, share=figures.share(floor.share))
        rows.append((Cell(words.div_low, more=more), figures.share_cell(floor.low)))
        rows.append((Cell(words.div_high), figures.share_cell(floor.high)))
    shown = tuple(rows) if say.diverging else ()
    return Shown("compte", words.div_account, words.div_account_note, (words.div_what, words.div_part), shown)


def _themes(say: Saying, themes: Sequence[Theme], told: tuple[str, str, str]) -> Shown:
    words, figures = say.words, say.figures
    headers = (words.div_theme, words.div_looks, words.div_heavier_share, words.div_people, words.div_agreeing)
    rows = tuple(
        (
            Cell(say.theme(each), more=say.theme_more(each)),
            Cell(figures.count(each.looks)),
            figures.share_cell(each.heavier / each.looks if each.looks else None),
            Cell(figures.count(each.people) if each.people else "—"),
            Cell(figures.count(each.agreeing)),
        )
        for each in themes
    )
    return Shown(*told, headers, rows)


def _rules(say: Saying) -> Shown:
    words = say.words
    note = words("div_rules_note", screened=number(say.found.screened, words.language))
    headers = (words.div_rule, words.div_way, words.div_ratio, words.div_expected, words.div_q)
    rows = tuple((Cell(say.rule(each), more=say.rule_more(each)), *_lift(each.lift, say)) for each in say.found.rules)
    return Shown("regles", words.div_rules, note, headers, rows)


def _facts(say: Saying) -> Shown:
    words = say.words
    headers = (words.div_fact, words.div_way, words.div_ratio, words.div_expected, words.div_q)
    rows = tuple((Cell(say.fact(each), more=say.fact_more(each)), *_lift(each.lift, say)) for each in say.found.facts)
    return Shown("faits", words.div_facts, words.div_facts_note, headers, rows)


def _near(say: Saying) -> Shown:
    words, near = say.words, say.found.near
    headers = (words.div_what, words.div_way, words.div_ratio, words.div_expected, words.div_q)
    rules = [(say.rule(each), say.rule_more(each), each.lift) for each in near.rules]
    facts = [(say.fact(each), say.fact_more(each), each.lift) for each in near.facts]
    found = sorted((*rules, *facts), key=lambda each: (each[2].q or 0.0, each[2].p or 0.0))
    rows = tuple((Cell(name, more=more), *_lift(lift, say)) for name, more, lift in found)
    return Shown("proches", words.div_near, words.div_near_note, headers, rows)


def _lift(lift: Lift, say: Saying) -> tuple[Cell, ...]:
    figures = say.figures
    counts = {"n": lift.diverging, "total": lift.looks, "expected": lift.expected}
    return (
        Cell(say.way(lift.direction)),
        figures.times_cell(lift.ratio, lift.interval),
        Cell(say.words("div_of", **{key: figures.count(each) for key, each in counts.items()})),
        Cell(_small(lift.q, say)),
    )


def _small(q: float | None, say: Saying) -> str:
    if q is None:
        return "—"
    said = "< 0.001" if q < 0.001 else f"{q:.3f}"
    return said.replace(".", ",") if say.words.language == "fr" else said
