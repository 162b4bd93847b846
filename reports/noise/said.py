"""A noise audit in sentences: what both the page and the terminal say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from learner.noise.components import REPEATS
from learner.noise.model import Differing, Noise
from reports.noise.as_json import NoiseSettings
from reports.showing import Figures

PAIRS, PEOPLE = 30, 5  # below which a figure is no more than an order of magnitude; and has no interval


class Saying:
    """Says one audit."""

    def __init__(self, noise: Noise, settings: NoiseSettings, figures: Figures, label: Callable[[str], str]) -> None:
        """What was found, what was asked, the figures of a language, and what attributes are called in it."""
        self.noise, self.settings, self._label = noise, settings, label
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
        """What people guessed, and how far that is; by near files too, where too few are the same."""
        first, expected, words = self.noise.first, self.settings.expected, self.words
        if expected is None:
            return words.noise_expected_unasked
        against = words.noise_expected_none if first.share is None else self._against(first, expected)
        said = words("noise_expected", expected=self.figures.share(expected), against=against)
        return " ".join((said, *self._near(expected)))

    def _against(self, found: Differing, expected: float) -> str:
        words = self.words
        if found.interval is None:
            return words.noise_expected_unsure
        low, high = found.interval
        if low > expected:
            return words.noise_expected_more
        return words.noise_expected_less if high < expected else words.noise_expected_within

    def _near(self, expected: float) -> Iterator[str]:
        noise, say = self.noise, self.figures
        if noise.first.pairs >= PAIRS:
            return
        near = (each.found for each in noise.rungs if (each.likeness, each.advised) == ("near", noise.advised))
        for found in near:
            if found.share is not None:
                said = {"pairs": say.count(found.pairs), "share": say.share(found.share, found.interval)}
                yield self.words("noise_expected_near", **said, against=self._against(found, expected))

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
        if self.settings.without:
            yield words("noise_without", named=self._named(self.settings.without))
        if noise.first.share is None:
            return
        yield words("noise_distance_said", distance=say.figure(noise.first.distance, noise.first.distance_interval))
        yield words("noise_by_situation", share=say.share(noise.first.each_situation))
        yield words.noise_basis_facts if noise.likeness == "facts" else words.noise_basis_read
        if noise.advised:
            yield words.noise_basis_advised
        if not self.named:
            yield words.noise_basis_unnamed

    def remarks(self) -> Iterator[str]:
        """What makes the figures less sure."""
        noise, words = self.noise, self.words
        if noise.first.share is not None and noise.first.pairs < PAIRS:
            yield words.noise_few_pairs
        if noise.parting:
            yield self._parting()
        if sum(many > 0 for many in noise.levels.values()) == 1:
            yield words.noise_one_level
        if self.named and noise.people < PEOPLE:
            yield words.noise_few_people

    def _parting(self) -> str:
        """What sets files apart, and what to type to leave it out."""
        ids, say = [each.attribute for each in self.noise.parting], self.figures
        return self.words(
            "noise_parting",
            named=self._named(ids),
            pairs=say.count(self.noise.parting[-1].pairs),
            before=say.count(self.noise.first.pairs),
            typed=" ".join(f"--without {id}" for id in (*self.settings.without, *ids)),
        )

    def _named(self, ids: Iterable[str]) -> str:
        return self.words.list_separator.join(self.words("quoted", text=self._label(id)) for id in ids)

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
