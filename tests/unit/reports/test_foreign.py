from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.loading import load_rulebook
from engine.loading.library import is_shared
from engine.model import Rulebook
from engine.sentences import condition_sentence
from reports.foreign import CLOSE, OPEN, bare, fenced, fenced_rulebook, marked
from reports.index_page import render_index
from reports.outcomes import outcomes_of
from reports.trace_report import render
from reports.views.lexicon import lexicon_of
from tests.unit.reports.making import META, assessed, full
from tests.unit.reports.reading import Page
from tests.unit.reports.showing import rich
from tests.unit.reports.test_index_page import MANIFEST, rows

SHIPPED = (Path(__file__).parents[3] / "rulebooks").glob("*.yaml")
RULEBOOKS = [*(path for path in SHIPPED if not is_shared(path)), Path(__file__).with_name("essai.yaml")]
VOID = {"meta", "br", "input", "rect", "line", "circle"}


class Spoken(Page):
    """A page whose every text is kept with the language that a screen reader would read it in."""

    def __init__(self, html: str) -> None:
        self.spoken: list[tuple[str, str]] = []
        self._languages = [""]
        super().__init__(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        if tag not in VOID:
            self._languages.append(dict(attrs).get("lang") or self._languages[-1])

    def handle_endtag(self, tag: str) -> None:
        super().handle_endtag(tag)
        self._languages.pop()

    def handle_data(self, data: str) -> None:
        super().handle_data(data)
        if self._open and self._open[-1] not in ("style", "script", "title"):  # a title holds no element
            self.spoken.append((self._languages[-1], data))

    def said_in(self, language: str) -> str:
        """All that is read in one language."""
        return " ¶ ".join(text for spoken, text in self.spoken if spoken == language)


def english() -> Rulebook:
    return full().model_copy(update={"language": "en"})


def index(language: str) -> str:
    manifest = replace(MANIFEST, outcomes=outcomes_of(full(), rows(), ["refuse"]))
    return render_index(full(), rows(), manifest, language="en" if language == "en" else "fr")


def texts_of(rulebook: Rulebook) -> Iterator[str]:
    """What people read of a rulebook, but for what is also an English word."""
    yield from (rulebook.title, rulebook.owner, rulebook.note)
    levels = [
        *rulebook.modes,
        *rulebook.priorities,
        *(d for each in rulebook.disciplines.values() for d in each.depths),
    ]
    yield from (level.label for level in levels)
    yield from (*rulebook.axes.values(), *rulebook.expertises.values())
    yield from (each.label for each in rulebook.disciplines.values())
    for attribute in rulebook.attributes.values():
        yield from (attribute.label, attribute.definition, attribute.how_to_code, *attribute.values)
        yield attribute.assume.because if attribute.assume else ""
    for rule in rulebook.rules:
        yield from (rule.label, rule.because, rule.reference, rule.note)
        yield from (text for effect in rule.then for text in (effect.risk, effect.stake, effect.ask) if text)


FRENCH = {text for text in texts_of(full()) if text} - {"Patients", "Science", "Code", "Sites", "Substance"}


@pytest.mark.parametrize("html", [rich("en"), index("en")], ids=["report", "index"])
def test_rulebook_texts_are_read_in_their_own_language(html: str) -> None:
    """RGAA 8.7: a screen reader set to English would make nonsense of them."""
    page = Spoken(html)
    assert page.all("html")[0]["lang"] == "en"
    said = page.said_in("en")
    assert [text for text in FRENCH if text in said] == []
    assert "Circuit lourd" in page.said_in("fr")


def test_every_sort_of_text_is_there_to_be_read() -> None:
    """Else the test above would prove nothing."""
    read = Spoken(rich("en")).said_in("fr")
    assert sum(text in read for text in FRENCH) > 0.9 * len(FRENCH)


def test_words_of_the_page_are_read_in_its_language() -> None:
    said = Spoken(rich("en")).said_in("fr")
    assert not any(word in said for word in ("unknown", "yes", "points", " or ", "Deadline"))


def test_a_page_in_the_rulebook_s_language_marks_nothing() -> None:
    assert [each for each in Page(rich("fr")).elements if "lang" in each[1]] == [("html", {"lang": "fr"})]
    same = render(english(), assessed(english(), "E"), META, language="en")
    assert [each for each in Page(same).elements if "lang" in each[1]] == [("html", {"lang": "en"})]


def test_an_english_rulebook_is_marked_in_a_french_page() -> None:
    page = Spoken(render(english(), assessed(english(), "E"), META))
    assert page.said_in("en")
    assert "Circuit lourd" not in page.said_in("fr")


@pytest.mark.parametrize("html", [rich("fr"), rich("en"), index("fr"), index("en")])
def test_no_fence_is_left(html: str) -> None:
    assert OPEN not in html
    assert CLOSE not in html


@pytest.mark.parametrize("path", RULEBOOKS, ids=lambda path: path.stem)
def test_fences_change_no_word_of_a_rule(path: Path) -> None:
    rulebook = load_rulebook(path)
    marking, usual = (
        lexicon_of(rulebook.model_copy(update={"language": "fr"}), "en", marking=True),
        lexicon_of(rulebook, "en"),
    )
    for rule, text in marking.rules.items():
        assert bare(text.sentence) == usual.rules[rule].sentence
        assert [bare(chip.text) for chip in text.effects] == [chip.text for chip in usual.rules[rule].effects]
        assert text.anchor == usual.rules[rule].anchor


def test_the_digest_shown_is_that_of_the_rulebook_itself() -> None:
    assert full().digest in Page(rich("en")).text
    assert full().digest in Page(index("en")).text


def test_text_is_escaped_before_it_is_marked() -> None:
    assert marked(f"<b> {fenced('<i>')}", "fr") == '&lt;b&gt; <span lang="fr">&lt;i&gt;</span>'


@pytest.mark.parametrize("hostile", [OPEN, CLOSE, CLOSE + OPEN, OPEN + OPEN + "a" + CLOSE])
def test_fences_in_data_never_open_an_element_that_they_do_not_close(hostile: str) -> None:
    html = marked(f"{hostile} {fenced(hostile)}", "fr")
    assert html.count("<span") == html.count("</span>")


def test_an_empty_text_has_no_fence() -> None:
    assert fenced("") == ""


def test_a_fenced_rulebook_keeps_its_names() -> None:
    held = fenced_rulebook(full())
    assert (held.id, list(held.attributes), [rule.id for rule in held.rules]) == (
        full().id,
        list(full().attributes),
        [rule.id for rule in full().rules],
    )
    assert condition_sentence(held.rules[0].when, held) != condition_sentence(full().rules[0].when, full())
