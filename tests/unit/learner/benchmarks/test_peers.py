"""Models that others wrote: run apart, and told of when they are not there."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from benchmarks.learner import peer_models
from benchmarks.learner.classed import Split
from benchmarks.learner.peers import peers

RANDOM = np.random.default_rng(3)
COLUMNS = RANDOM.integers(0, 2, (120, 5)).astype(np.float64)
DECIDED = (COLUMNS[:, 0] + COLUMNS[:, 1]).astype(np.int64)
SPLIT: Split = [(np.arange(120) % 2 == side, np.arange(120) % 2 != side) for side in range(2)]


def logistic(columns: Any, decided: Any, judged: Any) -> tuple[Any, int]:
    return LogisticRegression().fit(columns, decided).predict_proba(judged), columns.shape[1]


def test_without_a_python_of_theirs_each_is_said_not_to_have_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GDR_PEERS_PYTHON", raising=False)
    found = peers(COLUMNS, DECIDED, SPLIT, ["EBM", "RIPPER"])
    assert {each.failed for each in found.values()} == {"not run: GDR_PEERS_PYTHON names no Python"}


def test_what_is_not_installed_is_said_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GDR_PEERS_PYTHON", sys.executable)
    found = peers(COLUMNS, DECIDED, SPLIT, ["RuleFit"])
    assert "No module named 'imodels'" in found["RuleFit"].failed


def test_a_python_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GDR_PEERS_PYTHON", str(tmp_path / "python"))
    assert peers(COLUMNS, DECIDED, SPLIT, ["EBM"])["EBM"].failed == "not run: FileNotFoundError"


def test_of_three_classes_each_is_set_against_the_rest(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(peer_models.MODELS, "RIPPER", logistic)
    told = np.array([[True, True, True, False, False]] * 2)
    learnt, judged = (np.stack([each[side] for each in SPLIT]) for side in (0, 1))
    np.savez(tmp_path / "files.npz", columns=COLUMNS, decided=DECIDED, told=told, learnt=learnt, judged=judged)
    peer_models.main(tmp_path / "files.npz", "RIPPER", tmp_path / "out.json")
    found = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    likely = np.array(found["probability"])
    assert np.allclose(likely.sum(axis=1), 1.0)
    assert (likely.argmax(axis=1) == DECIDED).mean() > 0.7
    assert found["terms"] == 9  # three columns for each of three classes


@pytest.mark.parametrize("name", list(peer_models.MODELS))
def test_each_runs_where_it_is_installed_and_says_so_elsewhere(name: str) -> None:
    found = peers(COLUMNS, (DECIDED > 0).astype(np.int64), SPLIT, [name])[name]
    if not os.environ.get("GDR_PEERS_PYTHON"):
        assert "GDR_PEERS_PYTHON" in found.failed
        return
    assert not found.failed
    assert found.probability.shape == (120, 2)
    assert found.terms > 0
