"""Models that others wrote, run by the Python that GDR_PEERS_PYTHON names; what it cannot run is said."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.learner.classed import Split, told
from benchmarks.learner.classing import Foretold
from benchmarks.learner.graded import Whole
from benchmarks.learner.measures import Reals

SCRIPT = Path(__file__).with_name("peer_models.py")
LONGEST = 1800.0  # seconds, of all the fits of one model


def peers(columns: Reals, decided: Whole, split: Split, names: list[str]) -> dict[str, Foretold]:
    """Each of the models, or why it is not there."""
    python = os.environ.get("GDR_PEERS_PYTHON", "")
    if not python:
        return {name: _failed("not run: GDR_PEERS_PYTHON names no Python") for name in names}
    with TemporaryDirectory(prefix="gdr-") as held:
        _write(Path(held) / "files.npz", columns, decided, split)
        return {name: _run(python, Path(held), name) for name in names}


def _failed(why: str) -> Foretold:
    return Foretold(np.zeros((0, 0)), failed=why)


def _write(file: Path, columns: Reals, decided: Whole, split: Split) -> None:
    used = np.zeros((len(split), columns.shape[1]), dtype=bool)
    for fold, (learnt, _) in enumerate(split):
        used[fold, told(columns[learnt])] = True
    learnt, judged = (np.stack([each[side] for each in split]) for side in (0, 1))
    np.savez(file, columns=columns.astype(np.uint8), decided=decided, told=used, learnt=learnt, judged=judged)


def _run(python: str, folder: Path, name: str) -> Foretold:
    out = folder / f"{name}.json"
    command = [python, "-W", "ignore", str(SCRIPT), str(folder / "files.npz"), name, str(out)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)  # noqa: S603 - named by who runs it
    except (OSError, subprocess.TimeoutExpired) as error:
        return _failed(f"not run: {type(error).__name__}")
    if done.returncode or not out.is_file():
        return _failed(f"stopped: {(done.stderr.strip().splitlines() or ['without a word'])[-1]}")
    found = json.loads(out.read_text(encoding="utf-8"))
    return Foretold(np.array(found["probability"]), found["seconds"], found["terms"])
