"""What the terminal shows while a case is typed: each question, its definition, where the proposal stands."""

from __future__ import annotations

from collections.abc import Iterable

from desk.terminal import out
from desk.texts import plain_text, text
from desk.trying.typed import Typed
from engine.assessment import Assessment, Bounds
from engine.cells.literals import written
from engine.errors import Language
from engine.first_few import first_few
from engine.messages_case import EXPECTED_EN, EXPECTED_FR
from engine.model import Attribute, Level, Rulebook

FEW = 8  # values shown beside a question; all are, under `?`


def show_start(rulebook: Rulebook, language: Language) -> None:
    """Which rulebook is tried, and what may be typed."""
    head = {"title": rulebook.title, "id": rulebook.id, "version": rulebook.version}
    out.print(f"[bold]{text('try_start', language, **head)}[/]")
    show_keys(language)


def show_keys(language: Language) -> None:
    """What may be typed, besides a value."""
    out.print(f"[dim]{text('try_keys', language)}[/]")


def show_question(typed: Typed, today: Assessment, asked: str, language: Language) -> None:
    """An attribute, what may be answered, and what is presumed of it."""
    attribute = typed.rulebook.attributes[asked]
    presumed = next(fact for fact in today.facts if fact.attribute == asked)
    parts = [expected_of(attribute, language, FEW)]
    if attribute.required:
        parts.append(text("required", language))
    if presumed.standing == "assumed" and presumed.value is not None:
        parts.append(plain_text("assumed", language, value=written(presumed.value)))
    out.print(f"\n{attribute.label} ({asked}) : {' ; '.join(parts)}", markup=False)


def expected_of(attribute: Attribute, language: Language, most: int = 1_000) -> str:
    """What may be answered: the values declared, or the kind with its range and unit."""
    kind = (EXPECTED_FR if language == "fr" else EXPECTED_EN)[attribute.kind]
    if attribute.values:
        listed = first_few(attribute.values, most)
        return f"{kind} : {listed}" if attribute.kind == "set" else listed
    domain = attribute.range.text if attribute.range else ""
    return " ".join(filter(None, (kind, domain, f"({attribute.unit})" if attribute.unit else "")))


def show_help(attribute: Attribute, language: Language) -> None:
    """What an attribute means, how to code it, what may be answered."""
    out.print(f"  {expected_of(attribute, language)}", markup=False)
    for key, said in (("try_definition", attribute.definition), ("try_how", attribute.how_to_code)):
        if said:
            out.print(f"  {text(key, language)} : {said}", markup=False)
    if attribute.assume is not None:
        out.print(f"  {text('try_presumed', language, because=attribute.assume.because)}")


def show_standing(rulebook: Rulebook, today: Assessment, language: Language) -> None:
    """On one line: the mode proposed, the score and its interval, the modes that stay possible."""
    out.print(f"  → {standing_of(rulebook, today, language)}", markup=False, style="cyan")


def standing_of(rulebook: Rulebook, today: Assessment, language: Language) -> str:
    """The mode proposed, the score and its interval, the modes that stay possible."""
    labels = labels_of(rulebook.modes)
    mode = labels[today.mode] if today.mode else plain_text("unsettled", language)
    possible = ", ".join(labels[id] for id in today.modes)
    return plain_text("try_standing", language, mode=mode, score=score_of(today.score), possible=possible)


def score_of(points: Bounds) -> str:
    """The points acquired, and their interval where it is one."""
    return f"{points.known} [{points.low} ; {points.high}]" if points.low != points.high else str(points.known)


def labels_of(scale: Iterable[Level]) -> dict[str, str]:
    """What people call each level."""
    return {level.id: level.label for level in scale}
