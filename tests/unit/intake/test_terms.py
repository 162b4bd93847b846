"""Facts read in free text by declared words: what undoes them, the words shown, and texts meant to slow it down."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.phrases import MOST_REACH, Caution, phrase_of, words_in
from tests.unit.intake.making import fact, read, records, write
from tests.unit.intake.mappings import mapping, reading

GLASS = '{column: texte, terms: {"oui": ["glass", "metal particles"]}'
WORDS = st.sampled_from(["glass", "no", "found", "vial", "in", "the", "metal", "particles"])


def said(folder: Path, rule: str, text: str, attribute: str = "nouveau", head: str = "") -> object:
    """The value that a text gives, or silence."""
    path = write(folder / "a.csv", f'Number;Text\nD-1;"{text}"\n')
    (record,) = records(read(path, mapping(head + reading(attribute, rule))))
    found = record.case.given.get(attribute)
    return (found.value, found.source) if found else None


@pytest.mark.parametrize(
    ("more", "text", "speaks"),
    [
        ("", "Glass in a vial", True),
        ('unless_after: ["no"]', "no glass was seen", False),
        ('unless_after: ["no"]', "No defect. Glass was seen", True),
        ('unless_after: ["no"]', "no doubt: glass was seen", True),
        ('unless_after: ["no"]', "glass, no doubt", True),
        ('unless_before: ["excluded"]', "glass was excluded", False),
        ('unless_before: ["excluded"]', "glass was seen. The rest was excluded", True),
        ('unless_before: ["excluded"]', "glass was excluded, then glass was seen in the vial by the pharmacist", True),
        ('unless_before: ["excluded"]', "glass a b c d excluded", False),
        ('unless_before: ["excluded"]', "glass a b c d e excluded", True),
        ('unless_before: ["excluded"], reach: 2', "glass a excluded", False),
        ('unless_before: ["excluded"], reach: 2', "glass a b excluded", True),
        ('unless_after: ["no"], reach: 7', "no a b c d e f glass", False),
        ('unless_after: ["no"], reach: 6', "no a b c d e f glass", True),
        ('unless_after: ["not contain"]', "does not contain glass", False),
        ('unless_after: ["not contain"]', "not in range; may contain glass", True),
        ('unless_after: ["not contain"]', "not clear: contain glass", True),
        ('unless_after: ["free of"], reach: 1', "free of glass", False),
        ('unless_after: ["free of"], reach: 1', "free of visible glass", True),
        ('unless_before: ["not found"], reach: 1', "glass not found", False),
        ('unless_before: ["not found"], reach: 1', "glass was not found", True),
        ('only_with: ["injection", "for infusion"]', "glass in the injection", True),
        ('only_with: ["injection", "for infusion"]', "powder FOR  INFUSION: glass", True),
        ('only_with: ["injection", "for infusion"]', "glass in an infusion", False),
    ],
)
def test_what_undoes_a_word_and_how_far(tmp_path: Path, more: str, text: str, *, speaks: bool) -> None:
    rule = f"{GLASS}, {more}}}" if more else f"{GLASS}}}"
    assert (said(tmp_path, rule, text) is not None) is speaks


@pytest.mark.parametrize(
    ("more", "text", "speaks"),
    [
        (", negatable: true", "no trace of glass", False),
        (", negatable: true", "no trace but glass", True),
        (", negatable: true", "glass not seen", False),
        (", negatable: true", "no no no glass seen here by us. Glass not seen", False),
        (", negatable: true", "no glass, then four words more: glass", True),
        (', negatable: true, unless_after: ["broken"]', "broken glass", False),
        ("", "no glass, glass not seen", True),
    ],
)
def test_a_negation_is_declared_once_for_the_readings_that_it_may_deny(
    tmp_path: Path, more: str, text: str, *, speaks: bool
) -> None:
    declared = 'negations:\n  - {unless_after: ["no"], until: ["but"], reach: 4}\n  - {unless_before: ["not seen"]}\n'
    assert (said(tmp_path, f"{GLASS}{more}}}", text, head=declared) is not None) is speaks


@pytest.mark.parametrize(("text", "speaks"), [("no rituximab", False), ("no rituximab but rituximab", True)])
def test_the_end_of_a_word_is_denied_too(tmp_path: Path, text: str, *, speaks: bool) -> None:
    declared = 'negations: [{unless_after: ["no"], until: ["but"]}]\n'
    rule = '{column: texte, ends: {"mab": "oui"}, negatable: true}'
    assert (said(tmp_path, rule, text, head=declared) is not None) is speaks


@pytest.mark.parametrize(
    ("rule", "text", "source"),
    [
        (f"{GLASS}}}", "Some METAL-particles", "colonne « Text », mots « metal particles »"),
        (f'{GLASS}, note: "à relire"}}', "glass", "colonne « Text », mot « glass » (à relire)"),
        ('{column: texte, ends: {"mab": "oui"}}', "anti-TNF Rituximab", "colonne « Text », mot « rituximab »"),
    ],
)
def test_a_fact_shows_the_words_that_it_came_from(tmp_path: Path, rule: str, text: str, source: str) -> None:
    assert said(tmp_path, rule, text) == (True, f"Source : {source}")


def test_a_set_shows_a_word_for_each_of_its_values(tmp_path: Path) -> None:
    rule = '{column: texte, terms: {"adulte": ["adults", "men"], "enfant": ["children"]}}'
    found = said(tmp_path, rule, "Children, men and adults", "populations")
    assert found == (frozenset({"adulte", "enfant"}), "Source : colonne « Text », mots « adults », « children »")


@pytest.mark.parametrize(("escaped", "value"), [("a_x000D_b", "a b"), ("a_x0041_b", "aAb"), ("a_x00_b", "a_x00_b")])
def test_escapes_of_a_spreadsheet_part_words_again(tmp_path: Path, escaped: str, value: str) -> None:
    path = write(tmp_path / "a.csv", f"Number;Text\nD-1;{escaped}\n")
    body = reading("code", "{column: texte}")
    escapes, as_they_are = (records(read(path, mapping(head + body))) for head in ("spreadsheet_escapes: true\n", ""))
    assert fact(escapes[0], "code").value == value
    assert fact(as_they_are[0], "code").value == escaped


def test_a_label_is_cut_between_words(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", f"Number;Name;Text\nD-1;{'mot ' * 60};x\nD-2;court;x\n")
    found = records(read(path, mapping("label: nom\n" + reading("code", "{column: texte}"))))
    assert [each.label for each in found] == [("mot " * 40).strip() + " …", "court"]


@given(st.lists(WORDS, max_size=30), st.integers(1, MOST_REACH))
def test_a_word_is_held_where_no_caution_is_near(words: list[str], reach: int) -> None:
    """Against the plainest reading: each place, and the words around it, one sentence long."""
    caution = Caution(frozenset({("no",)}), frozenset({("found",)}), reach)
    free = [
        "no" not in words[max(0, at - reach) : at] and "found" not in words[at + 1 : at + 1 + reach]
        for at, word in enumerate(words)
        if word == "glass"
    ]
    assert words_in(" ".join(words)).hold(("glass",), (caution,)) is any(free)


@pytest.mark.parametrize(
    "unit",
    ["no glass ", "glass ", "glass particles glass ", "no no no ", "metal ", "a" * 50, ". ", "glass.no ", "é\u0301"],
)
def test_a_text_ten_times_as_long_takes_some_ten_times_as_long(unit: str) -> None:
    """Hostile repetitions of what is looked for: no text makes it look at its words again and again."""
    caution = Caution(frozenset({("no",), ("no", "no", "no")}), frozenset({("found",)}), MOST_REACH)
    phrase = phrase_of("glass particles glass particles found")

    def taken(repeated: int) -> float:
        text, start = unit * repeated, process_time()
        words = words_in.__wrapped__(text)
        words.hold(phrase, (caution,))
        words.hold(("glass",), (caution,))
        return process_time() - start

    short, long = (min(taken(size) for _ in range(3)) for size in (4_000, 40_000))
    assert long < max(short, 0.002) * 40
