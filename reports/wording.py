"""The interface's own words, in both languages, from catalogues. Rulebook content stays as written."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from engine.errors import Language
from reports.typography import number, spaced

CATALOGUES = tuple(sorted(Path(__file__).parent.glob("catalogue*.toml")))


class Words:
    """One language's words: `words.mode` is a text, `words("mode_of", mode=…)` fills one in.

    Texts are our own `str.format` templates; what fills them in is never used as one.
    """

    def __init__(self, language: Language, texts: dict[str, str]) -> None:
        """Keep the texts, spaced as the language wants."""
        self.language: Language = language
        self._texts = {key: spaced(text, language) for key, text in texts.items()}

    def __getattr__(self, key: str) -> str:
        """The text of a key. AttributeError if no catalogue has it, so that a template fails loudly."""
        try:
            return self._texts[key]
        except KeyError:
            raise AttributeError(key) from None

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key, filled in."""
        return self._texts[key].format(**values)

    def outcome(self, name: str) -> str:
        """The words for an outcome that a catalogue knows, else its name without underscores."""
        return self._texts.get(f"outcome_{name.removeprefix('suite_')}", name.replace("_", " "))

    def count(self, key: str, how_many: int, **values: object) -> str:
        """The singular (`key_one`) or plural (`key_many`) text; `{n}` is the number, spaced as it should."""
        held: dict[str, object] = {"n": number(how_many, self.language), **values}
        return self(key + number_of(how_many, self.language), **held)


def number_of(how_many: int, language: Language) -> str:
    """How a key ends that says so many: none is singular in French, plural in English."""
    singular = abs(how_many) < 2 if language == "fr" else abs(how_many) == 1
    return "_one" if singular else "_many"


@cache
def words(language: Language) -> Words:
    """The words of one language. The catalogues are read once a process."""
    texts = [tomllib.loads(file.read_text(encoding="utf-8")) for file in CATALOGUES]
    return Words(language, {key: text[language] for each in texts for key, text in each.items()})
