"""The words of the command line, in both languages."""

from __future__ import annotations

from rich.markup import escape

from desk.texts_book import BOOK_TEXTS
from desk.texts_change import CHANGE_TEXTS
from desk.texts_check import CHECK_TEXTS
from desk.texts_consistency import CONSISTENCY_TEXTS
from desk.texts_contents import CONTENTS_TEXTS
from desk.texts_deciding import DECIDING_TEXTS
from desk.texts_diff import DIFF_TEXTS
from desk.texts_drift import DRIFT_TEXTS
from desk.texts_excel import EXCEL_TEXTS
from desk.texts_grid import GRID_TEXTS
from desk.texts_learning import LEARNING_TEXTS
from desk.texts_ledger import LEDGER_TEXTS
from desk.texts_noise import NOISE_TEXTS
from desk.texts_past import PAST_TEXTS
from desk.texts_qa import QA_TEXTS
from desk.texts_safety import SAFETY_TEXTS
from desk.texts_showing import SHOWING_TEXTS
from desk.texts_trying import TRYING_TEXTS
from desk.texts_workload import WORKLOAD_TEXTS
from engine.errors import Language
from reports.wording import number_of

TEXTS: dict[str, tuple[str, str]] = {
    **BOOK_TEXTS,
    **CHANGE_TEXTS,
    **CHECK_TEXTS,
    **CONSISTENCY_TEXTS,
    **CONTENTS_TEXTS,
    **DECIDING_TEXTS,
    **DIFF_TEXTS,
    **DRIFT_TEXTS,
    **EXCEL_TEXTS,
    **GRID_TEXTS,
    **LEARNING_TEXTS,
    **LEDGER_TEXTS,
    **NOISE_TEXTS,
    **QA_TEXTS,
    **SAFETY_TEXTS,
    **SHOWING_TEXTS,
    **PAST_TEXTS,
    **WORKLOAD_TEXTS,
    **TRYING_TEXTS,
    "looking_ahead": ("Suivis d'un même dossier", "Follow-ups of one case"),
    "reading": ("Lecture", "Reading"),
    "assessing": ("Évaluation", "Assessing"),
    "reporting": ("Rapports", "Reports"),
    "resumed": (
        "Reprise ; dossiers déjà évalués : {done}.",
        "Resumed; cases already assessed: {done}.",
    ),
    "not_exact": (
        "Au-delà de {most} dossiers, les rapports n'ont pas l'explication exacte ; --exact l'ajoute, plus lentement.",
        "Beyond {most} cases, reports lack the exact explanation; --exact adds it, more slowly.",
    ),
    "interrupted": (
        "Interrompu. Rien n'est perdu : relancez la même commande, elle reprendra où elle s'est arrêtée.",
        "Interrupted. Nothing is lost: run the same command again and it goes on where it stopped.",
    ),
    "stopped_unwritten": (
        "Interrompu : rien n'est écrit. Relancez la même commande.",
        "Interrupted: nothing is written. Run the same command again.",
    ),
    "summary": ("Dossiers évalués avec {rulebook} : {cases}", "Cases assessed with {rulebook}: {cases}"),
    "mode": ("Mode de traitement proposé", "Proposed mode of treatment"),
    "cases": ("Dossiers", "Cases"),
    "share": ("Part", "Share"),
    "by_precaution": ("Dont par précaution", "By precaution"),
    "unsettled": ("À préciser", "To be settled"),
    "incomplete": (
        "Dossiers incomplets (un fait obligatoire manque) : {count}",
        "Incomplete cases (a required fact is missing): {count}",
    ),
    "rejected": (
        "Lignes rejetées, avec leurs raisons dans {file} : {count}",
        "Rows rejected, with reasons in {file}: {count}",
    ),
    "apart": ("Lignes mises à part : {count} — {reason}", "Rows set apart: {count} — {reason}"),
    "doubtful": (
        "Dossiers dont un texte n'est reconnu par aucune règle, à la casse près : {count}",
        "Cases with a text that no rule recognises, but for its case: {count}",
    ),
    "apart_in": (
        "Lignes mises à part, dans {file} : {count} — {reason}",
        "Rows set apart, in {file}: {count} — {reason}",
    ),
    "incidents": (
        "Incidents, dans {file} (les deux moteurs diffèrent ; la référence est retenue) : {count}",
        "Incidents, in {file} (the two engines differ; the reference stands): {count}",
    ),
    "undated": (
        "Dossiers sans jour de demande, évalués avec la version en vigueur aujourd'hui ({version}) : {count}",
        "Cases without the day of the request, assessed with the version in force today ({version}): {count}",
    ),
    "outside": (
        "Dossiers d'un autre jour que ceux du référentiel ({period}), évalués quand même avec lui : {count}",
        "Cases of another day than those of the rulebook ({period}), assessed with it all the same: {count}",
    ),
    "by_version": ("Version {version} ({period}) : {count}", "Version {version} ({period}): {count}"),
    "period": ("En vigueur", "In force"),
    "in_force_today": ("aujourd'hui", "today"),
    "where": ("Résultats dans {folder} :", "Results in {folder}:"),
    "open_index": ("  à ouvrir dans un navigateur", "  to open in a browser"),
    "shared": ("socle commun", "shared part"),
    "shared_files": ("Ce que des référentiels ont en commun", "What rulebooks have in common"),
    "incident": (
        "Incident : les deux moteurs diffèrent sur ce dossier ; ce qui suit est le résultat de la référence.",
        "Incident: the two engines differ on this case; what follows is the reference's result.",
    ),
    "rulebook": ("Référentiel", "Rulebook"),
    "title": ("Titre", "Title"),
    "version": ("Version", "Version"),
    "status": ("Statut", "Status"),
    "rules": ("Règles", "Rules"),
    "attributes": ("Critères", "Attributes"),
    "examples": ("Exemples", "Examples"),
    "digest": ("Empreinte", "Digest"),
    "attribute": ("Critère", "Attribute"),
    "label": ("Libellé", "Label"),
    "kind": ("Type", "Kind"),
    "values": ("Valeurs, domaine", "Values, range"),
    "silence": ("Silence", "Silence"),
    "required": ("obligatoire", "required"),
    "assumed": ("présumé {value}", "assumed {value}"),
    "unknown": ("inconnu", "unknown"),
    "derived": ("déduit", "derived"),
    "formatted": ("{file} : mis en forme.", "{file}: formatted."),
    "already": ("{file} : déjà en forme.", "{file}: already formatted."),
    "would_format": ("{file} : n'est pas dans la mise en forme canonique.", "{file}: not in the canonical layout."),
    "possible": ("Modes possibles", "Possible modes"),
    "score": ("Score", "Score"),
    "priority": ("Priorité proposée", "Proposed priority"),
    "deadline": ("Échéance", "Deadline"),
    "none": ("—", "—"),
    "fired": ("Règles déclenchées", "Rules fired"),
    "none_fired": ("Aucune règle déclenchée.", "No rule fired."),
    "rule": ("Règle", "Rule"),
    "points": ("Points", "Points"),
    "sentence": ("Ce qu'elle dit", "What it says"),
    "missing": (
        "Faits manquants, le prochain à demander puis les plus lourds",
        "Missing facts, the next to ask for, then the heaviest",
    ),
    "weight": ("Points en jeu", "Points at stake"),
    "reaches": ("Règles en suspens", "Rules left open"),
    "asks": ("À demander", "To ask"),
    "risks": ("Risques", "Risks"),
    "stakes": ("Enjeux", "Stakes"),
    "changes": ("Un seul fait changé, et le mode change", "One fact changed, and the mode changes"),
    "today": ("Aujourd'hui", "Today"),
    "if": ("Si", "If"),
    "then": ("Mode", "Mode"),
    "another": ("un autre texte", "another text"),
    "discipline": ("Discipline", "Discipline"),
    "depth": ("Profondeur", "Depth"),
    "effort": ("Jours d'expert", "Expert days"),
    "proposes": (
        "Ceci est une proposition : une personne décide, et peut diverger.",
        "This is a proposal: a person decides, and may diverge.",
    ),
    "next": ("Et ensuite :", "What next:"),
    "next_open": ("ouvrir {file} dans un navigateur", "open {file} in a browser"),
    "next_explain": ("expliquer un dossier :  {command}", "explain a case:  {command}"),
    "next_check": ("vérifier un référentiel :  {command}", "check a rulebook:  {command}"),
    "next_triage": ("évaluer vos propres fichiers :  {command}", "assess your own files:  {command}"),
}


def text(key: str, language: Language, /, **values: object) -> str:
    """One text, filled in; what the values hold is shown as it is, never read as the terminal's markup."""
    return plain_text(key, language, **{name: escape(str(value)) for name, value in values.items()})


def plain_text(key: str, language: Language, /, **values: object) -> str:
    """One text, filled in, for elsewhere than the terminal."""
    fr, en = TEXTS[key]
    return (fr if language == "fr" else en).format(**values)


def counted(key: str, count: int, language: Language) -> str:
    """So many of something: `key_one` or `key_many`."""
    return text(key + number_of(count, language), language, count=count)
