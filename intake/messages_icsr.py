"""What can be wrong with a file of individual case safety reports, said in both languages."""

from engine.errors import Message

RECEIPT = Message(
    "ICSR_RECEIPT",
    "Ceci est un accusé de réception, pas un cas.",
    "This is an acknowledgement, not a case.",
    "Donnez le message d'origine (MCCI_IN200100UV01, ou ichicsr), non la réponse du destinataire.",
    "Give the original message (MCCI_IN200100UV01, or ichicsr), not the recipient's answer.",
)
NOT_ICSR = Message(
    "ICSR_ROOT",
    "Ce XML n'est pas un cas de pharmacovigilance : son premier élément est « {root} ».",
    "This XML is not a case safety report: its first element is “{root}”.",
    "Attendus : MCCI_IN200100UV01 ou PORR_IN049016UV (E2B(R3)), ichicsr ou safetyreport (R2).",
    "Expected: MCCI_IN200100UV01 or PORR_IN049016UV (E2B(R3)), ichicsr or safetyreport (R2).",
)
DECLARATIONS = Message(
    "ICSR_DECLARATIONS",
    "Le fichier déclare des entités ou une grammaire qui lui sont propres : il est refusé sans être lu.",
    "The file declares entities or a grammar of its own: it is refused unread.",
    "Aucun message E2B n'en a besoin. Demandez à l'expéditeur un fichier sans « <!DOCTYPE … [ … ]> ».",
    "No E2B message needs any. Ask the sender for a file without `<!DOCTYPE … [ … ]>`.",
)
ENCODING = Message(
    "ICSR_ENCODING",
    "Le codage que le fichier annonce n'est pas lu.",
    "The encoding that the file announces is not read.",
    "Attendus : UTF-8, UTF-16, ISO-8859-1 ou un autre codage d'un octet par caractère.",
    "Expected: UTF-8, UTF-16, ISO-8859-1 or another encoding of one byte a character.",
)
NO_CASE = Message("ICSR_NO_CASE", "Le message ne contient aucun cas.", "The message holds no case.")
NEEDS_MAPPING = Message(
    "ICSR_MAPPING",
    "Un fichier de cas E2B se lit avec une correspondance.",
    "A file of E2B cases is read through a mapping.",
    "Ajoutez --mapping icsr-e2b.",
    "Add --mapping icsr-e2b.",
)
CUT = Message(
    "ICSR_CUT",
    "Le fichier s'arrête avant la fin du message (ligne {end}).",
    "The file stops before the end of the message (line {end}).",
    "Demandez-le ou téléchargez-le de nouveau.",
    "Ask for it or download it again.",
)
MALFORMED = Message("ICSR_XML", "Le XML est mal formé à la ligne {end}.", "The XML is malformed on line {end}.")
AFTER_END = Message(
    "ICSR_XML",
    "Du texte suit la fin du message (ligne {end}).",
    "Some text follows the end of the message (line {end}).",
)
MISMATCH = Message(
    "ICSR_XML",
    "Une balise fermée à la ligne {end} n'est pas celle qui est ouverte.",
    "A tag closed on line {end} is not the one that is open.",
)
ENTITY_HERE = Message(
    "ICSR_ENTITY",
    "Une entité que rien ne définit est employée à la ligne {end}.",
    "An entity that nothing defines is used on line {end}.",
    "Seules &lt; &gt; &amp; &quot; &apos; et les références numériques sont lues.",
    "Only &lt; &gt; &amp; &quot; &apos; and numeric references are read.",
)
ENTITY = Message(
    "ICSR_ENTITY",
    "L'entité « {name} », que rien ne définit, est employée à la ligne {end}.",
    "Entity “{name}”, which nothing defines, is used on line {end}.",
    ENTITY_HERE.hint_fr,
    ENTITY_HERE.hint_en,
)
BYTES = Message(
    "ICSR_BYTES",
    "Le message se dit en {encoding}, mais la ligne {end} ne l'est pas.",
    "The message claims to be in {encoding}, but line {end} is not.",
    "Corrigez le codage annoncé à la première ligne, ou celui du fichier.",
    "Correct the encoding announced on the first line, or that of the file.",
)
TOO_DEEP = Message(
    "ICSR_LIMIT",
    "Le message dépasse {depth} niveaux ou {elements} éléments.",
    "The message exceeds {depth} levels or {elements} elements.",
)
TOO_LARGE = Message("ICSR_LIMIT", "Le message dépasse {limit} Mo.", "The message exceeds {limit} MB.")
NO_EVENT = Message(
    "ICSR_NO_EVENT",
    "Le message ne porte pas de cas : l'élément « investigationEvent » manque.",
    "The message carries no case: element `investigationEvent` is missing.",
)
NO_PATIENT = Message(
    "ICSR_NO_PATIENT",
    "Cet objet JSON n'est pas un cas : la clé « patient » manque.",
    "This JSON object is no case: key `patient` is missing.",
)
AGE_UNIT = Message(
    "ICSR_AGE_UNIT",
    "L'unité d'âge « {unit} » n'est pas connue.",
    "Age unit “{unit}” is not known.",
    "Attendues : {known}.",
    "Expected: {known}.",
)
