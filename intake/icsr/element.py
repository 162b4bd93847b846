"""One element of a message, with what it holds: the tree of a single case, never of a file."""

from __future__ import annotations

from collections.abc import Iterator


class Element:
    """An element: its local name, attributes, children, own text, and the line where it starts."""

    __slots__ = ("attributes", "children", "line", "tag", "texts")

    def __init__(self, tag: str, attributes: dict[str, str], line: int) -> None:
        """An element that has just opened."""
        self.tag, self.attributes, self.line = tag, attributes, line
        self.children: list[Element] = []
        self.texts: list[str] = []

    @property
    def text(self) -> str:
        """Its own text, white space evened out."""
        return " ".join("".join(self.texts).split())

    def get(self, attribute: str) -> str:
        """An attribute, empty when it is not given."""
        return self.attributes.get(attribute, "").strip()

    def all(self, path: str) -> Iterator[Element]:
        """The elements at the end of a path of local names: `component/observation`."""
        tag, _, rest = path.partition("/")
        for child in self.children:
            if child.tag == tag:
                if rest:
                    yield from child.all(rest)
                else:
                    yield child

    def first(self, path: str) -> Element | None:
        """The first element at the end of a path."""
        return next(self.all(path), None)

    def at(self, path: str, attribute: str) -> str:
        """An attribute of the first element at the end of a path, empty when there is none."""
        found = self.first(path)
        return found.get(attribute) if found else ""

    def said(self, path: str) -> str:
        """The text of the first element at the end of a path, empty when there is none."""
        found = self.first(path)
        return found.text if found else ""
