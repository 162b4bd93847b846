"""A small mapping that the tests complete."""

from __future__ import annotations

from intake.mapping import Mapping
from intake.mapping_loading import load_mapping_text

HEAD = """\
mapping: source
title: "Une source"
rulebook: essai
source: "Source"
dates: ["jj/mm/aaaa", "aaaa-mm-jj hh:mm:ss"]
blank: ["-", "n/a"]
columns:
  numero: ["Number", "Nr"]
  nom: ["Name"]
  genre: ["Kind"]
  texte: ["Text"]
  autre: ["Other"]
  jour: ["Day"]
  rare: ["Rare"]
optional: [nom, genre, texte, autre, jour, rare]
id: numero
"""


def mapping(body: str, head: str = HEAD) -> Mapping:
    """The mapping of this body."""
    return load_mapping_text(f"{head}{body}")


def reading(attribute: str, rule: str) -> str:
    """A body that reads one attribute."""
    return f"attributes:\n  {attribute}: {rule}\n"
