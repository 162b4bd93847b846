"""Roles as people say them."""

from __future__ import annotations

from desk.ledgers import messages as say
from engine.errors import GdrError, Language, diagnostic, folded, nearest, nearest_said
from ledger.rights import ROLES, Role
from ledger.wording import ROLE_WORDS


def role_called(word: str) -> Role:
    """The role of that name, in either language. Raises GdrError with the nearest one."""
    known: dict[str, Role] = {role: role for role in ROLES}
    known |= {word: role for role, words in ROLE_WORDS.items() for word in words}
    found = next((role for name, role in known.items() if folded(name) == folded(word)), None)
    if found is None:
        labels, called = list(zip(*ROLE_WORDS.values(), strict=True)), nearest(word, known)
        near = nearest_said(called)
        values = {"word": word, "known_fr": ", ".join(labels[0]), "known_en": ", ".join(labels[1])}
        raise GdrError([diagnostic(say.ROLE_UNKNOWN, **near, **values)])
    return found


def roles_text(roles: tuple[Role, ...], language: Language) -> str:
    """Roles as a list of words."""
    return ", ".join(ROLE_WORDS[role][language == "en"] for role in roles) or "—"
