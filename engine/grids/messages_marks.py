"""What is said of crosses and boxes, in both languages."""

from engine.errors import Message

ANSWERS_FR = "Si les croix sont les réponses d'un dossier, videz la grille avant de la lire."
ANSWERS_EN = "If crosses are the answers of a file, empty the grid before it is read."
CROSS_AS_YES = Message(
    "GRID_CROSS",
    "« {text} », ici et dans les lignes où il n'y a qu'une croix, est lu comme un oui : "
    "le critère, s'il est rempli, vaut les points de la colonne.",
    "“{text}”, here and in rows with one cross only, is read as a yes: "
    "the criterion, where it holds, is worth the points of the column.",
    ANSWERS_FR,
    ANSWERS_EN,
    severity="warning",
)
MARKS_AS_LEVELS = Message(
    "GRID_CROSS",
    "« {text} », ici et dans les lignes où plusieurs colonnes sont marquées, dit que le critère a ce niveau : "
    "« {level} », d'après le titre.",
    "“{text}”, here and in rows where several columns are marked, says that the criterion has this level: "
    "“{level}”, from the heading.",
    ANSWERS_FR,
    ANSWERS_EN,
    severity="warning",
)
CROSS_UNTOLD = Message(
    "GRID_CROSS",
    "« {text} » est une croix, et rien ne dit combien de points vaut sa colonne.",
    "“{text}” is a cross, and nothing says how many points its column is worth.",
    "Écrivez-les dans le titre, « Moyen (1) », ou dans la correspondance, sous « levels ».",
    "Write them in the heading, “Moyen (1)”, or in the mapping, under `levels`.",
)
CROSS_UNNAMED = Message(
    "GRID_CROSS",
    "« {text} » est une croix parmi d'autres de la ligne, et le titre de sa colonne ne nomme aucun niveau.",
    "“{text}” is a cross among others of the row, and the heading of its column names no level.",
    "Écrivez le niveau à la place de la croix, ou dans le titre : « Moyen (1) ».",
    "Write the level instead of the cross, or in the heading: “Moyen (1)”.",
)
CROSS_AMONG = Message(
    "GRID_CROSS",
    "« {text} » est une croix, sur une ligne où d'autres niveaux sont écrits : elle n'est pas lue.",
    "“{text}” is a cross, on a row where other levels are written: it is not read.",
    "Écrivez le niveau à sa place, ou videz la case si ce niveau n'existe pas.",
    "Write the level instead, or empty the cell if there is no such level.",
)
CROSS_LISTED = Message(
    "GRID_CROSS",
    "« {text} » est une croix : elle ne dit ni un niveau ni des points.",
    "“{text}” is a cross: it says neither a level nor points.",
    "Écrivez-les ; ou, si cette colonne est à remplir par dossier, dites « answer » dans la correspondance.",
    "Write them; or, if this column is to be filled for each file, say `answer` in the mapping.",
)
