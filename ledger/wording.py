"""What people call roles and acts, in French and in English."""

from __future__ import annotations

from collections.abc import Iterable

from ledger.rights import Action, Role

Both = tuple[str, str]

ROLE_WORDS: dict[Role, Both] = {
    "evaluator": ("évaluateur", "evaluator"),
    "expert": ("expert", "expert"),
    "approver": ("référent", "approver"),
    "qa": ("qualité", "quality"),
    "data_scientist": ("données", "data"),
    "head": ("responsable", "head"),
    "auditor": ("auditeur", "auditor"),
    "administrator": ("administrateur", "administrator"),
}
ACTION_WORDS: dict[Action, Both] = {
    "ledger.opened": ("ouvrir le registre", "open the ledger"),
    "actor.enrolled": ("inscrire quelqu'un", "enrol someone"),
    "actor.named": ("nommer qui a décidé avant le registre", "name who decided before the ledger"),
    "setting.changed": ("changer un réglage", "change a setting"),
    "rulebook.recorded": ("inscrire un référentiel", "record a rulebook"),
    "case.received": ("inscrire un dossier", "record a case"),
    "case.assessed": ("inscrire une évaluation", "record an assessment"),
    "case.decided": ("décider", "decide"),
    "decision.corrected": ("corriger une décision", "correct a decision"),
    "decision.imported": ("reprendre des décisions passées", "import past decisions"),
    "case.commented": ("commenter", "comment"),
    "incident.noted": ("noter un incident", "note an incident"),
    "change.proposed": ("proposer une modification", "propose a change"),
    "change.checked": ("contrôler une modification", "check a change"),
    "change.approved": ("approuver une modification", "approve a change"),
    "change.refused": ("refuser une modification", "refuse a change"),
    "change.reverted": ("revenir sur une modification", "revert a change"),
    "payload.erased": ("effacer", "erase"),
}


def listed_roles(roles: Iterable[Role], last: Both) -> Both:
    """`évaluateur, expert ou référent`, in both languages; `last` is the word before the last one."""
    said = [ROLE_WORDS[role] for role in roles]
    french, english = ([each[place] for each in said] for place in (0, 1))
    return _listed(french, last[0]), _listed(english, last[1])


def _listed(words: list[str], last: str) -> str:
    if len(words) < 2:
        return "".join(words) or "—"
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
