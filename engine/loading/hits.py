"""Hit policies: what each needs of the outputs of its table."""

from __future__ import annotations

from engine.columns import OUTPUTS, text_of
from engine.loading import messages_shape as say_shape
from engine.loading import messages_table as say
from engine.loading.attribute_checks import combinations
from engine.loading.columns import Columns
from engine.loading.names import Names
from engine.loading.nodes import Mapping, Scalar, Sequence
from engine.loading.reader import At, Fields, items, pairs, word
from engine.loading.rows import Placed, outputs_of, with_output
from engine.loading.suggesting import suggestion
from engine.model import Aggregate, Effect, Hit

# As written: the policy, and what `collect` makes of several rows.
HITS: dict[str, tuple[Hit, Aggregate]] = {
    "unique": ("unique", ""),
    "first": ("first", ""),
    "any": ("any", ""),
    "priority": ("priority", ""),
    "collect": ("collect", ""),
    "collect sum": ("collect", "sum"),
    "collect min": ("collect", "min"),
    "collect max": ("collect", "max"),
    "collect count": ("collect", "count"),
    "rule order": ("rule order", ""),
    "output order": ("output order", ""),
}
RANKED = ("priority", "output order")
_COMBINE = {"sum": "sum", "count": "sum", "min": "min", "max": "max"}

Ranks = dict[str, tuple[str, ...]]

# Other rules engines have a key of their own for what `collect` makes of several rows.
FOREIGN = ("aggregate", "aggregation")


def check_foreign(fields: Fields) -> None:
    """Say where the aggregate is written."""
    for key in FOREIGN:
        written = fields.found.get(key)
        if written is not None:
            kind = word(written) or ""
            policy = f"collect {kind.lower()}" if f"collect {kind.lower()}" in HITS else "collect sum"
            written.report(say.AGGREGATE_KEY, key=key, policy=policy)


def written_hit(hit: Hit, aggregate: Aggregate) -> str:
    """The policy as a file writes it."""
    return f"{hit} {aggregate}".strip()


def highest_first(fields: Fields, hit: str | None, outputs: Columns | None, names: Names) -> Ranks:
    """The values of the outputs that rank the rows, highest first: for the policies that rank, and for them only."""
    at = fields.get("highest_first")
    if hit is not None and hit not in RANKED and at is not None:
        at.report(say.RANK_REFUSED, hit=hit, ranked=" ou ".join(RANKED), ranked_en=" or ".join(RANKED))
        return {}
    if hit in RANKED and "highest_first" not in fields.written:
        fields.at.report(say.RANK_NEEDED, hit=hit)
    return {} if at is None or outputs is None else _ranks(at, outputs, names)


def _ranks(at: At, outputs: Columns, names: Names) -> Ranks:
    found: Ranks = {}
    usable = {column.name: column.usable for column in outputs if column.name != "deadline"}
    if isinstance(at.node, Mapping) and not at.node.entries:
        at.report(say_shape.EMPTY_LIST)
    for key, value in pairs(at):
        if key.text not in usable:
            value.on(key).report(say.RANK_NO_OUTPUT, name=key.text, **suggestion(key.text, usable))
        elif usable[key.text]:
            found[key.text] = _values(value, key.text, names)
    return {output: found[output] for output in usable if output in found}


def _values(at: At, output: str, names: Names) -> tuple[str, ...]:
    """The values of one output, read as its cells are."""
    found: dict[str, None] = {}
    for item in items(at):
        before = len(at.problems.found)
        value = text_of(with_output(Effect(), output, item, names), output)
        if value is None and len(at.problems.found) == before:
            item.report(say.RANK_COMPUTED)
        if value is not None and value in found:
            item.report(say_shape.REPEATED, item=value)
        elif value is not None:
            found[value] = None
    if isinstance(at.node, Sequence) and not at.node.items:
        at.report(say_shape.EMPTY_LIST)
    return tuple(found)


def check_ranked(ranks: Ranks, rows: list[Placed]) -> None:
    """Every value that a row gives to a ranked output has its place in the list."""
    for output, listed in ranks.items():
        for effect, at in outputs_of(rows, output):
            if listed and text_of(effect, output) not in listed:
                values = {"output": output, "listed": ", ".join(listed)}
                at.report(say.NOT_RANKED, value=at.node.text if isinstance(at.node, Scalar) else "", **values)


def check_aggregate(at: At, aggregate: Aggregate, outputs: Columns, names: Names) -> None:
    """What `collect` adds up, compares or counts: numbers, and attributes that combine in the same way."""
    if not any(_is_number(column.name, names) for column in outputs) and all(column.usable for column in outputs):
        at.report(say.NOTHING_TO_AGGREGATE, aggregate=aggregate)
    needed = _COMBINE[aggregate]
    for column in outputs:
        attribute = names.attributes.get(column.name) if column.name not in OUTPUTS else None
        if attribute is not None and needed in combinations(attribute) and attribute.combine != needed:
            values = {"id": attribute.id, "combine": attribute.combine, "needed": needed, "aggregate": aggregate}
            column.at.report(say.COMBINE_DIFFERS, **values)


def _is_number(output: str, names: Names) -> bool:
    attribute = names.attributes.get(output)
    return output in ("points", "urgency") or (attribute is not None and attribute.kind == "number")


def check_counted(outputs: Columns, rows: list[Placed], names: Names) -> None:
    """A row that counts counts for one."""
    for column in outputs:
        for effect, at in outputs_of(rows, column.name) if _is_number(column.name, names) else ():
            if text_of(effect, column.name) != "1":
                at.report(say.COUNT_ONE, value=at.node.text if isinstance(at.node, Scalar) else "")
