"""The scenarios about one rulebook, run on a version of it that is only proposed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from desk import in_use
from desk.places import FEATURES
from desk.qa.bench import Bench
from desk.qa.feature import Feature
from desk.qa.naming import of_rulebooks
from desk.qa.reading import files_of, read_feature
from desk.qa.result import Ran
from desk.qa.running import Run
from desk.terminal import progress
from desk.texts import text
from engine.errors import Language
from engine.gate import Played
from engine.model import Rulebook


def features_in_use() -> Path:
    """The scenarios beside the rulebooks in use, else those that ship."""
    own = in_use.folder().with_name("features")
    return own if any(own.rglob("*.feature")) else FEATURES


def played(rulebook: Rulebook, bench: Bench, language: Language) -> Played:
    """Every scenario that is about the rulebook, whose name leads to this version. Raises KeyboardInterrupt."""
    found = [read_feature(file) for file in files_of(features_in_use())]
    own = [each for each in (of_rulebooks(each, [rulebook.id]) for each in found) if each.scenarios]
    unread = [each for each in found if each.mistakes and not each.scenarios]
    ran = list(_ran(Run(bench), own, language))
    mistakes = [each for feature in (*own, *unread) for each in feature.mistakes]
    return Played(
        passed=sum(each.state == "passed" for each in ran),
        failed=sum(each.state == "failed" for each in ran),
        refused=sum(each.state == "refused" for each in ran),
        proven=sum(each.state == "passed" and each.guarantee == "proven" for each in ran),
        unread=sum(bool(each.mistakes) for each in (*own, *unread)),
        missed=(*mistakes, *(each for one in ran for each in one.said)),
    )


def _ran(run: Run, features: Sequence[Feature], language: Language) -> Iterator[Ran]:
    with progress() as bar:
        task = bar.add_task(text("qa_running", language), total=sum(len(each.scenarios) for each in features))
        for feature in features:
            for each in run.feature(feature):
                yield each
                bar.advance(task)
