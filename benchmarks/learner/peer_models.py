"""Run by the Python that GDR_PEERS_PYTHON names, never by ours: one model that others wrote, on files cut in folds.

    PYTHON peer_models.py FILE.npz MODEL OUT.json

FILE holds files x columns of 0 and 1, the rank of each file's class, and of each fold the files learnt from, those
judged and the columns told; OUT the probabilities of the judged files, the processor seconds of all fits, the most
terms of a fit. RuleFit and RIPPER know two classes: of three, each against the rest, shares made to add up.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

SEED, BAGS, TERMS = 20_260_101, 4, 8


def ebm(columns: Any, decided: Any, judged: Any) -> tuple[Any, int]:
    """An explainable boosting machine: four bags instead of fourteen, else as it comes."""
    make = importlib.import_module("interpret.glassbox").ExplainableBoostingClassifier
    model = make(n_jobs=1, outer_bags=BAGS, random_state=SEED).fit(columns, decided)
    return model.predict_proba(judged), len(model.term_names_)


def rule_fit(columns: Any, decided: Any, judged: Any) -> tuple[Any, int]:
    """RuleFit as it comes: thirty rules at the most, and the columns, under a lasso."""
    model = importlib.import_module("imodels").RuleFitClassifier(random_state=SEED)
    model.fit(columns, decided)
    return model.predict_proba(judged), int(np.count_nonzero(model.coef))


def ripper(columns: Any, decided: Any, judged: Any) -> tuple[Any, int]:
    """RIPPER as it comes; a term is a rule."""
    frame = importlib.import_module("pandas").DataFrame
    model = importlib.import_module("wittgenstein").RIPPER(random_state=SEED)
    names = [f"c{place}" for place in range(columns.shape[1])]
    model.fit(frame(columns.astype(int), columns=names), y=decided, pos_class=1)
    return model.predict_proba(frame(judged.astype(int), columns=names)), len(model.ruleset_.rules)


def faster_risk(columns: Any, decided: Any, judged: Any) -> tuple[Any, int]:
    """FasterRisk, eight terms of five points at the most."""
    peer = importlib.import_module("fasterrisk.fasterrisk")
    search = peer.RiskScoreOptimizer(X=columns, y=2 * decided - 1, k=TERMS, lb=-5, ub=5)
    search.optimize()
    multiplier, intercept, points = search.get_models(0)
    likely = peer.RiskScoreClassifier(multiplier, intercept, points).predict_prob(judged)
    return np.column_stack([1.0 - likely, likely]), int(np.count_nonzero(points))


MODELS = {"EBM": ebm, "RuleFit": rule_fit, "RIPPER": ripper, "FasterRisk": faster_risk}
SEVERAL = {"EBM"}  # what knows more than two classes


def fitted(name: str, columns: Any, decided: Any, judged: Any) -> tuple[Any, int]:
    """Probabilities of the judged files, and how many terms."""
    classes = int(decided.max()) + 1
    if classes == 2 or name in SEVERAL:
        return MODELS[name](columns, decided, judged)
    each = [MODELS[name](columns, (decided == rank).astype(int), judged) for rank in range(classes)]
    likely = np.column_stack([found[:, 1] for found, _ in each]) + 1e-6
    return likely / likely.sum(axis=1, keepdims=True), sum(terms for _, terms in each)


def main(file: Path, name: str, out: Path) -> None:
    """Fold by fold."""
    with np.load(file) as held:
        columns, decided, folds = held["columns"].astype(float), held["decided"], held["told"]
        learnt, judged = held["learnt"], held["judged"]
    found = np.zeros((len(decided), int(decided.max()) + 1))
    spent, most = 0.0, 0
    for fold, told in enumerate(folds):
        start = time.process_time()
        here, terms = fitted(
            name, columns[learnt[fold]][:, told], decided[learnt[fold]], columns[judged[fold]][:, told]
        )
        spent += time.process_time() - start
        found[judged[fold]], most = here, max(most, terms)
    out.write_text(json.dumps({"probability": found.tolist(), "seconds": spent, "terms": most}), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
