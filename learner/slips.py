"""How often decisions are slips, as it may be told: what is fitted has bounds, and is proven too few at times.

Decisions unlike most of those on the same facts are explained by no fact, whatever is fitted: they are so many or more.
"""

from __future__ import annotations

from engine.errors import Language
from learner.attention import FEWEST_SLIPS, MOST_SLIPS
from learner.noticing import share_of

SAID = {
    "least": {"fr": "au moins {share}", "en": "at least {share}"},
    "most": {"fr": "{share} au plus", "en": "{share} at most"},
    "about": {"fr": "environ {share}", "en": "about {share}"},
}


def slips_said(slips: float, contradicted: float, language: Language) -> str:
    """`environ 4,9 %`, `au moins 50 %`.

    Args:
        slips: the share fitted.
        contradicted: that of decisions unlike most of those on the same facts.
        language: that of who reads.
    """
    if max(slips, contradicted) >= MOST_SLIPS or contradicted > slips:
        kind, share = "least", max(slips, contradicted)
    else:
        kind, share = "most" if slips <= FEWEST_SLIPS else "about", slips
    return SAID[kind][language].format(share=share_of(share, language))
