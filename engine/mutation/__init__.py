"""The mutation score: how good a rulebook's examples are, and its scenarios.

Every single change of the rulebook is a *mutant*; an example or a scenario that fails on it *kills* it. A survivor
comes with an example that would notice it, unless no case at all would: it is then equivalent, and not counted.
"""

from engine.mutation.generating import mutations_of
from engine.mutation.mutant import KINDS, LABELS, Kind, Mutant, Mutation
from engine.mutation.pasting import pasted
from engine.mutation.report import KindScore, MutationReport, NoticedBy, Result, report_of
from engine.mutation.running import Trial
from engine.mutation.search import Distinguish, Undecided
from engine.mutation.watcher import Watcher

__all__ = [
    "KINDS",
    "LABELS",
    "Distinguish",
    "Kind",
    "KindScore",
    "Mutant",
    "Mutation",
    "MutationReport",
    "NoticedBy",
    "Result",
    "Trial",
    "Undecided",
    "Watcher",
    "mutations_of",
    "pasted",
    "report_of",
]
