"""What `gdr excel` says on the terminal."""

EXCEL_TEXTS: dict[str, tuple[str, str]] = {
    "excel_exported": ("Classeur écrit : {file}", "Workbook written: {file}"),
    "excel_imported": ("Référentiel écrit : {file}", "Rulebook written: {file}"),
    "excel_annotated": (
        "Rien n'est importé. Les fautes sont en commentaires dans cette copie : {file}",
        "Nothing is imported. The mistakes are comments in this copy: {file}",
    ),
    "excel_not_canonical": (
        "{file} n'est pas dans sa mise en forme canonique : le classeur redonnera ce qu'en fait « gdr fmt ».",
        "{file} is not in its canonical layout: the workbook gives back what `gdr fmt` makes of it.",
    ),
}
