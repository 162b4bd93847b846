"""Whatever a workbook holds, nothing of it is lost, its draft loads, and its mapping says the same again."""

from __future__ import annotations

from datetime import date

from hypothesis import event, given
from hypothesis import strategies as st

from engine.exchange.grid import NOTHING_HIDDEN, Broken, Computed, Content, Hidden, Sheet, letters
from engine.grids.mapping_loading import mapping_of
from engine.grids.mapping_writing import mapping_text
from engine.grids.uses import Reading
from engine.grids.whole import Drafted, drafted, grids_of
from engine.grids.workbook import recognised
from engine.loading import load_rulebook_text

HEADINGS = (
    *("Critère", "Question", "Niveau", "Points", "Poids", "Domaine", "N°", "Commentaire", "Oui", "Non", "0", "1 point"),
    *("Faible (1)", "Score total", "Mode de traitement", "Cotation obtenue", "Source", "Niveau 2"),
    *("Cote (0-3)", "Cote", "Criterion", "Weight", "Low", "High (3)"),
)
TEXTS = (
    *(
        "oui",
        "non",
        "oui ",
        "oui/non",
        "Oui (3)",
        "< 18 ans",
        "18 à 65",
        "65 ans et plus",
        "> 1 000",
        "0",
        "1 à 3",
        "aucun",
    ),
    *("avant le 01/01/2020", "Total", "Sous-total", "Note : à revoir", "Signature", "Âge", "Nouvelle substance", "âge"),
    *(
        "0 à 5 : circuit simplifié",
        "≥ 12 : comité",
        "de 6 à 11",
        "0 à 3 : simple ; 4 et plus : complet",
        "Lecture :\n0-3 simple\n4 et plus : complet",
        "0 à 3 : simple",
        "4 et plus : complet",
        "12 et plus",
        "Examen approfondi",
        "1.234,5",
        "x",
        "-",
    ),
    *(
        "inconnu",
        "contient",
        "« cité »",
        "a ; b",
        "=1+1",
        "2,5",
        "0,3333",
        "1e9",
        "9999999",
        "3 pts",
        "\u200bcaché",
        "age",
    ),
)
CONTENTS: st.SearchStrategy[Content] = st.one_of(
    st.sampled_from(TEXTS),
    st.sampled_from(TEXTS),
    st.sampled_from(HEADINGS),
    st.integers(-5, 30),
    st.sampled_from([0.5, 1.25, 1e20, 1 / 3, float("nan")]),
    st.sampled_from([True, date(2026, 3, 1), Broken("#REF!"), Computed("=A1", 3), Computed("=A1", None)]),
    st.text(max_size=12),
)
CELLS = st.dictionaries(st.tuples(st.integers(1, 9), st.integers(1, 6)), CONTENTS, max_size=40)
SIZES = st.sampled_from([(1, 2), (2, 1), (3, 1), (1, 3), (2, 2)])
MERGES = st.lists(
    st.builds(lambda row, column, size: (row, column, *size), st.integers(1, 8), st.integers(1, 5), SIZES), max_size=3
)
LEVELS: st.SearchStrategy[Content] = st.sampled_from(
    [
        "oui",
        "non",
        "< 18 ans",
        "18 à 65",
        "65 ans et plus",
        "0 à 5",
        "5 à 10",
        "Fort",
        "Faible",
        "oui/non",
        "a ; b",
        "2,5",
        "Oui (4 pts)",
        "< 2 ans : +3",
        "1 site : 0",
        "a : 1 ; b : 2",
        "☐ oui",
        "under 18",
        "yes",
        "2 to 3",
    ]
)
MARKS: st.SearchStrategy[Content] = st.sampled_from(["X", "x", "✓", "☒", "☐", "", "", "-", "oui"])
NUMBERS: st.SearchStrategy[Content] = st.sampled_from([0, 1, 3, 0.5, -2, "3 pts", "1.234,5", 2.25, "", "x"])
LABELS: st.SearchStrategy[Content] = st.sampled_from(
    ["Âge", "Nouvelle substance", "Grossesse", "", "", "Total", "Population cible", "inconnu", "Date de dépôt"]
)
# Headings that make a grid, and what stands under each.
TEMPLATES: tuple[dict[str, st.SearchStrategy[Content]], ...] = (
    {"Critère": LABELS, "Niveau": LEVELS, "Points": NUMBERS},
    {"N°": NUMBERS, "Critère": LABELS, "Modalité": LEVELS, "Poids": NUMBERS, "Score": NUMBERS, "Commentaire": LEVELS},
    {"Domaine": LABELS, "Critère": LABELS, "0": LEVELS, "1 point": LEVELS, "Fort (3)": LEVELS},
    {"Critère": LABELS, "Poids": NUMBERS, "Oui": NUMBERS, "Non": NUMBERS},
    {"Question": LABELS, "Points Clinique": NUMBERS, "Points Qualité": NUMBERS},
    {"Critère": LABELS, "Faible": LEVELS, "Moyen": LEVELS, "Fort": LEVELS},
    {"Critère": LABELS, "Faible (0)": MARKS, "Moyen (1)": MARKS, "Fort": MARKS},
    {"Critère": LABELS, "Poids": NUMBERS, "Oui": MARKS, "Non": MARKS},
    {"Critère": LABELS, "Niveau": MARKS, "Points": MARKS},
    {"Critère": LABELS, "Poids": NUMBERS, "Cote (0-3)": NUMBERS},
    {"Critère": LABELS, "Poids": NUMBERS, "Cote (0-3)": st.just("")},
)


