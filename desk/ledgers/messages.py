"""What can go wrong with the commands of the ledger, said in both languages."""

from engine.errors import Message

ROLE_UNKNOWN = Message(
    "ROLE_UNKNOWN",
    "Aucun rôle ne s'appelle « {word} ».",
    "No role is named “{word}”.",
    "Le plus proche : {near}. Rôles : {known}.",
    "The nearest: {near}. Roles: {known}.",
)
