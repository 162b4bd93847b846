"""The `gdr` command: what is typed, checked, handed over. Nothing is decided here."""

from __future__ import annotations

import gc
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer
from typer import rich_utils

from desk import checking, explaining, options
from desk.against import Against, answers_of
from desk.books import books_of
from desk.day import today
from desk.demo import run_demo
from desk.engines import ENGINES
from desk.folders import files_in
from desk.in_use import bring_up_to_date
from desk.interruption import StoppedError
from desk.lazy import LazyGroup
from desk.options import PROVED, WRITTEN_AS, Engine, Lang, MappingName, RulebookName, Sheet, language_of, one_of
from desk.past import MOST, PastMost, WithPast, past_at_hand
from desk.places import samples_of
from desk.proofs.command import Asked as Asking
from desk.proofs.command import Checking
from desk.proofs.proving import Proving
from desk.refusing import system_refused
from desk.running import Asked, recorder_of, run
from desk.seeking import files_of
from desk.sources import Sources
from desk.summing_up import show_where
from desk.terminal import err, show_diagnostics
from desk.texts import text
from desk.usage import unknown_command, usage_mistake
from engine.describing import schema_text
from engine.errors import GdrError, Language
from engine.verification import BUDGET
from intake.mapping_loading import load_mapping

app = typer.Typer(
    cls=LazyGroup,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["--help", "-h"]},
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="GDR Santé : détecter les risques et les enjeux d'une demande, proposer le mode de traitement, dire pourquoi.",
)
rich_utils.ARGUMENTS_PANEL_TITLE, rich_utils.OPTIONS_PANEL_TITLE = "Arguments", "Options"
rich_utils.COMMANDS_PANEL_TITLE = "Commandes"
rich_utils.REQUIRED_LONG_STRING, rich_utils.DEFAULT_STRING = "[obligatoire]", "[par défaut : {}]"

INTERRUPTED = 130


@app.command()
def triage(
    files: Annotated[
        list[Path], typer.Argument(help="À évaluer : CSV, JSON, JSON Lines, XLSX, ODS, Parquet ; ou leur dossier.")
    ],
    rulebook: RulebookName,
    out: Annotated[Path, typer.Option("--out", "-o", help="Dossier des résultats.")],
    mapping: MappingName = None,
    engine: Engine = "chaining",
    outcome: options.Outcomes = None,
    against: Against = None,
    history: Annotated[
        list[Path] | None, typer.Option(help="Dossiers plus anciens où chercher des voisins (même correspondance).")
    ] = None,
    sheet: Sheet = None,
    reports: Annotated[bool, typer.Option("--reports/--no-reports", help="Écrire un rapport par dossier.")] = True,
    exact: options.Exact = None,
    restart: options.Restart = False,
    record: options.Record = False,
    as_: options.RecordAs = None,
    past: WithPast = None,
    past_most: PastMost = MOST,
    lang: Lang = "fr",
) -> None:
    """Évalue des dossiers et écrit les résultats. Interrompu, reprend où il s'était arrêté."""
    read_by = load_mapping(mapping) if mapping else None
    found, left_aside = files_in(files, read_by)
    asked = Asked(
        files=found,
        books=books_of(rulebook, today()),
        mapping=read_by,
        folder=out,
        engine=one_of("--engine", engine, ENGINES),
        outcomes=tuple(outcome or ()),
        against=answers_of(against, read_by) if against else None,
        history=tuple(history or ()),
        sheet=sheet,
        reports=reports,
        exact=exact,
        restart=restart,
        language=language_of(lang),
        made_on=today(),
        recording=recorder_of(rulebook, engine, found, as_) if record else None,
    )
    show_diagnostics([*left_aside, *checking.doubts_of(asked.books)], asked.language)
    with past_at_hand(past, past_most, asked.language, None if restart else out) as held:
        done = run(replace(asked, past=held))
    done.show()
    show_where(out, asked.language)
    if not done.rows:
        raise typer.Exit(1)


@app.command()
def explain(
    case: Annotated[str, typer.Argument(help="Identifiant du dossier, ou son libellé.")],
    rulebook: RulebookName,
    file: Annotated[
        Path | None, typer.Option("--in", "-i", help="Fichier où le lire ; les exemples livrés par défaut.")
    ] = None,
    mapping: MappingName = None,
    engine: Engine = "chaining",
    sheet: Sheet = None,
    past: WithPast = None,
    past_most: PastMost = MOST,
    lang: Lang = "fr",
) -> None:
    """Explique un dossier dans le terminal, règle par règle."""
    language = language_of(lang)
    books = books_of(rulebook, today())
    show_diagnostics(checking.doubts_of(books), language)
    source = Sources((file or samples_of(books.id),), books, load_mapping(mapping) if mapping else None, sheet)
    filed, with_engine = explaining.find(source, case), one_of("--engine", engine, ENGINES)
    with past_at_hand(past, past_most, language) as held:
        explaining.explain(filed, with_engine, language, books, held)


