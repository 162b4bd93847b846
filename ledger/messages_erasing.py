"""What can go wrong when something is to be erased, said in both languages."""

from engine.errors import Message

REASON_EMPTY = Message(
    "ERASURE_REASON",
    "Un effacement dit pourquoi : la raison reste au registre pour toujours.",
    "An erasure says why: the reason stays in the ledger for ever.",
    'Ajoutez --reason "durée de conservation échue", par exemple ; ne nommez personne.',
    'Add --reason "retention period over", say; name nobody.',
)
REASON_NAMES = Message(
    "ERASURE_NAMES",
    "La raison nomme ce qui est à effacer (« {word} ») : elle resterait au registre pour toujours.",
    "The reason names what is to be erased (“{word}”): it would stay in the ledger for ever.",
    "Dites-la sans nommer : « demande d'effacement », « durée échue ».",
    "Say it without a name: “request for erasure”, “period over”.",
)
BYTES_LEFT = Message(
    "ERASURE_BYTES_LEFT",
    "L'effacement est inscrit et plus rien ne se lit de ce qui est effacé, mais des octets en restent dans le journal "
    "de la base : un autre programme la lit en ce moment.",
    "The erasure is on record and nothing of what is erased can be read any more, but bytes of it are left in the log "
    "of the database: another program is reading it now.",
    "Refermez ce qui lit le registre : le prochain effacement, ou la dernière fermeture, efface ces octets.",
    "Close what reads the ledger: the next erasure, or the last closing, clears these bytes.",
)
PERSON_HAS_ROLES = Message(
    "PERSON_HAS_ROLES",
    "{account} a encore des rôles ({roles}) : qui peut agir ne peut pas être effacé.",
    "{account} still has roles ({roles_en}): whoever may act cannot be erased.",
    "Retirez-les d'abord : gdr actors remove {account}",
    "Take them away first: gdr actors remove {account}",
)
PERSON_AWAITED = Message(
    "PERSON_AWAITED",
    "{account} a pris part à la proposition n° {number}, qui attend : sans son nom, on ne saurait plus qui ne peut "
    "pas l'approuver.",
    "{account} took part in proposal no. {number}, which waits: without the name, nobody would know any more who may "
    "not approve it.",
    "Faites-la d'abord approuver ou refuser : gdr proposals refuse {number} --reason …",
    "Have it approved or refused first: gdr proposals refuse {number} --reason …",
)
ERASE_WHAT = Message(
    "ERASE_WHAT",
    "Dites quoi effacer : un dossier, ou --person COMPTE, l'un des deux.",
    "Say what to erase: a case, or --person ACCOUNT, one of the two.",
)
