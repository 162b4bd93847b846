"""What is said of a history before it is watched, in both languages."""

from engine.errors import Message

NOTHING = Message(
    "DRIFT_NOTHING",
    "Aucune décision datée utilisable : rien ne peut être dit d'une dérive.",
    "No dated decision can be used: nothing can be said of drift.",
    "Donnez un historique dont les décisions ont un jour (decision_jour).",
    "Give a history whose decisions have a day (decision_jour).",
)
NO_DAY = Message(
    "DRIFT_NO_DAY",
    "Décisions sans jour, laissées de côté : {count} ({named}).",
    "Decisions without a day, left out: {count} ({named}).",
    severity="warning",
)
AFTER = Message(
    "DRIFT_AFTER",
    "Décisions d'après le {day}, laissées de côté : {count}.",
    "Decisions after {day}, left out: {count}.",
    severity="warning",
)
NONE_NOW = Message(
    "DRIFT_NONE_NOW",
    "Aucune décision depuis le {day} : il n'y a rien à comparer aux {count} d'avant.",
    "No decision since {day}: there is nothing to compare with the {count} earlier ones.",
    severity="warning",
)
FEW_NOW = Message(
    "DRIFT_FEW_NOW",
    "{count} décisions récentes seulement : sous {least}, rien n'est conclu ; l'accord et les dossiers sont décrits.",
    "Only {count} recent decisions: below {least}, nothing is concluded; agreement and files are described.",
    severity="warning",
)
FEW_PEOPLE = Message(
    "DRIFT_FEW_PEOPLE",
    "Personnes qui ont décidé récemment : {count}. Sous {least}, ce que chacune a de propre ne se distingue pas d'une"
    " dérive : rien n'est conclu ; l'accord et les dossiers sont décrits.",
    "People who decided recently: {count}. Below {least}, what is each one's own way is not told from drift: nothing is"
    " concluded; agreement and files are described.",
    severity="warning",
)
FEW_BEFORE = Message(
    "DRIFT_FEW_BEFORE",
    "{count} décisions seulement avant le {day} : sous {least}, elles ne disent pas ce qui se faisait ; l'accord et les"
    " dossiers sont décrits.",
    "Only {count} decisions before {day}: below {least}, they do not say what was done; agreement and files are"
    " described.",
    severity="warning",
)
ONE_LEVEL = Message(
    "DRIFT_ONE_LEVEL",
    "Les décisions d'avant le {day} sont toutes du même niveau : rien ne dit ce qui les distinguait.",
    "All decisions before {day} are of one level: nothing tells what set them apart.",
    severity="warning",
)
ALL_SHOWN = Message(
    "DRIFT_ALL_SHOWN",
    "Toutes les décisions récentes ont été prises en ayant vu une proposition : leur accord ne confirme rien. Un"
    " échantillon jugé à l'aveugle le dirait.",
    "All recent decisions were taken having seen a proposal: their agreement confirms nothing. A sample judged blind"
    " would tell.",
    severity="warning",
)
