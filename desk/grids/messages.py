"""What can be wrong with what is asked of `gdr rulebook from-grid`, in both languages."""

from engine.errors import Message

AGAIN_FR = "Enregistrez-le de nouveau en .xlsx, sans image ni autre contenu que la grille."
AGAIN_EN = "Save it again as .xlsx, without pictures or anything but the grid."
RULEBOOK = Message(
    "GRID_RULEBOOK",
    "« {name} » est le classeur d'un référentiel, non une grille.",
    "“{name}” is the workbook of a rulebook, not a grid.",
    "Pour le relire : gdr excel import {name} --out {out}.yaml",
    "To read it back: gdr excel import {name} --out {out}.yaml",
)
NOT_YAML = Message(
    "GRID_NAME",
    "« {name} » n'est pas un nom de référentiel.",
    "“{name}” is not the name of a rulebook.",
    "Un référentiel finit par .yaml : {near}.",
    "A rulebook ends in .yaml: {near}.",
)
BAD_ID = Message(
    "GRID_ID",
    "« {id} » n'est pas un identifiant de référentiel.",
    "“{id}” is not the id of a rulebook.",
    "Des lettres sans accent, des chiffres, des tirets : {near}.",
    "Letters without accents, figures, hyphens: {near}.",
)
