"""The texts that lead somewhere: rules tell them apart by the texts and by the beginnings that they name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from engine.alternatives import ELSEWHERE
from engine.explanation.reach import Beginning, Piece, Reach, Values


class Node(NamedTuple):
    """A text that rules name, or all those that begin so and that no other node has."""

    text: str
    whole: bool

    @property
    def tried(self) -> str:
        """A text that stands for the node."""
        return self.text if self.whole else self.text + ELSEWHERE

    def has(self, other: Node) -> bool:
        """Whether another node is a part of this beginning."""
        return not self.whole and self != other and other.text.startswith(self.text)


def beginnings(texts: Iterable[str], prefixes: Iterable[str], leads: Callable[[str], bool]) -> Reach:
    """Every text that leads there: those named, the beginnings and their exceptions."""
    nodes = [Node("", whole=False), *(Node(each, whole=False) for each in prefixes if each)]
    nodes += [Node(each, whole=True) for each in texts]
    leading = {node: leads(node.tried) for node in dict.fromkeys(nodes)}
    turning = [node for node in leading if _turns(node, leading)]
    return tuple(_pieces(turning, leading))


def _turns(node: Node, leading: dict[Node, bool]) -> bool:
    """Whether it leads elsewhere than what it is a part of; what is a part of nothing leads nowhere."""
    return leading[node] != _around(node, leading)


def _around(node: Node, leading: dict[Node, bool]) -> bool:
    parents = [other for other in leading if other.has(node)]
    return leading[max(parents, key=lambda each: len(each.text))] if parents else False


def _pieces(turning: list[Node], leading: dict[Node, bool]) -> Iterator[Piece]:
    named = tuple(node.text for node in turning if node.whole and leading[node])
    if named:
        yield Values(values=named)
    for node in turning:
        if leading[node] and not node.whole:
            but = [other for other in turning if node.has(other) and not leading[other]]
            yield Beginning(
                prefix=node.text,
                but=tuple(each.text for each in but if each.whole),
                but_beginning=tuple(each.text for each in but if not each.whole),
            )
