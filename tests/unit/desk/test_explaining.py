"""What `gdr explain` and the reports say of tables and of the exact explanation."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from desk import running, terminal
from desk.books import Filed
from desk.cli import run_command
from desk.reporting import explained
from desk.telling import Telling
from engine.explanation import Explainer
from engine.explanation.model import NextFact
from engine.values import Value
from engine.verification.proof import UnconfirmedError
from intake.record import Record
from tests.unit.reports.making import assessed, case, explored, tabled
from tests.unit.reports.making import explained as exactly

RULEBOOK = Path(__file__).parents[1] / "reports" / "tables.yaml"
HEADER = "id;nature;voie;age;publics;alternatives;orphelin;code\n"
ROWS = 'T1;initiale;européenne;1;"adulte ; enfant";0;oui;L01X\nT2;initiale;;;adulte;;;J07\n'
GIVEN: dict[str, Value | None] = {"nature": "initiale", "publics": frozenset({"adulte"}), "code": "J07"}


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal in which no cell is cut."""
    monkeypatch.setattr(terminal.out, "width", 200)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    path = tmp_path / "cas.csv"
    path.write_text(HEADER + ROWS, encoding="utf-8")
    return path


def explain(id: str, cases: Path, *more: str) -> int:
    return run_command(["explain", id, "--rulebook", str(RULEBOOK), "--in", str(cases), *more])


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """What was printed, its spaces made plain."""
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    "told",
    [
        "Exposition la plus forte",  # a row among what fired, under the label of its table
        "La première ligne qui convient s'applique.",
        "✓ F-1, retenue",
        "= F-2, convient, non retenue",
        "? N-01, possible",
        "9 autres lignes",
        "Contestée : les lignes B-1 et B-2 conviennent ensemble",
        "Intervalle exact, tous les faits inconnus pris ensemble : de 16 à 18.",
        "La proposition passerait en « Circuit moyen » si",
        "La priorité deviendrait « Normale » si • Alternatives valait au moins 3 (aujourd'hui : 0)",
    ],
)
def test_explain_tells_the_tables_and_the_ways_elsewhere(
    told: str, cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explain("T1", cases) == 0
    assert told in said(capsys)


def test_explain_tells_the_next_fact_to_ask_for(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert explain("T2", cases) == 0
    told = said(capsys)
    assert "Le prochain renseignement à demander : Médicament orphelin." in told
    assert "R-1, Fragilité selon l'âge et la population (F-1)" in told


def test_the_next_fact_comes_first_in_the_list_too(capsys: pytest.CaptureFixture[str]) -> None:
    record = cast(Record, SimpleNamespace(case=case(tabled(), "T", GIVEN), label=""))
    explanation = exactly(tabled(), "T", **GIVEN).model_copy(
        update={"next_fact": NextFact(attribute="voie", worst=2, best=1), "unweighed": ("age",)}
    )
    Telling(Filed(record, tabled()), assessed(tabled(), "T", **GIVEN), "fr").show(
        explored(tabled(), "T", **GIVEN), explanation
    )
    listed = said(capsys).partition("Faits manquants")[2]
    assert listed.index("│ Voie │") < listed.index("│ Médicament orphelin │")
    assert "essayées une à une : Âge minimal." in listed


def test_explain_says_why_no_lighter_mode(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert explain("T2", cases) == 0
    told = said(capsys)
    assert "Le plus lourd est proposé, par précaution." in told
    assert "Score de 3 points, entre 3 et 17 selon les faits inconnus : le seuil de 14 peut être atteint." in told
    assert "Avec les seuls points acquis (3), ce serait « Circuit léger »." in told


def test_explain_speaks_english(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert explain("T1", cases, "--lang", "en") == 0
    assert "The proposal would become “Circuit moyen” if" in said(capsys)


def test_without_the_exact_explanation_single_changes_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    given: dict[str, Value | None] = {**GIVEN, "nature": "générique", "orphelin": False, "voie": "nationale"}
    record = cast(Record, SimpleNamespace(case=case(tabled(), "T", given), label=""))
    Telling(Filed(record, tabled()), assessed(tabled(), "T", **given), "fr").show(
        explored(tabled(), "T", **given), None
    )
    told = said(capsys)
    assert "Un seul fait changé, et le mode change" in told
    assert "Code ATC │ J07 │ L01" in told
    assert "• Code ATC : J07 (fragile — à relire deux fois)" in told


def test_what_the_solver_leaves_open_and_what_is_fragile_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    given: dict[str, Value | None] = {**GIVEN, "orphelin": True}
    record = cast(Record, SimpleNamespace(case=case(tabled(), "T", given), label=""))
    found = exactly(tabled(), "T", **given).counterfactuals
    bare = (found[0].model_copy(update={"ways": ()}), found[1].model_copy(update={"more": True}))
    explanation = exactly(tabled(), "T", **given).model_copy(update={"counterfactuals": bare, "undecided": ("score",)})
    sensitivity = explored(tabled(), "T", **given).model_copy(update={"fragile": ("orphelin",)})
    Telling(Filed(record, tabled()), assessed(tabled(), "T", **given), "fr").show(sensitivity, explanation)
    told = said(capsys)
    assert "Rien de ce qui peut changer ne conduit à « Circuit léger »." in told
    assert "D'autres changements, aussi peu nombreux, y conduiraient." in told
    assert "Non tranché dans le temps imparti : l'intervalle exact du score." in told
    assert "Faits fragiles, à relire deux fois • Médicament orphelin : oui (fragile — à relire deux fois)" in told


class Unconfirmed:
    """An explainer whose answer the engine does not confirm."""

    def of(self, *_: object) -> object:
        raise UnconfirmedError([])


def test_an_explanation_that_is_not_confirmed_is_left_out() -> None:
    explainer = cast(Explainer, Unconfirmed())
    assert explained(explainer, case(tabled(), "T", GIVEN), assessed(tabled(), "T", **GIVEN)) == (None, True)


def test_explain_says_that_an_explanation_was_not_confirmed(
    cases: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.explaining.explained", lambda *_: (None, True))
    assert explain("T1", cases) == 0
    assert "n'a pas été confirmée par le moteur" in said(capsys)


def reports(cases: Path, out: Path, *more: str) -> list[str]:
    """The reports of a triage."""
    words = ["triage", str(cases), "--rulebook", str(RULEBOOK), "--out", str(out), *more]
    assert run_command(words) == 0
    return [path.read_text(encoding="utf-8") for path in sorted((out / "reports").iterdir())]


def test_reports_have_the_exact_explanation(cases: Path, tmp_path: Path) -> None:
    assert all("La proposition passerait en" in html for html in reports(cases, tmp_path / "out"))


def test_a_report_without_it_says_so(cases: Path, tmp_path: Path) -> None:
    found = reports(cases, tmp_path / "out", "--no-exact")
    assert all("n&#39;a pas été calculée pour cette exécution" in html for html in found)


def test_a_large_run_leaves_it_out_unless_asked(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "EXACT_UP_TO", 1)
    assert not any("La proposition passerait en" in html for html in reports(cases, tmp_path / "out"))
    assert "--exact l'ajoute" in " ".join(capsys.readouterr().err.split())
    assert all("La proposition passerait en" in html for html in reports(cases, tmp_path / "out", "--exact"))
