"""What is said of a column of scores, in both languages."""

from engine.errors import Message

NO_SCORES = Message(
    "GRID_SCORE",
    "« {text} » est à remplir pour chaque dossier, et rien ne dit de quelle cote à quelle cote : "
    "ses {count} critères ne sont pas repris.",
    "“{text}” is to be filled for each file, and nothing says from which score to which: "
    "its {count} criteria are not kept.",
    'Écrivez l\'échelle dans le titre, « {text} (0 à 3) » ; ou dans la correspondance, « scores: ["0", "1", "2"] ».',
    'Write the scale in the heading, “{text} (0 to 3)”; or in the mapping, `scores: ["0", "1", "2"]`.',
)
SEVERAL_SCORES = Message(
    "GRID_SCORE",
    "« {text} » est une cote de plus, après « {first} » : elle n'est pas lue, ni multipliée par l'autre.",
    "“{text}” is one more score, after “{first}”: it is not read, nor multiplied by the other.",
    "Un critère n'a qu'une cote : séparez-les en deux critères.",
    "A criterion has one score only: make two criteria of them.",
)
SCORES_GIVEN = Message(
    "GRID_SCORE",
    "Sous « {text} », des cotes sont écrites : elles sont prises pour celles d'un dossier, et ne sont pas lues.",
    "Under “{text}”, scores are written: they are taken for those of a file, and are not read.",
    "Si ce sont les points de chaque critère, ôtez l'échelle du titre.",
    "If they are the points of each criterion, take the scale off the heading.",
    severity="warning",
)
SCORE_AS_YES = Message(
    "GRID_SCORE",
    "Sous « {text} », chaque nombre est lu comme les points de « oui », multipliés par le poids.",
    "Under “{text}”, each number is read as the points of “yes”, times the weight.",
    "Si c'est une cote à donner à chaque dossier, écrivez son échelle dans le titre : « {text} (0 à 3) ».",
    "If it is a score to give to each file, write its scale in the heading: “{text} (0 to 3)”.",
    severity="warning",
)
