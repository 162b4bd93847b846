"""What can be wrong with what is asked of `gdr excel`, said in both languages."""

from engine.errors import Message

NOT_XLSX = Message(
    "EXCEL_NAME",
    "« {name} » n'est pas un nom de classeur.",
    "“{name}” is not the name of a workbook.",
    "Un classeur finit par .xlsx : {near}.",
    "A workbook ends in .xlsx: {near}.",
)
EXISTS = Message(
    "EXCEL_EXISTS",
    "Ce fichier existe déjà : rien n'y est écrit, pour ne rien perdre de ce qu'il contient.",
    "This file is there already: nothing is written to it, so that nothing in it is lost.",
    "Donnez un autre nom à --out, ou ajoutez --replace pour le remplacer.",
    "Give --out another name, or add --replace to take its place.",
)
