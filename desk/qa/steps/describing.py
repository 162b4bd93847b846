"""Setting the scene: the rulebook, the files and their facts, a whole history."""

from __future__ import annotations

from collections.abc import Iterable

from desk.qa import messages as say
from desk.qa.errors import mistake
from desk.qa.names import attribute_named, fact_of
from desk.qa.vocabulary import Table, given, plain
from desk.qa.world import ONE, World
from engine.errors import diagnostic
from engine.examples import case_of
from engine.facts import Case
from engine.model import Rulebook

HEADS = ("critère", "critere", "attribute", "criterion")


@given("le référentiel {name}", "the rulebook {name}")
def the_rulebook(world: World, name: str) -> None:
    """Which rulebook the scenario is about."""
    world.use(plain(name))


@given("{attribute} est {value}", "{attribute} is {value}")
def a_fact(world: World, attribute: str, value: str) -> None:
    """A fact of every file described so far; a scenario may say otherwise than its background, not than itself."""
    found = attribute_named(world.rulebook, attribute)
    fact = fact_of(found, value)
    if world.stated.get(found.id, fact) != fact:
        raise mistake(say.FACT_TWICE, attribute=found.id, value=plain(value))
    world.state(found.id, fact)
    if world.own:
        world.stated[found.id] = fact


@given("rien n'est dit de {attribute}", "no word of {attribute}")
def silence(world: World, attribute: str) -> None:
    """No fact at all: what is assumed of silence applies."""
    found = attribute_named(world.rulebook, attribute)
    world.stated.pop(found.id, None)
    world.state(found.id, None)


@given("un dossier :", "a file:")
def one_file(world: World, datatable: Table) -> None:
    """A file, its facts in two columns."""
    rows = datatable[1:] if datatable[0][0].casefold() in HEADS else datatable
    if any(len(row) != 2 for row in rows) or not rows:
        raise mistake(say.TABLE_SHAPE, found=len(datatable[0]), expected="critère | valeur")
    _once(world.rulebook, datatable, len(datatable) - len(rows))
    world.cases.append(_told(world.rulebook, Case(id=ONE), [(row[0], row[1]) for row in rows]))


@given("les dossiers :", "the files:")
def several_files(world: World, datatable: Table) -> None:
    """Files side by side: a column each, after that of the criteria; an empty cell says nothing."""
    head, *rows = datatable
    if head[0].casefold() not in HEADS or len(head) < 2 or len(set(head)) != len(head):
        raise mistake(say.TABLE_SHAPE, found=" | ".join(head), expected="critère | dossier 1 | dossier 2 | …")
    _once(world.rulebook, datatable, 1)
    shared = world.cases[0].facts if world.cases else ()
    for place, title in enumerate(head[1:], start=1):
        column = [(row[0], row[place]) for row in rows]
        world.cases.append(_told(world.rulebook, Case(id=title, facts=shared), column))
    world.cases = world.cases[-(len(head) - 1) :]


def _once(rulebook: Rulebook, table: Table, start: int) -> None:
    """That no criterion has two rows, by its id or by its label. Raises Mistake."""
    first: dict[str, int] = {}
    for at, row in enumerate(table[start:], start=start + 1):
        id = attribute_named(rulebook, row[0]).id
        if id in first:
            raise mistake(say.FACT_TWICE_IN_TABLE, attribute=id, first=first[id], again=at)
        first[id] = at


def _told(rulebook: Rulebook, case: Case, rows: Iterable[tuple[str, str]]) -> Case:
    """The case with what each row says, whatever was said of it before; an empty cell says nothing."""
    facts = {fact.attribute: fact for fact in case.facts}
    for attribute, value in rows:
        found = attribute_named(rulebook, attribute)
        fact = fact_of(found, value)
        if fact is not None:
            facts.pop(found.id, None)
            facts[found.id] = fact
    return Case(id=case.id, facts=tuple(facts.values()))


@given("l'historique {file:quoted}", "the history {file:quoted}", guarantee="history")
def a_history(world: World, file: str) -> None:
    """The files of a whole history: CSV, JSON or XLSX."""
    _read(world, file)


@given(
    "l'historique {file:quoted}, lu avec la correspondance {mapping}",
    "the history {file:quoted}, read with the mapping {mapping}",
    guarantee="history",
)
def a_mapped_history(world: World, file: str, mapping: str) -> None:
    """The files of a history whose columns are not those of the rulebook."""
    _read(world, file, plain(mapping))


@given("l'historique du registre", "the history on record", guarantee="history")
def the_ledger(world: World) -> None:
    """The files received, as the ledger holds them."""
    _take(world, tuple(world.bench.on_record(world.rulebook)))
    if not world.cases:
        raise mistake(say.LEDGER_EMPTY, rulebook=world.rulebook.id)


@given("les exemples du référentiel", "the examples of the rulebook", guarantee="history")
def the_examples(world: World) -> None:
    """The examples that the experts wrote, as so many files."""
    rulebook = world.rulebook
    _take(world, tuple(case_of(rulebook, each) for each in rulebook.examples))
    if not world.cases:
        raise mistake(say.NO_EXAMPLES, rulebook=rulebook.id)


def _read(world: World, file: str, mapping: str = "") -> None:
    found = world.bench.history(world.rulebook, plain(file), world.folder, mapping)
    if found.rejected:
        world.noted.append(diagnostic(say.HISTORY_REJECTS, file=plain(file), rejected=found.rejected))
    _take(world, found.cases)


def _take(world: World, cases: tuple[Case, ...]) -> None:
    world.cases, world.many = list(cases), True
