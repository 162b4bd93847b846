"""What can go wrong with the commands of the ledger, said in both languages."""

from engine.errors import Message

ROLE_UNKNOWN = Message(
    "ROLE_UNKNOWN",
    "Aucun rôle ne s'appelle « {word} ».",
    "No role is named “{word}”.",
    "{near_fr}Rôles : {known_fr}.",
    "{near_en}Roles: {known_en}.",
)
DECIDE_WHAT = Message(
    "DECIDE_WHAT",
    "Dites ce qui est décidé : --accept, ou --mode MODE, l'un des deux.",
    "Say what is decided: --accept, or --mode MODE, one of the two.",
)
