"""What a run says at its end: on the terminal, and in the files beside its assessments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.markup import escape

from desk import messages as say
from desk.books import Books
from desk.run_folder import RunFolder
from desk.terminal import out, show_fitted, table
from desk.texts import text
from desk.triage import Tally
from engine.errors import Diagnostic, GdrError, Language, Location, diagnostic, line_of, nearest
from engine.model import Rulebook
from engine.versions import period_text, together
from intake.mapping import Mapping, Reading
from reports.agreement import Answers, agreement_of
from reports.agreement_tables import against_csv, agreement_tables, plain_agreement
from reports.index_page import Manifest, render_index
from reports.outcome_tables import plain_tables
from reports.outcomes import outcomes_of
from reports.run_rows import RunRow, by_precaution
from reports.summary import csv_of, summary_of
from reports.views.lexicon import lexicon_of

SHOWN_REJECTS = 5
SUMMARY_CSV, SUMMARY_XLSX, INDEX = "summary.csv", "summary.xlsx", "index.html"
AGAINST_CSV, AGAINST_XLSX = "against.csv", "against.xlsx"


@dataclass(frozen=True)
class Confronted:
    """What the modes are confronted with: outcomes, as `named_outcomes` gives them, and the classes they answer to."""

    names: Sequence[str] = ()
    against: Answers | None = None


class SummingUp:
    """The rows of a run, and what is said of them."""

    def __init__(
        self, books: Books, rows: Sequence[RunRow], tally: Tally, confronted: Confronted, language: Language
    ) -> None:
        """Count what is asked for."""
        self.books, self.rows, self.tally, self.language = books, rows, tally, language
        used = books.used(tally.versions)
        self.rulebook = used[0] if len(used) == 1 else together(used, books.lead)
        self.outcomes = outcomes_of(self.rulebook, rows, confronted.names) if confronted.names else None
        self.against = agreement_of(rows, confronted.against) if confronted.against else None

    def write(self, folder: RunFolder, manifest: Manifest) -> None:
        """The summary and the index page."""
        from reports.spreadsheet import xlsx_of, xlsx_of_tables  # noqa: PLC0415 - a sixth of the start of any command

        summary = summary_of(self.rulebook, self.rows, self.language)
        folder.write(SUMMARY_CSV, csv_of(summary))
        folder.write(SUMMARY_XLSX, xlsx_of(summary))
        manifest = replace(manifest, outcomes=self.outcomes, against=self.against)
        if self.against:
            lexicon = lexicon_of(self.rulebook, self.language)
            tables = agreement_tables(self.against, lexicon, most=len(self.against.apart))
            folder.write(AGAINST_CSV, against_csv(tables))
            folder.write(AGAINST_XLSX, xlsx_of_tables(tables))
            manifest = replace(
                manifest, files=(*manifest.files, *((each, each) for each in (AGAINST_XLSX, AGAINST_CSV)))
            )
        folder.write(INDEX, render_index(self.rulebook, self.rows, manifest, language=self.language))

    def show(self) -> None:
        """The modes, then what is not among them, then what became of the files."""
        out.print(self._modes())
        for line in self._remarks():
            out.print(line)
        if self.outcomes:
            for each in plain_tables(self.outcomes, self.rulebook, self.language):
                show_fitted(each.title, each.headers, each.rows)
        for each in plain_agreement(self.against, self.rulebook, self.language) if self.against else ():
            show_fitted(each.title, each.headers, each.rows)

    def _first_rejects(self) -> Iterable[str]:
        """The first mistake of each kind, so that a person sees at once what is wrong."""
        shown = list(self.tally.mistakes.values())[:SHOWN_REJECTS]
        return (line_of(each, self.language) for each in shown)

    def _modes(self) -> object:
        counts = Counter(row.mode for row in self.rows)
        scale: list[tuple[str | None, str]] = [(mode.id, mode.label) for mode in self.rulebook.modes]
        if counts[None]:
            scale.append((None, text("unsettled", self.language)))
        cautious = Counter(row.mode for row in self.rows if by_precaution(row, self.rulebook))
        rows = [(label, counts[id], _share(counts[id], len(self.rows)), cautious[id]) for id, label in scale]
        keys = ("mode", "cases", "share", "by_precaution")[: 4 if cautious else 3]
        title = text("summary", self.language, cases=len(self.rows), rulebook=self.rulebook.id)
        shown = [row[: len(keys)] for row in rows]
        return table(title, [text(key, self.language) for key in keys], shown, numeric=(1, 2, 3))

    def _remarks(self) -> Iterable[str]:
        incomplete = sum(not row.complete for row in self.rows)
        if incomplete:
            yield text("incomplete", self.language, count=incomplete)
        yield from self._by_version()
        if self.tally.rejected:
            yield f"[yellow]{text('rejected', self.language, count=self.tally.rejected, file='rejects.csv')}[/]"
            yield from (f"  {escape(line)}" for line in self._first_rejects())
        for reason, count in self.tally.apart_by_reason().items():
            yield text("apart_in", self.language, count=count, reason=reason, file="apart.csv")
        yield from self._doubts()
        if self.tally.incidents:
            count = self.tally.incidents
            yield f"[red]{text('incidents', self.language, count=count, file='incidents.jsonl')}[/]"

    def _doubts(self) -> Iterable[str]:
        """The cases with a text that no rule recognises for want of a capital, and the first of each attribute."""
        if self.tally.doubtful:
            yield f"[yellow]{text('doubtful', self.language, count=self.tally.doubtful)}[/]"
            yield from (f"  {escape(line_of(each, self.language))}" for each in self.tally.doubts.values())

    def _by_version(self) -> Iterable[str]:
        """Which versions served, and for how many cases that were not of their days."""
        tally, today = self.tally, self.books.today
        if self.books.several:
            for each in self.books.used(tally.versions):
                values = {"version": each.version, "period": period_text(each.in_force)}
                yield text("by_version", self.language, count=tally.versions[each.version], **values)
        if tally.undated and today is not None:
            yield f"[yellow]{text('undated', self.language, version=today.version, count=tally.undated)}[/]"
        if tally.outside:
            period = period_text(self.books.lead.in_force)
            yield f"[yellow]{text('outside', self.language, period=period, count=tally.outside)}[/]"


def show_where(folder: Path, language: Language) -> None:
    """Where the results are, and which to open first."""
    out.print(text("where", language, folder=folder))
    out.print(f"  {folder / INDEX}{text('open_index', language)}")
    out.print(f"  {folder / SUMMARY_XLSX}")


def outcome_labels(rulebook: Rulebook, names: Iterable[str], language: Language) -> dict[str, str]:
    """Outcome names by what the screens call them, case aside."""
    words = lexicon_of(rulebook, language).words
    return {words.outcome(name).casefold(): name for name in names}


def _share(count: int, total: int) -> str:
    return f"{100 * count / total:.0f} %".replace(" ", "\u202f") if total else ""


def named_outcomes(asked: Iterable[str], known: Sequence[str], mapping: Mapping | None) -> tuple[str, ...]:
    """The outcomes asked for by name, by value (`statut=retiré`), or by a column that the mapping reads for them.

    Raises GdrError naming every one that is neither.
    """
    names = [part for name in asked for part in _parts(name, known)]
    found = {name: _named(name, known, mapping) for name in names}
    unknown = [_unknown(name, known) for name, outcomes in found.items() if not outcomes]
    if unknown:
        raise GdrError(unknown)
    return tuple(dict.fromkeys(name for outcomes in found.values() for name in outcomes))


def _parts(name: str, known: Sequence[str]) -> list[str]:
    """One name, or several with commas between them."""
    several = [part.strip() for part in name.split(",")]
    return several if all(part.partition("=")[0].strip() in known for part in several) else [name]


def _named(name: str, known: Sequence[str], mapping: Mapping | None) -> list[str]:
    if name.partition("=")[0].strip() in known:
        return [name]
    return _read_from(name, mapping) if mapping else []


def _read_from(column: str, mapping: Mapping) -> list[str]:
    """The outcomes that a mapping reads from a column, named as in the source or as in the mapping.

    Where some are questions of yes or no, only those: a rate needs no column a value.
    """
    ids = {id for id, each in mapping.columns.items() if column == id or column in each.headers}
    read = {name: {id for each in readings for id in each.columns} for name, readings in mapping.outcomes.items()}
    found = [name for name, columns in read.items() if ids & columns]
    return [name for name in found if _is_yes_or_no(mapping.outcomes[name])] or found


def _is_yes_or_no(readings: Sequence[Reading]) -> bool:
    return {target for each in readings for target in each.targets} <= {"oui", "non"}


def _unknown(name: str, known: Sequence[str]) -> Diagnostic:
    near = nearest(name, known)
    listed = ", ".join(known) or "—"
    return diagnostic(say.OUTCOME_UNKNOWN, Location(), name=name, known=f"{listed} ({near} ?)" if near else listed)
