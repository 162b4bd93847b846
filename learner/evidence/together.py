"""What all that is proposed, approved as a whole, does to agreement with past decisions.

A draft may explain the decisions better and yet give what was decided less often: a likelihood is no count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engine.assessment import Assess
from engine.errors import Diagnostic, diagnostic
from learner import messages as say
from learner.evidence.impact import after_change
from learner.evidence.model import Disagreements
from learner.evidence.setting import Care, Setting, Whole
from learner.learning import Learned


def disagreements_of(learned: Learned, assess: Assess, tick: Callable[[], None] = lambda: None) -> Disagreements:
    """How many decisions today's rulebook disagrees with, and how many the whole draft would.

    Args:
        learned: what `learn` returned.
        assess: an engine, which reads again the files: nothing else tells where the draft would send them.
        tick: called once.
    """
    setting = Setting(learned, assess, Care(), tick)
    today = setting.reached != setting.decided
    proposed = _reached(setting) != setting.decided
    setting.tick()
    own = ~learned.judged.agreed if learned.judged.agreed is not None else setting.everywhere
    return Disagreements(
        reading="precaution" if learned.precaution.prevails else "known",
        proposing=learned.adjusts or bool(learned.new_rules),
        decisions=setting.count(setting.everywhere),
        today=setting.count(today),
        proposed=setting.count(proposed),
        own=setting.count(own),
        own_today=setting.count(today & own),
        own_proposed=setting.count(proposed & own),
    )


def _reached(setting: Setting) -> Whole:
    """The ranks that files reach with everything that is proposed."""
    learned = setting.learned
    if not (learned.adjusts or learned.new_rules):
        return setting.reached
    draft = learned.with_rules(learned.adjusted(), learned.new_rules)
    truths = [setting.truths(each) for each in learned.new_rules]
    return after_change(draft, setting.everywhere, setting, truths).reached


def warned(found: Disagreements) -> Iterator[Diagnostic]:
    """That the draft does not disagree less often, where it is so."""
    if found.proposing and not found.fewer:
        yield diagnostic(say.NO_FEWER, today=found.own_today, proposed=found.own_proposed, total=found.own)
