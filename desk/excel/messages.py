"""What can be wrong with what is asked of `gdr excel`, said in both languages."""

from engine.errors import Message

NOT_XLSX = Message(
    "EXCEL_NAME",
    "« {name} » n'est pas un nom de classeur.",
    "“{name}” is not the name of a workbook.",
    "Un classeur finit par .xlsx : {near}.",
    "A workbook ends in .xlsx: {near}.",
)
AGAIN_FR = "Enregistrez-le de nouveau en .xlsx, ou repartez d'un classeur écrit par « gdr excel export »."
AGAIN_EN = "Save it again as .xlsx, or start anew from a workbook written by `gdr excel export`."
PASSWORD = Message(
    "EXCEL_PASSWORD",
    "Ce classeur est protégé par un mot de passe : il ne peut pas être lu.",
    "This workbook is protected by a password: it cannot be read.",
    "Ouvrez-le, ôtez le mot de passe (Fichier, Informations, Protéger le classeur), enregistrez.",
    "Open it, remove the password (File, Info, Protect Workbook), save.",
)
OLD_FORMAT = Message(
    "EXCEL_FORMAT",
    "Ce fichier est au format d'Excel 97 (.xls).",
    "This file is in the format of Excel 97 (.xls).",
    "Enregistrez-le sous « Classeur Excel (.xlsx) ».",
    "Save it as “Excel Workbook (.xlsx)”.",
)
OTHER_FORMAT = Message(
    "EXCEL_FORMAT",
    "Ce fichier n'est pas un classeur XLSX.",
    "This file is not an XLSX workbook.",
    "Enregistrez-le sous « Classeur Excel (.xlsx) » ; les formats .ods et .xlsb ne sont pas lus.",
    "Save it as “Excel Workbook (.xlsx)”; the formats .ods and .xlsb are not read.",
)
MACROS = Message(
    "EXCEL_MACROS",
    "Ce classeur contient des macros : il n'est pas lu.",
    "This workbook holds macros: it is not read.",
    "Enregistrez-le sous « Classeur Excel (.xlsx) », qui n'en contient jamais.",
    "Save it as “Excel Workbook (.xlsx)”, which never holds any.",
)
TOO_LARGE = Message(
    "EXCEL_SIZE",
    "Ce classeur dépasse {limit} Mo une fois décompressé : ce n'est pas celui d'un référentiel.",
    "This workbook is over {limit} MB once unpacked: it is not that of a rulebook.",
    "Partez d'un classeur écrit par « gdr excel export », sans image ni autre contenu.",
    "Start from a workbook written by `gdr excel export`, without pictures or other content.",
)
EXTENT = Message(
    "EXCEL_SIZE",
    "La feuille « {sheet} » s'étend sur {rows} lignes et {columns} colonnes : plus de {limit} cases.",
    "Sheet “{sheet}” extends over {rows} rows and {columns} columns: more than {limit} cells.",
    "Effacez ce qui est écrit loin des autres cases.",
    "Clear what is written far from the other cells.",
)
OF_A_SHARED_PART = Message(
    "EXCEL_SHARED",
    "Ce classeur est celui d'un socle commun, non d'un référentiel.",
    "This workbook is that of a shared part, not of a rulebook.",
    "Relisez-le d'abord : gdr excel import {name} --out …",
    "Import it first: gdr excel import {name} --out …",
)
