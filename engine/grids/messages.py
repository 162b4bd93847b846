"""What is worth saying of a cell of a grid, in both languages."""

from engine.errors import Message

COMMENT = Message(
    "GRID_COMMENT",
    "Un commentaire est attaché à cette case : « {text} ».",
    "A comment is attached to this cell: “{text}”.",
    "Il n'est pas repris : ce qui compte va dans une colonne de notes.",
    "It is not kept: what matters goes in a column of notes.",
    severity="warning",
)
ERROR_VALUE = Message(
    "GRID_ERROR_VALUE",
    "Cette case montre une erreur de calcul : « {text} ».",
    "This cell shows a calculation error: “{text}”.",
    "Écrivez la valeur elle-même.",
    "Write the value itself.",
)
UNCOMPUTED = Message(
    "GRID_FORMULA",
    "Cette case est une formule dont aucune valeur n'a été gardée : « {text} ».",
    "This cell is a formula of which no value was kept: “{text}”.",
    "Ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le, relancez ; ou écrivez la valeur.",
    "Open the workbook in Excel or LibreOffice, save it, run again; or write the value.",
)
FORMULA = Message(
    "GRID_FORMULA",
    "Cette case est une formule, « {text} » : sa dernière valeur est lue, « {value} ».",
    "This cell is a formula, “{text}”: its last value is read, “{value}”.",
    severity="warning",
)
TIME = Message(
    "GRID_TIME",
    "Cette case est une heure : « {text} ».",
    "This cell is a time: “{text}”.",
    "Écrivez-la comme texte, ou comme nombre.",
    "Write it as text, or as a number.",
)
DATE = Message(
    "GRID_DATE",
    "Cette case est une date : « {text} ».",
    "This cell is a date: “{text}”.",
    "Si « {guess} » y avait été tapé, Excel en a fait une date : mettez la case au format Texte et retapez.",
    "If “{guess}” was typed there, Excel made a date of it: set the cell to Text and type again.",
    severity="warning",
)
UNSEEN = Message(
    "GRID_UNSEEN",
    "Cette case contient des caractères invisibles : elle est lue sans eux.",
    "This cell holds characters that cannot be seen: it is read without them.",
    severity="warning",
)
SPACES = Message(
    "GRID_SPACES",
    "Un espace précède ou suit « {text} » : lu sans lui.",
    "A space stands before or after “{text}”: read without it.",
    severity="warning",
)
MIXED = Message(
    "GRID_NUMBER",
    "« {text} » est lu {number}.",
    "“{text}” is read as {number}.",
    "Écrivez {number} : un point entre les milliers prête à confusion.",
    "Write {number}: a dot between thousands may mislead.",
    severity="warning",
)
NOT_UNDERSTOOD = Message(
    "GRID_NOT_UNDERSTOOD",
    "« {text} » n'a pas été compris.",
    "“{text}” was not understood.",
    "Dites dans la correspondance ce qu'est cette case, ou mettez-la sous « left_out ».",
    "Say in the mapping what this cell is, or put it under `left_out`.",
)
NO_POINTS = Message(
    "GRID_POINTS",
    "Les points de « {text} » ne sont pas dits.",
    "The points of “{text}” are not said.",
    "Écrivez-les à la suite, « {text} : 2 pts », ou dans leur colonne.",
    "Write them after it, “{text}: 2 pts”, or in their column.",
)
NOT_POINTS = Message(
    "GRID_POINTS",
    "« {text} » n'est pas un nombre de points.",
    "“{text}” is not a number of points.",
    "Écrivez un nombre : 3, -1 ou 1,5.",
    "Write a number: 3, -1 or 1,5.",
)
OTHER_POINTS = Message(
    "GRID_POINTS",
    "« {text} » dit d'autres points que sa colonne ou la case d'à côté : {points}, qui est retenu.",
    "“{text}” says other points than its column or the cell beside it: {points}, which is kept.",
    "Gardez les uns ou les autres.",
    "Keep the ones or the others.",
)
NO_LEVEL = Message(
    "GRID_LEVEL",
    "Rien ne dit pour quel niveau de « {text} » sont ces points.",
    "Nothing says for which level of “{text}” these points are.",
    "Écrivez le niveau sur la même ligne.",
    "Write the level on the same row.",
)
RANKED = Message(
    "GRID_POINTS",
    "« {text} » est lu comme {points} point(s), faute de mieux.",
    "“{text}” is read as {points} point(s), for want of better.",
    "Sinon, écrivez les points de cette colonne dans la correspondance, sous « levels ».",
    "If not, write the points of this column in the mapping, under `levels`.",
    severity="warning",
)
WIDE = Message(
    "GRID_LEVEL",
    "« {text} » couvre plusieurs colonnes de niveaux : on ne sait pas combien de points il vaut.",
    "“{text}” covers several columns of levels: its points are not known.",
    "Défusionnez la case, et écrivez le niveau dans une seule colonne.",
    "Unmerge the cell, and write the level in one column only.",
)
OTHER_TOTAL = Message(
    "GRID_TOTAL",
    "« {text} » n'est pas ce que donnent le poids et la cote de la ligne : {points}, qui est retenu.",
    "“{text}” is not what the weight and score of the row give: {points}, which is kept.",
    "Corrigez l'un ou l'autre ; ou dites dans la correspondance que cette colonne est « points », et ôtez l'autre.",
    "Mend one or the other; or say in the mapping that this column is `points`, and take the other off.",
    severity="warning",
)
NO_WEIGHT = Message(
    "GRID_WEIGHT",
    "Le critère « {text} » n'a pas de poids, alors que la grille en a : il n'est pas repris.",
    "Criterion “{text}” has no weight, though the grid has some: it is not kept.",
    "Écrivez son poids sur sa ligne.",
    "Write its weight on its row.",
)
NOT_WEIGHT = Message(
    "GRID_WEIGHT",
    "« {text} » n'est pas un poids.",
    "“{text}” is not a weight.",
    "Écrivez un nombre : 2 ou 0,5.",
    "Write a number: 2 or 0,5.",
)
NO_CRITERION = Message(
    "GRID_CRITERION",
    "« {text} » n'est sous aucun critère.",
    "“{text}” is under no criterion.",
    "Écrivez le critère sur la même ligne, ou au-dessus.",
    "Write the criterion on the same row, or above.",
)
NO_LEVELS = Message(
    "GRID_CRITERION",
    "Le critère « {text} » n'a ni niveau ni points.",
    "Criterion “{text}” has neither levels nor points.",
    "Écrivez-les sur sa ligne ; si c'est un titre ou une note, mettez sa case sous « left_out ».",
    "Write them on its row; if it is a title or a note, put its cell under `left_out`.",
)
CRITERION_TWICE = Message(
    "GRID_TWICE",
    "Le critère « {text} » est déjà en {first} : il est lu comme un autre, « {id} ».",
    "Criterion “{text}” is already at {first}: it is read as another, “{id}”.",
    "Gardez-en un seul, ou donnez à chacun son libellé.",
    "Keep only one, or give each its own label.",
    severity="warning",
)
SAME_CRITERION = Message(
    "GRID_SHARED",
    "Le critère « {text} » est aussi en {first} : c'est la même question, posée une fois.",
    "Criterion “{text}” is also at {first}: it is the same question, asked once.",
    "Sinon, donnez-leur deux identifiants dans la correspondance.",
    "If not, give them two ids in the mapping.",
    severity="warning",
)
CODE_TWICE = Message(
    "GRID_TWICE",
    "Le code « {text} » est déjà en {first} : la règle reçoit « {id} ».",
    "Code “{text}” is already at {first}: the rule is given “{id}”.",
    "Donnez à chaque critère son code.",
    "Give each criterion its own code.",
    severity="warning",
)
LEVEL_TWICE = Message(
    "GRID_TWICE",
    "Le niveau « {text} » de ce critère est déjà en {first} : seul le premier compte.",
    "Level “{text}” of this criterion is already at {first}: only the first counts.",
    "Gardez-en un seul.",
    "Keep only one.",
)
OVERLAP = Message(
    "GRID_OVERLAP",
    "« {text} » et « {other} » ({first}) ont des valeurs en commun.",
    "“{text}” and “{other}” ({first}) have values in common.",
    "Écrivez où l'un finit : « < 5 » puis « 5 à 10 », par exemple.",
    "Write where one ends: “< 5” then “5 à 10”, for instance.",
    severity="warning",
)
HOLE = Message(
    "GRID_GAP",
    "Entre « {other} » ({first}) et « {text} », des valeurs n'ont aucun niveau.",
    "Between “{other}” ({first}) and “{text}”, some values have no level.",
    "Elles ne donneront aucun point.",
    "They will bring no points.",
    severity="warning",
)
FRACTION = Message(
    "GRID_FRACTION",
    "Points ou seuils qui ne sont pas entiers, {count} ({cells}) : tous sont multipliés par {scale}.",
    "Points or thresholds that are not whole, {count} ({cells}): all are multiplied by {scale}.",
    severity="warning",
)
NO_SCALE = Message(
    "GRID_FRACTION",
    "{text} point n'est pas un nombre entier, et ne le devient pas multiplié par {scale}.",
    "{text} point is not a whole number, nor becomes one multiplied by {scale}.",
    "Arrondissez-le, ou changez « scale » dans la correspondance.",
    "Round it, or change `scale` in the mapping.",
)
TOO_MANY_POINTS = Message(
    "GRID_POINTS",
    "{text} points sont plus qu'un référentiel n'en tient.",
    "{text} points are more than a rulebook holds.",
    "Écrivez un nombre entre -{most} et {most}.",
    "Write a number between -{most} and {most}.",
)
WORDS = Message(
    "GRID_WORDS",
    "Ce niveau n'est lu que comme un mot, « {text} », car d'autres niveaux de « {criterion} » ne sont pas des nombres.",
    "This level is read as a word only, “{text}”, since other levels of “{criterion}” are no numbers.",
    "Si c'est un nombre qui est demandé, séparez-le en deux critères.",
    "If a number is asked for, make two criteria of it.",
    severity="warning",
)
NOTHING = Message(
    "GRID_NOTHING",
    "Aucun critère n'a été trouvé dans ce classeur : aucun brouillon n'est écrit.",
    "No criterion was found in this workbook: no draft is written.",
    "Dites dans la correspondance où sont les critères, les niveaux et les points (un bloc y est, ou un modèle en "
    "commentaire), puis relancez avec --mapping.",
    "Say in the mapping where criteria, levels and points are (a block is there, or a model as a comment), "
    "then run again with --mapping.",
)
UNTOLD_LEVEL = Message(
    "GRID_LEVEL",
    "La correspondance ne dit pas ce que veut dire « {text} » pour le critère « {id} ».",
    "The mapping does not say what “{text}” means for attribute “{id}”.",
    "Ajoutez-le sous « levels » de ce critère, ou ôtez le critère de la correspondance : il sera relu.",
    "Add it under `levels` of this criterion, or take the criterion off the mapping: it is then read anew.",
)
SCALE_NOTE = "Points et seuils de la grille multipliés par {scale} pour être entiers."
