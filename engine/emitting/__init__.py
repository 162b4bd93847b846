"""From a rulebook to its one canonical text, which loads back as the same rulebook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from engine.emitting.layout import Bare, Tall, TallList, Value, lines_of
from engine.emitting.own import own_of
from engine.emitting.parts import attribute_tree, example_tree, rule_tree, waiver_tree
from engine.emitting.tables import table_tree
from engine.model import Depth, Discipline, Level, Rulebook, Shared
from engine.notice import Notice
from engine.values import plain


def emit(rulebook: Rulebook | Shared) -> str:
    """The canonical YAML of a rulebook or of a shared part: `load_rulebook_text(emit(x)) == x`, and its `emit` is this.

    What a rulebook has from the shared part that it uses is not in its file.
    A condition is written as cells, so it must be made of tests bound by all, any and not, none of them empty.
    """
    return "\n\n".join(map(_text, _parts(rulebook))) + "\n"


def tree_of(rulebook: Rulebook | Shared) -> dict[str, Value]:
    """The keys and values of the canonical file, before they are laid out."""
    return {key: value for part in _parts(rulebook) for key, value in part.items()}


def _parts(rulebook: Rulebook | Shared) -> list[dict[str, Value]]:
    return [each for each in (_head(rulebook), *_sections(own_of(rulebook))) if each]


def _text(section: Mapping[str, Value]) -> str:
    return "\n".join(lines_of(section))


def _sections(rulebook: Rulebook | Shared) -> Iterator[dict[str, Value]]:
    """The sections after the head, a blank line between them; empty ones are left out."""
    yield _filled(modes=_levels(rulebook.modes), priorities=_levels(rulebook.priorities))
    disciplines = Tall({each.id: _discipline(each) for each in rulebook.disciplines.values()})
    yield _filled(axes=rulebook.axes, expertises=rulebook.expertises, disciplines=disciplines)
    attributes = rulebook.attributes.values()
    given: dict[str, Value] = {
        "attributes": Tall({each.id: attribute_tree(each) for each in attributes if not each.derived})
    }
    yield given if isinstance(rulebook, Rulebook) and rulebook.shared is None else _filled(**given)
    yield _filled(derived=Tall({each.id: attribute_tree(each) for each in attributes if each.derived}))
    yield _filled(rules=TallList(rule_tree(each) for each in rulebook.rules))
    yield _filled(tables=TallList(table_tree(each, rulebook.attributes) for each in rulebook.tables))
    if isinstance(rulebook, Rulebook):
        yield _filled(waivers=TallList(waiver_tree(each) for each in rulebook.waivers))
        yield _filled(examples=TallList(example_tree(each) for each in rulebook.examples))


def _filled(**parts: Value) -> dict[str, Value]:
    return {key: value for key, value in parts.items() if value}


def _head(rulebook: Rulebook | Shared) -> dict[str, Value]:
    head = _head_of_rulebook(rulebook) if isinstance(rulebook, Rulebook) else _head_of_shared(rulebook)
    return {key: value for key, value in head.items() if value}


def _head_of_shared(shared: Shared) -> dict[str, Value]:
    return {
        "shared": Bare(shared.id),
        "title": shared.title,
        "version": Bare(shared.version),
        "owner": shared.owner,
        "language": Bare(shared.language),
        "note": shared.note,
    }


def _head_of_rulebook(rulebook: Rulebook) -> dict[str, Value]:
    return {
        "rulebook": Bare(rulebook.id),
        "title": rulebook.title,
        "version": Bare(rulebook.version),
        "in_force": _period(rulebook.in_force.start, rulebook.in_force.end),
        "dated_by": Bare(rulebook.dated_by),
        "status": Bare(rulebook.status),
        "owner": rulebook.owner,
        "language": Bare(rulebook.language),
        "note": rulebook.note,
        "notice": _notice(rulebook.notice),
        "uses": Bare(rulebook.shared.id if rulebook.shared else ""),
        "requires": [Bare(each) for each in rulebook.requires],
        "when_unknown": Bare(rulebook.when_unknown),
    }


def _notice(notice: Notice | None) -> dict[str, Value]:
    if notice is None:
        return {}
    number = notice.decisions_a_year
    said: dict[str, Value] = {**notice.model_dump(exclude={"decisions_a_year", "code"}, exclude_defaults=True)}
    said |= {"decisions_a_year": Bare(number)} if number is not None else {}
    return Tall(said | ({"code": notice.code} if notice.code else {}))


def _period(start: date | None, end: date | None) -> dict[str, Value]:
    ends = {"from": start, "until": end}
    return {key: day.isoformat() for key, day in ends.items() if day is not None}


def _levels(levels: tuple[Level, ...]) -> TallList:
    return TallList({"id": Bare(level.id), "label": level.label, "from": Bare(level.start)} for level in levels)


def _discipline(discipline: Discipline) -> Tall:
    depths: dict[str, Value] = {depth.id: _depth(depth) for depth in discipline.depths}
    return Tall({"label": discipline.label, "depths": depths})


def _depth(depth: Depth) -> dict[str, Value]:
    """A depth whose label is its id has none of its own."""
    found: dict[str, Value] = {"from": Bare(depth.start), "effort": Bare(plain(depth.effort))}
    return found if depth.label == depth.id else {**found, "label": depth.label}
