"""How the small rulebooks of the tests begin: what they are, and three modes."""

HEAD = """
rulebook: petit
title: "Petit référentiel"
version: 1
in_force: {from: "2026-01-01"}
status: illustrative
owner: "Essais"
language: fr
when_unknown: precaution
modes:
  - {id: leger, label: "Léger", from: 0}
  - {id: moyen, label: "Moyen", from: 4}
  - {id: lourd, label: "Lourd", from: 9}
"""
