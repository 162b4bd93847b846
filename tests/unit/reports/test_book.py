"""The book of a rulebook: every page there, every link leading somewhere, every number that of the assessments."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest

from engine.errors import Language
from engine.examples import Mismatch
from engine.loading import load_rulebook
from engine.model import Rulebook
from reports.book import MANIFEST, Contents, Counting, rendered_book
from reports.book.drawing import picture_of
from reports.book.graph import Graph, graph_of
from reports.book.layering import MOST, WIDEST, layers_around
from reports.book.names import Key, Names, Thing
from tests.unit.house.tree import ROOT
from tests.unit.reports.booking import BOOK, contents, example, files
from tests.unit.reports.making import HOSTILE, assessed, full
from tests.unit.reports.reading import Page

GOLDEN = Path(__file__).parent / "golden"
BOOKS: list[tuple[str, Language]] = [
    ("exemple", "fr"), ("exemple", "en"), ("complet", "fr"), ("essai", "fr"),
    ("tables", "fr"), ("tables", "en"), ("nu", "fr"),
]  # fmt: skip
SHIPPED = ("amm", "defaut-qualite", "essai-clinique", "pharmacovigilance")


def pages(book: str, language: Language) -> dict[str, Page]:
    return {name: Page(text) for name, text in files(book, language).items() if name.endswith(".html")}


def spaced(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def shipped(id: str) -> Rulebook:
    return load_rulebook(ROOT / "rulebooks" / f"{id}.yaml")


def test_the_page_of_a_rule_is_the_golden_one() -> None:
    file = GOLDEN / "livre.regle.html"
    found = files("exemple")["regle-AMM-102.html"].partition("</style>")[2]
    if os.environ.get("GDR_GOLDEN") == "write":
        file.write_text(found, encoding="utf-8")
        pytest.fail("written: read the difference, then run again without GDR_GOLDEN")
    assert found == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("book", "language"), BOOKS)
def test_the_same_book_twice_is_the_same_bytes(book: str, language: Language) -> None:
    assert dict(rendered_book(contents(BOOK[book]()), language=language)) == files(book, language)


@pytest.mark.parametrize(("book", "language"), BOOKS)
def test_every_link_leads_to_a_place_of_the_book(book: str, language: Language) -> None:
    found = pages(book, language)
    for name, page in found.items():
        assert len(page.ids) == len(set(page.ids)), name
        links = [each["href"] for each in page.all("a")]
        assert links, name
        for link in links:
            file, _, anchor = link.partition("#")
            assert file or anchor, (name, link)
            target = found[file] if file else page
            assert not anchor or anchor in target.ids, (name, link)


@pytest.mark.parametrize(("book", "language"), BOOKS)
def test_nothing_is_fetched_and_nothing_runs(book: str, language: Language) -> None:
    for name, text in files(book, language).items():
        if name != MANIFEST:
            page = Page(text)
            assert page.all("script") == page.all("img") == page.all("link") == []
            assert "default-src 'none'" in next(each["content"] for each in page.all("meta") if "content" in each)


def test_everything_has_its_page_and_is_in_the_document_to_print() -> None:
    book, found = example(), files("exemple")
    whole = Page(found["tout.html"])
    stems = [f"regle-{rule.id}" for rule in book.rules]
    stems += [f"table-{table.id}" for table in book.tables] + [f"critere-{id}" for id in book.attributes]
    assert {f"{stem}.html" for stem in stems} <= found.keys()
    assert {*stems, "exemple-1", "ligne-AMM-T1-1"} <= set(whole.ids)
    for rule in book.rules:
        assert rule.label in whole.text
        assert rule.because in whole.text


def test_the_english_book_has_english_names_and_says_that_the_content_is_french() -> None:
    found = files("exemple", "en")
    assert {"index.html", "all.html", "rule-AMM-102.html", "attribute-mti.html", "examples.html"} <= found.keys()
    assert '<span lang="fr">Nouvelle substance chez une population vulnérable</span>' in found["rule-AMM-102.html"]
    assert '<span lang="fr">' not in files("exemple")["regle-AMM-102.html"]


def test_what_a_rulebook_says_is_never_markup() -> None:
    rule = full().rules[0].model_copy(update={"label": HOSTILE, "because": HOSTILE})
    rulebook = full().model_copy(update={"rules": (rule, *full().rules[1:]), "title": HOSTILE})
    for name, text in rendered_book(contents(rulebook)):
        assert "<script" not in text, name


def test_ids_that_differ_by_their_capitals_alone_have_files_that_differ_by_more() -> None:
    rules = tuple(full().rules[0].model_copy(update={"id": id}) for id in ("R-a", "R-A", "r-A"))
    rulebook = full().model_copy(update={"rules": rules, "tables": ()})
    names = Names(rulebook, "fr")
    files = [names.file("rule", rule.id) for rule in rules]
    assert files == ["regle-R-a.html", "regle-R-A.2.html", "regle-r-A.3.html"]


def test_the_counts_are_those_of_the_assessments() -> None:
    counting = Counting("samples", "dossiers.csv", named=True)
    for name, nouvelle in (("A", "oui"), ("B", "non"), ("C", None)):
        value = None if nouvelle is None else nouvelle == "oui"
        counting.add(name, assessed(example(), name, substance_nouvelle=value, age_minimum=None, grossesse=True))
    counted = counting.counted()
    assert [counted.named("AMM-102", truth) for truth in ("true", "false", "unknown")] == [("A",), ("B",), ("C",)]
    found = dict(rendered_book(Contents(example(), (counted,))))
    text = spaced(Page(found["regle-AMM-102.html"]).text)
    assert "Dossiers livrés, dossiers.csv (3 dossiers) 1 1 1" in text
    assert "Vraie (1) : A Indéterminée (1) : C Fausse (1) : B" in text


def test_a_history_is_counted_and_its_cases_are_not_named() -> None:
    for name, text in files("exemple").items():
        assert "Dossier secret" not in text, name
    assert "Historique, passé.csv (1 dossier)" in spaced(Page(files("exemple")["regle-AMM-101.html"]).text)


def test_the_examples_are_told_with_what_is_expected_and_what_holds() -> None:
    text = spaced(Page(files("exemple")["exemples.html"]).text)
    assert "Générique oral conforme Bioéquivalence seule, substance connue." in text
    assert "Attendu : Mode de traitement proposé Circuit simplifié" in text
    assert "Nouvelle substance active : non" in text
    assert "AMM-T1-3" in text


def test_an_example_that_is_not_as_expected_says_so() -> None:
    unmet = Mismatch(example=example().examples[0].case, field="mode", expected="collegial", got="")
    found = dict(rendered_book(Contents(example(), (), (unmet,))))
    text = spaced(Page(found["exemples.html"]).text)
    assert "non conforme" in text
    assert "mode : attendu collegial, obtenu rien" in text
    assert "dont 0 conforme" in text


def test_a_scenario_that_bears_the_id_of_a_rule_is_on_its_page() -> None:
    assert "Un enfant <exposé> amm.feature:12" in Page(files("exemple")["regle-AMM-102.html"]).text


def test_a_rule_without_a_condition_and_an_attribute_that_nobody_reads_say_so() -> None:
    assert "Aucune règle ne le lit." in Page(files("exemple")["critere-demandeur.html"]).text
    text = Page(files("exemple")["regle-AMM-102.html"]).text
    assert "N'établit aucun critère" in text


def test_the_filters_of_the_list_are_those_that_keep_a_rule() -> None:
    page = Page(files("exemple")["index.html"])
    choices = {each["id"] for each in page.all("input")} - {"k-all", "d-all"}
    kept = {name for row in page.all("tr") for name in row.get("class", "").split()}
    assert choices
    assert choices == kept
    style = (ROOT / "reports" / "templates" / "book.css").read_text(encoding="utf-8")
    assert all(f"#{each}:checked" in style for each in choices)


def test_the_list_of_rules_says_what_each_text_is() -> None:
    text = spaced(Page(files("complet")["index.html"]).text)
    for said in ("Risque : Un risque", "Enjeu : Un enjeu", "À demander : Une demande.", "Expertise : "):
        assert said in text, said


def everything(rulebook: Rulebook) -> list[Key]:
    rules: list[Key] = [("rule", rule.id) for rule in rulebook.rules]
    tables: list[Key] = [("table", table.id) for table in rulebook.tables]
    return [*rules, *tables, *(("attribute", id) for id in rulebook.attributes)]


@pytest.mark.parametrize("id", SHIPPED)
def test_a_picture_goes_from_causes_to_effects_and_fits(id: str) -> None:
    rulebook = shipped(id)
    graph = graph_of(rulebook)
    drawn = 0
    for key in everything(rulebook):
        layers = layers_around(graph, key)
        if layers is None:
            continue
        drawn += 1
        held = [place for column in layers.columns for place in column]
        shown = {place.key for place in held if place.start is None}
        assert len(shown) <= MOST
        assert len(layers.columns) <= WIDEST
        assert len(held) == len(set(held))
        ends = {(line[0].key, line[-1].key) for line in layers.lines}
        assert all(start in graph.into[end] for start, end in ends)
        assert all(other.column == one.column + 1 for line in layers.lines for one, other in pairwise(line))
        assert {place for line in layers.lines for place in line} <= set(held)
        assert shown <= {key, *graph.before(key), *graph.after(key)}
        assert layers.partial or shown == {key, *graph.before(key), *graph.after(key)}
    assert drawn > len(rulebook.rules)


def test_boxes_of_a_column_never_cover_one_another() -> None:
    rulebook = shipped("amm")
    graph = graph_of(rulebook)
    labels = {rule.id: rule.label for rule in rulebook.rules} | {t.id: t.label for t in rulebook.tables}
    labels |= {id: each.label for id, each in rulebook.attributes.items()}
    for key in everything(rulebook):
        picture = picture_of(graph, key, lambda each: (Thing(each[0], each[1], labels[each[1]]), each[0]))
        if picture is not None:
            assert sum(box.centre for box in picture.boxes) == 1
            columns: dict[float, list[tuple[float, float]]] = {}
            for box in picture.boxes:
                columns.setdefault(box.x, []).append((box.y, box.y + box.height))
                assert box.x + picture.box_width <= picture.width
                assert box.y + box.height <= picture.height
            for held in columns.values():
                assert all(one[1] < other[0] for one, other in pairwise(sorted(held)))


def test_what_too_much_leads_to_has_no_picture_and_its_list_is_whole() -> None:
    centre: Key = ("attribute", "a")
    star: dict[Key, tuple[Key, ...]] = {("rule", f"R-{n}"): (centre,) for n in range(MOST)}
    graph = Graph(star, {centre: tuple(star)})
    assert layers_around(graph, centre) is None
    assert len(graph.after(centre)) == MOST
    assert layers_around(graph, ("attribute", "b")) is None


def test_the_list_says_what_the_picture_says() -> None:
    page = Page(files("exemple")["regle-AMM-102.html"])
    for label in ("Population vulnérable", "Nouvelle substance active", "Âge minimal", "Usage pendant la grossesse"):
        assert label in page.text
    links = [each["href"] for each in page.all("a")]
    assert {"critere-population_vulnerable.html", "regle-AMM-101.html", "critere-age_minimum.html"} <= set(links)


def test_a_deadline_depends_on_the_dates_it_counts_from() -> None:
    graph = graph_of(example())
    assert {("attribute", "date_depot"), ("attribute", "jours_suspendus")} <= set(graph.into["table", "AMM-T1"])
