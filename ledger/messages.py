"""What can go wrong with a ledger, said in both languages."""

from engine.errors import Message

BAD_URL = Message(
    "LEDGER_ADDRESS",
    "L'adresse du registre n'est pas comprise ({reason}).",
    "The address of the ledger is not understood ({reason}).",
    "GDR_LEDGER est un fichier (registre.db) ou une adresse postgresql://utilisateur@serveur/base.",
    "GDR_LEDGER is a file (ledger.db) or an address postgresql://user@server/database.",
)
FOREIGN = Message(
    "LEDGER_FOREIGN",
    "Cette base contient d'autres tables que celles d'un registre ({tables}) ; rien n'y a été écrit.",
    "This database holds other tables than those of a ledger ({tables}); nothing was written to it.",
    "Donnez au registre une base à lui.",
    "Give the ledger a database of its own.",
)
NEWER = Message(
    "LEDGER_NEWER",
    "Ce registre a été écrit par une version plus récente de gdr (étape {found}, connue ici : {known}).",
    "This ledger was written by a newer version of gdr (step {found}, known here: {known}).",
    "Mettez gdr à jour.",
    "Update gdr.",
)
STEP_UNKNOWN = Message(
    "LEDGER_STEP",
    "La base dit être à une étape qui n'existe pas ({found}, connue ici : {known}) : ce numéro a été modifié.",
    "The database says it is at a step that does not exist ({found}, known here: {known}): that number was changed.",
    "Rien n'a été touché. Gardez une copie de la base, puis comparez avec une sauvegarde.",
    "Nothing was touched. Keep a copy of the database, then compare with a backup.",
)
LEDGER_BUSY = Message(
    "LEDGER_BUSY",
    "Le registre est resté occupé par d'autres écritures ; rien de ce qui était demandé n'y a été inscrit.",
    "The ledger stayed busy with other writers; nothing of what was asked was recorded.",
    "Recommencez : ce qui était déjà inscrit ne le sera pas deux fois.",
    "Try again: what was recorded already will not be twice.",
)
LEDGER_FULL = Message(
    "LEDGER_FULL",
    "Le disque du registre est plein. Ce qui avait été confirmé est gardé, le reste n'est pas inscrit.",
    "The disk of the ledger is full. What had been acknowledged is kept, the rest is not recorded.",
    "Faites de la place, puis recommencez : rien ne sera inscrit deux fois.",
    "Make room, then try again: nothing will be recorded twice.",
)
LEDGER_DAMAGED = Message(
    "LEDGER_DAMAGED",
    "Ce fichier n'est pas un registre lisible ({reason}).",
    "This file is not a readable ledger ({reason}).",
    "Reprenez une sauvegarde avec `gdr ledger restore`, puis `gdr ledger verify`.",
    "Take up a backup with `gdr ledger restore`, then `gdr ledger verify`.",
)
LEDGER_READ_ONLY = Message(
    "LEDGER_READ_ONLY",
    "Ce compte n'a pas le droit d'écrire dans le registre ({reason}).",
    "This account may not write to the ledger ({reason}).",
    "Demandez ce droit à qui administre le registre.",
    "Ask whoever administers the ledger for that right.",
)
LEDGER_UNREACHABLE = Message(
    "LEDGER_UNREACHABLE",
    "Le registre ne répond pas ({reason}).",
    "The ledger does not answer ({reason}).",
    "Vérifiez l'adresse (GDR_LEDGER) et le serveur, puis recommencez : rien ne sera inscrit deux fois.",
    "Check the address (GDR_LEDGER) and the server, then try again: nothing will be recorded twice.",
)
LEDGER_NOT_LET_IN = Message(
    "LEDGER_NOT_LET_IN",
    "Le serveur du registre refuse l'accès ({reason}).",
    "The server of the ledger refuses access ({reason}).",
    "Vérifiez le nom, le mot de passe et la base dans GDR_LEDGER.",
    "Check the name, the password and the database in GDR_LEDGER.",
)
DATABASE_FAILED = Message(
    "LEDGER_FAILED",
    "La base du registre a refusé : {reason}.",
    "The database of the ledger refused: {reason}.",
    "Ce qui avait été confirmé est gardé, le reste n'est pas inscrit.",
    "What had been acknowledged is kept, the rest is not recorded.",
)
APPEND_ONLY = Message(
    "LEDGER_APPEND_ONLY",
    "Le registre ne fait que grandir : la base a refusé de modifier ce qui y est inscrit.",
    "The ledger only grows: the database refused to change what is recorded in it.",
    "Une correction est une nouvelle inscription qui renvoie à l'ancienne.",
    "A correction is a new entry that points to the old one.",
)
NOT_A_LEDGER = Message(
    "LEDGER_MISSING",
    "Il n'y a pas encore de registre à cette adresse.",
    "There is no ledger at this address yet.",
    "`gdr triage … --record` ou `gdr ledger open` en crée un ; GDR_LEDGER dit où.",
    "`gdr triage … --record` or `gdr ledger open` makes one; GDR_LEDGER says where.",
)
ROLE_MISSING = Message(
    "ROLE_MISSING",
    "{account} ne peut pas {act} : il faut le rôle {wanted} ; ceux de {account} : {has}.",
    "{account} may not {act_en}: it takes the role {wanted_en}; those of {account}: {has_en}.",
    "Qui administre le registre peut le donner : gdr actors add {account} --role …",
    "Whoever administers the ledger can give it: gdr actors add {account} --role …",
)
ACTOR_UNKNOWN = Message(
    "ACTOR_UNKNOWN",
    "Le compte « {account} » n'est pas connu du registre.",
    "The account “{account}” is not known to the ledger.",
    "Qui administre le registre peut l'inscrire : gdr actors add {account} --role …",
    "Whoever administers the ledger can enrol it: gdr actors add {account} --role …",
)
SESSION_NAMELESS = Message(
    "SESSION_NAMELESS",
    "Le système n'a pas de nom pour le compte de cette session (n° {number}) : on ne sait pas qui agit.",
    "The system has no name for the account of this session (no. {number}): who acts is not known.",
    "Donnez un nom à ce compte (dans /etc/passwd, ou l'annuaire), puis recommencez.",
    "Give that account a name (in /etc/passwd, or the directory), then try again.",
)
NAMING_REFUSED = Message(
    "ACTOR_NAMED",
    "Agir au nom d'un compte nommé (--as) n'est pas permis dans ce registre : chacun agit par son compte de session.",
    "Acting as a named account (--as) is not allowed in this ledger: everyone acts by their system account.",
    "Qui administre le registre peut le permettre : gdr ledger set naming explicit",
    "Whoever administers the ledger can allow it: gdr ledger set naming explicit",
)
ENTRY_UNKNOWN = Message(
    "ENTRY_UNKNOWN",
    "Le registre n'a pas d'inscription n° {seq} ; la dernière est la n° {last}.",
    "The ledger has no entry no. {seq}; the last one is no. {last}.",
)
TOO_LONG = Message(
    "ENTRY_TOO_LONG",
    "Ce qui était à inscrire est trop long (plus de {reason} octets) ; rien de ce qui l'accompagnait n'est inscrit.",
    "What was to be recorded is too long (more than {reason} bytes); nothing that came with it is recorded.",
)
ENTRY_ERASED = Message(
    "ENTRY_ERASED",
    "Le contenu de l'inscription n° {seq} a été effacé ; la chaîne en garde la trace.",
    "The content of entry no. {seq} was erased; the chain keeps its trace.",
)
ENTRY_DAMAGED = Message(
    "ENTRY_DAMAGED",
    "Ce que dit l'inscription n° {entries} n'est plus ce qui y a été inscrit.",
    "What entry no. {entries} says is no longer what was recorded in it.",
    "`gdr ledger verify` dit ce qui lui est arrivé ; une sauvegarde se reprend avec `gdr ledger restore`.",
    "`gdr ledger verify` says what became of it; a backup is taken up with `gdr ledger restore`.",
)
ENTRY_UNKNOWN_CONTENT = Message(
    "ENTRY_NOT_UNDERSTOOD",
    "L'inscription n° {seq} dit autre chose que ce qu'une telle inscription peut dire, pour cette version de gdr.",
    "Entry no. {seq} says something that such an entry cannot say, to this version of gdr.",
    "Si une version plus récente l'a écrite, mettez gdr à jour ; sinon, `gdr ledger verify` dit ce qui s'est passé.",
    "If a newer version wrote it, update gdr; otherwise, `gdr ledger verify` says what happened.",
)
SET_ASIDE = Message(
    "ENTRIES_SET_ASIDE",
    "Inscriptions laissées de côté, car ce qu'elles disent n'est plus ce qui y a été inscrit : {count} (n° {entries}).",
    "Entries set aside, for what they say is no longer what was recorded in them: {count} (no. {entries}).",
    "`gdr ledger verify` dit ce qui leur est arrivé ; une sauvegarde se reprend avec `gdr ledger restore`.",
    "`gdr ledger verify` says what became of them; a backup is taken up with `gdr ledger restore`.",
    severity="warning",
)
SETTING_UNKNOWN = Message(
    "SETTING_UNKNOWN",
    "Aucun réglage du registre ne s'appelle « {key} ».",
    "No setting of the ledger is named “{key}”.",
    "Réglages proches : {near}.",
    "Near settings: {near}.",
)
SETTING_VALUE = Message(
    "SETTING_VALUE",
    "Le réglage « {key} » ne peut valoir « {value} ».",
    "The setting “{key}” cannot be “{value}”.",
    "Valeurs possibles : {allowed}.",
    "Possible values: {allowed}.",
)
LAST_ADMINISTRATOR = Message(
    "LAST_ADMINISTRATOR",
    "{account} est le seul compte qui administre ce registre : sans lui, plus personne ne le pourrait.",
    "{account} is the only account that administers this ledger: without it nobody could.",
    "Donnez d'abord ce rôle à quelqu'un d'autre : gdr actors add … --role administrateur",
    "First give that role to someone else: gdr actors add … --role administrator",
)
ACCOUNT_EMPTY = Message(
    "ACCOUNT_EMPTY",
    "Un compte a un nom : celui de la session de la personne.",
    "An account has a name: that of the person's session.",
)
