"""Every key: where it stands, what it takes, what it means, an example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from engine.describing import DEFINITIONS
from engine.describing.manual.markdown import code, link_to, table
from engine.describing.manual.samples import Sample, Source, samples
from engine.describing.manual.values import TITLES, taken
from engine.describing.shapes import Shape

_HEAD = """\
## Les clés

« oui » : la clé est nécessaire ; « parfois » : sa description, ou le message qui la réclame, dit quand."""
_CELLS = "Toute autre clé est un critère, et sa valeur une [cellule](#les-cellules) ; toutes doivent être vraies."


def keys_section(sources: Sequence[Source]) -> str:
    """A table for each thing that has keys of the language."""
    found = samples(sources)
    return "\n\n".join((_HEAD, *(_definition(name, found) for name in TITLES)))


def _definition(name: str, found: Mapping[tuple[str, str], Sample]) -> str:
    shape = DEFINITIONS[name]
    rows = (_row(name, key, each, _sample(name, key, found)) for key, each in shape["properties"].items())
    parts = [f"### {TITLES[name]}", _stands(name), _CELLS if name == "condition" else ""]
    told = table(("clé", "nécessaire", "ce qu'elle prend", "ce qu'elle dit", "exemple"), rows)
    return "\n\n".join(part for part in (*parts, told) if part)


def _sample(name: str, key: str, found: Mapping[tuple[str, str], Sample]) -> Sample | None:
    """An example of a key where it stands, else of the same key, of the same shape, elsewhere."""
    shape = DEFINITIONS[name]["properties"][key]
    alike = (each for (other, said), each in found.items() if said == key and _form(other, key) == taken(shape))
    return found.get((name, key)) or next(alike, None)


def _form(name: str, key: str) -> str:
    return taken(DEFINITIONS[name]["properties"][key])


def _row(name: str, key: str, shape: Shape, sample: Sample | None) -> tuple[str, ...]:
    example = f"{code(sample.text)} ({sample.source})" if sample else ""
    return code(key), _needed(DEFINITIONS[name], key), taken(shape), shape["description"], example


def _needed(shape: Shape, key: str) -> str:
    if key in shape.get("required", ()):
        return "oui"
    if key in shape.get("dependencies", {}):
        return f"avec {', '.join(map(code, shape['dependencies'][key]))}"
    return "parfois" if key in shape.get("then", {}).get("required", ()) else ""


def _stands(name: str) -> str:
    places = [f"{code(key)} ({link_to(TITLES[parent])})" for parent, key in _parents(name)]
    return f"Sous {', '.join(places)}." if places else "Le fichier entier."


def _parents(name: str) -> Iterator[tuple[str, str]]:
    """The keys under which a definition stands."""
    for parent in TITLES:
        for key, shape in DEFINITIONS[parent]["properties"].items():
            if f"#/definitions/{name}" in _references(shape):
                yield parent, key


def _references(shape: object) -> Iterator[str]:
    if isinstance(shape, dict):
        yield from (each for key, each in shape.items() if key == "$ref")
        for each in shape.values():
            yield from _references(each)
    elif isinstance(shape, list | tuple):
        for each in shape:
            yield from _references(each)
