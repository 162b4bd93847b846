"""Shares as people read them: nearly all is never said to be all."""

import pytest

from learner.noticing import share_of


@pytest.mark.parametrize(
    ("share", "said"),
    [(1.0, "100 %"), (0.997, "99,7 %"), (0.9999, "99,9 %"), (0.804, "80 %"), (0.0123, "1,2 %"), (0.0, "0 %")],
)
def test_nearly_all_is_not_all(share: float, said: str) -> None:
    assert share_of(share, "fr") == said