@app.command()
def check(
    rulebooks: Annotated[
        list[str] | None,
        typer.Argument(help="Noms, fichiers .yaml, classeurs .xlsx ou dossiers ; ceux livrés par défaut."),
    ] = None,
    proofs: Annotated[bool, typer.Option("--proofs/--no-proofs", help="Prouver, au-delà des exemples.")] = True,
    only: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Ne chercher que ces constats (répétable).")
    ] = None,
    budget: options.Budget = BUDGET,
    mutants: Annotated[bool, typer.Option("--mutants", help="Mesurer ce que valent les exemples.")] = False,
    save_witness: Annotated[
        Path | None, typer.Option(metavar="DOSSIER", help="Y écrire les dossiers témoins, prêts à coller.")
    ] = None,
    written_as: Annotated[
        str, typer.Option("--as", metavar="|".join(WRITTEN_AS), help="Forme des témoins écrits.")
    ] = "yaml",
    as_json: options.JsonDocument = False,
    engine: Engine = "chaining",
    lang: Lang = "fr",
) -> None:
    """Vérifie des référentiels : leur forme, leurs exemples, et ce qui vaut pour tous les dossiers possibles."""
    codes = tuple(one_of("--only", code.upper(), PROVED) for code in only or ())
    asked = Asking(
        names=tuple(rulebooks or ()),
        engine=one_of("--engine", engine, ENGINES),
        on=today(),
        language=language_of(lang),
        proving=Proving(today(), budget, codes) if proofs else None,
        mutants=mutants,
        as_json=as_json,
        save=save_witness,
        gherkin=one_of("--as", written_as, WRITTEN_AS) == "gherkin",
    )
    report = Checking(asked).run()
    if report.interrupted:
        raise StoppedError
    if not report.ok:
        raise typer.Exit(1)


@app.command()
def fmt(
    rulebooks: Annotated[list[str], typer.Argument(help="À mettre en forme : noms, fichiers .yaml ou dossiers.")],
    check: Annotated[bool, typer.Option("--check", help="Dire seulement ce qui n'est pas en forme.")] = False,
    lang: Lang = "fr",
) -> None:
    """Écrit des référentiels dans leur mise en forme canonique."""
    paths = [path for name in rulebooks for path in files_of(name)]
    if not checking.format_files(paths, only_check=check, language=language_of(lang)):
        raise typer.Exit(1)


@app.command()
def rulebooks(
    name: Annotated[str | None, typer.Argument(help="Un référentiel, pour la liste de ce qu'il nomme.")] = None,
    lang: Lang = "fr",
) -> None:
    """Liste les référentiels, ou ce que l'un d'eux nomme : critères, modes, priorités, métiers, expertises, règles."""
    if name is None:
        checking.list_rulebooks(language_of(lang), today())
    else:
        checking.show_rulebook(name, language_of(lang), today())


@app.command()
def schema() -> None:
    """Écrit le schéma JSON des référentiels, que lit un éditeur de YAML ; pour des personnes : docs/langage.md."""
    typer.echo(schema_text(), nl=False)


@app.command()
def demo(
    out: Annotated[Path, typer.Option("--out", "-o", help="Dossier des résultats.")] = Path("out/demo"),
    lang: Lang = "fr",
) -> None:
    """Évalue les dossiers livrés de chaque type de demande, et dit quoi faire ensuite."""
    run_demo(out, language_of(lang), today())


def main(arguments: list[str] | None = None) -> None:
    """Run one command and exit: 0 done, 1 something found wrong, 2 not understood or unreadable, 130 interrupted."""
    # Very many small objects and hardly a cycle: looking for cycles less often saves a tenth of the time.
    gc.set_threshold(100_000, 20, 20)
    sys.exit(run_command(sys.argv[1:] if arguments is None else arguments))


def run_command(arguments: list[str]) -> int:
    """One command's exit code. What goes wrong is said on standard error, never as a traceback."""
    language = _language_typed(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return _invoke(arguments, language)
    except GdrError as error:
        show_diagnostics(error.diagnostics, language)
        return 2
    except StoppedError:
        return INTERRUPTED
    except KeyboardInterrupt:
        err.print(f"\n[yellow]{text('interrupted', language)}[/]")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever was reading has left; nothing more can be said, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        show_diagnostics([system_refused(error)], language)
        return 1


def _invoke(arguments: list[str], language: Language) -> int:
    command: Any = typer.main.get_command(app)
    if arguments[:1] == ["help"]:  # what many other commands answer to
        arguments = [*arguments[1:2], "--help"]
    known = sorted(command.list_commands(None))
    if arguments and not arguments[0].startswith("-") and arguments[0] not in known:
        show_diagnostics([unknown_command(arguments[0], known)], language)
        return 2
    bring_up_to_date(arguments[0] if arguments else "", language)
    try:
        code = command.main(args=arguments, prog_name="gdr", standalone_mode=False) or 0
    except GdrError:
        raise
    except Exception as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            return 0
        if not hasattr(error, "format_message"):
            raise
        show_diagnostics([usage_mistake(error)], language)
        return 2
    if code == INTERRUPTED:  # the library answers Ctrl-C with this code, and says nothing
        raise KeyboardInterrupt
    return int(code)


def _language_typed(arguments: list[str]) -> Language:
    """The language of messages, even of those about the command itself: read before anything is parsed."""
    typed = os.environ.get("GDR_LANG", "fr")
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            typed = arguments[place + 1]
        elif argument.startswith("--lang="):
            typed = argument.removeprefix("--lang=")
    return "en" if typed == "en" else "fr"


if __name__ == "__main__":
    main()
