"""Every form of cell, kind by kind: what it matches, and a cell that does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from engine.assessment import Assessment, TestOutcome
from engine.cells.grammar import parse_shape
from engine.cells.messages_cell import KINDS_FR
from engine.describing.manual.markdown import code, table
from engine.describing.manual.samples import Source
from engine.values import Kind, shown

_VALUE = "cette valeur, et elle seule"
_SEVERAL = "l'un au moins de ces tests ; le point-virgule se lit « ou »"
_NEGATED = "tout ce que la parenthèse n'admet pas"
_COMMON: Final = {
    "anything": "rien n'est exigé",
    "tests": _SEVERAL,
    "negated": _NEGATED,
    "known": "le fait est connu ; seulement dans une règle dont l'unique effet est `ask`",
    "unknown": "le fait est inconnu ; seulement dans une règle dont l'unique effet est `ask`",
}
_SIGNS = "`=`, `≠`, `<`, `<=` ou `≤`, `>`, `>=` ou `≥`"
_PREFIX: Final = {
    "prefix": "un texte qui commence ainsi",
    "alone": "",  # said by the form that it is a part of
    "several": "l'un de ces débuts",
}
FORMS: Final[dict[Kind, dict[str, str]]] = {
    "boolean": {
        "equals": "`oui` ou `vrai`, `non` ou `faux`",
        "compared": "`=` ou `≠`, une valeur ou un autre critère",
        **_COMMON,
    },
    "number": {
        "equals": "ce nombre, virgule ou point, espaces permis, unité du critère ou convertible",
        "compared": f"{_SIGNS}, un nombre ou un autre critère",
        "interval": "entre deux nombres ; le crochet tourné vers le nombre le compte, tourné vers l'extérieur l'exclut",
        **_COMMON,
    },
    "date": {
        "equals": "ce jour : jj/mm/aaaa ou aaaa-mm-jj",
        "compared": f"{_SIGNS}, un jour ou un autre critère",
        "interval": "entre deux jours, les crochets comme pour un nombre",
        **_COMMON,
    },
    "choice": {
        "equals": f"{_VALUE} ; un mot nu est une valeur déclarée, `« … »` cite n'importe quel texte",
        "compared": f"{_SIGNS} ; `<` et les suivants si le choix est ordonné (`ordered: true`)",
        **_PREFIX,
        **_COMMON,
    },
    "set": {
        "contains": "l'ensemble contient",
        "alone": "",
        "several": "l'une de ces valeurs",
        "equals": "après « contient … ; » : l'ensemble contient cette valeur-ci",
        **_COMMON,
    },
    "text": {
        "equals": f"{_VALUE} ; casse et accents comptent ; `« … »` cite n'importe quel texte",
        "compared": "`=` ou `≠`, un texte ou un autre critère",
        **_PREFIX,
        **_COMMON,
    },
}
_HEAD = """\
## Les cellules

Une cellule est ce qu'une règle, une table ou une condition exige d'un critère. Elle s'écrit entre guillemets. Ce \
qu'elle admet dépend du type du critère ; « vrai » et « faux » donnent un fait des exemples qui la rend vraie, et un \
qui la rend fausse. Sur un fait inconnu, une cellule n'est ni vraie ni fausse ; `connu` et `inconnu` seuls tranchent."""


@dataclass(frozen=True)
class _Shown:
    """A cell of one kind, a value that makes it true and one that makes it false where there are."""

    cell: str
    forms: frozenset[str]
    true: str
    false: str
    source: Source

    @property
    def rank(self) -> tuple[int, int]:
        """The most telling first, then the shortest."""
        return -len({self.true, self.false} - {""}), len(self.cell)


def cells_section(sources: Sequence[Source]) -> str:
    """A table for each kind."""
    return "\n\n".join((_HEAD, *(_kind(kind, sources) for kind in get_args(Kind))))


def _kind(kind: Kind, sources: Sequence[Source]) -> str:
    cells = [each for source in sources for each in _cells(kind, source)]
    rows = (_row(form, meaning, cells) for form, meaning in FORMS[kind].items() if meaning)
    title = f"### Type {kind} : {KINDS_FR[kind]}"
    return f"{title}\n\n" + table(("cellule", "exige", "vrai", "faux", "exemple"), rows)


def _row(form: str, meaning: str, cells: Sequence[_Shown]) -> tuple[str, ...]:
    if form == "anything":
        return code("-"), meaning, "tout", "", ""
    best = min((each for each in cells if form in each.forms), key=lambda each: each.rank)
    return code(best.cell), meaning, best.true, best.false, str(best.source)


def _cells(kind: Kind, source: Source) -> Iterator[_Shown]:
    outcomes: dict[str, dict[str, str]] = {}
    for assessment in source.assessments:
        values = {fact.attribute: fact for fact in assessment.facts}
        for test in _tests(assessment):
            fact = values[test.attribute]
            if fact.kind == kind:
                said = "inconnu" if fact.value is None else shown(fact.value)
                outcomes.setdefault(test.cell, {}).setdefault(test.truth, said)
    for cell, found in outcomes.items():
        yield _Shown(cell, _forms(cell, kind), found.get("true", ""), found.get("false", ""), source)


def _tests(assessment: Assessment) -> Iterator[TestOutcome]:
    for fired in assessment.trace.firings:
        yield from fired.tests
    for other in assessment.trace.others:
        yield from other.tests
    for consulted in assessment.trace.tables:
        for row in consulted.rows:
            yield from row.tests


def _forms(cell: str, kind: Kind) -> frozenset[str]:
    """The forms in a cell; a list of one test is that test."""
    shape = parse_shape(cell, kind)
    found = {str(tree.data) for tree in shape.iter_subtrees()}
    return frozenset(found if len(shape.children) > 1 else found - {"tests"})
