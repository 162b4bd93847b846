"""What can be wrong in a scenario, and what an expectation not met says."""

from engine.errors import Message

NO_RULEBOOK = Message(
    "NO_RULEBOOK",
    "Le scénario ne dit pas de quel référentiel il parle.",
    "The scenario does not say which rulebook it is about.",
    'Commencez par : Étant donné le référentiel "amm"',
    'Start with: Given the rulebook "amm"',
)
NO_CASE = Message(
    "NO_CASE",
    "Aucun dossier n'est décrit : il n'y a rien à évaluer.",
    "No file is described: there is nothing to assess.",
    "Écrivez par exemple : Étant donné que {attribute} est {value}",
    "Write for instance: Given {attribute} is {value}",
)
NAME_UNKNOWN = Message(
    "NAME_UNKNOWN",
    "Le référentiel {rulebook} n'a pas {what} « {name} ».",
    "Rulebook {rulebook} has no {what_en} “{name}”.",
    "{near_fr}",
    "{near_en}",
)
FILE_UNKNOWN = Message(
    "FILE_UNKNOWN",
    "Le scénario ne décrit pas de dossier « {name} ».",
    "The scenario describes no file “{name}”.",
    "Dossiers décrits : {known}.",
    "Files described: {known}.",
)
VALUE_WRONG = Message(
    "VALUE_WRONG",
    "« {value} » ne convient pas à {attribute} : {reason}",
    "“{value}” does not suit {attribute}: {reason_en}",
    "{hint}",
    "{hint_en}",
)
FACT_TWICE = Message(
    "FACT_TWICE",
    "Le scénario donne déjà une autre valeur à {attribute} : « {value} » la remplacerait sans rien dire.",
    "The scenario already gives {attribute} another value: “{value}” would replace it without a word.",
    "Gardez un seul des deux pas ; pour un changement : « Quand {attribute} devient … ».",
    "Keep one of the two steps; for a change: “When {attribute} becomes …”.",
)
FACT_TWICE_IN_TABLE = Message(
    "FACT_TWICE",
    "{attribute} a deux lignes dans ce tableau, aux rangs {first} et {again} : l'une effacerait l'autre.",
    "{attribute} has two rows in this table, numbers {first} and {again}: one would erase the other.",
    "Gardez-en une.",
    "Keep one of them.",
)
DERIVED_FACT = Message(
    "DERIVED_FACT",
    "{attribute} est déduit par les règles : une preuve ne peut pas le supposer.",
    "{attribute} is derived by the rules: a proof cannot suppose it.",
    "Donnez les faits dont il se déduit.",
    "Give the facts from which it is derived.",
)
NO_PAIR = Message(
    "NO_PAIR",
    "Rien n'a changé : aucun dossier ne permet la comparaison demandée.",
    "Nothing changed: no file allows the comparison asked for.",
    "Dites d'abord ce qui change : « Quand … devient … », « Quand on échange … », ou au moins deux dossiers.",
    "First say what changes: “When … becomes …”, “When … is swapped”, or at least two files.",
)
NO_DIRECTION = Message(
    "NO_DIRECTION",
    "{attribute} n'est pas déclaré aggravant (clé aggravates).",
    "{attribute} is not declared to aggravate (key aggravates).",
    "Critères déclarés : {known}.",
    "Declared: {known}.",
)
NO_OTHER_VALUE = Message(
    "NO_OTHER_VALUE",
    "Aucun dossier n'a pour {attribute} une valeur que l'on puisse échanger.",
    "No file has a value of {attribute} that can be swapped.",
    "Donnez-lui une valeur, ou choisissez un autre critère.",
    "Give it a value, or choose another attribute.",
)
NO_IDENTITY = Message(
    "NO_IDENTITY",
    "Le référentiel {rulebook} ne déclare aucun critère d'identité (role: identity).",
    "Rulebook {rulebook} declares no identity attribute (role: identity).",
)
TABLE_SHAPE = Message(
    "TABLE_SHAPE",
    "Le tableau de ce pas n'a pas les colonnes attendues : {found}.",
    "The table of this step does not have the columns expected: {found}.",
    "Attendu : {expected}.",
    "Expected: {expected}.",
)
TABLE_MISSING = Message(
    "TABLE_MISSING",
    "Ce pas attend un tableau, écrit à la ligne sous lui.",
    "This step expects a table, written on the lines under it.",
)
TABLE_EXTRA = Message(
    "TABLE_EXTRA",
    "Ce pas ne prend ni tableau ni texte sous lui : ce qui y est écrit ne servirait à rien.",
    "This step takes no table and no text under it: what is written there would serve for nothing.",
)
SCORE_TEXT = Message(
    "SCORE_TEXT",
    "« {value} » n'est pas un score.",
    "“{value}” is not a score.",
    "Écrivez 6, ou [4..9] quand des faits manquent.",
    "Write 6, or [4..9] where facts are missing.",
)
DATE_TEXT = Message(
    "DATE_TEXT",
    "« {value} » n'est pas une date.",
    "“{value}” is not a date.",
    "Écrivez jj/mm/aaaa.",
    "Write dd/mm/yyyy.",
)
HISTORY_MISSING = Message(
    "HISTORY_MISSING",
    "L'historique {file} n'existe pas.",
    "History {file} does not exist.",
    "Cherché dans : {folders}. {near_fr}",
    "Looked for in: {folders}. {near_en}",
)
HISTORY_EMPTY = Message(
    "HISTORY_EMPTY",
    "L'historique {file} ne contient aucun dossier.",
    "History {file} holds no file.",
)
HISTORY_UNREAD = Message(
    "HISTORY_EMPTY",
    "L'historique {file} ne contient aucun dossier lisible ; lignes rejetées : {rejected}.",
    "History {file} holds no readable file; rows rejected: {rejected}.",
    "« gdr triage » en donne les raisons ligne par ligne.",
    "`gdr triage` gives the reasons, row by row.",
)
LEDGER_EMPTY = Message(
    "HISTORY_EMPTY",
    "Le registre n'a aucun dossier du référentiel {rulebook}.",
    "The ledger has no file of rulebook {rulebook}.",
    "« gdr triage --record » y inscrit des dossiers.",
    "`gdr triage --record` puts files on record.",
)
NO_EXAMPLES = Message(
    "HISTORY_EMPTY",
    "Le référentiel {rulebook} n'a aucun exemple.",
    "Rulebook {rulebook} has no example.",
)
HISTORY_REJECTS = Message(
    "HISTORY_REJECTS",
    "L'historique {file} a des lignes rejetées, que rien n'a vérifiées : {rejected}.",
    "History {file} has rows rejected, of which nothing was checked: {rejected}.",
    "« gdr triage » en donne les raisons ligne par ligne.",
    "`gdr triage` gives the reasons, row by row.",
    severity="warning",
)
UNMET = Message(
    "UNMET",
    "{what} : attendu {expected}, obtenu {got}.",
    "{what_en}: expected {expected}, got {got}.",
)
UNMET_RULE = Message(
    "UNMET",
    "Règle {rule} : elle devait {expected}, elle {got} (dossier « {case} »).",
    "Rule {rule}: expected to {expected_en}, it {got_en} (file “{case}”).",
)
UNEQUAL = Message(
    "UNEQUAL",
    "« {one} » et « {other} » ne sont pas traités de la même façon : {differences}.",
    "“{one}” and “{other}” are not treated alike: {differences_en}.",
    "Dossiers comparés : {compared} ; traités autrement : {count}.",
    "Files compared: {compared}; treated otherwise: {count}.",
)
LIGHTER = Message(
    "LIGHTER",
    "« {other} » est traité plus légèrement que « {one} » : {differences}.",
    "“{other}” is treated more lightly than “{one}”: {differences_en}.",
    "Dossiers comparés : {compared} ; plus légers : {count}.",
    "Files compared: {compared}; lighter: {count}.",
)
NOT_HEAVIER = Message(
    "NOT_HEAVIER",
    "« {other} » n'est pas traité plus lourdement que « {one} ».",
    "“{other}” is not treated more heavily than “{one}”.",
)
ENGINES_APART = Message(
    "ENGINES_APART",
    "Les deux moteurs ne disent pas la même chose du dossier « {case} ».",
    "The two engines do not say the same of file “{case}”.",
    "C'est une erreur du logiciel : signalez-la avec ce dossier.",
    "This is a mistake of the software: report it with this file.",
)
NOT_PROVEN = Message(
    "NOT_PROVEN",
    "Ce n'est pas vrai de tous les dossiers : {why}",
    "It does not hold for all files: {why_en}",
)
NOT_POSSIBLE = Message(
    "NOT_PROVEN",
    "Aucun dossier ne le permet, c'est prouvé : {what}.",
    "No file allows it, this is proven: {what_en}.",
)
UNDECIDED = Message(
    "UNDECIDED",
    "Le solveur n'a pas conclu : ce n'est ni prouvé ni exclu.",
    "The solver did not conclude: this is neither proven nor excluded.",
)
UNCONFIRMED = Message(
    "UNCONFIRMED",
    "Le moteur de référence ne confirme pas le dossier témoin : c'est une erreur du logiciel, signalez-la.",
    "The reference engine does not confirm the witness: this is a mistake of the software, report it.",
)
ONE_SUPPOSED = Message(
    "ONE_SUPPOSED",
    "Une preuve suppose les faits d'un seul dossier, et il y en a {count}.",
    "A proof supposes the facts of one file, and there are {count}.",
    "Décrivez-en un seul, ou aucun pour tous les dossiers possibles.",
    "Describe one only, or none for all possible files.",
)
