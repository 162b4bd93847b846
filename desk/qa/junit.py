"""The report as JUnit XML, which every continuous-integration tool reads: a suite a rulebook, a class a guarantee."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from desk.qa.result import Covered, Generated, QaReport, Ran
from desk.texts import text
from engine.errors import Diagnostic, Language, line_of

# What XML 1.0 cannot hold, even escaped.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TAGS: Final = {"failed": "failure", "refused": "error"}


def junit_of(report: QaReport, language: Language) -> str:
    """The document, as text."""
    root = Element("testsuites", name="gdr qa")
    ids = dict.fromkeys([each.rulebook for each in report.scenarios] + [each.rulebook for each in report.rulebooks])
    for id in ids:
        covered = next((each for each in report.rulebooks if each.rulebook == id), None)
        _suite(root, id, [each for each in report.scenarios if each.rulebook == id], covered, language)
    if report.mistakes:
        _mistakes(root, report.mistakes, language)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, id: str, ran: list[Ran], covered: Covered | None, language: Language) -> None:
    made = covered.generated if covered is not None else ()
    failed = sum(each.state == "failed" for each in ran) + sum(bool(each.different) for each in made)
    counts = {"tests": len(ran) + len(made), "failures": failed}
    counts["errors"] = sum(each.state == "refused" for each in ran)
    suite = SubElement(
        root, "testsuite", {"name": _text(id or "?"), **{key: str(each) for key, each in counts.items()}}
    )
    if covered is not None:
        _properties(suite, covered)
    for each in ran:
        _case(suite, each, language)
    for one in made:
        _made(suite, one, language)


def _properties(suite: Element, covered: Covered) -> None:
    held = SubElement(suite, "properties")
    told = {"version": str(covered.version), "digest": covered.digest}
    told |= {"rules": str(len(covered.rules)), "rules not covered": " ".join(each.rule for each in covered.uncovered)}
    if covered.mutation is not None and covered.mutation.overall.share is not None:
        told["mutation score"] = f"{covered.mutation.overall.share:.4f}"
    for name, value in told.items():
        SubElement(held, "property", name=name, value=_text(value))


def _case(suite: Element, ran: Ran, language: Language) -> None:
    told = {"classname": _text(f"{ran.rulebook}.{ran.guarantee}"), "name": _text(ran.name)}
    case = SubElement(suite, "testcase", {**told, "file": _text(ran.file), "line": str(ran.line)})
    if ran.state in _TAGS:
        _wrong(case, _TAGS[ran.state], ran.said, [ran.step, ran.pasted], language)
    if ran.noted:
        SubElement(case, "system-out").text = _text("\n".join(line_of(each, language) for each in ran.noted))


def _made(suite: Element, made: Generated, language: Language) -> None:
    """One test a kind of pairs, under a name that does not change with the rulebook: how many is said beside."""
    name = text(f"qa_{made.kind}", language)
    case = SubElement(suite, "testcase", classname=f"{made.rulebook}.generated", name=name)
    if made.said:
        _wrong(case, "failure", made.said, made.pasted, language)
    counts = {"compared": made.compared, "different": made.different}
    SubElement(case, "system-out").text = text("qa_made", language, **counts)


def _mistakes(root: Element, mistakes: Iterable[Diagnostic], language: Language) -> None:
    found = list(mistakes)
    counts = {"tests": str(len(found)), "failures": "0", "errors": str(len(found))}
    suite = SubElement(root, "testsuite", {"name": "feature files", **counts})
    for each in found:
        case = SubElement(suite, "testcase", classname="feature", name=_text(str(each.location)))
        _wrong(case, "error", [each], [], language)


def _wrong(case: Element, tag: str, said: Iterable[Diagnostic], more: Iterable[str], language: Language) -> None:
    found = list(said)
    first = found[0].said_in(language)[0] if found else ""
    held = SubElement(case, tag, message=_text(first), type=found[0].code if found else "")
    held.text = _text("\n".join([*(line_of(each, language) for each in found), *filter(None, more)]))


def _text(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
