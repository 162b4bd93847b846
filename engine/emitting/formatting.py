"""`gdr fmt`: a rulebook in its canonical layout, its free comments moved to the nearest `note`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from engine.emitting import emit
from engine.errors import Diagnostic, Location, diagnostic
from engine.loading import load_any_text
from engine.loading import messages_rulebook as say
from engine.loading.comments import SCHEMA_LINE, Comment
from engine.loading.library import Library
from engine.loading.nodes import Entry, Mapping, Node, Scalar, Sequence
from engine.model import Rulebook, Shared

# Lists whose items have a note: what each is, and the key that names it.
_LISTS = {"rules": ("rule", "id"), "tables": ("table", "id"), "examples": ("example", "case")}


class Formatted(NamedTuple):
    """The canonical text, and what is worth saying: each comment moved, then the loader's warnings."""

    text: str
    warnings: tuple[Diagnostic, ...]


class Holder(NamedTuple):
    """What has a `note`, from a line of the file on: an attribute, a rule, a table, an example or the rulebook.

    `id` is empty for the rulebook, whose `section` then says which key the comment was about.
    """

    line: int
    kind: str
    id: str
    section: str


def formatted(text: str, file: str | None = None, library: Library = ()) -> Formatted:
    """The canonical text of a rulebook or of a shared part. Raises RulebookError with every mistake.

    No comment is lost. What a rulebook uses is looked for in the folders of `library`.
    """
    loaded = load_any_text(text, file, library)
    holders = list(_holders(loaded.document.root))
    placed = [(comment, _nearest(comment, holders, text.split("\n"))) for comment in loaded.comments]
    rulebook: Rulebook | Shared = loaded.rulebook
    for comment, holder in placed:
        rulebook = _noted(rulebook, holder, comment)
    kind = "shared" if isinstance(rulebook, Shared) else "rulebook"
    said = [_said(comment, holder._replace(kind=kind) if not holder.id else holder, file) for comment, holder in placed]
    return Formatted(_schema_line(text) + emit(rulebook), (*said, *loaded.warnings))


def _schema_line(text: str) -> str:
    """The first line of a text if it names a schema: it speaks to an editor, and the model knows nothing of it."""
    first = text.removeprefix("\ufeff").splitlines()[0]
    return f"{first.rstrip()}\n" if first.startswith(SCHEMA_LINE) else ""


def _holders(root: Node) -> Iterator[Holder]:
    """In the order of the file."""
    for entry in root.entries if isinstance(root, Mapping) else ():
        yield Holder(entry.key.place.line, "rulebook", "", entry.key.text)
        yield from _members(entry)


def _members(section: Entry) -> Iterator[Holder]:
    name = section.key.text
    if name in ("attributes", "derived") and isinstance(section.value, Mapping):
        for entry in section.value.entries:
            yield Holder(entry.key.place.line, "attribute", entry.key.text, name)
    elif name in _LISTS and isinstance(section.value, Sequence):
        kind, key = _LISTS[name]
        for item in section.value.items:
            yield Holder(item.place.line, kind, _text_at(item, key), name)


def _text_at(item: Node, key: str) -> str:
    values = [each.value for each in item.entries if each.key.text == key] if isinstance(item, Mapping) else []
    return values[0].text.strip() if values and isinstance(values[0], Scalar) else ""


def _nearest(comment: Comment, holders: list[Holder], lines: list[str]) -> Holder:
    """What the comment is about: what starts just below a comment on its own line, else what it stands in."""
    lines_of_holders = [holder.line for holder in holders]
    line = _next_content(comment.line, lines) if comment.own_line else comment.line
    if line not in lines_of_holders:
        line = comment.line
    return holders[max(bisect_right(lines_of_holders, line) - 1, 0)]


def _next_content(line: int, lines: list[str]) -> int:
    """The next line that holds something else than a comment."""
    for number, each in enumerate(lines[line:], start=line + 1):
        if each.strip() and not each.lstrip().startswith("#"):
            return number
    return line


def _noted(rulebook: Rulebook | Shared, holder: Holder, comment: Comment) -> Rulebook | Shared:
    """The rulebook with the comment at the end of the note of its holder."""
    if holder.kind == "attribute":
        attribute = rulebook.attributes[holder.id]
        changed = attribute.model_copy(update={"note": _joined(attribute.note, comment.text)})
        return rulebook.model_copy(update={"attributes": {**rulebook.attributes, holder.id: changed}})
    if holder.section in _LISTS and holder.id:
        key, parts = _LISTS[holder.section][1], getattr(rulebook, holder.section)
        noted = (each.model_copy(update=_note(each.note, getattr(each, key) == holder.id, comment)) for each in parts)
        return rulebook.model_copy(update={holder.section: tuple(noted)})
    return rulebook.model_copy(update={"note": _joined(rulebook.note, f"{holder.section} : {comment.text}")})


def _note(note: str, concerned: bool, comment: Comment) -> dict[str, str]:
    return {"note": _joined(note, comment.text)} if concerned else {}


def _joined(note: str, text: str) -> str:
    return f"{note} {text}".strip()


_WHERE = {
    "attribute": ("du critère {id}", "of attribute {id}"),
    "rule": ("de la règle {id}", "of rule {id}"),
    "table": ("de la table {id}", "of table {id}"),
    "example": ("de l'exemple « {id} »", "of example “{id}”"),
    "rulebook": ("du référentiel", "of the rulebook"),
    "shared": ("du socle commun", "of the shared part"),
}


def _said(comment: Comment, holder: Holder, file: str | None) -> Diagnostic:
    french, english = (where.replace("{id}", holder.id) for where in _WHERE[holder.kind])
    place = Location(file=file, line=comment.line, column=comment.column)
    return diagnostic(say.COMMENT, place, text=comment.text[:60], where_fr=french, where_en=english)
