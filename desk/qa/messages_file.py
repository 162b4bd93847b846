"""What can be wrong with a feature file, or with how a scenario is written."""

from engine.errors import Message

NOT_FOUND = Message(
    "QA_NOT_FOUND",
    "{path} n'existe pas.",
    "{path} does not exist.",
    "Donnez un fichier .feature, ou un dossier qui en contient ; sans rien, c'est le dossier features.",
    "Give a .feature file, or a folder that holds some; nothing stands for the folder features.",
)
NONE_THERE = Message(
    "QA_NONE",
    "{path} ne contient aucun fichier .feature.",
    "{path} holds no .feature file.",
    "Un scénario s'écrit dans un fichier qui finit par .feature : voyez docs/qa.md.",
    "A scenario is written in a file that ends in .feature: see docs/qa.md.",
)
NONE_FOR = Message(
    "QA_NONE_FOR",
    "Aucun scénario ne parle du référentiel {rulebook}.",
    "No scenario is about rulebook {rulebook}.",
    "Référentiels dont parlent les scénarios lus : {known}.",
    "Rulebooks that the scenarios read are about: {known}.",
)
TOO_LARGE = Message(
    "FEATURE_SIZE",
    "Le fichier fait {size} octets ; un fichier de scénarios en fait {limit} au plus.",
    "The file is {size} bytes long; a file of scenarios is {limit} at most.",
    "Répartissez ses scénarios entre plusieurs fichiers.",
    "Spread its scenarios over several files.",
)
TOO_MANY = Message(
    "FEATURE_SIZE",
    "Le fichier décrit plus de {limit} scénarios, lignes d'exemples comprises.",
    "The file describes more than {limit} scenarios, lines of examples included.",
    "Répartissez-les entre plusieurs fichiers.",
    "Spread them over several files.",
)
NOT_A_FILE = Message(
    "FEATURE_FILE",
    "Ce n'est pas un fichier ordinaire.",
    "This is not a regular file.",
)
UNREADABLE = Message("FEATURE_FILE", "Le fichier ne se lit pas : {reason}.", "The file cannot be read: {reason}.")
NOT_TEXT = Message(
    "FEATURE_ENCODING",
    "Le fichier n'est pas un texte en UTF-8 (octet {at}).",
    "The file is not text in UTF-8 (byte {at}).",
    "Enregistrez-le avec l'encodage UTF-8.",
    "Save it with the encoding UTF-8.",
)
LANGUAGE = Message(
    "FEATURE_LANGUAGE",
    "La langue « {language} » n'est pas reconnue : les scénarios s'écrivent en français ou en anglais.",
    "Language “{language}” is not supported: scenarios are written in French or in English.",
    "La première ligne est « # language: fr » ou « # language: en ».",
    "The first line is `# language: fr` or `# language: en`.",
)
LANGUAGE_UNSAID = Message(
    "FEATURE_LANGUAGE",
    "Le fichier est écrit en français (« {keyword} ») sans le dire : il serait lu comme de l'anglais.",
    "The file is written in French (“{keyword}”) and does not say so: it would be read as English.",
    "Ajoutez au début une ligne : # language: {language}",
    "Add a line at the beginning: # language: {language}",
)
LANGUAGE_OTHER = Message(
    "FEATURE_LANGUAGE",
    "« {keyword} » n'est pas un mot de la langue que le fichier annonce.",
    "“{keyword}” is not a word of the language that the file announces.",
    "La ligne qui convient : # language: {language}",
    "The line that suits: # language: {language}",
)
EMPTY = Message(
    "FEATURE_EMPTY",
    "Le fichier ne contient aucun scénario.",
    "The file holds no scenario.",
    "Il commence par « # language: fr », puis « Fonctionnalité: … », puis « Scénario: … ».",
    "It starts with `Feature: …`, then `Scenario: …`.",
)
FORM = Message(
    "FEATURE_FORM",
    "« {got} » n'est pas à sa place.",
    "“{got}” is out of place.",
    "Attendu ici : {expected}.",
    "Expected here: {expected_en}.",
)
CUT = Message(
    "FEATURE_FORM",
    "Le fichier s'arrête trop tôt.",
    "The file ends too soon.",
    "Attendu ici : {expected}.",
    "Expected here: {expected_en}.",
)
RAGGED = Message(
    "FEATURE_TABLE",
    "Les lignes de ce tableau n'ont pas toutes autant de cases : {found} dans celle-ci, {expected} dans la première.",
    "The rows of this table do not all have as many cells: {found} in this one, {expected} in the first.",
    "Chaque ligne a autant de barres verticales ; une barre dans un texte s'écrit \\|.",
    "Each row has as many vertical bars; a bar within a text is written \\|.",
)
BLANK = Message(
    "FEATURE_BLANK",
    "<{name}> n'est une colonne d'aucun tableau d'exemples.",
    "<{name}> is no column of the examples.",
    "{near_fr}",
    "{near_en}",
)
NO_ROWS = Message(
    "FEATURE_EXAMPLES",
    "Ce plan de scénario n'a aucune ligne d'exemple : il ne vérifie rien.",
    "This outline has no line of examples: it checks nothing.",
)
STEP_UNKNOWN = Message(
    "STEP_UNKNOWN",
    "Ce pas n'existe pas : « {text} ».",
    "There is no such step: “{text}”.",
    "Les plus proches : {near}. Tous les pas sont dans docs/qa.md.",
    "The nearest: {near}. All the steps are in docs/qa.md.",
)
STEP_KEYWORD = Message(
    "STEP_KEYWORD",
    "Cette ligne ne commence pas par un mot clé : elle serait lue comme une description. « {text} »",
    "This line does not begin with a keyword: it would be read as a description. “{text}”",
    "Commencez-la par « {keyword} ».",
    "Begin it with “{keyword}”.",
)
STEP_ELSEWHERE = Message(
    "STEP_PLACE",
    "Ce pas s'écrit après « {keyword} », pas ici : « {text} ».",
    "This step is written after “{keyword}”, not here: “{text}”.",
)
ASSERTS_NOTHING = Message(
    "ASSERTS_NOTHING",
    "Le scénario n'affirme rien : il réussirait toujours.",
    "The scenario asserts nothing: it would always pass.",
    "Ajoutez un pas qui commence par « {keyword} ».",
    "Add a step that starts with “{keyword}”.",
)
RULE_UNTAGGED = Message(
    "RULE_TAG",
    "La règle « {name} » ne dit pas de quelle règle du référentiel il s'agit.",
    "Rule “{name}” does not say which rule of the rulebook it is.",
    "Au-dessus d'elle, une étiquette donne son identifiant : @AMM-101.",
    "Above it, a tag gives its id: @AMM-101.",
)
RULE_UNKNOWN = Message(
    "RULE_TAG",
    "Le référentiel {rulebook} n'a pas de règle « {tag} ».",
    "Rulebook {rulebook} has no rule “{tag}”.",
    "{near_fr}",
    "{near_en}",
)
RULE_EMPTY = Message(
    "RULE_EMPTY",
    "La règle « {name} » ne contient aucun scénario.",
    "Rule “{name}” holds no scenario.",
)
INTERNAL = Message(
    "QA_INTERNAL",
    "Ce pas a échoué d'une façon imprévue ({reason}) : c'est une erreur du logiciel, signalez-la.",
    "This step failed in an unforeseen way ({reason}): this is a mistake of the software, report it.",
)
