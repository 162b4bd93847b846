"""How the shapes of a YAML node are named in messages."""

from __future__ import annotations

from engine.loading.nodes import Mapping, Node, Scalar

_NAMES = {
    "text": ("un texte entre guillemets", "a text between quotes", '"…"'),
    "word": ("un mot", "a word", "standard"),
    "list": ("une liste", "a list", "[un, deux]"),
    "mapping": ("un groupe de clés", "a group of keys", '{clé: "valeur"}'),
}

SHAPES = {
    shape: {
        "expected_fr": french,
        "expected_en": english,
        "example_fr": f"Par exemple : {example}",
        "example_en": f"For instance: {example}",
    }
    for shape, (french, english, example) in _NAMES.items()
}


def shape_of(node: Node) -> dict[str, str]:
    """What was found, in both languages."""
    if isinstance(node, Scalar):
        shape = "text" if node.quoted else "word"
    else:
        shape = "mapping" if isinstance(node, Mapping) else "list"
    return {"found_fr": _NAMES[shape][0], "found_en": _NAMES[shape][1]}
