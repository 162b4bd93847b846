"""What is said of a rulebook's file that an approval cannot write in."""

from __future__ import annotations

from engine.errors import Message

HEADER_LAYOUT = Message(
    "HEADER_LAYOUT",
    "L'en-tête du référentiel (version, in_force, status) est écrit d'une façon qui ne peut pas être mise à jour.",
    "The head of the rulebook (version, in_force, status) is written in a way that cannot be updated.",
    "Écrivez ces clés en tête du fichier, une par ligne ; `gdr fmt` le fait.",
    "Write these keys at the head of the file, one a line; `gdr fmt` does it.",
)
