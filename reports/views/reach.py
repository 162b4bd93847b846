"""A reach in words: `valait au moins 18 ans`, `commençait par J01`, `était autre que générique ou hybride`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from engine.explanation.model import Turn
from engine.explanation.reach import Beginning, Ordered, Piece, Reach, Span, Values
from engine.range import Range
from engine.values import Value
from reports.foreign import bare
from reports.typography import joined
from reports.views.lexicon import Lexicon

LISTED = 4  # beyond, the values that do not lead there are named if they are fewer


def becomes(turn: Turn, lexicon: Lexicon) -> str:
    """What one fact would have to be, whole."""
    said = [*_begun(turn.reach, lexicon), *(text for piece in turn.reach for text in _piece(piece, turn, lexicon))]
    if turn.kind in ("number", "date") and lexicon.words.turn_known not in said:
        return lexicon.words(f"turn_{turn.kind}", value=_either(said, lexicon))
    return _either(said, lexicon)


def _either(texts: Sequence[str], lexicon: Lexicon) -> str:
    return joined(tuple(texts), lexicon.language, lexicon.words.word_or)


def _piece(piece: Piece, turn: Turn, lexicon: Lexicon) -> Iterator[str]:
    match piece:
        case Span(within=span):
            yield _day(span, turn, lexicon) if turn.kind == "date" else _number(span, turn, lexicon)
        case Beginning():
            yield from [] if _is_plain(piece) else [_beginning(piece, lexicon)]
        case Values(values=values) if turn.kind == "set":
            yield from _sets(values, turn.before, turn.attribute, lexicon)
        case Values(values=values) if turn.kind in ("number", "date"):
            for value in values:
                yield from _piece(Span(within=Range(text="", low=value, high=value)), turn, lexicon)  # type: ignore[arg-type]
        case Values(values=values):
            yield _listed(values, turn, lexicon)


def _listed(values: Sequence[Value], turn: Turn, lexicon: Lexicon) -> str:
    """Those that lead there or, where they are many and fewer, those that do not."""
    declared = [bare(value) for value in lexicon.attribute(turn.attribute).values]
    others = [value for value in declared if value not in values]
    many = turn.kind == "choice" and len(values) > max(LISTED, len(others))
    if many and not others:
        return lexicon.words.turn_known
    named = [lexicon.value(turn.attribute, value) for value in (others if many else values)]
    return lexicon.words("turn_is_not" if many else "turn_is", value=_either(named, lexicon))


def _number(span: Range, turn: Turn, lexicon: Lexicon) -> str:
    words = lexicon.words
    ends = {"low": _end(turn, span.low, lexicon), "high": _end(turn, span.high, lexicon)}
    if span.low is not None and span.low == span.high:
        return ends["low"]
    if not (ends["low"] and ends["high"]):
        return next(_halves(span, ends, lexicon), words.turn_known)
    closed = not (span.low_open or span.high_open)
    return words("reach_between", **ends) if closed else words.reach_and.join(_halves(span, ends, lexicon))


def _end(turn: Turn, end: Ordered | None, lexicon: Lexicon) -> str:
    return "" if end is None else lexicon.value(turn.attribute, end)


def _halves(span: Range, ends: dict[str, str], lexicon: Lexicon) -> Iterator[str]:
    if ends["low"]:
        yield lexicon.words("reach_above" if span.low_open else "reach_from", low=ends["low"])
    if ends["high"]:
        yield lexicon.words("reach_below" if span.high_open else "reach_upto", high=ends["high"])


def _day(span: Range, turn: Turn, lexicon: Lexicon) -> str:
    """Both days included: an open end is the day after, or before."""
    first = span.low + timedelta(span.low_open) if isinstance(span.low, date) else None
    last = span.high - timedelta(span.high_open) if isinstance(span.high, date) else None
    if first is None and last is None:
        return lexicon.words.turn_known
    key = "days_from" if last is None else "days_upto" if first is None else "days_between"
    key = "days_on" if first == last else key
    return lexicon.words(key, low=_end(turn, first, lexicon), high=_end(turn, last, lexicon))


def _is_plain(piece: Piece) -> bool:
    return isinstance(piece, Beginning) and bool(piece.prefix) and not (piece.but or piece.but_beginning)


def _begun(reach: Reach, lexicon: Lexicon) -> Iterator[str]:
    """The beginnings without exception, together."""
    plain = [lexicon.said(piece.prefix) for piece in reach if isinstance(piece, Beginning) and _is_plain(piece)]
    if plain:
        yield lexicon.words("text_begins", value=_either(plain, lexicon))


def _beginning(piece: Beginning, lexicon: Lexicon) -> str:
    words, begun = lexicon.words, [lexicon.said(text) for text in piece.but_beginning]
    but = [lexicon.said(text) for text in piece.but]
    but += [words("text_beginning", value=_either(begun, lexicon))] if begun else []
    lead = words("text_begins", value=lexicon.said(piece.prefix)) if piece.prefix else words.text_any
    return words("text_but", text=lead, but=joined(but, lexicon.language)) if but else words.turn_known


def _sets(values: Sequence[Value], today: Value | None, attribute: str, lexicon: Lexicon) -> Iterator[str]:
    """Of a set known today, what would be added to it or taken from it; single additions together."""
    sets = [value for value in values if isinstance(value, frozenset)]
    if not isinstance(today, frozenset):
        texts = [lexicon.value(attribute, each) if each else lexicon.words.empty_set for each in sets]
        yield lexicon.words("turn_is", value=_either(texts, lexicon))
        return
    added = [each for each in sets if today < each and len(each - today) == 1]
    if added:
        names = [lexicon.said(value) for each in added for value in each - today]
        yield lexicon.words("turn_with", value=_either(names, lexicon))
    yield from (moved(today, each, lexicon) for each in sets if each not in added)


def moved(today: frozenset[str], tried: frozenset[str], lexicon: Lexicon) -> str:
    """`comprenait enfant et ne comprenait plus adulte`: what is added to a set, and taken from it."""
    moves = [("turn_with", tried - today), ("turn_without", today - tried)]
    said = [
        lexicon.words(key, value=joined([lexicon.said(value) for value in sorted(moved)], lexicon.language))
        for key, moved in moves
        if moved
    ]
    return joined(said, lexicon.language)
