"""The report of one case: one HTML file that needs nothing else, on screen or on paper."""

from __future__ import annotations

from engine.assessment import Assessment
from engine.errors import Language
from engine.model import Rulebook
from reports.meta import Context, Meta
from reports.templating import rendered
from reports.views.lexicon import lexicon_of
from reports.views.page import page_of

EMPTY = Context()


def render(
    rulebook: Rulebook, assessment: Assessment, meta: Meta, context: Context = EMPTY, *, language: Language = "fr"
) -> str:
    """The report as HTML text. Deterministic: the clock is `meta.made_on`.

    Raises KeyError if the assessment was made with another rulebook.
    """
    if assessment.rulebook.digest != rulebook.digest:
        raise KeyError(
            f"{assessment.case}: assessed with another rulebook than {rulebook.id} version {rulebook.version}"
        )
    lexicon = lexicon_of(rulebook, language, marking=True)
    page = page_of(assessment, lexicon, meta, context)
    return rendered("report.html.j2", language, lexicon.foreign, style="report.css", page=page)
