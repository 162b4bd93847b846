"""Shared files (socles communs): read alone, or for the rulebook that uses one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.loading import messages_shared as say
from engine.loading.common import Common
from engine.loading.document import parse_document
from engine.loading.ids import rule_id
from engine.loading.library import Library, is_readable, is_shared, shared_file, shared_names
from engine.loading.names import Names
from engine.loading.nodes import Mapping, Scalar
from engine.loading.problems import Problems
from engine.loading.reader import At, Fields, integer, keyword, text
from engine.loading.source import read_source
from engine.loading.suggesting import suggestion
from engine.loading.whole import LANGUAGES, MAX_VERSION, read_content, read_scales, unreadable_sections
from engine.model import Shared

KEYS = (
    "shared",
    "title",
    "version",
    "owner",
    "language",
    "note",
    "modes",
    "priorities",
    "axes",
    "expertises",
    "disciplines",
    "attributes",
    "derived",
    "rules",
    "tables",
)
_OF_RULEBOOKS = ("in_force", "status", "dated_by", "requires", "when_unknown", "waivers", "examples")


def common_of(at: At, library: Library) -> Common | None:
    """What the rulebook at the root of a document uses, or None if it uses nothing; every mistake is reported."""
    fields = {entry.key.text: entry.value for entry in at.node.entries} if isinstance(at.node, Mapping) else {}
    uses, status = fields.get("uses"), fields.get("status")
    if uses is None:
        return None
    approved = isinstance(status, Scalar) and status.text == "approved"
    return _found(at.to("uses", uses), library, "approved" if approved else None)


def _found(at: At, library: Library, status: str | None) -> Common:
    """The shared file of a name; its names are all unreadable once it is reported as missing."""
    if isinstance(at.node, Scalar) and at.node.missing:  # told as any key without a value
        return Common()
    name = rule_id(at)
    path = shared_file(name, library) if name is not None else None
    if name is None:
        return Common()
    if path is None:
        folders = ", ".join(str(folder) for folder in library) or "—"
        at.report(say.USES_UNKNOWN, name=name, folders=folders, **_near(name, library))
        return Common()
    if is_readable(path) and not is_shared(path):
        at.report(say.USES_RULEBOOK, name=name, file=path.name, **_near(name, library))
        return Common()
    return _read(name, path, at.problems, status)


def _near(name: str, library: Library) -> dict[str, str]:
    """The nearest shared file, or all of them, or that there is none."""
    names = shared_names(library)
    if names:
        return suggestion(name, names)
    return {"near_fr": "Il n'y en a aucun.", "near_en": "There is none."}


def _read(name: str, path: Path, reported: Problems, status: str | None) -> Common:
    """A shared file; its mistakes are reported under its own name."""
    problems = Problems(str(path))
    source = read_source(path, problems)
    document = parse_document(source, problems) if source is not None else None
    common = read_shared(At(document.root, (), problems), name, status) if document is not None else Common()
    reported.take(problems)
    return common


def read_shared(at: At, name: str | None = None, status: str | None = None) -> Common:
    """The shared part at the root of a document; `name` is the one it must have, `status` that of its user."""
    fields = Fields(at, (*KEYS, "uses", *_OF_RULEBOOKS))
    _refuse_keys(fields)
    names = Names(unreadable=set(unreadable_sections(fields, ())), whole=False)
    head = _head(fields, name)
    parts = {**read_scales(fields, names, None), **read_content(fields, names, None, status)}
    common = Common(head["id"] or "", at.problems.file or "", names)
    if at.problems.errors:
        return common
    parts = {key: value for key, value in parts.items() if key in Shared.model_fields}
    shared = Shared(**{key: value for key, value in head.items() if value is not None}, **parts)
    return Common(common.id, common.file, names, shared)


def _refuse_keys(fields: Fields) -> None:
    """Keys that belong to rulebooks, with the reason."""
    for key in _OF_RULEBOOKS:
        if key in fields.found:
            fields.found[key].report(say.SHARED_KEY, key=key)
    if "uses" in fields.found:
        fields.found["uses"].report(say.SHARED_USES)


def _head(fields: Fields, name: str | None) -> dict[str, Any]:
    id = rule_id(fields.need("shared", "commun"))
    if name is not None and id is not None and id != name:
        fields.found["shared"].report(say.SHARED_NAME, file=f"{name}.yaml", id=id)
    return {
        "id": id,
        "title": text(fields.need("title", '"…"')),
        "version": integer(fields.need("version", "1"), 1, MAX_VERSION),
        "owner": text(fields.get("owner")),
        "language": keyword(fields.get("language"), LANGUAGES),
        "note": text(fields.get("note")),
    }
