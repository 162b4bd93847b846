"""Two rulebooks compared: what differs in words, what it does to the examples, what it does to past files."""

from reports.difference.model import Aside, Difference, History, Side, difference_schema
from reports.difference.page import render_difference

__all__ = ["Aside", "Difference", "History", "Side", "difference_schema", "render_difference"]
