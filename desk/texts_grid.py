"""What `gdr rulebook from-grid` says on the terminal."""

GRID_TEXTS: dict[str, tuple[str, str]] = {
    "grid_sheet": ("Feuille", "Sheet"),
    "grid_layout": ("Lue comme", "Read as"),
    "grid_rows": ("Lignes", "Rows"),
    "grid_discipline": ("Métier ou axe", "Discipline or axis"),
    "grid_across": ("niveaux en colonnes", "levels across"),
    "grid_list": ("liste", "list"),
    "grid_modes": ("seuils", "thresholds"),
    "grid_cells": ("Cases : {uses}.", "Cells: {uses}."),
    "grid_lost": ("non comprises {count}", "not understood {count}"),
    "grid_more": ("… et {count} autres, dans la liste des cases.", "… and {count} more, in the list of cells."),
    "grid_draft": ("Brouillon écrit ({criteria} critères) : {file}", "Draft written ({criteria} criteria): {file}"),
    "grid_mapping": (
        "Correspondance, à corriger et à rendre par --mapping : {file}",
        "Mapping, to correct and give back with --mapping: {file}",
    ),
    "grid_listing": (
        "Ce que chaque case est devenue, les non comprises d'abord : {file}",
        "What each cell became, those not understood first: {file}",
    ),
}
