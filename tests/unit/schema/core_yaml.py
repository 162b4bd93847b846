"""YAML as an editor reads it: scalars typed by the core schema of YAML 1.2, and nothing of ours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

NULL = re.compile(r"null|Null|NULL|~|")
TRUE, FALSE = re.compile(r"true|True|TRUE"), re.compile(r"false|False|FALSE")
INTEGER = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def read(path: Path) -> Any:
    """What a file holds. Raises ruamel's YAMLError for what is no YAML."""
    return typed(YAML(typ="safe", pure=True).compose(path))


def typed(node: Node | None) -> Any:
    """A node as JSON would hold it; every key a text."""
    if isinstance(node, MappingNode):
        return {text_of(key): typed(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [typed(item) for item in node.value]
    if isinstance(node, ScalarNode):
        return node.value if node.style else bare(node.value)
    return None


def text_of(key: Node) -> str:
    """A key, which JSON holds as a text only."""
    if not isinstance(key, ScalarNode):
        raise YAMLError("a key that is no text")
    return str(key.value)


def bare(text: str) -> Any:
    """A scalar written without quotes."""
    if NULL.fullmatch(text):
        return None
    if TRUE.fullmatch(text) or FALSE.fullmatch(text):
        return bool(TRUE.fullmatch(text))
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if FLOAT.fullmatch(text) else text
