"""What a rulebook declares, and the looking up of what the rest of it names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from engine.errors import CellError, Message, folded, nearest
from engine.loading import messages_rulebook as say
from engine.loading.reader import At, word, words
from engine.loading.suggesting import likely, suggestion
from engine.model import Attribute

# French with its capital, then English: the start of « … n'est pas déclaré ».
WHATS = {
    "attribute": ("Le critère", "Attribute"),
    "mode": ("Le mode", "Mode"),
    "priority": ("Le niveau de priorité", "Priority"),
    "level": ("Le mode ou niveau de priorité", "Mode or priority"),
    "axis": ("L'axe", "Axis"),
    "discipline": ("Le métier", "Discipline"),
    "depth": ("Le niveau d'examen", "Depth"),
    "expertise": ("Le type d'expertise", "Expertise"),
    "rule": ("L'identifiant de règle ou de ligne", "Rule or row"),
    "table": ("L'identifiant de table", "Table"),
    "value": ("Le terme", "Value"),
}


@dataclass
class Names:
    """Every name declared, malformed declarations included, so that one mistake is told once.

    `attributes` maps an id to None when its declaration could not be read; the others map an id to
    the line that declares it. `unreadable` holds the kinds of name of which some could not even be
    listed: nothing is then said of a name that is not found. `settled` holds the derived attributes
    that only a shared file settles, and how messages say where; `whole` is False in a shared file:
    what it does not declare, the rulebooks that use it may.
    """

    attributes: dict[str, Attribute | None] = field(default_factory=dict)
    lines: dict[str, dict[str, int]] = field(default_factory=lambda: {what: {} for what in WHATS})
    depths: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unreadable: set[str] = field(default_factory=set)
    settled: dict[str, dict[str, object]] = field(default_factory=dict)
    whole: bool = True

    @property
    def usable(self) -> dict[str, Attribute]:
        """The attributes that could be read."""
        return {id: attribute for id, attribute in self.attributes.items() if attribute is not None}

    def known(self, what: str) -> list[str]:
        """The names of one kind, in the order of the file."""
        if what == "level":
            return [*self.lines["mode"], *self.lines["priority"]]
        return list(self.attributes if what == "attribute" else self.lines[what])

    def called(self, label: str) -> str | None:
        """The attribute that has this label, the screens' name for it; else the one whose label is most like it."""
        by_label = {folded(each.label): id for id, each in self.usable.items()}
        near = folded(label) if folded(label) in by_label else nearest(label, by_label)
        return by_label.get(near) if near is not None else None

    def can_tell(self, what: str) -> bool:
        """Whether a name of this kind that is not found is surely not declared."""
        return not self.unreadable & ({"mode", "priority"} if what == "level" else {what})

    def unless_unreadable(self, text: str, at: At, error: CellError) -> None:
        """Report what is wrong in a text, unless it names an attribute already reported as unreadable."""
        unreadable = {id for id, attribute in self.attributes.items() if attribute is None}
        if not unreadable.intersection(re.findall(r"\w+", text)):
            at.report_inside(error)


def declared(at: At | None, what: str, names: Names) -> str | None:
    """A name that must be among those declared."""
    name = word(at)
    return name if at is not None and name is not None and is_declared(at, name, what, names) else None


def all_declared(at: At | None, what: str, names: Names) -> tuple[str, ...]:
    """A list of names that must all be among those declared."""
    return tuple(name for name, item in words(at) if is_declared(item, name, what, names))


def is_declared(at: At, name: str, what: str, names: Names) -> bool:
    """Whether a name is declared; if not, it is reported with the nearest one."""
    if not names.can_tell(what) or name in names.known(what):
        return True
    called = names.called(name) if what == "attribute" and nearest(name, names.known(what)) is None else None
    return is_among(at, name, what, names.known(what), called)


def is_among(at: At, name: str, what: str, known: Iterable[str], meant: str | None = None) -> bool:
    """Whether a name is among these; if not, it is reported with the one meant, if that is known, else the nearest."""
    candidates = list(known)
    if name in candidates:
        return True
    french, english = WHATS[what]
    near = likely(meant) if meant is not None else suggestion(name, candidates)
    at.report(say.UNDECLARED, what_fr=french, what_en=english, name=name, **near)
    return False


def first_use(at: At, id: str, seen: dict[str, int], message: Message = say.SAME_ID) -> bool:
    """Whether an id is new; if not, both places are named."""
    if id in seen:
        at.report(message, id=id, first=seen[id])
        return False
    seen[id] = at.node.place.line
    return True
