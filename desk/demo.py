"""`gdr demo`, what `make run` shows: every shipped sample assessed, and what to try next."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desk.books import books_from
from desk.places import SAMPLES, rulebook_names
from desk.running import Asked, run
from desk.seeking import shipped
from desk.summing_up import INDEX
from desk.terminal import out
from desk.texts import text
from engine.errors import Language


def run_demo(folder: Path, language: Language, today: date) -> None:
    """Assess the samples of each request type into a folder of its own, show each summary, say what to do next."""
    indexes = []
    for name in rulebook_names():
        samples = SAMPLES / f"{name}.csv"
        if samples.is_file():
            books = books_from(shipped(name), today)
            asked = Asked((samples,), books, None, folder / name, today, restart=True, language=language)
            run(asked).show()
            indexes.append(folder / name / INDEX)
    _next(indexes, language)


def _next(indexes: list[Path], language: Language) -> None:
    out.print(f"\n[bold]{text('next', language)}[/]")
    for index in indexes:
        out.print(f"  • {text('next_open', language, file=index)}")
    gdr = ".venv/bin/gdr"
    out.print(f"  • {text('next_explain', language, command=f'{gdr} explain Zolgensma --rulebook amm')}")
    out.print(f"  • {text('next_check', language, command=f'{gdr} check amm')}")
    triage = f"{gdr} triage FICHIER.csv --rulebook amm --out out/essai"
    out.print(f"  • {text('next_triage', language, command=triage)}")
