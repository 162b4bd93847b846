"""What can be wrong with a database read as a table, said in both languages, never with an account or a password."""

from engine.errors import Message

ADDRESS = Message(
    "DATABASE_ADDRESS",
    "Cette adresse de base de données n'est pas lue : sqlite:///chemin/base.db ou"
    " postgresql://compte@serveur/base sont attendues.",
    "This address of a database is not read: sqlite:///path/base.db or postgresql://account@server/base are expected.",
)
MISSING = Message(
    "DATABASE_MISSING",
    "La base « {name} » n'existe pas.",
    "The database “{name}” does not exist.",
    "Une adresse sqlite:///base.db part du dossier courant, sqlite:////dossier/base.db de la racine.",
    "sqlite:///base.db starts from the current folder, sqlite:////folder/base.db from the root.",
)
UNREACHED = Message(
    "DATABASE_UNREACHED",
    "La base « {name} » ne peut être lue : serveur, compte, droits, ou fichier qui n'est pas une base.",
    "The database “{name}” cannot be read: the server, the account, its rights, or a file that is no database.",
)
NO_TABLE = Message(
    "DATABASE_TABLE",
    "La base « {name} » n'a pas de table « {table} ». Tables : {known}.",
    "The database “{name}” has no table “{table}”. Tables: {known}.",
    "{near_fr}",
    "{near_en}",
)
WHICH = Message(
    "DATABASE_WHICH",
    "De la base « {name} », il faut dire quoi lire : --table NOM, ou --query « SELECT … », et un seul des deux."
    " Tables : {known}.",
    "Of the database “{name}”, what to read has to be said: --table NAME, or --query “SELECT …”, and only one of the"
    " two. Tables: {known}.",
)
QUERY = Message(
    "DATABASE_QUERY",
    "La base « {name} » n'accepte pas cette requête ; elle est lue sans pouvoir y écrire.",
    "The database “{name}” does not take this query; it is read without being able to write in it.",
    "Essayez-la d'abord avec l'outil de la base : une seule, qui commence par SELECT ou WITH.",
    "Try it first with the tool of the database: one only, that begins with SELECT or WITH.",
)
EMPTY = Message("DATABASE_EMPTY", "La base « {name} » ne rend aucune ligne.", "The database “{name}” returns no row.")
