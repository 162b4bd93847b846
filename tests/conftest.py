"""What every test shares."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

NO_SKIP = "GDR_NO_SKIP"
settings.register_profile("untimed", deadline=None)  # a loaded machine is slow, and that is no failure
settings.load_profile("untimed")


def pytest_configure(config: pytest.Config) -> None:
    """Heads of the ledgers of tests are not to be found among the user's own; the processes they start agree.

    Nor does what someone has on record here take part: there is no ledger, unless a test begins one.
    """
    folder = tempfile.TemporaryDirectory(prefix="gdr-heads-")
    os.environ["GDR_LEDGER"] = str(Path(folder.name) / "none" / "ledger.db")
    config.add_cleanup(folder.cleanup)
    os.environ["GDR_HEADS"] = str(Path(folder.name) / "heads.jsonl")


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{NO_SKIP}=1: nothing may be skipped here. {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, Any, Any]:
    """On a user's machine a test that lacks a browser is skipped by name; where all is due, it fails."""
    report = yield
    if os.environ.get(NO_SKIP):
        _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, Any, Any]:
    """The same for a whole file skipped while it is collected."""
    report = yield
    if os.environ.get(NO_SKIP):
        _refuse_skip(report)
    return report
