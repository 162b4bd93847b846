"""What the terminal says of a safety case: the two figures, and where the page is."""

from __future__ import annotations

from rich.markup import escape

from desk.safety.command import Made
from desk.terminal import out
from desk.texts import text
from engine.errors import Language
from reports.safety.page import share_said
from reports.views.lexicon import lexicon_of


def tell(made: Made, language: Language) -> None:
    """The two shares with their bounds, then the files written."""
    lexicon, under = lexicon_of(made.rulebook, language), made.case.under
    modes = escape(", ".join(lexicon.short_mode(each) for each in made.case.light))
    out.print(text("safety_light", language, modes=modes, said=share_said(under.of_light, lexicon)))
    out.print(text("safety_severe", language, said=share_said(under.of_severe, lexicon)))
    out.print(text("safety_where", language, page=escape(str(made.page)), data=escape(str(made.data))))
