"""Whether the scenarios about a rulebook hold on its new version; whoever runs them hands in what they came to."""

from __future__ import annotations

from engine.condition import Frozen
from engine.errors import Diagnostic, line_of
from engine.gate.model import Check


class Played(Frozen):
    """Scenarios run on one rulebook. `refused` could not be understood, `unread` are files with mistakes of form.

    `missed` says each expectation not met and each mistake, with its place.
    """

    passed: int = 0
    failed: int = 0
    refused: int = 0
    proven: int = 0
    unread: int = 0
    missed: tuple[Diagnostic, ...] = ()


NONE = Check(
    name="scenarios",
    state="not_applicable",
    fr=("Aucun scénario ne parle de ce référentiel : rien n'a été vérifié à ce titre.",),
    en=("No scenario is about this rulebook: nothing was checked in this respect.",),
)


def scenarios(played: Played) -> Check:
    """Every scenario holds, and none was left out for want of being understood."""
    total = played.passed + played.failed + played.refused
    if not total and not played.unread:
        return NONE
    names = ("passed", "failed", "refused", "proven", "unread")
    wrong = played.failed or played.refused or played.unread
    figures: dict[str, int | str] = {"scenarios": total, **{name: getattr(played, name) for name in names}}
    return Check(
        name="scenarios",
        state="failed" if wrong else "passed",
        figures=figures,
        fr=(_said_fr(played, total), *(line_of(each, "fr") for each in played.missed)),
        en=(_said_en(played, total), *(line_of(each, "en") for each in played.missed)),
    )


def _said_fr(played: Played, total: int) -> str:
    said = f"Scénarios : {total}, dont prouvés pour tous les dossiers : {played.proven} ; en échec : {played.failed} ; "
    return said + f"refusés : {played.refused} ; fichiers fautifs : {played.unread}."


def _said_en(played: Played, total: int) -> str:
    said = f"Scenarios: {total}, of which proven for all files: {played.proven}; failed: {played.failed}; "
    return said + f"refused: {played.refused}; files with mistakes: {played.unread}."
