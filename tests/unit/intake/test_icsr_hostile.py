"""Hostile, broken and huge XML: said in words, bounded in memory, and the cases around it are read."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.loading import load_rulebook
from intake import FileError, Item, Record, Reject, load_mapping, read_records
from intake.icsr.building import MAX_DEPTH
from intake.icsr.stream import Stream, Unread
from tests.unit.intake.icsr_making import Icsr, batch, message, r2
from tests.unit.intake.making import codes, rejects, write

ROOT = Path(__file__).parents[3]
RULEBOOK = load_rulebook(ROOT / "rulebooks" / "pharmacovigilance.yaml")
MAPPING = load_mapping("icsr-e2b")
LAUGHS = "".join(f'<!ENTITY l{rank + 1} "{f"&l{rank};" * 10}">' for rank in range(9))
RESERVED_ROOT = '<?xml version="1.0"?>\n<!DOCTYPE MCCI_IN200100UV01 [{}]>\n<MCCI_IN200100UV01>{}</MCCI_IN200100UV01>'


def read(path: Path) -> list[Item]:
    return list(read_records(path, RULEBOOK, MAPPING))


def refusal(path: Path, content: str | bytes) -> tuple[str, str]:
    """The code and the sentence of a file that is refused whole: one reject, named, and no traceback."""
    (found,) = rejects(read(write(path, content)))
    assert (found.row, found.place.line) == (path.name, 1)
    ((said, _),) = [each.diagnostic.said_in("fr") for each in found.faults]
    return codes(found)[0], said


def ids(items: list[Item]) -> list[str]:
    return [each.case.id for each in items if isinstance(each, Record)]


@pytest.mark.parametrize(
    "declarations",
    [
        f'<!ENTITY l0 "ha">{LAUGHS}',
        '<!ENTITY fichier SYSTEM "file:///etc/passwd">',
        '<!ENTITY % distant SYSTEM "http://example.invalid/x.dtd"> %distant;',
        '<!ENTITY grand "' + "x" * 100_000 + '">',
        "<!ELEMENT text ANY>",
        '<!ATTLIST text lang CDATA "fr">',
    ],
    ids=["billion laughs", "external file", "parameter", "quadratic", "element", "attribute"],
)
def test_a_file_with_declarations_is_refused_unread(tmp_path: Path, declarations: str) -> None:
    text = RESERVED_ROOT.format(declarations, message(Icsr(narrative="X")).replace(">X<", ">&l9;&fichier;&grand;<"))
    assert refusal(tmp_path / "cas.xml", text)[0] == "ICSR_DECLARATIONS"


def test_the_name_of_a_dtd_is_not_fetched(tmp_path: Path) -> None:
    """R2 files name the DTD of the format: a file of that name full of nonsense changes nothing."""
    write(tmp_path / "icsr21xml.dtd", "nonsense <<<")
    items = read(write(tmp_path / "cas.xml", r2([Icsr()], '<!DOCTYPE ichicsr SYSTEM "icsr21xml.dtd">\n')))
    assert ids(items) == ["FR-ESSAI-1"]


@pytest.mark.parametrize("doctype", ["", '<!DOCTYPE ichicsr SYSTEM "http://example.invalid/icsr21xml.dtd">\n'])
def test_an_entity_that_nothing_defines_costs_its_case(tmp_path: Path, doctype: str) -> None:
    cases = [Icsr(number="A"), Icsr(number="B", narrative="EAU"), Icsr(number="C")]
    items = read(write(tmp_path / "cas.xml", r2(cases, doctype).replace("EAU", "&eacute;")))
    assert ids(items) == ["A", "C"]
    (found,) = rejects(items)
    assert codes(found) == ["ICSR_ENTITY"]


@pytest.mark.parametrize("root", ["MCCI_IN200101UV01", "MCCI_IN000002UV01", "ichicsrack"])
def test_an_acknowledgement_is_told_apart(tmp_path: Path, root: str) -> None:
    code, sentence = refusal(tmp_path / "r.ack", f'<?xml version="1.0"?><{root}><id extension="1"/></{root}>')
    assert code == "ICSR_RECEIPT"
    assert "Ceci est un accusé de réception, pas un cas." in sentence


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('<?xml version="1.0"?><html><body/></html>', "ICSR_ROOT"),
        ('<?xml version="1.0"?><MCCI_IN200100UV01><id/></MCCI_IN200100UV01>', "ICSR_NO_CASE"),
        ('<?xml version="1.0" encoding="klingon"?><ichicsr/>', "ICSR_ENCODING"),
        ('<?xml version="1.0" encoding="shift_jis"?><ichicsr/>', "ICSR_ENCODING"),
    ],
)
def test_a_file_that_holds_no_case_says_why(tmp_path: Path, content: str, code: str) -> None:
    assert refusal(tmp_path / "cas.xml", content)[0] == code


def test_a_file_of_cases_asks_for_its_mapping(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read_records(write(tmp_path / "cas.xml", batch([Icsr()])), RULEBOOK)
    (found,) = caught.value.diagnostics
    assert found.code == "ICSR_MAPPING"
    assert "--mapping icsr-e2b" in found.said_in("fr")[1]


BROKEN = {
    "mismatch": ("</primaryRole>", "</primaryrole>", "ICSR_XML"),
    "bare ampersand": ("Made-up", "Made & up", "ICSR_XML"),
    "bare less-than": ("Made-up", "Made < up", "ICSR_XML"),
    "repeated attribute": ("<text>", '<text a="1" a="2">', "ICSR_XML"),
    "control character": ("Made-up", "Made\x02up", "ICSR_XML"),
    "deep": ("Made-up", "<a>" * (MAX_DEPTH + 1), "ICSR_LIMIT"),
}


@pytest.mark.parametrize(("old", "new", "code"), BROKEN.values(), ids=BROKEN)
def test_a_broken_case_is_rejected_and_the_rest_read(tmp_path: Path, old: str, new: str, code: str) -> None:
    broken = message(Icsr(number="B")).replace(old, new)
    text = batch([Icsr(number="A"), broken, Icsr(number="C"), broken, broken, Icsr(number="D")])
    items = read(write(tmp_path / "cas.xml", text))
    assert ids(items) == ["A", "C", "D"]
    assert [codes(each) for each in rejects(items)] == [[code]] * 3
    assert [each.row for each in rejects(items)] == ["n° 2 : B", "n° 4 : B", "n° 5 : B"]
    lines = [number for number, line in enumerate(text.split("\n"), 1) if line.startswith("<PORR_IN049016UV>")]
    assert [each.place.line for each in rejects(items)] == [lines[1], lines[3], lines[4]]


def test_bytes_that_are_not_of_the_announced_encoding_cost_their_case(tmp_path: Path) -> None:
    cases = [Icsr(number="A"), Icsr(number="B", narrative="d\u00e9c\u00e8s"), Icsr(number="C")]
    items = read(write(tmp_path / "cas.xml", batch(cases).encode("iso-8859-1")))
    assert ids(items) == ["A", "C"]
    (found,) = rejects(items)
    assert codes(found) == ["ICSR_BYTES"]
    assert "UTF-8" in found.faults[0].diagnostic.message


@pytest.mark.parametrize("share", [0.4, 0.7, 0.95, 0.999])
def test_a_file_cut_short_gives_what_came_before(tmp_path: Path, share: float) -> None:
    text = batch(Icsr(number=f"N{rank}") for rank in range(10))
    items = read(write(tmp_path / "cas.xml", text[: int(len(text) * share)]))
    found = rejects(items)
    assert ids(items) == [f"N{rank}" for rank in range(len(items) - len(found))]
    assert [codes(each) for each in found] == [["ICSR_CUT"]]


def test_a_batch_in_utf_16_goes_on_after_a_mistake(tmp_path: Path) -> None:
    broken = message(Icsr(number="B")).replace("</text>", "</texte>")
    text = batch([Icsr(number="A"), broken, Icsr(number="C")]).replace("UTF-8", "UTF-16")
    assert ids(read(write(tmp_path / "cas.xml", text.encode("utf-16")))) == ["A", "C"]


def endless(start: bytes, more: bytes, pieces: int) -> Iterator[bytes]:
    yield start
    for _ in range(pieces):
        yield more


HUGE = {
    "text": (b"<ichicsr><safetyreport><a>", b"x" * (1 << 20)),
    "attribute": (b'<ichicsr><safetyreport a="', b"x" * (1 << 20)),
    "comment": (b"<ichicsr><!--", b"x" * (1 << 20)),
    "elements": (b"<ichicsr><safetyreport>", b"<a/>" * (1 << 18)),
    "no case": (b"<ichicsr>", b"<autre/>" * (1 << 17)),
}


@pytest.mark.parametrize(("start", "more"), HUGE.values(), ids=HUGE)
def test_a_huge_case_is_given_up_in_bounded_memory(monkeypatch: pytest.MonkeyPatch, start: bytes, more: bytes) -> None:
    monkeypatch.setattr("intake.icsr.stream.MAX_CASE", 4 << 20)
    tracemalloc.start()
    found = list(Stream().read(endless(start, more, 40)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [each for each in found if not isinstance(each, Unread)] == []
    assert {each.message.code for each in found if isinstance(each, Unread)} <= {"ICSR_LIMIT", "ICSR_CUT"}
    assert peak < 120 << 20


def test_memory_is_that_of_one_case(tmp_path: Path) -> None:
    text = batch(Icsr(number=f"N{rank}", narrative="w " * 20_000) for rank in range(200))
    path = write(tmp_path / "cas.xml", text)
    tracemalloc.start()
    count = sum(isinstance(each, Record) for each in read_records(path, RULEBOOK, MAPPING))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 200
    assert len(text) > 8 << 20
    assert peak < 6 << 20


PIECES = [
    b"<",
    b">",
    b"&",
    b"</PORR_IN049016UV>",
    b"<PORR_IN049016UV>",
    b"<safetyreport>",
    b"]]>",
    b"<![CDATA[",
    b"<!--",
    b"\xff",
    b"\0",
    b"&#0;",
    b"<?x",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_content_brings_it_down(tmp_path: Path, data: st.DataObject) -> None:
    """Anything put anywhere in a batch gives records and rejects, said in words; whole cases elsewhere stay."""
    whole = batch([Icsr(number="A"), Icsr(number="B"), Icsr(number="C")]).encode()
    at = data.draw(st.integers(0, len(whole)))
    put = data.draw(st.one_of(st.sampled_from(PIECES), st.binary(max_size=20)))
    cut = data.draw(st.integers(at, min(len(whole), at + 30)))
    path = write(tmp_path / "cas.xml", whole[:at] + put + whole[cut:])
    items = read(path)
    assert items
    assert all(isinstance(each, Record | Reject) for each in items)
    if at > whole.index(b"</PORR_IN049016UV>") + 20:
        assert ids(items)[:1] == ["A"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 5000), min_size=1, max_size=40), st.booleans())
def test_where_pieces_are_cut_changes_nothing(sizes: list[int], broken: bool) -> None:
    bad = message(Icsr(number="B")).replace("</text>", "</texte>") if broken else message(Icsr(number="B"))
    whole = batch([Icsr(number="A"), bad, Icsr(number="C")]).encode()
    pieces, at = [], 0
    for size in sizes:
        pieces.append(whole[at : at + size])
        at += size
    pieces.append(whole[at:])
    found = list(Stream().read(each for each in pieces if each))
    expected = list(Stream().read([whole]))
    assert [(type(each), each.line) for each in found] == [(type(each), each.line) for each in expected]
