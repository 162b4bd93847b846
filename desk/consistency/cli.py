"""What is typed to compare people. Nothing is decided here."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from desk.books import books_of
from desk.carrying_out import carried_out
from desk.consistency.recoding import Asked, Recode
from desk.day import today
from desk.engines import ENGINES
from desk.learning.options import DecisionMapping, FactMapping, mappings_of
from desk.options import AsJson, Engine, Lang, MappingName, RulebookName, Seed, Sheet, language_of, one_of
from intake.mapping_loading import load_mapping

app = typer.Typer(add_completion=False)
Folder = Annotated[
    Path | None, typer.Option("--out", "-o", metavar="DOSSIER", help="Où écrire la page, les tableaux et le JSON.")
]


@app.command()
def recode(
    first: Annotated[Path, typer.Argument(metavar="A", help="Un codage : CSV, JSON, JSON Lines, XLSX, ODS, Parquet.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="Un autre codage des mêmes dossiers.")],
    rulebook: RulebookName,
    mapping: MappingName = None,
    out: Folder = None,
    as_json: AsJson = False,
    engine: Engine = "chaining",
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Compare deux codages des mêmes dossiers : accord par critère, bascules, définitions à réécrire d'abord."""
    asked = Asked(
        language=language_of(lang),
        first=first,
        second=second,
        books=books_of(rulebook, today()),
        mapping=load_mapping(mapping) if mapping else None,
        sheet=sheet,
        engine=one_of("--engine", engine, ENGINES),
        made_on=today(),
        folder=out,
        as_json=as_json,
    )
    carried_out(Recode(asked))


@app.command()
def consistency(
    history: Annotated[
        Path, typer.Argument(metavar="HISTORIQUE", help="Ce qu'écrit gdr history, ou une table de décisions.")
    ],
    rulebook: RulebookName,
    mapping: DecisionMapping = None,
    facts: FactMapping = None,
    near: Annotated[
        float, typer.Option(min=0, max=1, help="Distance des dossiers proches ; 0 : les identiques seuls.")
    ] = 0.05,
    draws: Annotated[int, typer.Option(min=1, help="Tirages des intervalles et des probabilités.")] = 999,
    seed: Seed = 1,
    out: Folder = None,
    as_json: AsJson = False,
    sheet: Sheet = None,
    lang: Lang = "fr",
) -> None:
    """Compare des décisions : mêmes dossiers, même traitement ? Entre directions, entre deux avis."""
    language, books = language_of(lang), books_of(rulebook, today())
    module = import_module("desk.consistency.deciding")  # what reads a history brings the libraries for databases
    read_by = mappings_of(mapping, facts)
    asked = module.Asked(
        history=import_module("desk.consistency.history").History(history, books, *read_by, sheet),
        books=books,
        near=near,
        draws=draws,
        seed=seed,
        made_on=today(),
        language=language,
        folder=out,
        as_json=as_json,
    )
    carried_out(module.Compare(asked))
