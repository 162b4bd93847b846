"""The words that rules are said with, in each language. `{}` holds what the rule is about."""

from __future__ import annotations

from dataclasses import dataclass

from engine.condition import Op
from engine.errors import Language

# French sets a narrow no-break space inside « » and before `;`, a wide one before `:` and units.
NARROW, WIDE, MINUS = "\u202f", "\u00a0", "\u2212"


@dataclass(frozen=True)
class Verb:
    """What is asked of a value, or of several: affirmed, denied of one, denied of all with its link."""

    affirmed: str
    denied: str
    denied_of_all: str
    nor: str


@dataclass(frozen=True)
class Phrases:
    """One language. Pairs say a thing, then its negation; `subject` is what acts, a rule or a row."""

    booleans: tuple[str, str]
    known: tuple[str, str]
    equal: Verb
    contains: Verb
    begins: Verb
    on: str
    number: dict[Op, str]
    date: dict[Op, str]
    number_reference: dict[Op, str]
    date_reference: dict[Op, str]
    rank: dict[Op, str]
    same: tuple[str, str]
    same_day: tuple[str, str]
    colon: str
    semicolon: str
    quotes: str
    or_: str
    and_: str
    one_of: str
    none_of: str
    not_all: str
    always: tuple[str, str]
    rule: str
    rule_always: str
    subject: tuple[str, str]
    nothing: str
    points: tuple[str, str]
    take: tuple[str, str]
    urgency: tuple[str, str]
    urgency_take: tuple[str, str]
    derive: str
    derived_value: str
    times: str
    at_least_mode: str
    at_least_priority: str
    expertise: str
    deadline: str
    stopped: str
    risk: str
    stake: str
    ask: str


FRENCH = Phrases(
    booleans=("oui", "non"),
    known=("valeur connue", "valeur inconnue"),
    equal=Verb("{}", "autre que {}", "ni {}", " ni "),
    contains=Verb("comprend {}", "ne comprend pas {}", "ne comprend ni {}", " ni "),
    begins=Verb("commence par {}", "ne commence pas par {}", "ne commence ni par {}", " ni par "),
    on="le {}",
    number={Op.LT: "moins de {}", Op.LE: "au plus {}", Op.GT: "plus de {}", Op.GE: "au moins {}"},
    date={Op.LT: "avant le {}", Op.LE: "au plus tard le {}", Op.GT: "après le {}", Op.GE: "à partir du {}"},
    number_reference={
        Op.LT: "moins que {}",
        Op.LE: "au plus autant que {}",
        Op.GT: "plus que {}",
        Op.GE: "au moins autant que {}",
    },
    date_reference={
        Op.LT: "avant {}",
        Op.LE: "avant {} ou le même jour",
        Op.GT: "après {}",
        Op.GE: "après {} ou le même jour",
    },
    rank={
        Op.LT: "rang inférieur à {}",
        Op.LE: "rang au plus égal à {}",
        Op.GT: "rang supérieur à {}",
        Op.GE: "rang au moins égal à {}",
    },
    same=("même valeur que {}", "autre valeur que {}"),
    same_day=("le même jour que {}", "un autre jour que {}"),
    colon=f"{WIDE}: ",
    semicolon=f"{NARROW}; ",
    quotes=f"«{NARROW}{{}}{NARROW}»",
    or_=" ou ",
    and_=" et ",
    one_of="l'un au moins de ({})",
    none_of="aucun de ({})",
    not_all="pas à la fois ({})",
    always=("sans condition", "jamais"),
    rule="Si {}, {} {}",
    rule_always="Sans condition, {} {}",
    subject=("la règle", "la ligne"),
    nothing="n'apporte rien",
    points=("ajoute {} point", "ajoute {} points"),
    take=("retire {} point", "retire {} points"),
    urgency=("ajoute {} point d'urgence", "ajoute {} points d'urgence"),
    urgency_take=("retire {} point d'urgence", "retire {} points d'urgence"),
    derive=f"en déduit{WIDE}: {{}}",
    derived_value=f"{{}}{WIDE}= {{}}",
    times="×",
    at_least_mode=f"impose au moins le mode{WIDE}: {{}}",
    at_least_priority=f"impose au moins la priorité{WIDE}: {{}}",
    expertise=f"demande l'expertise{WIDE}: {{}}",
    deadline=f"fixe l'échéance{WIDE}: {{}} après {{}}",
    stopped="{}, arrêts d'horloge ajoutés ({})",
    risk=f"signale le risque{WIDE}: {{}}",
    stake=f"signale l'enjeu{WIDE}: {{}}",
    ask=f"demande au demandeur{WIDE}: {{}}",
)
ENGLISH = Phrases(
    booleans=("yes", "no"),
    known=("value known", "value unknown"),
    equal=Verb("{}", "other than {}", "neither {}", " nor "),
    contains=Verb("includes {}", "does not include {}", "includes neither {}", " nor "),
    begins=Verb("begins with {}", "does not begin with {}", "begins with neither {}", " nor "),
    on="{}",
    number={Op.LT: "less than {}", Op.LE: "at most {}", Op.GT: "more than {}", Op.GE: "at least {}"},
    date={Op.LT: "before {}", Op.LE: "{} at the latest", Op.GT: "after {}", Op.GE: "from {} on"},
    number_reference={
        Op.LT: "less than {}",
        Op.LE: "at most as much as {}",
        Op.GT: "more than {}",
        Op.GE: "at least as much as {}",
    },
    date_reference={
        Op.LT: "before {}",
        Op.LE: "before {} or the same day",
        Op.GT: "after {}",
        Op.GE: "after {} or the same day",
    },
    rank={
        Op.LT: "rank below {}",
        Op.LE: "rank at most that of {}",
        Op.GT: "rank above {}",
        Op.GE: "rank at least that of {}",
    },
    same=("same value as {}", "another value than {}"),
    same_day=("the same day as {}", "another day than {}"),
    colon=": ",
    semicolon="; ",
    quotes="“{}”",
    or_=" or ",
    and_=" and ",
    one_of="at least one of ({})",
    none_of="none of ({})",
    not_all="not both or all of ({})",
    always=("whatever the case", "never"),
    rule="If {}, {} {}",
    rule_always="Whatever the case, {} {}",
    subject=("the rule", "the row"),
    nothing="brings nothing",
    points=("adds {} point", "adds {} points"),
    take=("takes {} point off", "takes {} points off"),
    urgency=("adds {} point of urgency", "adds {} points of urgency"),
    urgency_take=("takes {} point of urgency off", "takes {} points of urgency off"),
    derive="derives: {}",
    derived_value="{} = {}",
    times="×",
    at_least_mode="requires at least the mode: {}",
    at_least_priority="requires at least the priority: {}",
    expertise="calls for the expertise: {}",
    deadline="sets the deadline: {} after {}",
    stopped="{}, clock stops added ({})",
    risk="points to the risk: {}",
    stake="points to the stake: {}",
    ask="asks the applicant: {}",
)


def phrases(language: Language) -> Phrases:
    """The words of a language."""
    return FRENCH if language == "fr" else ENGLISH
