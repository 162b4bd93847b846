"""The case file as one HTML page: all that the ledger says of a case, read by people."""

from __future__ import annotations

from engine.errors import Language
from ledger.case_file import CaseFile
from reports.templating import rendered
from reports.views.case_page import case_page_of
from reports.views.moments import Reader
from reports.wording import words


def render_case_file(file: CaseFile, *, communicable: bool = False, language: Language = "fr") -> str:
    """The page as HTML text; to be communicated, without what the law protects."""
    reader = Reader(file, words(language), communicable)
    page = case_page_of(reader)
    foreign = next((lexicon.foreign for lexicon, _ in map(reader.read_with, file.rulebooks.values())), None)
    return rendered("case_file.html.j2", language, foreign, style="base.css case_file.css", page=page)
