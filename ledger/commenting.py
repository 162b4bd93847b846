"""Comments: what someone has to say of a case on record, or of a rule."""

from __future__ import annotations

from engine.errors import nearest, nearest_said
from engine.model import Rulebook
from ledger import messages_deciding as say
from ledger.actors import Actor
from ledger.cases import find_case, must_be_there
from ledger.chain import Link
from ledger.errors import refused
from ledger.records import Commented
from ledger.rulebooks import last_recorded, read_again
from ledger.store import Ledger


def comment(ledger: Ledger, actor: Actor, on: str, text: str, rulebook: str | None = None) -> Link:
    """Record a comment on a case, or on a rule, a row or a table, called `rulebook:id`. Raises LedgerError."""
    if not text.strip():
        raise refused(say.EMPTY_COMMENT, ledger.place)
    book, colon, rule = on.partition(":")
    last = last_recorded(ledger, book) if colon else None
    case = find_case(ledger, on, rulebook) if last is None else None
    if last is not None:
        _check(ledger, rule, read_again(last[1]))
    with ledger.writing(actor) as writing:
        if case is not None:
            must_be_there(ledger, case)
        subject, about = (case.subject if case else on), (last[0] if last else None)
        return writing.add("case.commented", Commented(text=text.strip()), subject=subject, about=about)


def _check(ledger: Ledger, rule: str, rulebook: Rulebook) -> None:
    known = [*(each.id for each in rulebook.all_rules), *(table.id for table in rulebook.tables)]
    if rule not in known:
        values = {"rulebook": rulebook.id, "version": rulebook.version, "rule": rule}
        raise refused(say.RULE_UNKNOWN, ledger.place, **nearest_said(nearest(rule, known)), **values)
