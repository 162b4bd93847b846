"""The first page of a workbook: how to read it, how to fill it, what a cell may say."""

from __future__ import annotations

from typing import Final

NAME: Final = "Guide"
LINES: Final = (
    ("Guide", "Ce classeur contient tout un référentiel. Modifié, il redevient un référentiel sans rien perdre."),
    ("", ""),
    ("Comment faire", ""),
    ("1. Modifier", "Écrivez dans les cases blanches. Les cases grises (titres, identifiants) sont protégées."),
    ("2. Ajouter", "Une règle, un critère, une ligne de table : écrivez sous la dernière ligne, identifiant compris."),
    ("3. Retirer", "Ôtez d'abord la protection (Révision, sans mot de passe), puis supprimez la ligne entière."),
    ("4. Relire", "gdr excel import classeur.xlsx --out referentiel.yaml : les fautes sont dites toutes à la fois,"),
    ("", "chacune à sa case, et écrites en commentaires dans une copie du classeur."),
    ("", "Les feuilles peuvent changer de nom ou d'ordre ; leurs titres de colonnes, non."),
    ("5. Essayer", "Décrivez des dossiers dans la feuille Cas, un par colonne. gdr excel try classeur.xlsx les"),
    ("", "évalue avec les règles de ce classeur, et écrit dans une copie le mode, les points, les règles de chacun."),
    ("", ""),
    ("Ce que dit une cellule", ""),
    ("-", "rien n'est exigé"),
    ("oui", "le critère vaut oui (de même : non)"),
    ("nationale", "la valeur exacte ; un mot nu est une valeur déclarée"),
    ("MRP ; DCP", "l'une ou l'autre : un point-virgule, jamais une virgule"),
    ("< 18", "comparaison : <  <=  >  >=  ≠ ; l'unité du critère peut suivre"),
    ("[2..12[", "de 2 inclus à 12 exclu"),
    (">= 01/03/2026", "une date : jj/mm/aaaa"),
    ("non(centralisée)", "toute autre valeur"),
    ("contient enfant", "d'un ensemble : il contient cette valeur"),
    ("commence par J07 ; L01", "d'un texte : il commence ainsi"),
    ("= dose_autorisee", "le même que celui d'un autre critère"),
    ("", ""),
    ("Une condition", "La colonne « Quand » des règles : un test par ligne (Alt+Entrée), tous exigés."),
    ("age_minimum : < 18", "un test : le critère, deux-points, la cellule"),
    ("au moins une :", "l'un au moins des tests décalés de quatre espaces, dessous"),
    ("toutes :", "tous les tests décalés dessous"),
    ("sauf si :", "le test décalé dessous ne doit pas être vrai"),
    ("", ""),
    ("Plusieurs effets", "Une règle qui compte pour deux métiers occupe deux lignes : son identifiant y est répété,"),
    ("", "sans libellé ni condition sur la seconde."),
    ("Plusieurs valeurs", "Une par ligne dans la même case. « \\n » y tient lieu de retour à la ligne d'un texte."),
)
