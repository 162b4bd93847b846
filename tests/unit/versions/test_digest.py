"""A digest names one meaning, and lasts."""

from __future__ import annotations

from engine.loading import load_rulebook_text
from engine.mutation import mutations_of
from engine.notice import Notice

RULEBOOK = load_rulebook_text(
    """rulebook: essai
title: "Essai"
version: 1
status: draft
modes: [{id: simple, label: "Simple", from: 0}, {id: lourd, label: "Lourd", from: 5}]
attributes:
  mti: {label: "MTI", kind: boolean}
  age: {label: "Âge", kind: number, unit: "an"}
rules:
  - id: A-1
    label: "Une"
    when: {any: [{mti: "oui"}, {age: "< 18"}]}
    then: {points: 5}
"""
)
# Written down when the key `secret` came: what was recorded before under this digest is still found by it.
RECORDED = "7e11ef2b817b4b10524423f2d031cb9b647d2dfdde0963d8c2c9ce78b48d2116"


def test_a_digest_does_not_change_with_the_language() -> None:
    assert RULEBOOK.digest == RECORDED


def test_no_two_meanings_share_a_digest() -> None:
    digests = [mutation.of(RULEBOOK).digest for mutation in mutations_of(RULEBOOK)]
    assert RULEBOOK.digest not in digests
    assert len(set(digests)) == len(digests)


def test_what_a_new_key_says_counts() -> None:
    secret = RULEBOOK.attributes["age"].model_copy(update={"secret": "medical"})
    other = RULEBOOK.model_copy(update={"attributes": {**RULEBOOK.attributes, "age": secret}})
    noticed = RULEBOOK.model_copy(update={"notice": Notice(contact="registre@exemple.fr")})
    assert len({RULEBOOK.digest, other.digest, noticed.digest}) == 3
