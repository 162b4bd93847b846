"""What can be wrong with the content of a rulebook, said in both languages.

`{near_fr}` and `{near_en}` hold the nearest declared name, or the list of them.
"""

from engine.errors import Message

# --- names ----------------------------------------------------------------------------------------
UNDECLARED = Message(
    "UNDECLARED",
    "{what_fr} « {name} » n'est pas déclaré.",
    "{what_en} “{name}” is not declared.",
    "{near_fr}",
    "{near_en}",
)
SAME_ID = Message(
    "SAME_ID",
    "L'identifiant « {id} » est déjà pris, ligne {first}.",
    "Id “{id}” is already taken, on line {first}.",
    "Donnez un autre identifiant à l'un des deux.",
    "Give one of the two another id.",
)
SAME_CASE = Message(
    "SAME_CASE",
    "Deux exemples s'appellent « {id} » (le premier, ligne {first}).",
    "Two examples are called “{id}” (the first on line {first}).",
    "Donnez un autre nom à l'un des deux.",
    "Give one of the two another name.",
)

# --- the rulebook as a whole ----------------------------------------------------------------------
PERIOD = Message(
    "PERIOD",
    "La fin de validité ({end}) précède le début ({start}).",
    "The end of validity ({end}) is before its start ({start}).",
    "Intervertissez les deux dates, ou corrigez l'année.",
    "Swap the two dates, or mend the year.",
)
FILE_NAME = Message(
    "FILE_NAME",
    "Le fichier s'appelle « {file} » mais le référentiel « {id} ».",
    "The file is called “{file}” but the rulebook “{id}”.",
    "Renommez-le « {id}.yaml » (ou « {id}.v{version}.yaml » à côté d'autres versions) : c'est ainsi qu'on le cherche.",
    "Rename it “{id}.yaml” (or “{id}.v{version}.yaml” beside other versions): it is looked for by that name.",
    severity="warning",
)
NOT_RISING = Message(
    "NOT_RISING",
    "« {id} » commence à {start}, pas plus haut que « {before} » ({floor}).",
    "“{id}” starts at {start}, no higher than “{before}” ({floor}).",
    "Rangez les niveaux du plus léger au plus lourd, chaque « from » plus grand que le précédent.",
    "Order the levels from lightest to heaviest, each `from` greater than the one before.",
)

# --- attributes -----------------------------------------------------------------------------------
NOT_FOR_KIND = Message(
    "NOT_FOR_KIND",
    "« {key} » ne s'emploie pas avec un critère de type {kind}.",
    "`{key}` does not apply to an attribute of kind {kind}.",
    "{why_fr}",
    "{why_en}",
)
VALUES_NEEDED = Message(
    "VALUES_NEEDED",
    "Un critère de type {kind} énumère ses valeurs.",
    "An attribute of kind {kind} lists its values.",
    'Ajoutez « values: ["…", "…"] ».',
    'Add `values: ["…", "…"]`.',
)
VALUE_RESERVED = Message(
    "VALUE_RESERVED",
    "La valeur « {value} » ne peut pas être déclarée : c'est {what_fr}.",
    "Value “{value}” cannot be declared: it is {what_en}.",
    "Écrivez-la autrement, par exemple « valeur {value} ».",
    "Write it another way, for instance “valeur {value}”.",
)
VALUE_CHARACTER = Message(
    "VALUE_CHARACTER",
    "La valeur « {value} » contient « {char} », qui a un sens dans une cellule.",
    "Value “{value}” holds “{char}”, which means something in a cell.",
    "Écrivez-la sans point-virgule ni guillemets français.",
    "Write it with neither a semicolon nor French quotes.",
)
SPELLING_TAKEN = Message(
    "SPELLING_TAKEN",
    "L'orthographe « {spelling} » désigne déjà « {value} ».",
    "Spelling “{spelling}” already stands for “{value}”.",
    "Une autre orthographe ne désigne qu'une seule valeur.",
    "Another spelling stands for one value only.",
)
DERIVED_ONLY = Message(
    "DERIVED_ONLY",
    "« {key} » ne s'emploie qu'avec un critère déduit.",
    "`{key}` applies to derived attributes only.",
    "Placez ce critère sous « derived », ou donnez-lui un « assume ».",
    "Move the attribute under `derived`, or give it an `assume`.",
)
NOT_DERIVED_KEY = Message(
    "NOT_DERIVED_KEY",
    "« {key} » ne s'emploie pas avec un critère déduit : ce sont les règles qui l'établissent.",
    "`{key}` does not apply to a derived attribute: rules settle it.",
    "Retirez la clé ; « default » dit ce que vaut le critère quand aucune règle ne s'applique.",
    "Remove the key; `default` says what the attribute is when no rule applies.",
)
ASSUMED_REQUIRED = Message(
    "ASSUMED_REQUIRED",
    "Le critère est obligatoire, mais son silence est comblé par « assume » : il ne manquera presque jamais.",
    "The attribute is required, but `assume` fills its silence: it will hardly ever be missing.",
    "Choisissez entre demander le fait (« required ») et présumer la réponse (« assume »).",
    "Choose between asking for the fact (`required`) and presuming the answer (`assume`).",
    severity="warning",
)
NEVER_DERIVED = Message(
    "NEVER_DERIVED",
    "Ni règle ni table n'établit le critère déduit « {id} ».",
    "No rule or table derives attribute “{id}”.",
    'Écrivez une règle dont l\'effet est « derive: {{{id}: "…"}} », ou placez le critère sous « attributes ».',
    'Write a rule with the effect `derive: {{{id}: "…"}}`, or move the attribute under `attributes`.',
)

