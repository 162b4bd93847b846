"""What verification finds, said in both languages."""

from typing import Final

from engine.errors import Message


def _warning(code: str, fr: str, en: str, hint_fr: str = "", hint_en: str = "") -> Message:
    return Message(code, fr, en, hint_fr, hint_en, severity="warning")


TABLE_GAP: Final = _warning(
    "GAP",
    "La table « {label} » ne donne rien pour certains dossiers : aucune ligne ne s'applique.",
    "Table “{label}” gives nothing for some cases: no row applies.",
    "Ajoutez la ligne qui manque, ou une dernière ligne sans condition.",
    "Add the missing row, or a last row without conditions.",
)
DERIVED_GAP: Final = _warning(
    "GAP",
    "Le critère déduit « {label} » reste inconnu pour certains dossiers : aucune règle ne le "
    "déduit, et d'autres le lisent.",
    "Derived attribute “{label}” stays unknown for some cases: no rule derives it, and others read it.",
    "Donnez-lui une valeur par défaut (`default`), ou ajoutez la règle qui manque.",
    "Give it a `default`, or add the missing rule.",
)
ROWS_OVERLAP: Final = _warning(
    "OVERLAP",
    "Les lignes {first} et {second} de la table « {label} » s'appliquent au même dossier, ce que sa "
    "politique ({hit}) exclut.",
    "Rows {first} and {second} of table “{label}” apply to one case, which its policy ({hit}) excludes.",
    "Resserrez l'une des deux, ou choisissez une politique qui les départage (`first`, `priority`).",
    "Narrow one of the two, or choose a policy that settles it (`first`, `priority`).",
)
VALUES_OVERLAP: Final = _warning(
    "OVERLAP",
    "{first} et {second} déduisent pour un même dossier deux valeurs différentes de « {label} », qui devient inconnu.",
    "{first} and {second} derive for one case two different values of “{label}”, which becomes unknown.",
    "Rendez leurs conditions exclusives, ou dites ce que leur réunion donne (`combine`).",
    "Make their conditions exclusive, or say what they come to together (`combine`).",
)
VALUE_OVERLAP: Final = _warning(
    "OVERLAP",
    "{first} déduit à elle seule, pour un même dossier, deux valeurs différentes de « {label} », qui devient inconnu.",
    "{first} by itself derives for one case two different values of “{label}”, which becomes unknown.",
    "Gardez une seule des deux valeurs, ou dites ce que leur réunion donne (`combine`).",
    "Keep one of the two values, or say what they come to together (`combine`).",
)
DEAD: Final = _warning(
    "DEAD",
    "{what} {at} ne peut s'appliquer à aucun dossier : {why}.",
    "{what_en} {at} can apply to no case: {why_en}.",
    "Corrigez sa condition, ou retirez-la.",
    "Mend its condition, or remove it.",
)
SHADOWED: Final = _warning(
    "SHADOWED",
    "La ligne {at} de la table « {label} » n'est jamais retenue : d'autres la devancent toujours.",
    "Row {at} of table “{label}” is never chosen: others always come first.",
    "Remontez-la, resserrez celles qui la devancent, ou retirez-la.",
    "Move it up, narrow those that come first, or remove it.",
)
SUBSUMED: Final = _warning(
    "SUBSUMED",
    "{first} ne s'applique jamais sans {second}, qui a déjà les mêmes effets.",
    "{first} never applies without {second}, which already has the same effects.",
    "Retirez {first}, ou dites ce qu'elle ajoute.",
    "Remove {first}, or say what it adds.",
)
UNREACHABLE: Final = _warning(
    "UNREACHABLE",
    "{what} « {label} » n'est {proposed} pour aucun dossier{why}.",
    "{what_en} “{label}” is proposed for no case{why_en}.",
    "Revoyez le seuil ou les points qui y mènent.",
    "Look again at the threshold, or at the points that lead there.",
)
UNREACHABLE_VALUE: Final = _warning(
    "UNREACHABLE",
    "Aucun dossier ne donne au critère déduit « {label} » la valeur « {value} ».",
    "No case gives derived attribute “{label}” the value “{value}”.",
    "Retirez la valeur, ou ajoutez la règle qui la déduit.",
    "Remove the value, or add the rule that derives it.",
)
MONOTONE: Final = Message(
    "MONOTONE",
    "« {label} » est déclaré aggravant, mais l'aggraver (de « {before} » à « {after} ») allège "
    "{scale} : de « {heavier} » à « {lighter} ».",
    "“{label}” is declared aggravating, yet worsening it (from “{before_en}” to “{after_en}”) lightens "
    "{scale_en}: from “{heavier}” to “{lighter}”.",
    "Corrigez la règle qui allège, ou retirez `aggravates`. Ce constat ne se déroge pas.",
    "Mend the rule that lightens, or remove `aggravates`. This finding cannot be waived.",
)
IDENTITY: Final = Message(
    "IDENTITY",
    "Deux dossiers qui ne diffèrent que par {what} sont traités différemment : {how}.",
    "Two cases that differ only by {what} are treated differently: {how_en}.",
    "Retirez ce critère d'identité des règles. Ce constat ne se déroge pas.",
    "Take this identity attribute out of the rules. This finding cannot be waived.",
)
OPTIMISTIC: Final = _warning(
    "OPTIMISTIC",
    "Le silence sur « {label} » est présumé « {after} », {why}, et allège {scale} : « {lighter} » "
    "au lieu de « {heavier} » si c'est « {before} ».",
    "Silence about “{label}” is assumed to be “{after_en}”, {why_en}, and lightens {scale_en}: "
    "“{lighter}” rather than “{heavier}” if it is “{before_en}”.",
    "Donnez la raison et la date jusqu'à laquelle elle vaut, ou retirez la présomption.",
    "Give the reason and the day until which it holds, or remove the assumption.",
)
DIVERGENT: Final = _warning(
    "DIVERGENT",
    "« {label} » alourdit le traitement dans {one} et l'allège dans {other}.",
    "“{label}” makes the treatment heavier in {one} and lighter in {other}.",
    "Accordez les deux référentiels, ou distinguez deux critères.",
    "Make the two rulebooks agree, or tell two attributes apart.",
)
UNUSED: Final = _warning(
    "UNUSED",
    "Aucune règle ne lit le critère « {label} ».",
    "No rule reads attribute “{label}”.",
    "Retirez-le, ou écrivez la règle qui s'en sert.",
    "Remove it, or write the rule that uses it.",
)
UNDECIDED: Final = _warning(
    "UNDECIDED",
    "Le solveur n'a pas tranché : {code} sur {at} n'est ni établi ni exclu.",
    "The solver gave up: {code} at {at} is neither established nor excluded.",
    "Simplifiez les règles en cause, ou relancez avec un budget plus grand (`--budget`).",
    "Simplify the rules concerned, or run again with a larger budget (`--budget`).",
)
