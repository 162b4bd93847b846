"""XML from elsewhere, read without the parts of XML that do harm."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

Node = ET.Element


def parsed(path: Path) -> Node:
    """The root of a file in UTF-8, names freed of their namespaces. ValueError if it declares types or entities."""
    return parsed_text(path.read_text(encoding="utf-8-sig"))


def parsed_text(text: str) -> Node:
    """The same, from its text."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ValueError("a document type or an entity")
    root = ET.fromstring(text)
    for node in root.iter():
        node.tag = node.tag.rpartition("}")[2]
    return root


def one(node: Node, path: str) -> Node:
    """The only descendant of this path. ValueError if there is none, or several."""
    (found,) = node.findall(path)
    return found


def texts(node: Node, path: str) -> Iterator[str]:
    """What is written at each place of this path."""
    return ((each.text or "").strip() for each in node.findall(path))
