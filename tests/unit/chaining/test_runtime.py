"""The library at work: threads, forks, failures, memory."""

import json
import os
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import durable_rules_engine as native
import pytest

from engine.chaining import CHAINS, KEPT, Chains, EngineError, Running, assess
from engine.errors import CaseError
from engine.facts import Case
from engine.model import Rulebook
from engine.plans.plan import plan_of
from engine.reference import assess as reference
from tests.unit.chaining.build import attribute, boolean_cases, case, is_true, rich, rule, rulebook

ROOT = Path(__file__).parents[3]
BOOK = rich()
CASES = list(boolean_cases("abcdef", 60, seed=3))
EXPECTED = [reference(BOOK, each).to_json() for each in CASES]

PREAMBLE = """
import os, sys, warnings
from engine.chaining import assess
from tests.unit.chaining.build import boolean_cases, rich
book, cases = rich(), list(boolean_cases("abcdef", 60, seed=3))
def bytes_of(): return [assess(book, each).to_json() for each in cases]
"""


def run(script: str, **environment: str) -> str:
    """What a script prints in a process of its own; fails with its errors if it fails."""
    ran = subprocess.run(
        [sys.executable, "-c", PREAMBLE + textwrap.dedent(script)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | environment,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def other(number: int) -> Rulebook:
    return rulebook([rule(f"R{number}", is_true("a"))], [attribute(id) for id in "abcdef"], id=f"essai-{number}")


def test_same_bytes_as_the_reference() -> None:
    assert [assess(BOOK, each).to_json() for each in CASES] == EXPECTED


def test_from_several_threads_on_several_rulebooks() -> None:
    books = [BOOK, *(other(number) for number in range(3))]
    work = [(book, each) for each in CASES for book in books] * 5
    one_by_one = [assess(*each).to_json() for each in work]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda each: assess(*each).to_json(), work)) == one_by_one


def test_in_forked_processes_while_threads_are_at_work() -> None:
    printed = run("""
        import threading, time
        warnings.simplefilter("ignore", DeprecationWarning)  # that forking with threads may deadlock: shown not to
        expected, stop = bytes_of(), threading.Event()
        def work():
            while not stop.is_set(): bytes_of()
        threads = [threading.Thread(target=work) for _ in range(3)]
        for each in threads: each.start()
        same = []
        for _ in range(12):
            child = os.fork()
            if child == 0: os._exit(0 if bytes_of() == expected else 1)
            same.append(os.waitpid(child, 0)[1] == 0)
        stop.set()
        for each in threads: each.join()
        print(all(same), len(same), bytes_of() == expected)
    """)
    assert printed == "True 12 True"


def test_with_memory_full_of_rubbish() -> None:
    """What `durable_rules` reads before writing it would show: states are also deleted, rulebooks forgotten."""
    printed = run(
        """
        from tests.unit.chaining.test_runtime import EXPECTED, other
        for number in range(40): assess(other(number), cases[0])
        print(bytes_of() == EXPECTED)
        """,
        MALLOC_PERTURB_="165",
    )
    assert printed == "True"


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from Linux's /proc")
@pytest.mark.parametrize(
    ("work", "kilobytes"),
    [("bytes_of()", 512), ("for number in range(20): assess(other(200 * turn + number), cases[0])", 2_048)],
    ids=["thousands of cases", "a thousand rulebooks"],
)
def test_memory_is_flat(work: str, kilobytes: int) -> None:
    """A state kept for each case, or each rulebook kept, would be ten times that."""
    printed = run(f"""
        from benchmarks.soak import resident
        from tests.unit.chaining.test_runtime import other
        sizes = []
        for turn in range(100):
            {work}
            sizes.append(resident())
        print((sizes[-1] - sizes[40]) // 1024)
    """)
    assert int(printed) < kilobytes


def test_it_starts_no_thread_and_leaves_the_python_layer_alone() -> None:
    printed = run("import threading; bytes_of(); print(threading.active_count(), 'durable' in sys.modules)")
    assert printed == "1 False"


