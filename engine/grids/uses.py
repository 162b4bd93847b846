"""What each cell of a workbook was taken for, and what is worth saying of it: nothing is passed over in silence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from engine.errors import Location, Message, diagnostic
from engine.exchange.gathering import Found
from engine.exchange.grid import Address

# What a cell may be taken for, in both languages.
ROLES: Final[dict[str, tuple[str, str]]] = {
    "answer": (
        "réponse ou résultat d'un dossier, hors du référentiel",
        "answer or result of a file, out of the rulebook",
    ),
    "blank": ("sans objet", "not applicable"),
    "code": ("code du critère", "code of the criterion"),
    "criterion": ("critère", "criterion"),
    "definition": ("définition du critère", "definition of the criterion"),
    "group": ("groupe de critères", "group of criteria"),
    "heading": ("titre de colonne", "heading"),
    "left_out": ("laissé de côté, comme la correspondance le dit", "left out, as the mapping says"),
    "hidden": ("masqué, non lu", "hidden, not read"),
    "level": ("niveau", "level"),
    "mode": ("mode de traitement", "mode of treatment"),
    "note": ("note", "note"),
    "points": ("points", "points"),
    "reference": ("référence", "reference"),
    "score": ("cote à donner à chaque dossier", "score to give to each file"),
    "signature": ("signature, date ou version", "signature, date or version"),
    "threshold": ("seuil", "threshold"),
    "title": ("titre", "title"),
    "total": ("total, recalculé par le moteur", "total, which the engine computes"),
    "weight": ("poids", "weight"),
}


@dataclass
class Reading:
    """A workbook being read: the use of each cell, and what is said of some."""

    file: str
    uses: dict[Address, str] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)
    _said: set[tuple[Address, str, str]] = field(default_factory=set)

    def use(self, cell: Address, role: str) -> None:
        """Say what a cell was taken for; the first word stands."""
        self.uses.setdefault(cell, role)

    def report(self, cell: Address, message: Message, /, **values: object) -> None:
        """Say something of a cell."""
        said = diagnostic(message, Location(file=self.file, path=str(cell)), **values)
        if (cell, said.code, said.message) not in self._said:
            self._said.add((cell, said.code, said.message))
            self.found.append(Found(cell, said))

    def say(self, message: Message, /, **values: object) -> None:
        """Say something of the workbook as a whole."""
        self.found.append(Found(None, diagnostic(message, Location(file=self.file), **values)))
