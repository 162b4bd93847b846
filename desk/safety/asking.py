"""From the words typed to what the safety case is asked: every mistake at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from desk.safety import messages as say
from desk.summing_up import named_outcomes, outcome_labels
from engine.errors import Diagnostic, GdrError, Language, Location, diagnostic, nearest
from engine.model import Rulebook
from intake.mapping import Mapping as Columns
from reports.outcomes import NO, YES, Event
from reports.safety.question import Question

Met = Mapping[str, Iterable[str]]  # outcomes, and the values that they have
MOST_DAYS = 10_000
_BETWEEN = re.compile(r"[,;]\s*(?=[^=,;]+=)")  # a comma within a number is a decimal one


@dataclass(frozen=True)
class Typed:
    """What was typed, unread: empty where the mapping or the rulebook answers."""

    severe: tuple[str, ...] = ()
    light: str | None = None
    days: tuple[str, ...] = ()


def modes_typed(typed: Typed, rulebook: Rulebook) -> tuple[str, dict[str, Decimal]]:
    """The heaviest light mode typed (else empty), and the days by mode. Raises GdrError with every mistake."""
    ids = [level.id for level in rulebook.modes]
    if len(ids) < 2:
        raise GdrError([diagnostic(say.ONE_MODE, Location(), rulebook=rulebook.id)])
    wrong = [] if typed.light in (None, *ids[:-1]) else [_unknown_mode("--light", typed.light or "", ids[:-1])]
    days: dict[str, Decimal] = {}
    for part in (part.strip() for option in typed.days for part in _BETWEEN.split(option)):
        mode, _, written = (each.strip() for each in part.partition("="))
        found = _days(written)
        if found is None:
            wrong.append(diagnostic(say.BAD_DAYS, Location(), written=part))
        elif mode not in ids:
            wrong.append(_unknown_mode("--days", mode, ids))
        else:
            days[mode] = found
    if wrong:
        raise GdrError(wrong)
    return typed.light or "", days


def _days(written: str) -> Decimal | None:
    """A number of days with a decimal comma or point; None if it is none."""
    try:
        found = Decimal(written.replace(",", "."))
    except InvalidOperation:
        return None
    return found if found.is_finite() and 0 <= found <= MOST_DAYS else None


def _unknown_mode(option: str, mode: str, known: Sequence[str]) -> Diagnostic:
    near, listed = nearest(mode, known), ", ".join(known)
    shown = f"{listed} ({near} ?)" if near else listed
    return diagnostic(say.UNKNOWN_MODE, Location(), option=option, mode=mode, known=shown)


def question_of(typed: Typed, met: Met, mapping: Columns | None, rulebook: Rulebook, language: Language) -> Question:
    """What the safety case is asked. `met` are the outcomes of the history. Raises GdrError."""
    said = outcome_labels(rulebook, met, language)
    typed = replace(typed, severe=tuple(part for each in typed.severe for part in _parts(each, said)))
    light, days = modes_typed(typed, rulebook)
    declared = mapping.safety if mapping else None
    severe = severe_of(typed, met, mapping)
    return Question(
        severe=severe,
        light=light or (declared.light if declared else "") or rulebook.modes[0].id,
        days=days,
        note=declared.note if declared else "",
        mapping=mapping.id if mapping else "",
    )


def severe_of(typed: Typed, met: Met, mapping: Columns | None) -> tuple[Event, ...]:
    """The events that are severe. Raises GdrError: none declared, a name or a value unknown, nothing known of any."""
    if not met:
        raise GdrError([diagnostic(say.NO_OUTCOMES, Location())])
    known = _known(met, mapping)
    declared = mapping.safety if mapping else None
    asked = typed.severe or (declared.severe if declared else ())
    if not asked:
        raise GdrError([diagnostic(say.NOT_DECLARED, Location(), known=", ".join(known))])
    names = dict.fromkeys(named_outcomes(asked, tuple(known), mapping))
    wrong = [fault for name in names for fault in _wrong_value(name, known)]
    if wrong:
        raise GdrError(wrong)
    if not any(name.partition("=")[0].strip() in met for name in names):
        listed = ", ".join(met)
        raise GdrError([diagnostic(say.NONE_KNOWN, Location(), severe=", ".join(names), known=listed)])
    return tuple(_event(name) for name in names)


def _parts(written: str, said: Mapping[str, str]) -> list[str]:
    """One outcome, or several with commas between them, each by its name or as the screens call it (`said`)."""
    parts = (part.strip().partition("=") for part in written.split(",") if part.strip())
    return ["".join((said.get(name.strip().casefold(), name.strip()), *rest)) for name, *rest in parts]


def _known(met: Met, mapping: Columns | None) -> dict[str, list[str]]:
    """Every outcome that the mapping reads, or that was met, with the values that it may have."""
    found = {name: list(values) for name, values in met.items()}
    for name, readings in mapping.outcomes.items() if mapping else ():
        targets = [target for each in readings for target in each.targets]
        found[name] = list(dict.fromkeys([*targets, *found.get(name, [])]))
    return found


def _wrong_value(asked: str, known: Mapping[str, Sequence[str]]) -> Iterator[Diagnostic]:
    name, equals, value = (part.strip() for part in asked.partition("="))
    values = [each for each in known[name] if each]
    listed = ", ".join(f"{name}={each}" for each in values[:10])
    if not equals and any(each.casefold() not in YES + NO for each in values):
        yield diagnostic(say.WHICH_VALUE, Location(), name=name, known=listed)
    if equals and value.casefold() not in {each.casefold() for each in values}:
        near = nearest(value, values)
        shown = f"{listed} ({name}={near} ?)" if near else listed
        yield diagnostic(say.UNKNOWN_VALUE, Location(), name=name, value=value, known=shown)


def _event(asked: str) -> Event:
    name, equals, value = (part.strip() for part in asked.partition("="))
    return Event(name, value if equals else YES[0])
