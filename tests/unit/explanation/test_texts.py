from __future__ import annotations

from engine.explanation.reach import Beginning, Values, holds
from engine.explanation.texts import beginnings

PREFIXES = ["J", "J0", "J01"]


def test_a_beginning_stands_for_those_within_it() -> None:
    assert beginnings(["J01A"], PREFIXES, lambda text: text.startswith("J")) == (Beginning(prefix="J"),)


def test_what_leads_elsewhere_within_a_beginning_is_an_exception() -> None:
    reach = beginnings(
        ["J2"], PREFIXES, lambda text: text.startswith("J") and not text.startswith("J01") and text != "J2"
    )
    assert reach == (Beginning(prefix="J", but=("J2",), but_beginning=("J01",)),)
    assert [holds(reach, text) for text in ("J", "J0", "J2", "J01", "J01B", "K")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


def test_an_exception_may_have_its_own() -> None:
    reach = beginnings([], PREFIXES, lambda text: text.startswith("J") != text.startswith("J0") or text[:3] == "J01")
    assert reach == (Beginning(prefix="J", but_beginning=("J0",)), Beginning(prefix="J01"))


def test_texts_named_by_rules_stand_for_themselves() -> None:
    assert beginnings(["A", "B"], ["J"], lambda text: text == "A") == (Values(values=("A",)),)


def test_all_others_are_any_text_but_those_named() -> None:
    assert beginnings(["A"], ["J"], lambda text: not text.startswith(("A", "J"))) == (
        Beginning(prefix="", but=("A",), but_beginning=("J",)),
    )
