"""What is typed to read and write the ledger. Nothing is decided here."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape

from desk.ledgers import backup_cli, verify_cli
from desk.ledgers.access import acting, opened
from desk.ledgers.change_cli import app as changes
from desk.ledgers.deciding_cli import app as deciding
from desk.ledgers.decisions_cli import app as importing
from desk.ledgers.erasing_cli import app as erasing
from desk.ledgers.history_cli import app as histories
from desk.ledgers.options import As
from desk.ledgers.replay_cli import app as replaying
from desk.ledgers.roles import role_called, roles_text
from desk.ledgers.showing_cli import app as showing
from desk.options import Lang, language_of
from desk.register_cli import app as registering
from desk.terminal import out
from desk.texts import text
from ledger.erasure_requests import remove
from ledger.people import enrol, people
from ledger.records import Enrolled
from ledger.settings import SETTINGS, change, setting

app = typer.Typer(add_completion=False, no_args_is_help=True)
ledger = typer.Typer(no_args_is_help=True, help="Le registre : ce qui y est inscrit, et la preuve que rien n'a bougé.")
actors = typer.Typer(no_args_is_help=True, help="Qui est connu du registre, et avec quels rôles.")
app.add_typer(ledger, name="ledger")
ledger.add_typer(showing)
ledger.add_typer(erasing)
app.add_typer(actors, name="actors")
ledger.add_typer(verify_cli.app)
ledger.add_typer(backup_cli.app)
app.add_typer(deciding)
app.add_typer(registering)
app.add_typer(importing)
app.add_typer(histories)
app.add_typer(replaying)
app.add_typer(changes)


@ledger.command("open")
def open_(lang: Lang = "fr") -> None:
    """Ouvre le registre, ou le crée : qui le crée l'administre."""
    with opened(create=True) as held:
        out.print(text("ledger_head", language_of(lang), place=escape(held.place), head=str(held.head())))


@ledger.command()
def head() -> None:
    """Écrit la tête de la chaîne, à garder ailleurs."""
    with opened() as held:
        typer.echo(str(held.head()))


@ledger.command("set")
def set_(key: str, value: str, as_: As = None, lang: Lang = "fr") -> None:
    """Change un réglage du registre ; c'est inscrit."""
    with opened() as held:
        before = change(held, acting(held, as_), key, value)
    said = {"key": key, "before": escape(before), "value": escape(value)}
    out.print(text("setting_set", language_of(lang), **said))


@ledger.command("settings")
def settings() -> None:
    """Liste les réglages du registre."""
    with opened() as held:
        for key, known in SETTINGS.items():
            out.print(f"[bold]{key}[/] = {escape(setting(held, key))}  [dim]{escape(known.fr)}[/]")


@actors.command("add")
def add(
    account: Annotated[str, typer.Argument(help="Son compte de session.")],
    role: Annotated[list[str], typer.Option(help="Un rôle (répétable) ; ceux d'avant sont remplacés.")],
    name: Annotated[str, typer.Option(help="Son nom, gardé à part de la chaîne.")] = "",
    directorate: Annotated[str, typer.Option(help="Sa direction.")] = "",
    as_: As = None,
    lang: Lang = "fr",
) -> None:
    """Inscrit quelqu'un, avec tous ses rôles."""
    roles = tuple(dict.fromkeys(role_called(each) for each in role))
    with opened() as held:
        by = acting(held, as_)
        pseudonym = enrol(held, by, Enrolled(account=account, name=name, directorate=directorate, roles=roles))
    said = roles_text(roles, language_of(lang))
    out.print(text("enrolled", language_of(lang), account=escape(account), pseudonym=pseudonym, roles=said))


@actors.command("remove")
def remove_(
    account: Annotated[str, typer.Argument(help="Son compte de session.")], as_: As = None, lang: Lang = "fr"
) -> None:
    """Retire tous ses rôles à quelqu'un : ce qu'il a fait reste au registre."""
    with opened() as held:
        remove(held, acting(held, as_), account)
    out.print(text("removed", language_of(lang), account=escape(account)))


@actors.command("list")
def list_(lang: Lang = "fr") -> None:
    """Liste les personnes connues du registre."""
    with opened() as held:
        for pseudonym, person in people(held).items():
            said = roles_text(person.roles, language_of(lang))
            out.print(f"{pseudonym}  [bold]{escape(person.account)}[/]  {escape(person.name)}  {said}")
