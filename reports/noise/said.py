"""A noise audit in sentences: what both the page and the terminal say."""

from __future__ import annotations

from collections.abc import Iterator

from learner.noise.components import REPEATS
from learner.noise.model import Differing, Noise
from reports.noise.as_json import NoiseSettings
from reports.showing import Figures

PAIRS, PEOPLE = 30, 5  # below which a figure is no more than an order of magnitude; and has no interval


class Saying:
    """Says one audit."""

    def __init__(self, noise: Noise, settings: NoiseSettings, figures: Figures) -> None:
        """What was found, what was asked, and the figures of a language."""
        self.noise, self.settings = noise, settings
        self.figures, self.words = figures, figures.words

    @property
    def named(self) -> bool:
        """Whether somebody is named."""
        return self.noise.people > 0

    def verdict(self) -> str:
        """How often two people differ on the same facts."""
        first, words = self.noise.first, self.words
        if first.share is None:
            return words.noise_verdict_none + "."
        what = getattr(words, f"noise_what_{self.settings.scale}")
        key = "noise_verdict_people" if self.named else "noise_verdict_files"
        return words(key, what=what, share=self.figures.share(first.share, first.interval)) + "."

    def expected(self) -> str:
        """What people guessed, and how far that is."""
        first, expected, words = self.noise.first, self.settings.expected, self.words
        if expected is None or first.share is None:
            return words.noise_expected_unasked if expected is None else ""
        key = "unsure"
        if first.interval is not None:
            low, high = first.interval
            key = "more" if low > expected else "less" if high < expected else "within"
        against = {
            "more": words.noise_expected_more,
            "less": words.noise_expected_less,
            "within": words.noise_expected_within,
            "unsure": words.noise_expected_unsure,
        }[key]
        return words("noise_expected", expected=self.figures.share(expected), against=against)

    def counted(self) -> str:
        """How many decisions, and how many can be compared."""
        noise, say = self.noise, self.figures
        return self.words(
            "noise_counted",
            looks=say.count(noise.looks),
            people=say.count(noise.people),
            who=self.words.list_separator.join(noise.directorates) or "—",
            met=say.count(noise.first.looks),
            pairs=say.count(noise.first.pairs),
            situations=say.count(noise.first.situations),
        )

    def basis(self) -> Iterator[str]:
        """What the first figure is about, and what tempers it."""
        noise, words, say = self.noise, self.words, self.figures
        if noise.first.share is None:
            return
        yield words("noise_distance_said", distance=say.figure(noise.first.distance, noise.first.distance_interval))
        yield words("noise_by_situation", share=say.share(noise.first.each_situation))
        yield words.noise_basis_facts if noise.likeness == "facts" else words.noise_basis_read
        if noise.advised:
            yield words.noise_basis_advised
        if not self.named:
            yield words.noise_basis_unnamed

    def remarks(self, rejected: int) -> Iterator[str]:
        """What makes the figures less sure."""
        noise, words = self.noise, self.words
        if noise.first.share is not None and noise.first.pairs < PAIRS:
            yield words.noise_few_pairs
        if sum(many > 0 for many in noise.levels.values()) == 1:
            yield words.noise_one_level
        if self.named and noise.people < PEOPLE:
            yield words.noise_few_people
        if rejected:
            yield words.count("noise_rejected", rejected)

    def unparted(self) -> Iterator[str]:
        """What the history cannot tell apart, and what a part holds besides."""
        sources, words, say = self.noise.sources, self.words, self.figures
        if sources.rest.variance is None:
            return
        if sources.occasion.variance is not None:
            yield words("noise_parted", n=say.count(sources.repeats))
        elif self.named and sources.repeats < REPEATS:
            yield words("noise_unparted_rest", n=say.count(sources.repeats))
        if not self.named:
            yield words.noise_unparted_people
        if sources.directorate.variance is None:
            yield words.noise_unparted_directorates
        parts = (sources.directorate, sources.person, sources.pattern)
        if any(each.variance is not None and each.variance < 0 for each in parts):
            yield words.noise_negative

    def itself(self) -> Iterator[str]:
        """The same person, twice."""
        if self.noise.itself.share is None:
            yield self.words.noise_itself_none
            return
        yield self._itself("noise_itself_facts", self.noise.itself)
        if self.noise.itself_same_file.share is None:
            yield self.words.noise_itself_no_file
        else:
            yield self._itself("noise_itself_file", self.noise.itself_same_file)

    def _itself(self, key: str, found: Differing) -> str:
        say = self.figures
        return self.words(key, share=say.share(found.share, found.interval), pairs=say.count(found.pairs))

    def office(self) -> str:
        """How many differ from more than half of their office."""
        found, say = self.noise.office, self.figures
        if not found.compared:
            return self.words.noise_office_none
        counts = {"compared": say.count(found.compared), "surely": say.count(found.surely)}
        return self.words.count("noise_office_said", found.above, **counts)
