"""From past decisions to a version in force and back: proposed, shown, settled, approved, compared, taken back."""

from __future__ import annotations

import os
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from desk import day
from engine.change import substance
from engine.loading import load_rulebook
from tests.unit.desk.learning.past_file import history
from tests.unit.desk.learning.test_recording import office
from tests.unit.desk.ledgers.changing import Office
from tests.unit.house.tree import ROOT

__all__ = ["office"]

SHARED = Path(os.environ.get("GDR_SHARED", ROOT.parent / "shared")) / "data" / "fda-cder-nme"
REAL = SHARED / "cder_nme_1985_2016.csv.gz"
CDER = ROOT / "benchmarks" / "learner" / "cder"
FACTS = 'nouvelle: "non", enfants: "non", biologique: "non", age: "30", rare: "non", ogm: "non"'
EXAMPLES = f"""examples:
  - case: "Femme enceinte"
    facts: {{{FACTS}, grossesse: "oui"}}
    expect: {{score: "2", mode: leger, fired: [P-3]}}
  - case: "Rien"
    facts: {{{FACTS}, grossesse: "non"}}
    expect: {{score: "0", mode: leger}}
"""


def number(said: str) -> str:
    found = re.search(r"Proposition n° (\d+) inscrite", said)
    assert found, said
    return found[1]


def taken_back(office: Office, one: str, rulebook: str) -> None:
    """Proposed by chloe, approved by bruno: the third version says what the first said."""
    back = number(office.said("chloe", "proposals", "revert", one, "--reason", "Trop tôt."))
    office.said("bruno", "proposals", "approve", back, "--reason", "Oui.", "--from", "10/01/2031")
    held = [load_rulebook(path) for path in office.rulebooks.glob(f"{rulebook}*.yaml")]
    first, second, third = sorted(held, key=lambda each: each.version)
    assert substance(first) == substance(third) != substance(second)


def settled(office: Office, draft: str, *replaced: tuple[str, str]) -> str:
    """An expert settles the examples that change, and proposes again in the place of the first."""
    path = office.folder / "out" / draft
    text = path.read_text(encoding="utf-8")
    for old, new in replaced:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_points_and_thresholds_go_from_a_history_to_a_version_and_back(office: Office) -> None:
    book = office.rulebooks / "petit.yaml"
    book.write_text(book.read_text(encoding="utf-8") + EXAMPLES, encoding="utf-8")
    history(office.folder, files=2000, starts=(6, 11), grossesse=5)
    told = office.said("chloe", "learn", "h.csv", "-r", "petit", "--out", "out", "--record")
    assert "une personne doit trancher : Femme enceinte" in told
    one = number(told)
    shown = office.said("bruno", "proposals", "show", one)
    for said in (
        "Seuil de Moyen 4 → 6.",
        "Seuil de Lourd 9 → 11.",
        "Femme enceinte – Score : attendu 2, obtenu 5",
    ):
        assert said in shown
    assert '{"format"' not in shown
    refused = office.said("bruno", "proposals", "approve", one, "--reason", "Oui.", code=1)
    cells = " ".join(refused.replace("│", " ").split())  # a terminal may be narrow
    assert "« Femme enceinte », score : attendu 2, obtenu 5" in cells
    draft = settled(office, "petit.points.yaml", ('score: "2"', 'score: "5"'))
    again = ("--rebase", one, "--author", "learner", "--evidence", "out/petit.points.learn.json")
    two = number(office.said("chloe", "propose", draft, "--reason", "L'exemple suit les points.", *again))
    assert "version 2" in office.said("bruno", "proposals", "approve", two, "--reason", "Oui.")
    differs = office.said("chloe", "diff", "rulebooks/petit.yaml", "rulebooks/petit.v2.yaml", code=1)
    for said in ("à partir de 6 points au lieu de 4", "à partir de 11 points au lieu de 9", "5 points au lieu de 2"):
        assert said in differs
    assert "Exemple proposé par l'apprentissage, à relire" in differs
    taken_back(office, two, "petit")


@pytest.mark.skipif(not REAL.is_file(), reason="the shared files are not at hand (GDR_SHARED)")
def test_what_the_american_agency_decided_goes_from_its_public_file_to_a_version_and_back(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(day, "clock", lambda: date(2031, 1, 1))
    shutil.copy(CDER / "designation-cder.yaml", office.rulebooks)
    book = ("-r", "designation-cder")
    read_by = ("-m", str(CDER / "fda-cder-decisions.yaml"), "--facts", str(CDER / "fda-cder-nme.yaml"))
    assert "Décisions inscrites : 943" in office.said("chloe", "decisions", "import", str(REAL), *book, *read_by)
    told = office.said("chloe", "learn", "ledger", *book, "--scale", "priorities", "--out", "out", "--record")
    assert "Décisions lues : 943" in told
    one = number(told)
    shown = office.said("bruno", "proposals", "show", one)
    assert "Seuil de Revue prioritaire 5 → 3." in shown
    assert (
        "Dossiers qui changeraient de proposition (précaution comprise) : 108. Plus proches de ce qui fut décidé : 63 ;"
        " plus loin : 45" in shown
    )
    refused = office.said("bruno", "proposals", "approve", one, "--reason", "Oui.", code=1)
    assert "ne passe pas le contrôle : exemples, effet sur le passé, valeur des exemples" in refused
    cells = " ".join(refused.replace("│", " ").split())
    assert "Priorité changée : 108 (11,5 %), pour 10 % au plus" in cells
    assert "Moins urgents : 0 (0,0 %)" in cells
    office.run("alice", "ledger", "set", "tolerance.priority", "12")
    draft = settled(
        office, "designation-cder.points.yaml", *((each, each.replace("normale", "prioritaire")) for each in NEAR)
    )
    again = ("--rebase", one, "--author", "learner", "--evidence", "out/designation-cder.points.learn.json")
    two = number(office.said("chloe", "propose", draft, "--reason", "Deux exemples récrits.", *again))
    assert "version 2" in office.said("bruno", "proposals", "approve", two, "--reason", "Oui.")
    names = ("rulebooks/designation-cder.yaml", "rulebooks/designation-cder.v2.yaml")
    assert "à partir de 3 points au lieu de 5" in office.said("chloe", "diff", *names, code=1)
    office.run("alice", "ledger", "set", "tolerance.less_urgent", "12")  # the way back makes the same files less urgent
    taken_back(office, two, "designation-cder")


NEAR = (  # examples one point short of today's threshold
    "priority: normale\n      fired: [CDER-303, CDER-401, CDER-402, CDER-502]",
    "priority: normale, fired: [CDER-307, CDER-402, CDER-404, CDER-801]",
)