# --- rules ----------------------------------------------------------------------------------------
NO_TEST = Message(
    "NO_TEST",
    "La condition ne teste rien.",
    "The condition tests nothing.",
    'Écrivez au moins un critère et sa cellule : « mti: "oui" ».',
    'Write at least one attribute and its cell: `mti: "oui"`.',
)
MIXED_CONDITION = Message(
    "MIXED_CONDITION",
    "« {key} » est mêlé à d'autres clés.",
    "`{key}` is mixed with other keys.",
    'Placez le tout sous « all » : « {{all: [{{critère: "cellule"}}, {{{key}: …}}]}} ».',
    'Put it all under `all`: `{{all: [{{attribute: "cell"}}, {{{key}: …}}]}}`.',
)
NOT_OF_ONE = Message(
    "NOT_OF_ONE",
    "« not » porte sur une seule condition : un critère et sa cellule, ou « all », ou « any ».",
    "`not` applies to one condition: an attribute and its cell, or `all`, or `any`.",
    "Dites si elles doivent être fausses ensemble : « not: {{all: […]}} », ou chacune : « not: {{any: […]}} ».",
    "Say whether they are false together, `not: {{all: […]}}`, or each of them, `not: {{any: […]}}`.",
)
NO_EFFECT = Message(
    "NO_EFFECT",
    "La règle n'a aucun effet.",
    "The rule has no effect.",
    "Écrivez au moins un effet : points, urgency, derive, at_least, expertise, deadline, risk, stake ou ask.",
    "Write at least one effect: points, urgency, derive, at_least, expertise, deadline, risk, stake or ask.",
)
NEEDS_POINTS = Message(
    "NEEDS_POINTS",
    "« {key} » dit où comptent des points, mais ce bloc n'en donne pas.",
    "`{key}` says where points count, but this block gives none.",
    "Ajoutez « points: 4 » au même bloc, ou retirez « {key} ».",
    "Add `points: 4` to the same block, or remove `{key}`.",
)
URGENCY_NOWHERE = Message(
    "URGENCY_NOWHERE",
    "Des points d'urgence sont donnés, mais aucune priorité n'est déclarée : ils ne changeront rien.",
    "Urgency points are given, but no priority is declared: they will change nothing.",
    "Déclarez l'échelle « priorities », ou retirez « urgency ».",
    "Declare the scale `priorities`, or remove `urgency`.",
    severity="warning",
)
NOT_A_DERIVED = Message(
    "NOT_A_DERIVED",
    "« {id} » est un fait du dossier : ni règle ni table ne peut l'établir.",
    "“{id}” is a fact of the case: no rule or table can derive it.",
    "Déclarez un critère sous « derived », et faites établir celui-là.",
    "Declare an attribute under `derived`, and derive that one.",
)
DEADLINE_KIND = Message(
    "DEADLINE_KIND",
    "« {key} » demande un critère de type {expected} ; « {id} » est de type {kind}.",
    "`{key}` needs an attribute of kind {expected}; “{id}” is of kind {kind}.",
    "{near_fr}",
    "{near_en}",
)
CYCLE = Message(
    "CYCLE",
    "Des critères se déduisent les uns des autres en boucle : {path}.",
    "Attributes are derived from one another in a loop: {path}.",
    "Retirez l'un de ces critères de la condition ou du calcul qui établit le suivant.",
    "Take one of these attributes out of the condition or the expression that settles the next.",
)
IDENTITY = Message(
    "IDENTITY",
    "{what_fr} {rule} lit « {id} », qui dit qui demande et non ce qui est demandé.",
    "{what_en} {rule} reads “{id}”, which says who asks and not what is asked.",
    "Deux dossiers identiques seraient traités différemment : elle ne peut servir que dans un brouillon.",
    "Two identical files would be treated differently: it may only serve in a draft.",
    severity="warning",
)
IDENTITY_REFUSED = Message("IDENTITY", IDENTITY.fr, IDENTITY.en, IDENTITY.hint_fr, IDENTITY.hint_en)

# --- examples -------------------------------------------------------------------------------------
EXPECTS_NOTHING = Message(
    "EXPECTS_NOTHING",
    "L'exemple n'attend rien : il ne peut pas échouer.",
    "The example expects nothing: it cannot fail.",
    "Ajoutez « expect: {{mode: …}} ».",
    "Add `expect: {{mode: …}}`.",
)
SCORE_FORM = Message(
    "SCORE_FORM",
    "« {text} » n'est pas un score attendu.",
    "“{text}” is not an expected score.",
    'Écrivez un entier, "12", ou un intervalle, "[6..18]".',
    'Write a whole number, "12", or an interval, "[6..18]".',
)
CONTRADICTORY = Message(
    "CONTRADICTORY",
    "La règle {rule} est attendue à la fois déclenchée et non déclenchée.",
    "Rule {rule} is expected both to fire and not to.",
    "Retirez-la de « fired » ou de « not_fired ».",
    "Remove it from `fired` or from `not_fired`.",
)

# --- layout ---------------------------------------------------------------------------------------
COMMENT = Message(
    "COMMENT",
    "Le commentaire « # {text} » passe dans la note {where_fr}.",
    "Comment “# {text}” is moved to the note {where_en}.",
    "La mise en forme ne garde pas les commentaires : ce qui compte a une clé (because, reference, note).",
    "Formatting keeps no comment: what matters has a key (because, reference, note).",
    severity="warning",
)
DASH_INSIDE = Message(
    "DASH_INSIDE",
    "« - » (pas de contrainte) n'a pas sa place dans « any » ni dans « not ».",
    "`-` (no constraint) has no place inside `any` or `not`.",
    "Retirez ce critère : sous « any » il rendrait la condition toujours vraie, sous « not » toujours fausse.",
    "Take this attribute away: inside `any` the condition would always hold, inside `not` never.",
)
