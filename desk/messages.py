"""What can go wrong at the command line, said in both languages."""

from engine.errors import Message

RULEBOOK_UNKNOWN = Message(
    "RULEBOOK_UNKNOWN",
    "Aucun référentiel ne s'appelle « {name} ».",
    "There is no rulebook named “{name}”.",
    "Référentiels trouvés : {known}. On peut aussi donner le chemin d'un fichier .yaml.",
    "Rulebooks found: {known}. A path to a .yaml file works too.",
)
RULEBOOK_NEAR = Message(
    "RULEBOOK_UNKNOWN",
    RULEBOOK_UNKNOWN.fr,
    RULEBOOK_UNKNOWN.en,
    "Vouliez-vous dire « {near} » ? Référentiels trouvés : {known}.",
    "Did you mean “{near}”? Rulebooks found: {known}.",
)
FOLDER_WITHOUT = Message(
    "FOLDER_WITHOUT",
    "Le dossier {name} ne contient aucun référentiel.",
    "Folder {name} holds no rulebook.",
    "Un référentiel est un fichier .yaml dont une ligne commence par « rulebook: ».",
    "A rulebook is a .yaml file with a line that starts with `rulebook:`.",
)
FOLDER_OF_SEVERAL = Message(
    "FOLDER_OF_SEVERAL",
    "Le dossier {name} contient plusieurs référentiels : il en faut un.",
    "Folder {name} holds several rulebooks: one is needed.",
    "Indiquez lequel : {known}.",
    "Say which: {known}.",
)
SIBLINGS = Message(
    "VERSION_SIBLINGS",
    "Seul {file} sert, quel que soit le jour des demandes. À côté, sans effet : {siblings}.",
    "Only {file} serves, whatever the day of the requests. Beside it, without effect: {siblings}.",
    "Pour que chaque demande suive la version en vigueur à sa date : --rulebook {name}, sans « .yaml ».",
    "For each request to follow the version in force on its day: --rulebook {name}, without `.yaml`.",
    severity="warning",
)
OWN_RULEBOOK = Message(
    "OWN_RULEBOOK",
    "Le référentiel {id} est lu dans ce dossier ; celui qui est livré sous le même nom ne sert pas.",
    "Rulebook {id} is read from this folder; the one of that name that ships does not serve.",
    "Pour celui qui est livré : {path}",
    "For the one that ships: {path}",
    severity="warning",
)
RUN_ANOTHER = Message(
    "RUN_ANOTHER",
    "Ce dossier contient les résultats d'une autre demande (différences : {differing}).",
    "This folder holds the results of another request (differences: {differing}).",
    "Choisissez un autre dossier avec --out, ou remplacez celui-ci avec --restart.",
    "Choose another folder with --out, or replace this one with --restart.",
)
RUN_FOREIGN = Message(
    "RUN_FOREIGN",
    "Ce dossier contient un fichier assessments.jsonl qui ne vient pas d'une exécution connue (run.json manque).",
    "This folder holds an assessments.jsonl that comes from no known run (run.json is missing).",
    "Choisissez un autre dossier avec --out, ou remplacez celui-ci avec --restart.",
    "Choose another folder with --out, or replace this one with --restart.",
)
RUN_MANIFEST = Message(
    "RUN_MANIFEST",
    "Le fichier run.json de ce dossier est illisible.",
    "The run.json of this folder cannot be read.",
    "Choisissez un autre dossier avec --out, ou remplacez celui-ci avec --restart.",
    "Choose another folder with --out, or replace this one with --restart.",
)
RUN_DAMAGED = Message(
    "RUN_DAMAGED",
    "La ligne {line} de assessments.jsonl n'est pas une évaluation lisible.",
    "Line {line} of assessments.jsonl is not a readable assessment.",
    "Remplacez ce dossier avec --restart.",
    "Replace this folder with --restart.",
)
CASE_UNKNOWN = Message(
    "CASE_UNKNOWN",
    "Aucun dossier lisible ne porte l'identifiant « {id} ».",
    "No readable case has the identifier “{id}”.",
    "{near_fr}Premiers dossiers lus : {first}.",
    "{near_en}First cases read: {first}.",
)
OUTCOME_UNKNOWN = Message(
    "OUTCOME_UNKNOWN",
    "Aucune suite ni colonne ne s'appelle « {name} ».",
    "No outcome and no column is named “{name}”.",
    "Suites connues : {known}.",
    "Known outcomes: {known}.",
)
DUPLICATE_ACROSS = Message(
    "CASE_DUPLICATE",
    "L'identifiant « {id} » est déjà celui d'un dossier de {first}.",
    "Identifier “{id}” is already that of a case of {first}.",
    "Chaque dossier doit avoir un identifiant unique dans l'exécution.",
    "Each case needs an identifier of its own within the run.",
)
ENGINE_MISSING = Message(
    "ENGINE_MISSING",
    "Le moteur durable_rules ne se charge pas sur cette machine ({reason}).",
    "The durable_rules engine does not load on this machine ({reason}).",
    "Réinstallez avec « make run », ou utilisez --engine reference : le résultat est le même, plus lentement.",
    "Reinstall with `make run`, or use --engine reference: the result is the same, only slower.",
)
ASSUMPTION_EXPIRED = Message(
    "ASSUMPTION_EXPIRED",
    "La présomption faite en cas de silence sur « {attribute} » n'est plus valable depuis le {until}.",
    "The assumption made when “{attribute}” is silent expired on {until}.",
    "Confirmez-la avec une nouvelle date, ou retirez-la.",
    "Confirm it with a new date, or take it away.",
    severity="warning",
)
NOT_ONE_OF = Message(
    "USAGE_VALUE",
    "L'option {option} ne connaît pas « {value} ».",
    "Option {option} does not know “{value}”.",
    "Valeurs possibles : {allowed}.",
    "Possible values: {allowed}.",
)
DISK_FULL = Message(
    "DISK_FULL",
    "Le disque est plein.",
    "The disk is full.",
    "Rien de ce qui est écrit n'est perdu : libérez de la place et relancez la même commande, elle reprendra.",
    "Nothing written is lost: free some space and run the same command again, it goes on from there.",
)
FILE_EXISTS = Message(
    "FILE_EXISTS",
    "Ce fichier existe déjà : rien n'y est écrit, pour ne rien perdre de ce qu'il contient.",
    "This file is there already: nothing is written to it, so that nothing in it is lost.",
    "Donnez un autre nom à {option}, ou ajoutez --replace pour le remplacer.",
    "Give {option} another name, or add --replace to take its place.",
)
NOT_A_FOLDER = Message(
    "NOT_A_FOLDER",
    "Un fichier porte déjà ce nom, là où un dossier est attendu.",
    "A file already has this name, where a folder is expected.",
    "Choisissez un autre nom de dossier.",
    "Choose another name for the folder.",
)
NO_SAMPLES = Message(
    "NO_SAMPLES",
    "Aucun dossier d'exemple n'est livré pour le référentiel {id}.",
    "No sample cases ship for rulebook {id}.",
    "Indiquez le fichier où lire le dossier, avec --in.",
    "Name the file that holds the case, with --in.",
)
NOT_THERE = Message(
    "FILE_NOT_FOUND",
    "Ce fichier ou ce dossier n'existe pas.",
    "This file or folder does not exist.",
    "Vérifiez le chemin.",
    "Check the path.",
)
NOT_ALLOWED = Message(
    "NOT_ALLOWED",
    "Le système refuse l'accès à ce fichier ou à ce dossier.",
    "The system refuses access to this file or folder.",
    "Vérifiez vos droits, ou choisissez un autre emplacement.",
    "Check your rights, or choose another place.",
)
SYSTEM_REFUSED = Message(
    "SYSTEM_REFUSED",
    "Le système a refusé une lecture ou une écriture ({reason}).",
    "The system refused to read or to write ({reason}).",
)
RUN_BUSY = Message(
    "RUN_BUSY",
    "Une autre exécution travaille déjà dans ce dossier.",
    "Another run is already at work in this folder.",
    "Attendez qu'elle finisse, ou choisissez un autre dossier avec --out.",
    "Wait for it to end, or choose another folder with --out.",
)
RULEBOOK_RETIRED = Message(
    "RULEBOOK_RETIRED",
    "Le référentiel {name} est retiré : il ne vaut que pour les dossiers de son temps.",
    "Rulebook {name} is retired: it holds only for the files of its day.",
    severity="warning",
)
RULEBOOK_NOT_IN_FORCE = Message(
    "RULEBOOK_NOT_IN_FORCE",
    "Le référentiel {name} n'est pas en vigueur à ce jour ({period}).",
    "Rulebook {name} is not in force today ({period}).",
    severity="warning",
)
VERSION_UNKNOWN = Message(
    "VERSION_UNKNOWN",
    "Le référentiel {id} n'a pas de version {version}.",
    "Rulebook {id} has no version {version}.",
    "Versions : {known}.",
    "Versions: {known}.",
)
VERSION_FILE = Message(
    "VERSION_FILE",
    "Le fichier {file} contient la version {version} de {id}.",
    "File {file} holds version {version} of {id}.",
    "Nommez-le {id}.yaml ou {id}.v{version}.yaml : c'est par leur nom que les versions se trouvent.",
    "Call it {id}.yaml or {id}.v{version}.yaml: versions are found by their name.",
)
NO_VERSION = Message(
    "NO_VERSION",
    "Aucune version de {id} n'est en vigueur au jour de la demande ({day}).",
    "No version of {id} is in force on the day of the request ({day}).",
    "Périodes — {periods}. On peut choisir une version : --rulebook {id}@1.",
    "Periods — {periods}. A version can be chosen: --rulebook {id}@1.",
)
NO_VERSION_TODAY = Message(
    "NO_VERSION",
    "Le jour de la demande n'est pas donné, et aucune version de {id} n'est en vigueur aujourd'hui ({day}).",
    "The day of the request is not given, and no version of {id} is in force today ({day}).",
    "Donnez ce jour. Périodes — {periods}.",
    "Give that day. Periods — {periods}.",
)
PAST_UNREADABLE = Message(
    "PAST_UNREADABLE",
    "Le registre n'a pas pu être lu : {reason} Le travail continue sans le passé.",
    "The ledger could not be read: {reason_en} The work goes on without the past.",
    "Pour s'en passer : --no-past. Pour refaire les rapports ensuite : --restart.",
    "To do without: --no-past. To make the reports again later: --restart.",
    severity="warning",
)
AGAINST_NO_MAPPING = Message(
    "AGAINST_MAPPING",
    "--against demande une correspondance : elle dit quel mode répond à quelle classe.",
    "--against needs a mapping: it says which mode answers to which class.",
    "Ajoutez --mapping, avec une correspondance qui déclare « against: ».",
    "Add --mapping, with a mapping that declares `against:`.",
)
AGAINST_UNKNOWN = Message(
    "AGAINST_COLUMN",
    "La correspondance « {mapping} » ne dit pas comment confronter les modes à « {column} ».",
    "Mapping “{mapping}” does not say how to set the modes against “{column}”.",
    "Colonnes possibles : {known}.",
    "Possible columns: {known}.",
)
AGAINST_NOTHING = Message(
    "AGAINST_NOTHING",
    "La correspondance « {mapping} » ne confronte les modes à rien : aucune suite de sa source n'y répond.",
    "Mapping “{mapping}” sets the modes against nothing: its source tells no outcome that answers to modes.",
    "Les suites se comptent avec --outcome. Une correspondance qui a une telle suite dit « against: ».",
    "What becomes of files is counted with --outcome. A mapping that has such an outcome says `against:`.",
)
FOLDER_PARTLY_READ = Message(
    "FOLDER_PARTLY_READ",
    "Laissés de côté dans ce dossier, {n} : {names}.",
    "Left aside in this folder, {n}: {names}.",
    "Sont lus d'un dossier les fichiers {kinds} ; un autre se donne par son nom.",
    "Files read from a folder are {kinds}; give any other by its name.",
    severity="warning",
)
FOLDER_NOTHING_READ = Message(
    "FOLDER_NOTHING_READ",
    "Ce dossier ne contient aucun fichier à lire.",
    "This folder holds no file to read.",
    "Sont lus d'un dossier les fichiers {kinds}.",
    "Files read from a folder are {kinds}.",
)
