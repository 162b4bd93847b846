"""What can go wrong when the past is replayed, and why it came out otherwise, said in both languages."""

from engine.errors import Message
from ledger.replaying import Cause

NOT_AN_ASSESSMENT = Message(
    "REPLAY_WHAT",
    "L'inscription n° {seq} ({act}) n'est ni une évaluation, ni une décision sur une évaluation.",
    "Entry no. {seq} ({act_en}) is neither an assessment nor a decision on one.",
    "Donnez le numéro d'une évaluation, ou l'identifiant d'un dossier.",
    "Give the number of an assessment, or the id of a case.",
)

CAUSES: dict[Cause, tuple[str, str]] = {
    "facts_erased": (
        "les faits de ce dossier ont été effacés : il ne peut plus être évalué",
        "the facts of this case were erased: it can no longer be assessed",
    ),
    "assessment_erased": (
        "l'évaluation a été effacée : il n'y a plus rien à comparer",
        "the assessment was erased: there is nothing left to compare",
    ),
    "damaged": (
        "ce qui est gardé n'est plus ce qui a été inscrit (`gdr ledger verify` dit quoi)",
        "what is kept is no longer what was recorded (`gdr ledger verify` says what)",
    ),
    "rulebook_missing": (
        "le texte du référentiel ({detail}) n'est pas au registre, ou en a été effacé",
        "the text of the rulebook ({detail}) is not on record, or was erased from it",
    ),
    "rulebook_unreadable": (
        "le texte du référentiel ne se lit plus avec cette version de gdr : {detail}",
        "the text of the rulebook reads no more with this version of gdr: {detail}",
    ),
    "rulebook_differs": (
        "le même texte se lit autrement aujourd'hui : l'empreinte du référentiel est maintenant {detail}",
        "the same text reads otherwise today: the digest of the rulebook is now {detail}",
    ),
    "engines_disagree": (
        "les deux moteurs ne sont pas d'accord aujourd'hui ({detail})",
        "the two engines do not agree today ({detail})",
    ),
    "engine_failed": (
        "un moteur ne peut plus évaluer ce dossier — {detail}",
        "an engine can no longer assess this case — {detail}",
    ),
    "version_changed": (
        "le résultat diffère ; il était celui de gdr {detail}, une autre version que celle-ci",
        "the result differs; it was that of gdr {detail}, another version than this one",
    ),
    "result_differs": (
        "le résultat diffère, avec le même référentiel, les mêmes faits et la même version de gdr",
        "the result differs, with the same rulebook, the same facts and the same version of gdr",
    ),
}
