"""What `gdr excel` says on the terminal."""

EXCEL_TEXTS: dict[str, tuple[str, str]] = {
    "excel_exported": ("Classeur écrit : {file}", "Workbook written: {file}"),
    "excel_imported": ("Référentiel écrit : {file}", "Rulebook written: {file}"),
    "excel_annotated": (
        "Rien n'est importé. Les fautes sont en commentaires dans cette copie : {file}",
        "Nothing is imported. The mistakes are comments in this copy: {file}",
    ),
    "excel_rules_wrong": (
        "Rien n'est essayé : les règles ont des fautes, en commentaires dans cette copie : {file}",
        "Nothing is tried: the rules have mistakes, as comments in this copy: {file}",
    ),
    "excel_tried": (
        "Essai avec « {title} » ({id}, version {version}), tel que ce classeur le dit. Rien n'est inscrit au registre.",
        "Tried with “{title}” ({id}, version {version}), as this workbook says it. Nothing is recorded in the ledger.",
    ),
    "excel_tried_in": ("Résultats sous chaque cas, dans cette copie : {file}", "Results in this copy: {file}"),
    "excel_case": ("Cas", "Case"),
    "excel_lightest": ("Autres métiers, au plus léger : {count}", "Other disciplines, at the lightest: {count}"),
    "excel_aside": ("écarté : {cells}", "set aside: {cells}"),
    "excel_aside_count": (
        "Cas écartés, leurs fautes en commentaires dans la copie : {count}",
        "Cases set aside, their mistakes as comments in the copy: {count}",
    ),
    "excel_not_canonical": (
        "{file} n'est pas dans sa mise en forme canonique : le classeur redonnera ce qu'en fait « gdr fmt ».",
        "{file} is not in its canonical layout: the workbook gives back what `gdr fmt` makes of it.",
    ),
}
