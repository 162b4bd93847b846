"""What divergences teach, in sentences: what both the page and the terminal say."""

from __future__ import annotations

from collections.abc import Iterator

from learner.divergences.model import Divergences, FactPushed, RulePushed, Theme
from learner.noise.resampling import FEWEST
from reports.divergences.as_json import DivergencesSaid
from reports.showing import Figures
from reports.typography import signed
from reports.views.lexicon import Lexicon

FIRST = 5  # of the attributes, or of the rules, that are named beside


class Saying:
    """Says what came of one history."""

    def __init__(self, said: DivergencesSaid, lexicon: Lexicon) -> None:
        """What was found, and the words of a rulebook in one language."""
        self.said, self.found = said, said.divergences
        self.lexicon, self.words, self.figures = lexicon, lexicon.words, Figures(lexicon.words)

    @property
    def diverging(self) -> float:
        """How many decisions diverge."""
        return self.found.heavier + self.found.lighter

    @property
    def lacking(self) -> tuple[Theme, ...]:
        """The reasons that name what no attribute does."""
        return tuple(each for each in self.found.themes if each.lacking)

    @property
    def others(self) -> tuple[Theme, ...]:
        """The other recurring reasons."""
        return tuple(each for each in self.found.themes if not each.lacking)

    def verdict(self) -> str:
        """The share of decisions that diverge."""
        if not self.diverging:
            return self.words.div_none + "."
        share = self.figures.share(self.diverging / self.found.looks, self.found.interval)
        return self.words("div_verdict", share=share) + "."

    def told(self) -> Iterator[str]:
        """How many, which way, what was found of them."""
        found, words, count = self.found, self.words, self.figures.count
        ways = {"heavier": found.heavier, "lighter": found.lighter, "looks": found.looks, "people": found.people}
        yield words("div_ways", **{key: count(each) for key, each in ways.items()})
        if self.diverging:
            yield words(
                "div_found",
                rules=words.count("div_found_rules", len(found.rules)),
                facts=words.count("div_found_facts", len(found.facts)),
                lacking=words.count("div_found_lacking", len(self.lacking)),
            )
            if found.visible is not None:
                yield words(
                    "div_visible",
                    n=count(found.screened),
                    who=self._who(),
                    ratio=self.figures.figure(found.visible, None),
                )
            yield words("div_reasoned", n=count(found.reasoned), total=count(self.diverging))
        if found.from_proposal:
            yield words("div_proposal", n=count(found.from_proposal), cautious=count(found.cautious))
        if found.independent is not None and found.independent < 1:
            yield words("div_advised", share=self.figures.share(found.independent))

    def _who(self) -> str:
        return self.words.count("div_of_people", self.found.people) if self.found.people else self.words.div_of_nobody

    def remarks(self) -> Iterator[str]:
        """What makes it less sure."""
        found, words = self.found, self.words
        if found.independent is None:
            yield words.div_advised_all
        if 0 < found.people < FEWEST:
            yield words.div_few_people

    def unaccounted(self) -> Iterator[str]:
        """What could not be counted, and why."""
        if self.found.explained is None:
            why = self.words.div_why_count if self.said.verdict == "count" else self.words.div_why_stop
            yield self.words("div_no_explained", why=why)
        if self.found.floor.differ is None:
            yield self.words.div_no_floor

    def level(self, id: str) -> str:
        """The label of a level, without what it says between parentheses."""
        return self.lexicon.short_level(id, self.said.settings.scale)

    def way(self, direction: str) -> str:
        """`plus lourd`."""
        return self.words.div_way_heavier if direction == "heavier" else self.words.div_way_lighter

    def theme(self, each: Theme) -> str:
        """`« rupture, stock »`."""
        return self.words("div_theme_title", words=", ".join(each.words))

    def theme_more(self, each: Theme) -> str:
        """What no attribute has of it, and which attributes tell of the rest."""
        words, parts = self.words, []
        if each.lacking:
            parts.append(words("div_theme_lacking", words=", ".join(each.lacking)))
        if each.known:
            labels = [self.lexicon.label(id) for id in each.known[:FIRST]]
            labels += ["…"] if len(each.known) > FIRST else []
            parts.append(words("div_theme_known", facts=words.list_separator.join(labels)))
        parts.append(words("div_theme_said", said=each.said))
        return ". ".join(part[0].upper() + part[1:] for part in parts)

    def rule(self, each: RulePushed) -> str:
        """`P-3 Grossesse`."""
        return self.lexicon.called(each.rule)

    def rule_more(self, each: RulePushed) -> str:
        """Where it is looked at."""
        key = "div_how_fired" if each.how == "fired" else "div_how_missed"
        points = self.words.count("chip_points", each.points, n=signed(each.points, self.words.language))
        return self.words(key, points=points)

    def fact(self, each: FactPushed) -> str:
        """`Femmes enceintes : oui`."""
        return self.words("fact_is", label=self.lexicon.label(each.attribute), value=each.cell)

    def fact_more(self, each: FactPushed) -> str:
        """The rules that read it."""
        if not each.rules:
            return self.words.div_read_by_none
        return self.words(
            "div_read_by", rules=", ".join([*each.rules[:FIRST], *(["…"] if len(each.rules) > FIRST else [])])
        )


def share_of(found: Divergences, looks: float) -> float | None:
    """A share of all decisions; None where there is none."""
    return looks / found.looks if found.looks else None