HIDDEN = st.one_of(
    st.just(NOTHING_HIDDEN),
    st.builds(Hidden, st.booleans(), st.frozensets(st.integers(1, 9)), st.frozensets(st.integers(1, 6), max_size=2)),
)


@st.composite
def nearly_grids(draw: st.DrawFn) -> dict[tuple[int, int], Content]:
    """The cells of a grid, some of them changed, and thresholds perhaps."""
    template = draw(st.sampled_from(TEMPLATES))
    cells: dict[tuple[int, int], Content] = {(2, column): head for column, head in enumerate(template, start=1)}
    for row in range(3, 3 + draw(st.integers(1, 6))):
        cells |= {(row, column): draw(under) for column, under in enumerate(template.values(), start=1)}
    if draw(st.booleans()):
        cells |= {(12, 1): "Seuils", (13, 1): "0 à 5 : circuit simplifié", (14, 1): draw(st.sampled_from(TEXTS))}
    return cells | draw(st.dictionaries(st.tuples(st.integers(1, 9), st.integers(1, 6)), CONTENTS, max_size=4))


@st.composite
def sheets(draw: st.DrawFn, name: str) -> Sheet:
    """A sheet that looks like a grid, more or less."""
    cells = dict(draw(st.one_of(nearly_grids(), nearly_grids(), CELLS)))
    merged: dict[tuple[int, int], str] = {}
    for row, column, tall, wide in draw(MERGES):
        area = {(row + down, column + right) for down in range(tall) for right in range(wide)}
        if not any(area & set(_area(each)) for each in merged.values()):
            merged[row, column] = f"{letters(column)}{row}:{letters(column + wide - 1)}{row + tall - 1}"
            cells = {place: held for place, held in cells.items() if place not in area or place == (row, column)}
    filled = {place: held for place, held in cells.items() if held not in (None, "")}
    return Sheet(name, filled, merged, hidden=draw(HIDDEN))


def _area(merged: str) -> list[tuple[int, int]]:
    first, last = merged.split(":")
    (left, top), (right, bottom) = ((ord(end[0]) - ord("A") + 1, int(end[1:])) for end in (first, last))
    return [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]


WORKBOOKS = st.tuples(sheets("Clinique"), sheets("Qualité"))


def made_of(workbook: tuple[Sheet, ...], mapping: str | None = None) -> Drafted:
    reading = Reading("essai.xlsx")
    grids = grids_of(workbook, reading)
    told = recognised(grids, "essai") if mapping is None else mapping_of(mapping, "m.yaml", grids)
    return drafted(grids, told, "essai.xlsx", reading)


@given(WORKBOOKS)
def test_every_cell_is_used_or_told(workbook: tuple[Sheet, ...]) -> None:
    made = made_of(workbook)
    event(f"draft: {bool(made.text)}")
    told = {each.cell for each in made.reading.found if each.diagnostic.severity == "error"}
    filled = {cell.at for grid in made.grids for cell in grid.cells.values()}
    assert {(at.sheet, at.row, at.column) for at in filled} == {
        (sheet.name, *place) for sheet in workbook for place, held in sheet.cells.items() if _says_something(held)
    }
    assert filled - made.reading.uses.keys() - told == set()


def _says_something(held: Content) -> bool:
    """Whether anything can be seen of it."""
    reading = Reading("")
    return bool(grids_of([Sheet("S", {(1, 1): held})], reading)[0].cells)


@given(WORKBOOKS)
def test_a_draft_loads_and_its_mapping_gives_it_again(workbook: tuple[Sheet, ...]) -> None:
    made = made_of(workbook)
    if made.text:
        assert load_rulebook_text(made.text).status == "draft"
    again = made_of(workbook, mapping_text(made.mapping))
    assert again.text == made.text
    assert mapping_text(again.mapping) == mapping_text(made.mapping)
