"""A key written twice: what can still be read of what stands under it."""

from __future__ import annotations

from engine.loading.nodes import Mapping, Node, Refused, Sequence


def joined(first: Node, second: Node) -> Node:
    """Two lists of rules, or two groups of attributes, as one: what either holds is declared all the same.

    Of anything else nobody knows which is meant: nothing more is said of it.
    """
    if _hold_groups(first, second) and isinstance(first, Sequence) and isinstance(second, Sequence):
        return Sequence(first.place, (*first.items, *second.items))
    if _hold_groups(first, second) and isinstance(first, Mapping) and isinstance(second, Mapping):
        known = {entry.key.text for entry in first.entries}
        return Mapping(first.place, (*first.entries, *(each for each in second.entries if each.key.text not in known)))
    return Refused(first.place)


def _hold_groups(*nodes: Node) -> bool:
    """Whether all are made of groups; a list, of groups with groups or lists of their own: a scale has none."""
    return all(_holds_groups(node) for node in nodes)


def _holds_groups(node: Node) -> bool:
    if isinstance(node, Mapping):
        return all(isinstance(entry.value, Mapping | Refused) for entry in node.entries)
    return isinstance(node, Sequence) and all(isinstance(item, Mapping) and _has_parts(item) for item in node.items)


def _has_parts(node: Mapping) -> bool:
    return any(isinstance(entry.value, Mapping | Sequence) for entry in node.entries)
