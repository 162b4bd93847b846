"""Rulebooks as their authors may write them: random, valid, nothing canonical about them."""

from __future__ import annotations

import unicodedata
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

VISIBLE = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co"))
AWKWARD = (
    "\"'\\",
    "x # y",
    "a: b",
    "{{ x }}",
    "- un",
    "« été »",
    "1\u202f000\u00a0€",
    "%s",
    "!!python",
    "l'œuvre",
    "]a",
)
TEXTS = st.one_of(st.sampled_from(AWKWARD), st.text(VISIBLE, min_size=1, max_size=150), st.just("Un\ndeux"))


def texts() -> SearchStrategy[str]:
    """A text that says something, in NFC, trimmed: what a loaded rulebook holds."""
    return TEXTS.map(lambda text: unicodedata.normalize("NFC", text).strip()).filter(bool)


# Every kind, with cells of every form that it takes, and values that it may be given.
KINDS: dict[str, tuple[dict[str, Any], tuple[str, ...], tuple[str, ...]]] = {
    "boolean": ({}, ("oui", "≠ vrai", "non(oui)"), ("oui", "non")),
    "number": (
        {"unit": "an", "range": "[0..120["},
        ("< 18", "[2..12[ ; >= 65 ans", "non(3)", "≤ 1,5"),
        ("3", "1,5 an", "0"),
    ),
    "date": ({}, (">= 01/03/2026", "[2026-01-01..2026-12-31]", "01/03/2026"), ("01/03/2026", "2026-01-01")),
    "choice": (
        {"values": ["faible", "très fort"], "ordered": True},
        ("< très fort", "faible", "≠ faible"),
        ("faible",),
    ),
    "set": ({"values": ["enfant", "âgé"]}, ("contient enfant", "contient (enfant ; âgé)"), ("enfant", "âgé ; enfant")),
    "text": ({}, ("commence par J07 ; L01", "« a ; b »", "J07"), ("J07", "« non »", "a b")),
}


def maybe(draw: DrawFn, **keys: SearchStrategy[Any]) -> dict[str, Any]:
    """Some of these keys."""
    return {key: draw(strategy) for key, strategy in keys.items() if draw(st.booleans())}


@st.composite
def attributes(draw: DrawFn, kind: str) -> dict[str, Any]:
    """An attribute that cases give."""
    shape, _, values = KINDS[kind]
    found = {"label": draw(texts()), "kind": kind, **shape}
    found |= maybe(
        draw,
        definition=texts(),
        how_to_code=texts(),
        source=texts(),
        note=texts(),
        role=st.just("identity"),
        fixed=st.just(True),
    )
    assumed = {"value": draw(st.sampled_from(values)), "because": draw(texts())}
    return found | (maybe(draw, required=st.booleans()) if draw(st.booleans()) else {"assume": assumed})


@st.composite
def conditions(draw: DrawFn, kinds: dict[str, str], depth: int = 2) -> dict[str, Any]:
    """Pairs, or all, any and not of conditions."""
    form = draw(st.sampled_from(("pairs", "pairs", "all", "any", "not"))) if depth else "pairs"
    if form == "pairs":
        ids = draw(st.lists(st.sampled_from(sorted(kinds)), min_size=1, max_size=3, unique=True))
        return {id: draw(st.sampled_from(KINDS[kinds[id]][1])) for id in ids}
    inner = conditions(kinds, depth - 1)
    if form == "not":
        return {"not": draw(inner.filter(lambda found: len(found) == 1 and "not" not in found))}
    return {form: draw(st.lists(inner, min_size=1, max_size=3))}


@st.composite
def effects(draw: DrawFn) -> dict[str, Any]:
    """An effect block."""
    found = maybe(draw, urgency=st.integers(-9, 9), at_least=st.sampled_from(("m1", "p1")), risk=texts(), stake=texts())
    found |= maybe(
        draw, expertise=st.just(["bio"]), deadline=st.just({"days": 210, "from": "k_date", "stopped": "k_number"})
    )
    pointed = {
        "points": draw(st.integers(-10_000, 10_000)),
        **maybe(draw, axis=st.just("a1"), discipline=st.just("d1")),
    }
    return found | (pointed if not found or draw(st.booleans()) else {})


@st.composite
def rules(draw: DrawFn, number: int, kinds: dict[str, str]) -> dict[str, Any]:
    """A rule."""
    blocks = draw(st.lists(effects(), min_size=1, max_size=3))
    then = blocks[0] if len(blocks) == 1 and draw(st.booleans()) else blocks
    found = {"id": f"R-{number}", "label": draw(texts()), "when": draw(conditions(kinds)), "then": then}
    return found | maybe(draw, because=texts(), reference=texts(), set_by=texts(), note=texts())


# What a cell of each output may hold; the derived attributes are those of `documents`.
CELLS: dict[str, tuple[Any, ...]] = {
    "points": (0, -3, 12),
    "axis": ("a1",),
    "discipline": ("d1",),
    "urgency": (2, -2),
    "at_least": ("m1", "p1"),
    "expertise": ("bio", "bio ; ped"),
    "deadline": ({"days": 210, "from": "k_date", "stopped": "k_number"}, {"days": 0, "from": "k_date"}),
    "risk": ("x # y", "« été »"),
    "stake": ("Un\ndeux", "]a"),
    "ask": ("{{ x }}",),
    "d_number": ("1,5", "1 500", "k_number * 2 + 0,5"),
    "d_boolean": ("oui", "faux"),
    "d_text": ("« non »", "a b"),
}
RANKS: dict[str, list[Any]] = {
    "points": [12, 0, -3],
    "at_least": ["p1", "m1"],
    "expertise": ["bio ; ped", "bio"],
    "risk": ["« été »", "x # y"],
    "d_boolean": ["oui", "non"],
    "d_text": ["« non »", "a b"],
}
DERIVED = {"number": "3", "boolean": "oui", "text": "a b"}
HITS = ("unique", "first", "any", "collect", "rule order", "priority", "output order", "collect max", "collect count")


