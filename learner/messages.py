"""What is said of a history before anything is learnt from it, in both languages."""

from engine.errors import Message

NOTHING = Message(
    "LEARN_NOTHING",
    "Aucune décision utilisable dans cet historique : il n'y a rien à apprendre.",
    "No decision of this history can be used: there is nothing to learn.",
    "Ce qui vient d'être dit rejeté ou mis de côté, s'il y en a, est à corriger dans la source. Sinon : chaque ligne"
    " dit ce qui a été décidé en decision_mode (decision_priorite avec --scale priorities), ou là où"
    " --mapping le dit.",
    "What was just said to be rejected or set aside, if any, is to be corrected in the source. Else: each row says what"
    " was decided in decision_mode (decision_priorite with --scale priorities), or where --mapping"
    " says.",
)
ONE_LEVEL = Message(
    "LEARN_ONE_LEVEL",
    "Toutes les décisions ({count}) sont du même niveau, « {level} » : rien ne dit ce qui les distinguerait.",
    "All decisions ({count}) are of one level, “{level}”: nothing tells what would set them apart.",
    "Donnez un historique où d'autres niveaux ont été décidés.",
    "Give a history in which other levels were decided.",
)
FEW = Message(
    "LEARN_FEW",
    "{count} décisions seulement : sous {least}, un hasard passerait pour une règle. Seuls des comptes sont donnés.",
    "Only {count} decisions: below {least}, chance would pass for a rule. Only counts are given.",
    severity="warning",
)
NO_LEVEL = Message(
    "LEARN_NO_LEVEL",
    "Décisions sans niveau décidé, mises de côté : {count} ({named}).",
    "Decisions without a level decided, set aside: {count} ({named}).",
    severity="warning",
)
UNKNOWN_LEVEL = Message(
    "LEARN_UNKNOWN_LEVEL",
    "Décisions à un niveau que l'échelle n'a pas ({levels}), mises de côté : {count} ({named}).",
    "Decisions at a level that the scale has not ({levels}), set aside: {count} ({named}).",
    "Niveaux de l'échelle : {known}.",
    "Levels of the scale: {known}.",
    severity="warning",
)
FUTURE = Message(
    "LEARN_FUTURE",
    "Décisions datées d'après aujourd'hui, mises de côté : {count} ({named}).",
    "Decisions dated after today, set aside: {count} ({named}).",
    severity="warning",
)
LATER = Message(
    "LEARN_LATER_FACTS",
    "Faits connus après la décision, qui n'ont pu l'éclairer, laissés de côté : {said}.",
    "Facts known after the decision, which cannot have guided it, left out: {said}.",
    severity="warning",
)
NO_DAY = Message(
    "LEARN_NO_DAY",
    "Décisions sans jour : {count}. L'ordre du fichier tient lieu de temps pour toutes : une règle est cherchée dans"
    " les premières et confirmée dans les dernières.",
    "Decisions without a day: {count}. The order of the file stands for time, for all of them: a rule is looked for in"
    " the first ones and confirmed in the last ones.",
    severity="warning",
)
ONE_DAY = Message(
    "LEARN_ONE_DAY",
    "Toutes les décisions sont du {day}. L'ordre du fichier tient lieu de temps : une règle est cherchée dans les"
    " premières et confirmée dans les dernières.",
    "All decisions are of {day}. The order of the file stands for time: a rule is looked for in the first ones and"
    " confirmed in the last ones.",
    severity="warning",
)
SMALL_DIRECTORATE = Message(
    "LEARN_SMALL_DIRECTORATE",
    "Directions de moins de {least} dossiers, dont la sévérité n'est pas estimée : {said}.",
    "Directorates with fewer than {least} files, whose severity is not fitted: {said}.",
    severity="warning",
)
ONE_DIRECTORATE = Message(
    "LEARN_ONE_DIRECTORATE",
    "Moins de deux directions ont au moins {least} dossiers : l'habitude d'une seule ne peut être distinguée d'une"
    " règle que toutes suivent.",
    "Fewer than two directorates have {least} files or more: the habit of one cannot be told from a rule that all"
    " follow.",
    severity="warning",
)
CONTRADICTORY = Message(
    "LEARN_CONTRADICTORY",
    "Situations décidées différemment sur les mêmes faits : {situations} ({files} décisions). À ne regarder que les"
    " faits, personne ne pourrait s'accorder avec plus de {best_fr} de toutes les décisions de l'historique.",
    "Situations decided differently on the same facts: {situations} ({files} decisions). From facts alone, nobody"
    " could agree with more than {best_en} of all the decisions of the history.",
    severity="warning",
)
PRECAUTION = Message(
    "LEARN_PRECAUTION",
    "Là où des faits manquent et où la précaution propose plus que ce que les faits connus demandent, on a décidé plus"
    " souvent comme la proposition ({followed} décisions) que comme les faits connus ({known}). Les décisions sont donc"
    " comparées à la proposition, précaution comprise : ce qui est dit des faits connus se lit ainsi, sauf là où les"
    " deux sont donnés côte à côte.",
    "Where facts are missing and precaution proposes more than known facts ask for, people decided as the proposal"
    " ({followed} decisions) more often than as known facts do ({known}). Decisions are therefore compared with the"
    " proposal, precaution included: read so what is said of known facts, except where both are given side by side.",
    severity="warning",
)
CONSTANT = Message(
    "LEARN_CONSTANT",
    "Critères qui ont la même valeur dans tous les dossiers où ils sont connus ; rien ne s'en apprend : {named}.",
    "Attributes with the same value in all the files where they are known; nothing is learnt of them: {named}.",
    severity="warning",
)
MOSTLY_UNKNOWN = Message(
    "LEARN_MOSTLY_UNKNOWN",
    "Critères inconnus dans presque tous les dossiers (connus dans moins de {share_fr}) : {named}.",
    "Attributes unknown in nearly all files (known in fewer than {share_en}): {named}.",
    severity="warning",
)
NEWER_RULEBOOK = Message(
    "LEARN_NEWER_RULEBOOK",
    "Le référentiel est plus récent que l'historique : {count} décisions sur {total} sont d'avant son premier jour"
    " ({start}). Ce qu'elles enseignent vaut pour les habitudes d'alors.",
    "The rulebook is newer than the history: {count} decisions of {total} are from before its first day ({start})."
    " What they teach holds for the habits of that time.",
    severity="warning",
)
GIVES_AWAY = Message(
    "LEARN_LEAK",
    "Le critère {attribute} donne à lui seul la décision : à partir de lui, {error_fr} d'erreurs, contre {base_fr} sans"
    " rien savoir. Le plus souvent, il a été écrit après la décision, ou la répète.",
    "The attribute {attribute} gives the decision away by itself: {error_en} mistakes from it alone, against {base_en}"
    " knowing nothing. Most often it was written after the decision, or repeats it.",
    "S'il était bien connu avant : --allow {attribute}. Sinon : --without {attribute}.",
    "If it was known before: --allow {attribute}. If not: --without {attribute}.",
)
KNOWN_GIVES_AWAY = Message(
    "LEARN_LEAK_KNOWN",
    "Que le critère {attribute} soit connu ou non donne à lui seul la décision : {error_fr} d'erreurs, contre {base_fr}"
    " sans rien savoir. Le plus souvent, il n'est rempli que pour certaines décisions, une fois prises.",
    "Whether the attribute {attribute} is known or not gives the decision away by itself: {error_en} mistakes, against"
    " {base_en} knowing nothing. Most often it is filled in for some decisions only, once they are taken.",
    "S'il était bien connu avant : --allow {attribute}. Sinon : --without {attribute}.",
    "If it was known before: --allow {attribute}. If not: --without {attribute}.",
)
HELD = {
    "fr": "les règles qui le lisent gardent leurs points ({rules}), et les niveaux leurs seuils",
    "en": "the rules that read it keep their points ({rules}), and levels their thresholds",
}
NONE_READS = {"fr": "aucune règle à points ne le lit", "en": "no rule with points reads it"}
PARTS = Message(
    "LEARN_PARTS",
    "Le critère {attribute} sépare à lui seul certains niveaux de tous les autres ({levels}), presque sans faute :"
    " {error_fr} d'erreurs, contre {base_fr} sans rien savoir. Il a peut-être été écrit après la décision : rien de ce"
    " qui est proposé ne le lit, et {held_fr}.",
    "The attribute {attribute} alone sets some levels apart from all others ({levels}), hardly ever wrong: {error_en}"
    " mistakes, against {base_en} knowing nothing. It may have been written after the decision: nothing proposed reads"
    " it, and {held_en}.",
    "S'il était bien connu avant : --allow {attribute}. Sinon : --without {attribute}.",
    "If it was known before: --allow {attribute}. If not: --without {attribute}.",
    severity="warning",
)
KNOWN_PARTS = Message(
    "LEARN_PARTS_KNOWN",
    "Que le critère {attribute} soit connu ou non sépare à lui seul certains niveaux de tous les autres ({levels}) :"
    " {error_fr} d'erreurs, contre {base_fr} sans rien savoir. Il n'est peut-être rempli que pour certaines décisions,"
    " une fois prises : rien de ce qui est proposé ne le lit, et {held_fr}.",
    "Whether the attribute {attribute} is known or not alone sets some levels apart from all others ({levels}):"
    " {error_en} mistakes, against {base_en} knowing nothing. It may be filled in for some decisions only, once they"
    " are taken: nothing proposed reads it, and {held_en}.",
    "S'il était bien connu avant : --allow {attribute}. Sinon : --without {attribute}.",
    "If it was known before: --allow {attribute}. If not: --without {attribute}.",
    severity="warning",
)
NO_FEWER = Message(
    "LEARN_NO_FEWER",
    "Tout ce qui est proposé, approuvé ensemble, n'accorderait pas mieux le référentiel aux décisions :"
    " {proposed} désaccords sur {total}, contre {today} aujourd'hui. Les décisions en paraissent mieux expliquées sans"
    " que les niveaux donnés soient plus souvent les bons. N'approuvez rien avant d'avoir lu ce que fait chaque"
    " changement seul.",
    "All that is proposed, approved together, would not make the rulebook agree better with decisions: {proposed}"
    " disagreements of {total}, against {today} today. Decisions seem better explained, yet the levels given are right"
    " no more often. Approve nothing before reading what each change does alone.",
    "La fiche de chaque changement le dit : --card, ou la page qu'écrit --out.",
    "The card of each change says so: --card, or the page that --out writes.",
    severity="warning",
)
