"""What can go wrong when people decide or comment, said in both languages."""

from engine.errors import Message

CASE_ERASED = Message(
    "CASE_ERASED",
    "Le dossier « {case} » vient d'être effacé ; rien n'en a été inscrit.",
    "Case “{case}” has just been erased; nothing was recorded of it.",
    "Si la demande court toujours, inscrivez-la de nouveau : gdr triage … --record",
    "If the request still stands, put it on record again: gdr triage … --record",
)
CASE_UNKNOWN = Message(
    "CASE_UNKNOWN",
    "Aucun dossier « {case} » n'est au registre.",
    "No case “{case}” is on record.",
    "{near_fr}`gdr triage … --record` inscrit des dossiers.",
    "{near_en}`gdr triage … --record` records cases.",
)
CASE_ELSEWHERE = Message(
    "CASE_UNKNOWN",
    "Le dossier « {case} » n'est pas au registre pour le référentiel {rulebook}, mais pour : {rulebooks}.",
    "Case “{case}” is not on record for rulebook {rulebook}, but for: {rulebooks}.",
)
CASE_AMBIGUOUS = Message(
    "CASE_AMBIGUOUS",
    "Plusieurs référentiels ont un dossier « {case} » : {rulebooks}.",
    "Several rulebooks have a case “{case}”: {rulebooks}.",
    "Dites lequel avec --rulebook.",
    "Say which with --rulebook.",
)
NOT_ASSESSED = Message(
    "CASE_NOT_ASSESSED",
    "Le dossier « {case} » est au registre, mais n'a pas été évalué : il n'y a rien sur quoi décider.",
    "Case “{case}” is on record, but was not assessed: there is nothing to decide on.",
    "`gdr triage … --record` l'évalue.",
    "`gdr triage … --record` assesses it.",
)
RULEBOOK_MISSING = Message(
    "RULEBOOK_MISSING",
    "Le texte du référentiel d'empreinte {digest} n'est pas au registre.",
    "The text of the rulebook of digest {digest} is not on record.",
)
RULE_UNKNOWN = Message(
    "RULE_UNKNOWN",
    "Le référentiel {rulebook} (version {version}) n'a ni règle, ni ligne, ni table « {rule} ».",
    "Rulebook {rulebook} (version {version}) has no rule, row or table “{rule}”.",
    "{near_fr}",
    "{near_en}",
)
LEVEL_UNKNOWN = Message(
    "MODE_UNKNOWN",
    "Le référentiel {rulebook} n'a pas de {kind_fr} « {word} ».",
    "Rulebook {rulebook} has no {kind_en} “{word}”.",
    "{near_fr}Possibles : {known}.",
    "{near_en}Possible: {known}.",
)
NOTHING_PROPOSED = Message(
    "NOTHING_PROPOSED",
    "Aucun mode n'est proposé pour le dossier « {case} » : il n'y a rien à accepter.",
    "No mode is proposed for case “{case}”: there is nothing to accept.",
    "Choisissez avec --mode ; modes possibles : {modes}.",
    "Choose with --mode; possible modes: {modes}.",
)
REASON_MISSING = Message(
    "REASON_MISSING",
    "Cette décision s'écarte de ce qui est proposé pour « {case} » ({proposed}) : elle doit dire pourquoi.",
    "This decision diverges from what is proposed for “{case}” ({proposed}): it must say why.",
    'Ajoutez --reason "…" ; --mode {mode} est gardé tel quel.',
    'Add --reason "…"; --mode {mode} stands as it is.',
)
# Neither message says what was decided, nor by whom: who reads it may still be asked for a look of their own.
DECIDED_BEFORE = Message(
    "CASE_DECIDED",
    "Le dossier « {case} » a déjà été décidé par quelqu'un (inscription n° {seq}, du {day}).",
    "Case “{case}” was decided already by someone (entry no. {seq}, of {day}).",
    "Pour un second avis indépendant : --blind, avant de regarder la décision. Pour corriger, si c'est à vous : "
    '--corrects {seq} --reason "…".',
    "For a second independent look: --blind, before seeing the decision. To correct, if it is yours to: "
    '--corrects {seq} --reason "…".',
)
DECIDED_BY_YOU = Message(
    "CASE_DECIDED",
    "Vous avez déjà décidé du dossier « {case} » (inscription n° {seq}, du {day}).",
    "You decided on case “{case}” already (entry no. {seq}, of {day}).",
    'Pour corriger : --corrects {seq} --reason "…". Un second avis (--blind) est celui d\'une autre personne.',
    'To correct: --corrects {seq} --reason "…". A second look (--blind) is another person\'s.',
)
NOTHING_BEFORE = Message(
    "BLIND_FIRST",
    "Personne n'a encore décidé du dossier « {case} » : il n'y a pas de second avis à donner.",
    "Nobody has decided on case “{case}” yet: there is no second look to take.",
    "Décidez sans --blind.",
    "Decide without --blind.",
)
BLIND_CORRECTION = Message(
    "BLIND_CORRECTION",
    "Une correction (n° {seq}, dossier « {case} ») n'est pas un second avis : --blind et --corrects s'excluent.",
    "A correction (no. {seq}, case “{case}”) is no second look: --blind and --corrects exclude each other.",
)
NOT_STANDING = Message(
    "CORRECTS_WHAT",
    "L'inscription n° {seq} n'est pas une décision en vigueur du dossier « {case} ».",
    "Entry no. {seq} is not a standing decision on case “{case}”.",
    "Décisions en vigueur de ce dossier : {known}.",
    "Standing decisions on this case: {known}.",
)
NOT_YOURS = Message(
    "CORRECTION_NOT_YOURS",
    "{who} ne peut pas corriger la décision n° {seq} du dossier « {case} » : elle est d'une autre personne.",
    "{who} may not correct decision no. {seq} on case “{case}”: it is another person's.",
    "Un référent ou un responsable le peut ; `gdr comment` permet à chacun de dire ce qu'il en pense.",
    "An approver or a head may; `gdr comment` lets everyone say what they think of it.",
)
CORRECTION_REASON = Message(
    "REASON_MISSING",
    "Corriger la décision n° {seq} du dossier « {case} » demande de dire pourquoi.",
    "Correcting decision no. {seq} on case “{case}” takes saying why.",
    'Ajoutez --reason "…".',
    'Add --reason "…".',
)
EMPTY_INCIDENT = Message(
    "INCIDENT_EMPTY", "L'incident est vide : rien n'a été inscrit.", "The incident is empty: nothing was recorded."
)
EMPTY_COMMENT = Message(
    "COMMENT_EMPTY", "Le commentaire est vide : rien n'a été inscrit.", "The comment is empty: nothing was recorded."
)
