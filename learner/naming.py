"""What new rules are called: by the next numbers of the rulebook, the same in the draft, the cards and the ledger."""

from __future__ import annotations

import re
from collections import Counter

from engine.model import Rulebook

NUMBERED = re.compile(r"(?P<prefix>.*?)(?P<number>\d+)")


def shared_rules(rulebook: Rulebook) -> tuple[str, ...]:
    """The rules and rows that come from the shared part: another file is theirs."""
    shared = rulebook.shared
    if shared is None:
        return ()
    rows = (row.id for table in shared.tables for row in table.rows)
    return (*(rule.id for rule in shared.rules), *rows)


def free_ids(rulebook: Rulebook, count: int) -> list[str]:
    """Ids that nothing bears, which follow those of the rules, not those of rows: AMM-116 after AMM-115."""
    shared = frozenset(shared_rules(rulebook))
    named = [NUMBERED.fullmatch(rule.id) for rule in rulebook.rules if rule.id not in shared]
    prefixes = Counter(each["prefix"] for each in named if each)
    prefix = prefixes.most_common(1)[0][0] if prefixes else "APPRIS-"
    last = max((int(each["number"]) for each in named if each and each["prefix"] == prefix), default=0)
    taken = {rule.id for rule in rulebook.all_rules} | {table.id for table in rulebook.tables}
    numbers = (number for number in range(last + 1, last + count + len(taken) + 1) if f"{prefix}{number}" not in taken)
    return [f"{prefix}{number}" for number, _ in zip(numbers, range(count), strict=False)]
