"""What can be wrong with a rulebook's file and its YAML, before its content is read."""

from engine.errors import Message

NOT_FOUND = Message(
    "FILE_NOT_FOUND",
    "Le fichier « {file} » n'existe pas.",
    "File “{file}” does not exist.",
    "Vérifiez le chemin ; les référentiels disponibles sont listés par « gdr rulebooks ».",
    "Check the path; `gdr rulebooks` lists the rulebooks available.",
)
NOT_A_FILE = Message(
    "FILE_NOT_A_FILE",
    "« {file} » est un dossier : un référentiel est un fichier YAML.",
    "“{file}” is a folder: a rulebook is a YAML file.",
    "Indiquez le fichier lui-même, par exemple « {file}/amm.yaml ».",
    "Name the file itself, for instance “{file}/amm.yaml”.",
)
UNREADABLE = Message(
    "FILE_UNREADABLE",
    "Le fichier « {file} » ne peut pas être lu ({reason}).",
    "File “{file}” cannot be read ({reason}).",
    "Vérifiez vos droits d'accès et que le fichier n'est pas ouvert ailleurs.",
    "Check your access rights, and that the file is not open elsewhere.",
)
TOO_LARGE = Message(
    "FILE_TOO_LARGE",
    "Le fichier dépasse {limit} caractères : ce n'est sans doute pas un référentiel.",
    "The file is larger than {limit} characters: it is probably not a rulebook.",
    "Un référentiel de 300 règles en fait moins de 300 000 ; vérifiez que c'est le bon fichier.",
    "A rulebook of 300 rules has fewer than 300,000; check that this is the right file.",
)
EMPTY = Message(
    "FILE_EMPTY",
    "Le fichier est vide, ou ne contient que des commentaires.",
    "The file is empty, or holds nothing but comments.",
    'Un référentiel commence par « rulebook: », son identifiant, puis « title: "…" ».',
    'A rulebook starts with `rulebook:`, its id, then `title: "…"`.',
)
BINARY = Message(
    "FILE_BINARY",
    "Le fichier n'est pas du texte (classeur, archive ou image ?).",
    "The file is not text (a workbook, an archive or an image?).",
    "Enregistrez le référentiel en texte YAML, encodé en UTF-8.",
    "Save the rulebook as YAML text, encoded in UTF-8.",
)
NOT_UTF8 = Message(
    "FILE_NOT_UTF8",
    "Le fichier n'est pas encodé en UTF-8 : cette ligne se lit « {line} » en {guess}.",
    "The file is not encoded in UTF-8: this line reads “{line}” in {guess}.",
    "Enregistrez-le à nouveau en choisissant l'encodage UTF-8.",
    "Save it again, choosing the UTF-8 encoding.",
)
TOO_DEEP = Message(
    "YAML_TOO_DEEP",
    "Plus de {limit} niveaux sont imbriqués.",
    "More than {limit} levels are nested.",
    "Une règle s'écrit en quelques niveaux ; une parenthèse est sans doute restée ouverte.",
    "A rule takes a few levels; a bracket was probably left open.",
)
ANCHOR = Message(
    "YAML_ANCHOR",
    "L'ancre YAML « &{name} » n'est pas admise.",
    "The YAML anchor “&{name}” is not allowed.",
    "Écrivez le contenu en toutes lettres à chaque endroit ; un texte qui commence par & se met entre guillemets.",
    "Write the content out in each place; a text that starts with & goes between quotes.",
)
ALIAS = Message(
    "YAML_ALIAS",
    "Le renvoi YAML « *{name} » n'est pas admis.",
    "The YAML alias “*{name}” is not allowed.",
    "Écrivez le contenu en toutes lettres à chaque endroit ; un texte qui commence par * se met entre guillemets.",
    "Write the content out in each place; a text that starts with * goes between quotes.",
)
MERGE = Message(
    "YAML_MERGE",
    "La fusion YAML « << » n'est pas admise.",
    "The YAML merge key “<<” is not allowed.",
    "Écrivez les clés en toutes lettres à chaque endroit.",
    "Write the keys out in each place.",
)
TAG = Message(
    "YAML_TAG",
    "L'étiquette YAML « {tag} » n'est pas admise.",
    "The YAML tag “{tag}” is not allowed.",
    "Retirez-la : le critère suffit à typer sa valeur. Un texte qui commence par ! se met entre guillemets.",
    "Remove it: the attribute alone says what kind its value is. A text that starts with ! goes between quotes.",
)
DIRECTIVE = Message(
    "YAML_DIRECTIVE",
    "Une directive YAML (« %YAML », « %TAG ») n'est pas admise.",
    "A YAML directive (“%YAML”, “%TAG”) is not allowed.",
    "Supprimez la ligne qui commence par %.",
    "Delete the line that starts with %.",
)
MANY_DOCUMENTS = Message(
    "YAML_DOCUMENTS",
    "Un second document commence ici : un fichier contient un seul référentiel.",
    "A second document starts here: a file holds one rulebook.",
    "Supprimez la ligne « --- », ou faites-en deux fichiers.",
    "Delete the line `---`, or make two files of it.",
)
KEY_NOT_TEXT = Message(
    "YAML_KEY",
    "Une clé est un mot, pas une liste, un groupe ni un vide.",
    "A key is a word, not a list, a group or nothing.",
    'Écrivez « clé: "valeur" ».',
    'Write `key: "value"`.',
)
DUPLICATE_KEY = Message(
    "DUPLICATE_KEY",
    "« {key} » est écrit deux fois : d'abord ligne {first}, puis ligne {second}.",
    "“{key}” is written twice: first on line {first}, then on line {second}.",
    "Gardez une seule des deux lignes, ou réunissez ce qu'elles contiennent.",
    "Keep only one of the two lines, or put together what they hold.",
)
CUT_BY_COMMA = Message(
    "CUT_BY_COMMA",
    "« {text} » est coupé à la virgule : entre accolades, YAML y lit deux éléments.",
    "“{text}” is cut at the comma: between braces, YAML reads two items there.",
    'Mettez la valeur entre guillemets : "{text}".',
    'Put the value between quotes: "{text}".',
)
CUT_INTEGER = Message(
    "CUT_BY_COMMA",
    "« {text} » n'est pas un nombre entier : entre accolades, YAML le coupe à la virgule.",
    "“{text}” is not a whole number: between braces, YAML cuts it at the comma.",
    "Écrivez un nombre entier, sans virgule ni guillemets : 12, -3.",
    "Write a whole number, with neither comma nor quotes: 12, -3.",
)
NO_SPACE = Message(
    "YAML_NO_SPACE",
    "Il manque une espace après le deux-points : « {text} ».",
    "A space is missing after the colon: “{text}”.",
    'Écrivez « clé: "valeur" », avec une espace.',
    'Write `key: "value"`, with a space.',
)
YAML_COLON = Message(
    "YAML_COLON",
    "Un deux-points suivi d'une espace, hors guillemets, ne peut pas être lu : YAML y voit une seconde clé.",
    "A colon followed by a space, outside quotes, cannot be read: YAML sees a second key there.",
    "Mettez le texte entre guillemets : {fix}",
    "Put the text between quotes: {fix}",
)
YAML_CELL = Message(
    "YAML_CELL",
    "« {text} » est écrit sans guillemets : YAML ne peut pas le lire.",
    "“{text}” is written without quotes: YAML cannot read it.",
    "Mettez-le entre guillemets : {fix}",
    "Put it between quotes: {fix}",
)
YAML_TAB = Message(
    "YAML_TAB",
    "Une tabulation se trouve hors des guillemets, où YAML ne l'admet pas.",
    "A tab stands outside quotes, where YAML does not allow it.",
    "Remplacez-la par deux espaces.",
    "Replace it with two spaces.",
)
YAML_ESCAPE = Message(
    "YAML_ESCAPE",
    "Après une barre oblique inversée, « {char} » n'est pas reconnu.",
    "“{char}” is not recognised after a backslash.",
    "Doublez la barre : « \\\\ ».",
    "Double the backslash: `\\\\`.",
)
YAML_AFTER_QUOTE = Message(
    "YAML_AFTER_QUOTE",
    "Du texte suit un guillemet fermant.",
    "Some text follows a closing quote.",
    "Un guillemet à l'intérieur du texte s'écrit \\\" ; l'apostrophe s'écrit telle quelle entre guillemets doubles.",
    'A quote inside the text is written \\"; an apostrophe is written as it is between double quotes.',
)
YAML_NO_COMMA = Message(
    "YAML_NO_COMMA",
    "Il manque une virgule avant {text}.",
    "A comma is missing before {text}.",
    "Écrivez : {last}, {text}",
    "Write: {last}, {text}",
)
YAML_UNCLOSED = Message(
    "YAML_UNCLOSED",
    "Rien ne referme {what_fr} de la ligne {first}.",
    "Nothing closes {what_en} on line {first}.",
    "Ajoutez le signe fermant ; une valeur qui contient « # », « }} » ou « ] » se met entre guillemets.",
    "Add the closing sign; a value that holds `#`, `}}` or `]` goes between quotes.",
)
YAML_UNCLOSED_QUOTE = Message(
    "YAML_UNCLOSED",
    "Le guillemet ouvert ligne {first} n'est jamais refermé.",
    "The quote opened on line {first} is never closed.",
    "Ajoutez le guillemet fermant à la fin du texte.",
    "Add the closing quote at the end of the text.",
)
YAML_INDENT = Message(
    "YAML_INDENT",
    "Le décalage de cette ligne ne correspond à aucun niveau au-dessus, ou la ligne précédente est incomplète.",
    "The indentation of this line matches no level above, or the line before is incomplete.",
    "Alignez la ligne avec ses voisines de même niveau, avec des espaces.",
    "Align the line with its neighbours of the same level, with spaces.",
)
YAML_SYNTAX = Message(
    "YAML_SYNTAX",
    "La ligne ne peut pas être lue : « {line} ».",
    "The line cannot be read: “{line}”.",
    "Mettez les textes entre guillemets et vérifiez que chaque accolade ou crochet est refermé.",
    "Put texts between quotes and check that each brace or bracket is closed.",
)
# Ends the remedy of the last mistake when nothing could be read past it, in French and in English.
NOT_ALL_READ = (
    "Le reste du fichier ne pourra être vérifié qu'ensuite.",
    "The rest of the file can only be checked after that.",
)
TOO_MANY = Message(
    "TOO_MANY",
    "Plus de {limit} erreurs : la lecture s'arrête ici.",
    "More than {limit} mistakes: reading stops here.",
    "Corrigez les premières ; les suivantes en découlent souvent.",
    "Mend the first ones; the others often follow from them.",
)
