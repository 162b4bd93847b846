"""What is withheld follows what is declared secret, through whatever reads it."""

from __future__ import annotations

from decimal import Decimal

from engine.facts import Case, Fact
from engine.loading import load_rulebook_text
from engine.reference import assess
from engine.secrecy import Secrecy, secrecy_of, without_secrets

TEXT = """
rulebook: secrets
title: "Essai"
version: 1
status: illustrative
modes: [{id: simple, from: 0, label: "Simple"}, {id: lourd, from: 5, label: "Lourd"}]
priorities: [{id: normale, from: 0, label: "Normale"}, {id: haute, from: 3, label: "Haute"}]
attributes:
  ventes: {label: "Ventes prévues", kind: number, secret: business}
  sain: {label: "Volontaire", kind: boolean, secret: medical}
  depot: {label: "Dépôt", kind: date}
  enfant: {label: "Enfants", kind: boolean}
derived:
  gros: {label: "Gros marché", kind: boolean}
  double: {label: "Deux raisons", kind: boolean}
  pediatrique: {label: "Pédiatrique", kind: boolean}
rules:
  - {id: V-1, label: "Grosses ventes", when: {ventes: ">= 100"}, then: {derive: {gros: "oui"}}}
  - {id: V-2, label: "Deux raisons", when: {gros: "oui", sain: "oui"}, then: {derive: {double: "oui"}}}
  - {id: V-3, label: "Deux raisons pèsent", when: {double: "oui"}, then: {points: 4, risk: "Marché captif"}}
  - id: E-1
    label: "Enfants"
    when: {enfant: "oui"}
    then: [{points: 2, urgency: 3, risk: "Enfants exposés"}, {derive: {pediatrique: "oui"}}]
  - {id: E-2, label: "Délai", when: {pediatrique: "oui"}, then: {deadline: {days: 30, from: depot}}}
"""
BOOK = load_rulebook_text(TEXT)
WITHHELD = secrecy_of(BOOK)


def fact(attribute: str, value: object) -> Fact:
    return Fact(attribute=attribute, kind=BOOK.attributes[attribute].kind, value=value, standing="given", source="f")  # type: ignore[arg-type]


CASE = Case(id="D", facts=(fact("ventes", Decimal(123456)), fact("sain", True), fact("enfant", True)))


def test_what_derives_from_a_secret_is_withheld_on_the_same_ground() -> None:
    assert WITHHELD.attributes == {
        "ventes": ("business",),
        "sain": ("medical",),
        "gros": ("business",),
        "double": ("business", "medical"),
    }
    assert list(WITHHELD.rules) == ["V-1", "V-2", "V-3"]


def test_a_figure_is_withheld_where_a_secret_could_move_it() -> None:
    assert (WITHHELD.score, WITHHELD.urgency, WITHHELD.deadline, WITHHELD.modes) == (True, False, False, True)


def test_the_proposal_stays_and_what_public_rules_brought() -> None:
    said = without_secrets(assess(BOOK, CASE), WITHHELD)
    assert (said.mode, said.priority) == ("lourd", "haute")
    assert [risk.text for risk in said.risks] == ["Enfants exposés"]
    assert [each.rule for each in said.trace.firings] == ["E-1", "E-2"]
    assert said.score.high == 0
    assert said.urgency.known == 3
    assert "123456" not in said.to_json()


def test_where_a_given_fact_comes_from_is_withheld_and_the_source_the_rulebook_declares_stands_for_it() -> None:
    declared = load_rulebook_text(TEXT.replace("enfant: {", 'enfant: {source: "Formulaire, 3.1", ', 1))
    quoted = Fact(attribute="enfant", kind="boolean", value=True, standing="given", source="« Mme Durand, son fils »")
    said = assess(declared, Case(id="D", facts=(quoted,)))
    inside = without_secrets(said, Secrecy(declared, {}, {}, sources=False))
    public = without_secrets(said, secrecy_of(declared))
    assert inside.facts == said.facts
    assert {each.attribute: each.source for each in public.facts}["enfant"] == "Formulaire, 3.1"
    assert "Durand" in inside.to_json()
    assert "Durand" not in public.to_json()


def test_who_said_that_a_fact_is_unknown_is_withheld_and_that_it_was_said_stays() -> None:
    stated = Fact(attribute="enfant", kind="boolean", value=None, standing="unknown", source="Mme Durand")
    public = without_secrets(assess(BOOK, Case(id="D", facts=(stated,))), WITHHELD)
    assert {each.attribute: each.source for each in public.facts}["enfant"] == ""


def test_the_rows_of_a_table_are_withheld_together() -> None:
    table = """
tables:
  - id: T
    label: "Table"
    hit: first
    inputs: [ventes, enfant]
    outputs: [points]
    rows:
      - [T-1, ">= 10", "-", 3]
      - [T-2, "-", "oui", 1]
"""
    with_table = load_rulebook_text(TEXT + table)
    withheld = secrecy_of(with_table)
    assert {"T-1", "T-2"} <= set(withheld.rules)
    assert without_secrets(assess(with_table, CASE), withheld).trace.tables == ()


def test_days_counted_from_a_secret_are_withheld() -> None:
    dated = load_rulebook_text(TEXT.replace("kind: date}", "kind: date, secret: privacy}"))
    withheld = secrecy_of(dated)
    assert withheld.deadline
    assert withheld.rules["E-2"] == ("privacy",)
    assert "E-1" not in withheld.rules


def test_a_rulebook_without_secrets_withholds_nothing() -> None:
    open_book = load_rulebook_text(TEXT.replace(", secret: business", "").replace(", secret: medical", ""))
    assert secrecy_of(open_book).rules == {}
    assert not secrecy_of(open_book).score


def test_what_another_version_withholds_is_withheld_here_with_all_that_follows() -> None:
    plain = load_rulebook_text(TEXT.replace(", secret: business", "").replace(", secret: medical", ""))
    assert secrecy_of(plain).attributes == {}
    beside = secrecy_of(plain, [BOOK])
    assert (beside.attributes, beside.rules) == (WITHHELD.attributes, WITHHELD.rules)
    without = TEXT.replace("sain: {label", "autre: {label").replace("sain:", "autre:")
    assert "sain" not in secrecy_of(load_rulebook_text(without), [BOOK]).attributes


def test_what_one_version_derives_from_a_secret_is_withheld_where_another_asks_for_it() -> None:
    asked = TEXT.replace("derived:\n  gros", "  gros").replace("  double: {label", "derived:\n  double: {label")
    asked = asked.replace(
        '  - {id: V-1, label: "Grosses ventes", when: {ventes: ">= 100"}, then: {derive: {gros: "oui"}}}\n', ""
    )
    assert "gros" not in secrecy_of(load_rulebook_text(asked)).attributes
    assert secrecy_of(load_rulebook_text(asked), [BOOK]).attributes["gros"] == ("business",)


def test_a_secret_date_withholds_the_day_of_the_case() -> None:
    assert not WITHHELD.day
    assert secrecy_of(load_rulebook_text(TEXT.replace("kind: date}", "kind: date, secret: privacy}"))).day
