"""`gdr check`: form, then examples, then proofs of each rulebook; then what they came to, together."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from time import perf_counter

from rich.markup import escape

from desk.engines import Incident, assessor, one_by_one
from desk.places import shared_names
from desk.proofs.comparing import DIVERGENT, Compared, compared
from desk.proofs.mutants import tell_mutation
from desk.proofs.mutating import mutated
from desk.proofs.proving import Proving, proved
from desk.proofs.reading import ReadFile, read_named, read_sought
from desk.proofs.report import CheckReport, Judged, Looked
from desk.proofs.saving import Saved, save, save_divergences
from desk.proofs.telling import conclusion, tell, tell_comparison
from desk.seeking import kept, names_in_use
from desk.terminal import out, show_diagnostics, table
from desk.texts import counted, text
from engine.errors import Language
from engine.examples import Mismatch, run_examples
from engine.model import Rulebook
from engine.mutation import MutationReport
from engine.verification import Failure
from engine.verification.proof import UnconfirmedError
from engine.versions import conflicts


@dataclass(frozen=True, slots=True)
class Asked:
    """What to check, and how. No `proving`: form and examples only. No `save`: witnesses are shown, not written."""

    names: tuple[str, ...]
    engine: str
    on: date
    language: Language
    proving: Proving | None
    mutants: bool = False
    as_json: bool = False
    save: Path | None = None
    gherkin: bool = False


@dataclass
class Checking:
    """A check under way: what was looked at so far, and whether someone stopped it."""

    asked: Asked
    read: list[ReadFile] = field(default_factory=list)
    looked: list[Looked] = field(default_factory=list)
    compared: Compared = field(default_factory=Compared)
    failures: tuple[Failure, ...] = ()
    interrupted: bool = False

    def run(self) -> CheckReport:
        """Look at everything, and say it on the way; as JSON, only at the end."""
        start = perf_counter()
        try:
            for read in self._read():
                self._look(read)
                if self.interrupted:
                    break
            self._stand_together()
            self._compare()
        except KeyboardInterrupt:
            self.interrupted = True
        report = self._report()
        if self.asked.as_json:
            sys.stdout.write(report.to_json())
        else:
            _sum_up(report, perf_counter() - start, self.asked)
        return report

    def _read(self) -> Iterator[ReadFile]:
        for name in self.asked.names:
            yield from read_named(name, self.asked.on)
        for id in () if self.asked.names else (*shared_names(), *names_in_use()):
            yield from read_sought(kept(id), self.asked.on)

    def _look(self, read: ReadFile) -> None:
        """One file. What is found is kept as it comes: a second Ctrl-C loses nothing of it."""
        if not self.asked.as_json:
            show_diagnostics(read.looked.diagnostics, self.asked.language)
        looked = read.looked
        if read.loaded is not None:
            looked = self._examined(read, read.loaded.rulebook)
            self.read.append(read)
        self.looked.append(looked)
        self._say(looked, read)

    def _examined(self, read: ReadFile, rulebook: Rulebook) -> Looked:
        """Examples, proofs, mutants; each is left out once someone has stopped the one before.

        The examples need a process of the production engine, which takes a second to start: proofs fill it.
        """
        with ThreadPoolExecutor(1) as beside:
            examples = beside.submit(_examples, rulebook, self.asked.engine)
            looked = self._proved(read, rulebook)
            mismatches, incidents = examples.result()
        looked = looked.model_copy(update={"mismatches": tuple(mismatches), "incidents": len(incidents)})
        if self.asked.mutants and not self.interrupted:
            report = self._mutated(rulebook, looked.name)
            looked = looked.model_copy(update={"mutation": report})
            self.interrupted = not report.complete
        return looked

    def _mutated(self, rulebook: Rulebook, name: str) -> MutationReport:
        """Scenarios bring pytest-bdd: they are loaded only here."""
        title = text("mutating", self.asked.language, name=name)
        watchers = import_module("desk.qa.watching").watchers_in_use
        return mutated(rulebook, self.asked.engine, title, lambda: watchers(rulebook, self.asked.on))

    def _proved(self, read: ReadFile, rulebook: Rulebook) -> Looked:
        if self.asked.proving is None:
            return read.looked
        title = text("proving", self.asked.language, name=read.looked.name)
        proofs = proved(rulebook, read.places, self.asked.proving, title)
        self.interrupted = not proofs.complete
        return read.looked.model_copy(update={"proofs": proofs})

    def _stand_together(self) -> None:
        """Files of one folder and one rulebook are its versions, even given one by one."""
        groups: dict[tuple[Path, str], dict[str, Rulebook]] = {}
        for each in self.read:
            if each.loaded is not None:
                book = each.loaded.rulebook
                groups.setdefault((each.path.resolve().parent, book.id), {})[each.path.name] = book
        told = [found for looked in self.looked for found in looked.diagnostics]
        for (_, id), versions in groups.items():
            found = [each for each in conflicts(list(versions.items())) if each not in told]
            if found:
                self._look(ReadFile(Looked(name=id, diagnostics=tuple(found)), Path(id)))

    def _compare(self) -> None:
        """Rulebooks with one another, once each has been looked at by itself."""
        if self.asked.proving is None or self.interrupted:
            return
        try:
            self.compared = compared(self.read, self.asked.proving)
        except UnconfirmedError as error:
            self.failures = (Failure(code=DIVERGENT, at=", ".join(self.asked.names), cases=error.cases),)
        books = [each.loaded.rulebook for each in self.read if each.loaded]
        if not self.asked.as_json:
            tell_comparison(self.compared, self.failures, books, self.asked.language)
            if self.asked.proving.only == (DIVERGENT,) and not (self.compared.rulebooks or self.failures):
                out.print(f"[yellow]{text('not_compared', self.asked.language)}[/]")
        if self.asked.save is not None:
            self._save_divergences(books, self.asked.save)

    def _save_divergences(self, books: list[Rulebook], folder: Path) -> None:
        for each in books:
            saved = save_divergences(self.compared.divergences, each, folder, gherkin=self.asked.gherkin)
            if saved.files or saved.left_out:
                self._say_saved(saved)

    def _say(self, looked: Looked, read: ReadFile) -> None:
        if not self.asked.as_json:
            say_looked(looked, read.loaded.rulebook if read.loaded else None, self.asked.language)
        if self.asked.save is not None and read.loaded is not None:
            self._say_saved(save(looked, read.loaded.rulebook, self.asked.save, gherkin=self.asked.gherkin))

    def _say_saved(self, saved: Saved) -> None:
        if self.asked.as_json:
            return
        language = self.asked.language
        for code, at in saved.left_out:
            out.print(f"[yellow]{text('not_saved', language, code=code, at=at)}[/]")
        out.print(text("witnesses_saved", language, folder=self.asked.save, count=len(saved.files)))

    def _report(self) -> CheckReport:
        well = all(each.ok for each in self.looked) and not any(each.counts for each in self.compared.divergences)
        return CheckReport(
            on=self.asked.on,
            ok=well and not self.failures and not self.interrupted,
            interrupted=self.interrupted,
            files=tuple(self.looked),
            compared=self.compared.rulebooks,
            divergences=self.compared.divergences,
            idle=self.compared.idle,
            failures=self.failures,
        )


def _examples(rulebook: Rulebook, engine: str) -> tuple[list[Mismatch], list[Incident]]:
    """The examples, on the engine asked for in the shadow of the reference."""
    with_engine = assessor(rulebook, engine)
    try:
        return run_examples(rulebook, one_by_one(with_engine)), with_engine.incidents
    finally:
        with_engine.close()


def say_looked(looked: Looked, rulebook: Rulebook | None, language: Language) -> None:
    """What was found in a file, its conclusion last; its diagnostics have been said."""
    if rulebook is None:
        _say_form(looked, language)
        return
    _say_examples(looked, language)
    proofs = ""
    if looked.proofs is not None:
        tell(looked.proofs, rulebook, language)
        proofs = text("proofs", language, said=conclusion(looked.proofs, language))
    if looked.mutation is not None:
        tell_mutation(looked.mutation, looked.name, language)
    examples = counted("check_held" if looked.ok else "check_of_examples", looked.examples, language)
    counts = {**_counts(looked, language), "examples": examples}
    mark, key = ("[green]✓[/]", "check_ok") if looked.ok else ("[red]✗[/]", "check_found")
    out.print(f"{mark} {text(key, language, name=looked.name, proofs=proofs, **counts)}")


def _say_form(looked: Looked, language: Language) -> None:
    if looked.errors:
        out.print(f"[red]✗[/] {escape(looked.name)} : {text('errors', language, count=len(looked.diagnostics))}")
    else:
        out.print(f"[green]✓[/] {text('check_shared_ok', language, name=looked.name, **_counts(looked, language))}")


def _counts(looked: Looked, language: Language) -> dict[str, str]:
    return {
        "rules": counted("check_rules", looked.rules, language),
        "attributes": counted("check_attributes", looked.attributes, language),
    }


def _say_examples(looked: Looked, language: Language) -> None:
    """A line each, whatever the width of the terminal."""
    if looked.incidents:
        out.print(f"[red]✗[/] {text('check_incidents', language, name=looked.name, count=looked.incidents)}")
    if looked.mismatches:
        out.print(f"[red]✗[/] {text('check_examples', language, name=looked.name, count=len(looked.mismatches))}")
    for each in looked.mismatches:
        expected, got = each.expected or "—", each.got or "—"
        said = text("mismatch", language, example=each.example, field=each.field, expected=expected, got=got)
        out.print(f"  [yellow]•[/] {said}")


def _sum_up(report: CheckReport, seconds: float, asked: Asked) -> None:
    """How many findings of each code, and how long it took."""
    if report.interrupted:
        out.print(f"[yellow]{text('check_interrupted', asked.language)}[/]")
    own = [each for file in report.files if file.proofs for each in file.proofs.findings]
    found: list[Judged] = [*own, *report.divergences]
    if found:
        codes, waived = (Counter(each.finding.code for each in some) for some in (found, _waived(found)))
        headers = [text(key, asked.language) for key in ("code", "count", "of_which_waived")]
        out.print(table("", headers, [(code, codes[code], waived[code]) for code in sorted(codes)], numeric=(1, 2)))
    if asked.proving is not None:
        said = f"{seconds:.1f}"
        said = said.replace(".", ",") if asked.language == "fr" else said
        out.print(text("took", asked.language, seconds=said))


def _waived(found: list[Judged]) -> list[Judged]:
    return [each for each in found if not each.counts]
