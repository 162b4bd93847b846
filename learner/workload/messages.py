"""What is said of a history before the work to come is foreseen, in both languages."""

from engine.errors import Message

NOTHING = Message(
    "WORKLOAD_NOTHING",
    "Aucun dossier de cet historique n'a de délai ni de temps passé : rien ne peut en être prévu.",
    "No file of this history has a delay or an effort: nothing can be foreseen from it.",
    "Donnez decision_effort_jours ou decision_effort_heures ; decision_recu et decision_clos, ou decision_delai.",
    "Give decision_effort_days or decision_effort_hours; decision_received and decision_closed, or decision_delay.",
    severity="warning",
)
NO_EFFORT = Message(
    "WORKLOAD_NO_EFFORT",
    "Aucun temps passé dans cet historique : l'effort des dossiers est celui que le référentiel déclare.",
    "No effort in this history: the effort of files is what the rulebook declares.",
    severity="warning",
)
UNKNOWN_EFFORT = Message(
    "WORKLOAD_UNKNOWN_EFFORT",
    "Aucun temps passé dans cet historique, et le référentiel ne déclare aucun jour d'expert : l'effort est inconnu.",
    "No effort in this history, and the rulebook declares no expert day: the effort is unknown.",
    "Donnez decision_effort_jours ou decision_effort_heures, ou déclarez l'effort des profondeurs (disciplines).",
    "Give decision_effort_days or decision_effort_hours, or declare the effort of depths (disciplines).",
    severity="warning",
)
NO_DELAY = Message(
    "WORKLOAD_NO_DELAY",
    "Ni jour de réception ni délai dans cet historique : les délais ne sont pas prévus.",
    "Neither day of receipt nor delay in this history: delays are not foreseen.",
    severity="warning",
)
NEGATIVE = Message(
    "WORKLOAD_NEGATIVE",
    "Temps passés négatifs, mis de côté : {count} ({named}).",
    "Negative efforts, set aside: {count} ({named}).",
    severity="warning",
)
BEFORE = Message(
    "WORKLOAD_BEFORE_RECEIPT",
    "Dossiers clos avant d'être reçus, ou de délai négatif, mis de côté : {count} ({named}).",
    "Files closed before they were received, or of negative delay, set aside: {count} ({named}).",
    severity="warning",
)
FUTURE = Message(
    "WORKLOAD_FUTURE",
    "Dossiers reçus ou clos après aujourd'hui, mis de côté : {count} ({named}).",
    "Files received or closed after today, set aside: {count} ({named}).",
    severity="warning",
)
UNDATED = Message(
    "WORKLOAD_NO_DAY",
    "Dossiers sans aucun jour : {count}. Ils sont tenus pour les plus anciens.",
    "Files without any day: {count}. They are taken to be the oldest.",
    severity="warning",
)
OPEN = Message(
    "WORKLOAD_OPEN",
    "Dossiers encore ouverts : {count}. Leur délai n'est pas connu ; les dossiers clos d'un long délai, qui sont"
    " d'autant moins nombreux, comptent davantage.",
    "Files still open: {count}. Their delay is not known; closed files of a long delay, which are the fewer for it,"
    " count for more.",
    severity="warning",
)
FEW_EFFORT, FEW_DELAY = (
    Message(
        f"WORKLOAD_FEW_{target}",
        "{what_fr} : {count} dossiers clos seulement, ou trop récents ; sous {least}, ce sont les quantiles par mode,"
        " et rien ne dit combien de fois ils tombent juste.",
        "{what_en}: only {count} closed files, or too recent; below {least}, quantiles by mode are given, and nothing"
        " tells how often they hold.",
        severity="warning",
    )
    for target in ("EFFORT", "DELAY")
)
ONE_MODE = Message(
    "WORKLOAD_ONE_MODE",
    "Tous les dossiers de l'historique ont le même mode proposé : les quantiles par mode sont ceux de tous.",
    "All files of the history have the same mode proposed: quantiles by mode are those of all.",
    severity="warning",
)
BY_MODE_EFFORT, BY_MODE_DELAY = (
    Message(
        f"WORKLOAD_BY_MODE_{target}",
        "{what_fr} : sur les dossiers plus récents, les quantiles par mode font aussi bien ou mieux que ce qui est"
        " appris des faits ; ce sont eux qui servent.",
        "{what_en}: on later files, quantiles by mode do as well as or better than what is learnt from facts; they"
        " serve.",
        severity="warning",
    )
    for target in ("EFFORT", "DELAY")
)
LATER = Message(
    "WORKLOAD_LATER",
    "Périodes montrées : les {most} premières où il y a du travail. Dossiers reçus plus tard, comptés ensemble :"
    " {count}.",
    "Periods shown: the first {most} in which there is work. Files received later, counted together: {count}.",
    severity="warning",
)
NO_FILES = Message(
    "WORKLOAD_NO_FILES",
    "Aucun dossier à venir lisible : rien n'est sommé.",
    "No file to come can be read: nothing is summed.",
    severity="warning",
)
