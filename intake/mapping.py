"""What a source's columns mean: a mapping from them to the attributes of one rulebook, as data."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.condition import Frozen
from engine.errors import GdrError, Location
from intake.phrases import REACH

Silent = Literal["silence", "unknown"]
Otherwise = Literal["reject", "silence", "unknown"]
How = Literal["as_is", "values", "starts", "ends", "terms", "constant"]
Letters = Literal["", "lower", "upper"]
Keep = Literal["all", "first", "longest"]


class MappingError(GdrError):
    """A mapping that cannot be used."""


class Column(Frozen):
    """A column of the source: its header in each layout. An optional one is lacking in some layouts."""

    id: str
    headers: tuple[str, ...]
    optional: bool = False


class Scope(Frozen):
    """Which rows are cases. `keep`: the values of those that are; `apart`: of those that are not, and why.

    Or else `holds`: a row is a case if the cell holds one of these phrases, as whole words; `lacking`: why not.
    """

    column: str
    keep: tuple[str, ...] = ()
    apart: dict[str, str] = Field(default_factory=dict)
    holds: tuple[str, ...] = ()
    lacking: str = ""


class TextForm(Frozen):
    """How a text is tidied: letters, and what to keep when it lists several values, `joined` again if it is all."""

    letters: Letters = ""
    separators: tuple[str, ...] = ()
    keep: Keep = "all"
    joined: str = "/"


class Negation(Frozen):
    """Phrases that deny what a negatable reading looks for, said once for the whole mapping.

    One of `unless_after` before it, or of `unless_before` behind it, `reach` words away at most, in the same
    sentence and with no word of `until` between.
    """

    unless_after: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    reach: int = REACH


class Reading(Frozen):
    """One way to read an attribute or an outcome: the first of its columns that is not blank, and what it says.

    `as_is`: the value itself. `values`: the cell, case aside, is one of the keys of `table`. `starts`: it
    begins with one. `ends`: one of its words ends with one (the stems of international names). `terms`: it
    holds one of the phrases listed for a target, as whole words, case and accents aside, and neither soon after
    one of `unless_after` nor soon before one of `unless_before`, `reach` words away at most; where `only_with`
    lists phrases, it holds one of those too. What is `negatable` must not be denied by a negation of the mapping.
    `constant`: always the same. Keys are tried in order. A cell that is one of `silent` (`as_is`, `values`), or
    holds one as words (`ends`, `terms`), says nothing.
    """

    columns: tuple[str, ...] = ()
    how: How = "as_is"
    table: dict[str, str] = Field(default_factory=dict)
    terms: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    constant: str = ""
    silent: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()
    reach: int = REACH
    negatable: bool = False
    text: TextForm = TextForm()
    empty: Silent = "silence"
    otherwise: Otherwise = "reject"
    note: str = ""
    place: Location = Location()

    @property
    def targets(self) -> tuple[str, ...]:
        """Every value that this reading may give, as written in the mapping."""
        if self.how == "constant":
            return (self.constant,)
        return tuple(self.terms) if self.how == "terms" else tuple(dict.fromkeys(self.table.values()))


class Against(Frozen):
    """How the modes of the rulebook answer to the values of an outcome: `order`, its values, lightest first."""

    order: tuple[str, ...]
    modes: dict[str, str]
    place: Location = Location()


class Safety(Frozen):
    """What the safety case of the rulebook looks for in this source.

    `severe`: the outcomes after which a light treatment was a mistake, by name or as `name=value`. `light`: the
    heaviest mode that is still light. `note`: what this source has already served for, and what its outcomes hide.
    """

    severe: tuple[str, ...]
    light: str = ""
    note: str = ""
    place: Location = Location()


class Mapping(Frozen):
    """From a source's columns to the attributes of one rulebook (correspondance).

    Readings of one attribute are tried in order; the first that speaks is believed. `source` begins the
    source of every fact; `dated` adds the date found in the file's name. Rows with the same value of the column
    `group_column` are one thing in several rows, to be counted once. Rows with the same identifier are states of one
    case: the columns `latest`, compared one after the other, tell which is read; without any, the first is.
    """

    id: str
    title: str
    rulebook: str
    source: str
    dated: bool = False
    note: str = ""
    blank: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    decimal: Literal[",", "."] = ","
    character_references: bool = False
    spreadsheet_escapes: bool = False
    columns: dict[str, Column]
    id_column: str
    label_column: str = ""
    group_column: str = ""
    latest: tuple[str, ...] = ()
    day: tuple[str, ...] = ()
    only: tuple[Scope, ...] = ()
    negations: tuple[Negation, ...] = ()
    attributes: dict[str, tuple[Reading, ...]]
    outcomes: dict[str, tuple[Reading, ...]] = Field(default_factory=dict)
    against: dict[str, Against] = Field(default_factory=dict)
    safety: Safety | None = None
    file: str = ""
