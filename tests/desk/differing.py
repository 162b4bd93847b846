"""Two rulebooks compared on a history, whose names hold HTML and nowhere to cut them, and their page."""

from __future__ import annotations

from engine import reference
from engine.change import told
from engine.errors import Language
from engine.impact import Counting, Pair, examples_moved
from engine.model import Rulebook
from reports.difference import Aside, Difference, History, Side, render_difference
from tests.unit.impact.test_impact import CASES, LIGHTER, book, case

UNCUT = "x" * 120


def later() -> Rulebook:
    """Lighter, a rule under another name, another added with a long label, a mode more."""
    rule = (
        f'  - {{id: E-9, label: "<b>{UNCUT}</b>", when: {{durable: "oui"}}, then: {{points: 1}}, because: "{UNCUT}"}}'
    )
    mode = '  - {id: tres_lourd, label: "Très lourd (collégial)", from: 20}'
    priorities, examples = "priorities:\n", "examples:\n"
    return book(*LIGHTER, ("E-3", "E-4"), (examples, f"{rule}\n{examples}"), (priorities, f"{mode}\n{priorities}"))


def compared(before: Rulebook, after: Rulebook) -> Difference:
    """The difference, and the history of the tests with a file that one side cannot read."""
    done = told(before, after)
    pair = Pair(done.renamed.rulebook, after)
    counting = Counting(pair)
    for each in (*CASES, case(UNCUT, durable=True)):
        old, new = reference.assess(pair.before, each), reference.assess(after, each)
        counting.add(each.id, f"<i>{UNCUT}</i>", old, new)
    aside = Aside(case=UNCUT, place="passe.csv:12", unread_by="after", reasons=(f"« {UNCUT} » n'est pas admis.",))
    return Difference(
        before=Side.of("essai", before),
        after=Side.of(f"{UNCUT}.yaml", after),
        items=done.items,
        examples=tuple(examples_moved(pair, reference.assess)),
        history=History(
            files=("passe.csv",), mapping="", whole=False, past=counting.past(), aside=(aside,), apart={"hors champ": 2}
        ),
    )


def difference(language: Language = "fr") -> str:
    """The page of two rulebooks that differ."""
    before, after = book(), later()
    return render_difference(compared(before, after), before, after, language=language)


def same() -> str:
    """The page of two that do not."""
    return render_difference(compared(book(), book()), book(), book())