def test_without_the_library_the_remedy_is_named() -> None:
    printed = run("""
        for name in [name for name in sys.modules if name.startswith("engine")]: del sys.modules[name]
        sys.modules["durable_rules_engine"] = None
        from engine.chaining import EngineError, assess
        try: assess(book, cases[0])
        except EngineError as error: print(error.diagnostics[0].code, error.diagnostics[0].hint)
    """)
    assert printed.startswith("ENGINE_MISSING ")
    assert "« make run »" in printed
    assert "« --engine reference »" in printed


class Interruption:
    """Raises in place of one call of the library, then lets everything through."""

    def __init__(self, name: str, error: BaseException) -> None:
        self.real, self.error, self.calls = getattr(native, name), error, 0

    def __call__(self, *arguments: object) -> object:
        self.calls += 1
        if self.calls == 1:
            raise self.error
        return self.real(*arguments)


@pytest.mark.parametrize(
    "name", ["create_ruleset", "assert_fact", "start_action_for_state", "complete_and_start_action", "retract_fact"]
)
@pytest.mark.parametrize("error", [native.error("303"), KeyboardInterrupt()], ids=["its error", "Ctrl-C"])
def test_interrupted_anywhere_it_starts_afresh(
    name: str, error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    chains = Chains()
    interruption = Interruption(name, error)
    monkeypatch.setattr(native, name, interruption)
    with pytest.raises(KeyboardInterrupt if isinstance(error, KeyboardInterrupt) else EngineError):
        chains.of(BOOK).assess(CASES[0])
    assert interruption.calls == 1
    assert [chains.of(BOOK).assess(each).to_json() for each in CASES] == EXPECTED


def test_a_failure_names_the_case_and_the_cause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "assert_fact", Interruption("assert_fact", native.error("code: 303")))
    with pytest.raises(EngineError) as raised:
        Chains().of(BOOK).assess(case({}, "D 77"))
    (found,) = raised.value.diagnostics
    assert found.code == "ENGINE_FAILED"
    assert "« D 77 » : code: 303" in found.message


@pytest.mark.parametrize(
    ("name", "answer"),
    [("assert_fact", (2, 1)), ("start_action_for_state", None), ("retract_fact", (1, 1))],
    ids=["a fact refused", "nothing fires", "a fact that stays"],
)
def test_whatever_does_not_run_to_its_end_is_a_failure(
    name: str, answer: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native, name, lambda *_: answer)
    with pytest.raises(EngineError, match="ENGINE_FAILED"):
        Chains().of(BOOK).assess(CASES[0])


def test_an_action_after_the_last_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def never_ending(handle: int, state: int) -> str:
        return json.dumps({"sentinel": {"m": {}}})

    monkeypatch.setattr(native, "complete_and_start_action", never_ending)
    with pytest.raises(EngineError, match="ENGINE_FAILED"):
        Chains().of(BOOK).assess(CASES[0])


def test_a_rule_fires_once_for_each_of_its_branches() -> None:
    """Which is why the rules that fired are a set, and points are summed outside."""
    ruleset = plan_of(BOOK).strata[0].rulesets[0]
    running = Running(ruleset)
    found = running.fired(ruleset.sure_fact(tuple([1] * len(ruleset.tests))))
    assert len(found) > len(set(found))


def test_the_rulebooks_used_last_are_kept() -> None:
    chains = Chains()
    first = chains.of(BOOK)
    for number in range(KEPT - 1):
        chains.of(other(number))
    assert chains.of(BOOK) is first
    for number in range(KEPT):
        chains.of(other(number))
    assert chains.of(BOOK) is not first


def test_equal_rulebooks_share_what_is_ready() -> None:
    assert CHAINS.of(rich()) is CHAINS.of(rich())


def test_what_does_not_fit_is_said_in_full() -> None:
    """Also when values that fit have been seen before."""
    wrong: Case = case({"a": True, "nulle_part": True, "b": None})
    for _ in range(2):
        with pytest.raises(CaseError) as raised:
            assess(BOOK, wrong)
        assert [each.code for each in raised.value.diagnostics] == ["CASE_ATTRIBUTE"]
