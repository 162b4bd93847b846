"""What can be wrong with a waiver, said in both languages."""

from engine.errors import Message

NEVER_WAIVED = Message(
    "NEVER_WAIVED",
    "Le constat {finding} ne peut pas être accepté.",
    "Finding {finding} cannot be accepted.",
    "Il dit que deux demandes seraient traitées injustement : corrigez les règles, ou restez en brouillon.",
    "It says that two requests would be treated unfairly: mend the rules, or remain a draft.",
)
UNDECIDED_WAIVED = Message(
    "NEVER_WAIVED",
    "UNDECIDED n'est pas un constat que l'on accepte : le solveur n'a ni établi ni exclu le constat.",
    "UNDECIDED is no finding to accept: the solver neither established nor excluded one.",
    "Nommez le constat lui-même s'il est établi, ou relancez le contrôle avec un budget plus grand (`--budget`).",
    "Name the finding itself if it is established, or check again with a larger budget (`--budget`).",
)
WAIVED_NOTHING = Message(
    "WAIVED_NOTHING",
    "« {at} » ne désigne rien de ce référentiel.",
    "“{at}” names nothing of this rulebook.",
    "{near_fr} Formes : règle, ligne, table, critère, mode, « métier / profondeur », « critère = valeur », « A / B ».",
    "{near_en} Forms: rule, row, table, attribute, mode, “discipline / depth”, “attribute = value”, “A / B”.",
)
WAIVED_TWICE = Message(
    "WAIVED_TWICE",
    "Le constat {finding} à « {at} » est accepté deux fois, lignes {first} et {second}.",
    "Finding {finding} at “{at}” is accepted twice, on lines {first} and {second}.",
    "Gardez une seule des deux : elles pourraient se contredire sur la raison ou la date.",
    "Keep one of the two: they might differ on the reason or the date.",
)
DATED_BY_DERIVED = Message(
    "DATED_BY_DERIVED",
    "« {id} » est un critère déduit : il ne peut pas dire quelle version du référentiel s'applique.",
    "“{id}” is a derived attribute: it cannot say which version of the rulebook applies.",
    "Choisissez une date que donne le dossier : la version s'applique avant que ses règles ne soient lues.",
    "Choose a date that the case gives: the version applies before its rules are read.",
)
