"""What going from one rulebook to another does to cases: to the examples of both, and to past files."""

from engine.impact.examples import examples_moved
from engine.impact.model import Cell, ExampleMoved, FileMoved, Past, RuleCount, RuleMoved, Treatment
from engine.impact.past import Counting
from engine.impact.treatments import Pair, compared

__all__ = [
    "Cell",
    "Counting",
    "ExampleMoved",
    "FileMoved",
    "Pair",
    "Past",
    "RuleCount",
    "RuleMoved",
    "Treatment",
    "compared",
    "examples_moved",
]
