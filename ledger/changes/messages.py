"""What can go wrong with a change to a rulebook, said in both languages."""

from engine.errors import Message

PROPOSAL_UNKNOWN = Message(
    "PROPOSAL_UNKNOWN",
    "Il n'y a pas de proposition n° {number}.",
    "There is no proposal no. {number}.",
    "{near_fr}Propositions : {known} (`gdr proposals list`).",
    "{near_en}Proposals: {known} (`gdr proposals list`).",
)
PROPOSAL_DECIDED = Message(
    "PROPOSAL_DECIDED",
    "La proposition n° {number} est déjà {state_fr} (inscription n° {entry}) ; on ne décide pas deux fois.",
    "Proposal no. {number} is {state_en} already (entry no. {entry}); nothing is decided twice.",
    "Pour revenir sur une approbation : gdr proposals revert {number}. Sinon, faites une nouvelle proposition.",
    "To take an approval back: gdr proposals revert {number}. Otherwise, make a new proposal.",
)
NO_REASON = Message(
    "REASON_MISSING",
    "Il faut dire pourquoi : la raison est vide.",
    "It takes a reason: this one is empty.",
    'Ajoutez --reason "…", en une phrase qui se comprendra dans dix ans.',
    'Add --reason "…", in a sentence that will be understood ten years from now.',
)
SELF_APPROVAL = Message(
    "SELF_APPROVAL",
    "{who} est l'auteur de la proposition n° {number} : une autre personne doit l'approuver.",
    "{who} is the author of proposal no. {number}: someone else has to approve it.",
    "Demandez à un référent qui n'y a pas pris part.",
    "Ask an approver who took no part in it.",
)
SAME_SESSION = Message(
    "SELF_APPROVAL",
    "La proposition n° {number} a été faite par, ou depuis, la session d'où {who} l'approuverait.",
    "Proposal no. {number} was made by, or from, the session from which {who} would approve it.",
    "Demandez à un référent de l'approuver de sa propre session. Pour montrer l'outil seul, sans autre usage : "
    "gdr ledger set naming demonstration",
    "Ask an approver to approve it from their own session. To show the tool alone, and for nothing else: "
    "gdr ledger set naming demonstration",
)
MOVED = Message(
    "GATE_OVERTAKEN",
    "Les tolérances du registre ont changé pendant que le contrôle tournait ; rien n'est approuvé.",
    "The tolerances of the ledger changed while the gate was running; nothing is approved.",
    "Recommencez : le contrôle se fera avec celles de maintenant.",
    "Try again: the gate will run with those of now.",
)
GATE_FAILED = Message(
    "GATE_FAILED",
    "La proposition n° {number} ne passe pas le contrôle : {failed_fr}.",
    "Proposal no. {number} does not pass the gate: {failed_en}.",
    "Le détail est ci-dessus, et à l'inscription n° {entry}. Corrigez, puis gdr propose FICHIER --rebase {number}.",
    "The detail is above, and in entry no. {entry}. Mend it, then gdr propose FILE --rebase {number}.",
)
STALE = Message(
    "PROPOSAL_STALE",
    "La proposition n° {number} part de la version {base} de {id}, et c'est la version {current} qui fait foi depuis.",
    "Proposal no. {number} starts from version {base} of {id}, and version {current} has taken its place since.",
    "Rien n'est fusionné sans vous. Refaites vos changements dans une copie de {file}, puis : "
    "gdr propose FICHIER --rebase {number}",
    "Nothing is merged without you. Make your changes again in a copy of {file}, then: "
    "gdr propose FILE --rebase {number}",
)
START_PAST = Message(
    "START_PAST",
    "La nouvelle version ne peut pas commencer le {start} : {count} dossiers sont déjà au registre depuis ce jour.",
    "The new version cannot start on {start}: {count} cases are on record since that day already.",
    "Ils ont été évalués par la version en vigueur. Choisissez un jour à venir : --from {tomorrow}",
    "They were assessed by the version in force. Choose a day to come: --from {tomorrow}",
)
START_BEFORE_BASE = Message(
    "START_BEFORE_BASE",
    "La nouvelle version ne peut pas commencer le {start} : la version {version} est en vigueur du {period}.",
    "The new version cannot start on {start}: version {version} is in force from {period}.",
    "La nouvelle version commence après son premier jour, et au plus tard au lendemain du dernier s'il y en a un."
    " La même commande, avec : --from {day}",
    "The new version starts after its first day, and no later than the day after its last if there is one."
    " The same command, with: --from {day}",
)
NOT_LAST = Message(
    "REVERT_NOT_LAST",
    "La version {version} n'est plus la dernière : la version {last} a été approuvée depuis (proposition n° {number}).",
    "Version {version} is no longer the last one: version {last} was approved since (proposal no. {number}).",
    "Revenez d'abord sur celle-là : gdr proposals revert {number}. Ou proposez un fichier qui dit ce que vous voulez.",
    "Take that one back first: gdr proposals revert {number}. Or propose a file that says what you want.",
)
NOT_APPROVED = Message(
    "REVERT_NOT_APPROVED",
    "La proposition n° {number} n'a pas été approuvée : il n'y a rien à annuler.",
    "Proposal no. {number} was not approved: there is nothing to take back.",
    "Une proposition en attente se refuse : gdr proposals refuse {number} --reason …",
    "A proposal that waits can be refused: gdr proposals refuse {number} --reason …",
)
