"""`gdr recode`: two codings of the same files, read, compared, told, written."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk.books import Books
from desk.consistency import messages as say
from desk.consistency.reading import Aside, assessed_by, codings, probe
from desk.engines import Assessors
from desk.files import file_digest, written_whole
from desk.interruption import safe_points
from desk.running import Bar
from desk.sources import Sources
from desk.terminal import err, out, progress, show_diagnostics, show_fitted
from desk.texts import text
from engine.errors import Diagnostic, GdrError, Language, Location, diagnostic, nearest
from engine.first_few import first_few
from engine.versions import together
from intake.mapping import Mapping
from reports.agreement_tables import against_csv
from reports.coding.as_json import recoding_json
from reports.coding.codings import Matched, matched
from reports.coding.comparison import Recoding, recoding_of
from reports.coding.page import recode_page_of, remarks_on, render_recode
from reports.coding.tables import FIRST, SHOWN, recoding_tables
from reports.spreadsheet import xlsx_of_tables
from reports.views.lexicon import lexicon_of

PAGE, CSV, XLSX, JSON = "recode.html", "recode.csv", "recode.xlsx", "recode.json"
NAMED = 3


@dataclass(frozen=True)
class Asked:
    """What to compare, and how. Without a folder nothing is written."""

    first: Path
    second: Path
    books: Books
    mapping: Mapping | None
    sheet: str | None
    engine: str
    made_on: date
    language: Language
    folder: Path | None = None
    as_json: bool = False

    def sources(self) -> tuple[Sources, Sources]:
        """The two codings."""
        first, second = (Sources((path,), self.books, self.mapping, self.sheet) for path in (self.first, self.second))
        return first, second


class Recode:
    """One comparison."""

    def __init__(self, asked: Asked) -> None:
        """Nothing is read yet."""
        self.asked, self.aside = asked, Aside()

    def run(self) -> None:
        """Compare, tell, write. Raises GdrError for what cannot be read or compared, OSError."""
        asked, sources = self.asked, self.asked.sources()
        probe(sources)
        if file_digest(asked.first) == file_digest(asked.second):
            show_diagnostics([diagnostic(say.SAME_FILE, Location(file=str(asked.second)))], asked.language)
        found = self._compared(sources)
        self._tell(found)
        self._write(found)

    def _compared(self, sources: tuple[Sources, Sources]) -> Recoding:
        asked = self.asked
        with progress() as shown, safe_points() as stop_if_asked:
            bar = Bar(shown, asked.language, stop_if_asked)
            (first, unread_first), (second, unread_second) = (
                codings(each, self.aside, bar.start("reading", None)) for each in sources
            )
            both = matched(first, second, (unread_first, unread_second))
            if not both.twice:
                self.aside.say(asked.language)
                raise GdrError([self._apart(both)])
            tick = bar.start("assessing", None)
            with closing(Assessors(asked.engine)) as assessors:
                used = asked.books.used(
                    {each.rulebook.version for held in (first, second) for each, _ in held.values()}
                )
                lead = used[0] if len(used) == 1 else together(used, asked.books.lead)
                names = asked.first.name, asked.second.name
                return recoding_of(lead, used, names, both, assessed_by(assessors, tick))

    def _apart(self, both: Matched) -> Diagnostic:
        near = next((each for id in both.only_first if (each := nearest(id, both.only_second))), None)
        place = Location(file=str(self.asked.second))
        return diagnostic(
            say.NOTHING_IN_COMMON,
            place,
            first=self.asked.first.name,
            second=self.asked.second.name,
            first_ids=_some(both.only_first),
            second_ids=_some(both.only_second),
            near=near or "—",
        )

    def _tell(self, found: Recoding) -> None:
        asked = self.asked
        if asked.as_json:
            out.print(recoding_json(found), markup=False, end="")
            return
        lexicon = lexicon_of(found.rulebook, asked.language)
        page = recode_page_of(found, asked.made_on, 0, lexicon)
        out.print(f"[bold]{page.files}[/]. {lexicon.words.recode_flip_rate} : {page.flip_rate}", markup=True)
        for each in remarks_on(found, 0, lexicon):
            err.print(f"[yellow]{each}[/]")
        for table in recoding_tables(found, lexicon, SHOWN, FIRST):
            show_fitted(table.title, table.headers, table.rows)

    def _write(self, found: Recoding) -> None:
        folder, language = self.asked.folder, self.asked.language
        if folder is None:
            self.aside.say(language)
            return
        tables = recoding_tables(found, lexicon_of(found.rulebook, language))
        page = render_recode(found, self.asked.made_on, len(self.aside.rejects), language=language)
        contents: dict[str, str | bytes] = {
            PAGE: page,
            CSV: against_csv(tables),
            XLSX: xlsx_of_tables(tables),
            JSON: recoding_json(found),
        }
        self.aside.write(folder, language)
        for name, content in contents.items():
            place = written_whole(folder / name, content)
            if not self.asked.as_json:
                out.print(text("compared_written", language, file=place))


def _some(ids: tuple[str, ...]) -> str:
    return first_few(ids, NAMED) or "—"