@st.composite
def tables(draw: DrawFn, number: int, kinds: dict[str, str]) -> dict[str, Any]:
    """A table of any policy, its columns in any order."""
    hit = draw(st.sampled_from(HITS))
    inputs = draw(st.lists(st.sampled_from(sorted(kinds)), min_size=1, max_size=3, unique=True))
    possible = [each for each in CELLS if each != "d_number" or not hit.startswith("collect ")]
    outputs = draw(st.lists(st.sampled_from(possible), max_size=5, unique=True).map(lambda found: [*found, "points"]))
    outputs = draw(st.permutations(list(dict.fromkeys(outputs))))
    tests = [("-", *KINDS[kinds[each]][1]) for each in inputs]
    rows = [[f"T{number}-{n}", *draw(_row(tests, outputs, hit))] for n in range(draw(st.integers(1, 4)))]
    found: dict[str, Any] = {
        "id": f"T{number}",
        "label": draw(texts()),
        "hit": hit,
        "inputs": inputs,
        "outputs": outputs,
        "rows": rows,
    }
    if hit in ("priority", "output order"):
        ranked = [each for each in outputs if each in RANKS]
        found["highest_first"] = {output: RANKS[output] for output in draw(st.permutations(ranked))}
    return found | maybe(draw, because=texts(), reference=texts(), set_by=texts(), note=texts())


@st.composite
def _row(draw: DrawFn, tests: list[tuple[str, ...]], outputs: list[str], hit: str) -> list[Any]:
    """The cells of a row, its id apart."""
    cells = {each: draw(st.sampled_from(("-", *CELLS[each]))) for each in outputs}
    if hit == "collect count":
        cells |= {each: 1 for each in ("points", "urgency") if each in cells}
    places = {"axis", "discipline"} if cells["points"] == "-" else set()
    return [
        *(draw(st.sampled_from(each)) for each in tests),
        *("-" if each in places else cell for each, cell in cells.items()),
    ]


def waivers(count: int) -> list[dict[str, Any]]:
    """Waivers at each form of place that the tables, attributes and scales make."""
    places = [
        "k_text",
        "m1",
        "d1 / x",
        "k_number=3",
        "k_choice = très fort",
        "k_boolean / k_text",
        *["T0"] * bool(count),
    ]
    said = {"reason": "Il le faut.", "by": "x # y", "until": "01/01/2027"}
    return [{"finding": "UNUSED", "at": place, **said} for place in places]


@st.composite
def examples(draw: DrawFn, number: int, kinds: dict[str, str], count: int) -> dict[str, Any]:
    """An example."""
    facts = {id: draw(st.sampled_from(KINDS[kind][2])) for id, kind in kinds.items() if draw(st.booleans())}
    expect = maybe(draw, mode=st.just("m1"), priority=st.just("p0"), possible=st.just(["m0", "m1"]))
    expect |= maybe(
        draw, score=st.sampled_from(("3", "[-1..4]")), deadline=st.just("2026-03-01"), complete=st.just("oui")
    )
    last = [f"R-{count - 1}"]
    expect |= {"fired": last, **maybe(draw, asks=st.just(last))} if count else {}
    return {"case": f"{number} {draw(texts())}", "facts": facts, "expect": expect or {"mode": "m0"}} | maybe(
        draw, note=texts()
    )


@st.composite
def documents(draw: DrawFn) -> dict[str, Any]:
    """A whole rulebook, as the mapping that its file holds."""
    kinds = {f"k_{kind}": kind for kind in KINDS}
    count = draw(st.integers(0, 4))
    found: dict[str, Any] = {
        "rulebook": "genere",
        "title": draw(texts()),
        "version": draw(st.integers(1, 99)),
        "status": "draft",
    }
    found |= maybe(draw, owner=texts(), note=texts(), language=st.just("en"), when_unknown=st.just("ask"))
    found |= maybe(draw, in_force=st.just({"from": "01/01/2026"}))
    found |= {
        scale: [{"id": f"{scale[0]}{n}", "label": draw(texts()), "from": n} for n in range(2)]
        for scale in ("modes", "priorities")
    }
    found |= {"axes": {"a1": draw(texts())}, "expertises": {"bio": draw(texts()), "ped": draw(texts())}}
    depth = {"from": 0, "effort": 0.5, **maybe(draw, label=texts())}
    found |= {"disciplines": {"d1": {"label": draw(texts()), "depths": {"x": depth}}}}
    found |= {"attributes": {id: draw(attributes(kind)) for id, kind in kinds.items()}}
    found |= {"rules": [draw(rules(number, kinds)) for number in range(count)]}
    found["rules"] += [
        {"id": f"D-{kind}", "label": "…", "when": {"k_boolean": "oui"}, "then": {"derive": {f"d_{kind}": value}}}
        for kind, value in DERIVED.items()
    ]
    found["derived"] = {f"d_{kind}": {"label": draw(texts()), "kind": kind} for kind in DERIVED}
    found["tables"] = [draw(tables(number, kinds)) for number in range(draw(st.integers(0, 3)))]
    found |= maybe(draw, waivers=st.just(waivers(len(found["tables"]))), dated_by=st.just("k_date"))
    return found | {"examples": [draw(examples(number, kinds, count)) for number in range(draw(st.integers(0, 2)))]}
