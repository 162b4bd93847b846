"""The options that several commands of the ledger take."""

from __future__ import annotations

from typing import Annotated

import typer

As = Annotated[str | None, typer.Option("--as", metavar="COMPTE", help="Agir par ce compte, si le registre le permet.")]
OfRulebook = Annotated[
    str | None, typer.Option("--rulebook", "-r", help="Référentiel du dossier, si plusieurs ont un dossier de ce nom.")
]
