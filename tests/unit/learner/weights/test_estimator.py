"""What scikit-learn asks of an estimator, and what people who pass nonsense are told."""

from typing import Any

import numpy as np
import pytest
from sklearn.utils.estimator_checks import check_estimator

from learner.weights import IntegerScorecard
from tests.unit.learner.weights.planted import planted

OTHER_LIBRARIES = ("pandas", "array_api", "data_not_an_array")  # checks of those, skipped where they are not installed


def test_scikit_learn_finds_nothing_to_say() -> None:
    results = check_estimator(IntegerScorecard(max_terms=3), on_fail=None, on_skip=None)
    unmet = [each for each in results if each["status"] != "passed"]
    assert all(any(other in each["check_name"] for other in OTHER_LIBRARIES) for each in unmet), unmet
    assert len(results) > 50


def test_levels_have_the_order_that_is_said() -> None:
    held = planted([3, 2, -2, 0], [0.5, 2.5], files=1500)
    names = np.array(["léger", "moyen", "collège"])[held.low]
    found = IntegerScorecard(3, levels=("léger", "moyen", "collège")).fit(held.columns, names)
    assert found.points_ @ np.array([1, 1, -1, 0]) > 0
    heavy = found.predict_proba(held.columns)[:, list(found.classes_).index("collège")]
    assert np.corrcoef(heavy, held.columns @ found.points_)[0, 1] > 0.5


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"lowest": [2, 0], "highest": [1, 1]}, "Column 0: `lowest` is above `highest`"),
        ({"today": [0.5, 1]}, "Whole numbers are needed, one for each of the 2 columns"),
        ({"cuts": [1.0, 2.0]}, "2 cuts for 2 classes"),
        ({"levels": ["a"]}, "A class that `levels` does not name"),
    ],
)
def test_nonsense_is_told(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        IntegerScorecard(**wrong).fit([[0, 1], [1, 0], [1, 1], [0, 0]], ["a", "b", "b", "a"])


def test_one_class_parts_nothing() -> None:
    with pytest.raises(ValueError, match="1 class only"):
        IntegerScorecard().fit([[0, 1], [1, 0]], ["a", "a"])
