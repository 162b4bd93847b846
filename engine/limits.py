"""What a rulebook may hold for the production engine to run it: checked at load, never met at run time.

The limits of `durable_rules` itself (64 branches at a node, 255 fields in a fact, 256 rules on one
condition, 4,096 rules in a ruleset, conditions hashed into 32 bits) never show: `engine.plans.compiling`
shares rules out among as many rulesets as it takes. What remains is what no sharing out can cure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from engine import messages_limit as say
from engine.condition import Condition
from engine.errors import Diagnostic, Location, diagnostic
from engine.model import Rule, Rulebook
from engine.plans.branches import BRANCHES_PER_RULE, Branch, TooManyBranchesError, branches_of, leaves_of, meaning_of
from engine.plans.compiling import LITERALS_PER_RULESET

BRANCHES_PER_RULEBOOK: Final = 8_192  # each takes about 12 kB of the engine's memory


def limits_of(rulebook: Rulebook) -> list[Diagnostic]:
    """Every way in which the rulebook is beyond the production engine; empty when it can run."""
    found: list[Diagnostic] = []
    total = 0
    for section, rules in (("rules", rulebook.rules), ("tables", rulebook.all_rules[len(rulebook.rules) :])):
        for rule in rules:
            branches = _branches_of(rule)
            total += len(branches or ())
            found.extend(_limits_of_rule(rule, branches, Location(path=f"{section}/{rule.id}")))
    if total > BRANCHES_PER_RULEBOOK:
        values = {"rulebook": rulebook.id, "branches": total, "limit": BRANCHES_PER_RULEBOOK}
        found.append(diagnostic(say.TOO_LARGE, Location(path="rules"), **values))
    return found


def numbered(rulebook: Rulebook) -> dict[Condition, int]:
    """Each distinct test of the rulebook by its meaning, and its number, in the order of the file."""
    meanings = dict.fromkeys(meaning_of(leaf) for rule in rulebook.all_rules for leaf in leaves_of(rule.when))
    return {meaning: number for number, meaning in enumerate(meanings)}


def _branches_of(rule: Rule) -> tuple[Branch, ...] | None:
    meanings = dict.fromkeys(map(meaning_of, leaves_of(rule.when)))
    try:
        return branches_of(rule.when, {meaning: number for number, meaning in enumerate(meanings)})
    except TooManyBranchesError:
        return None


def _limits_of_rule(rule: Rule, branches: tuple[Branch, ...] | None, place: Location) -> Iterator[Diagnostic]:
    """Of a rule, or of a row, which is named as a rule is."""
    if branches is None:
        yield diagnostic(say.TOO_MANY_BRANCHES, place, rule=rule.id, limit=BRANCHES_PER_RULE)
        return
    longest = max(map(len, branches), default=0)
    if longest > LITERALS_PER_RULESET:
        yield diagnostic(say.TOO_MANY_TESTS, place, rule=rule.id, tests=longest, limit=LITERALS_PER_RULESET)
