"""What can go wrong when someone asks about the work to come, said in both languages."""

from engine.errors import Message

NO_FILES = Message(
    "WORKLOAD_FILES_NEEDED",
    "Quels dossiers à venir ? --files en donne un fichier, ou plusieurs.",
    "Which files to come? --files gives a file of them, or several.",
)
