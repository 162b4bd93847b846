"""Columns of a case in the older ICH ICSR tags (R2), as XML or as SGML that is well formed."""

from __future__ import annotations

from collections.abc import Iterator

from intake.icsr.columns import IDENTIFIER, SEVERITIES
from intake.icsr.element import Element
from intake.icsr.parts import Found, day, moment, whole, worst

NAMES = ("death", "lifethreatening", "hospitalization", "disabling", "congenitalanomali", "other")
CRITERIA = dict(zip(SEVERITIES, NAMES, strict=True))
YES, NO = "1", "2"
SUSPECT, CONCOMITANT, INTERACTING = "1", "2", "3"
# R2 says 6 for "unknown" where R3 says 0.
OUTCOMES = {"6": "0"}


def r2_case(report: Element) -> Found:
    """The columns of one `safetyreport`."""
    found = Found()
    _report(found, report)
    patient = report.first("patient")
    if patient is not None:
        _patient(found, patient)
        _reactions(found, list(patient.all("reaction")))
        _drugs(found, list(patient.all("drug")))
    return found.finish()


def _report(found: Found, report: Element) -> None:
    found.put(IDENTIFIER, report.said("safetyreportid") or report.said("companynumb"))
    found.put("C.1.2", moment(report.said("transmissiondate")))
    found.put("C.1.3", report.said("reporttype"))
    found.put("C.1.4", day(report.said("receivedate")))
    found.put("C.1.5", day(report.said("receiptdate")))
    found.put("E.i.8", {YES: "true", NO: "false"}.get(report.said("medicallyconfirm"), ""))
    found.put("C.1.7", {YES: "true", NO: "false"}.get(report.said("fulfillexpeditecriteria"), ""))
    found.put("C.1.11.1", "1" if report.said("casenullification") == YES else "0")
    found.put("safetyreportversion", whole(report.said("safetyreportversion")))
    found.put("C.2.r.3", report.said("primarysource/reportercountry") or report.said("primarysourcecountry"))
    found.put("C.2.r.4", report.said("primarysource/qualification"))
    found.put("C.3.2", report.said("sender/senderorganization"))
    found.put("C.5.4", report.said("primarysource/observestudytype"))
    found.put("E.i.9", report.said("occurcountry"))
    for column, criterion in CRITERIA.items():
        found.put(column, _severity(report, criterion))


def _severity(report: Element, criterion: str) -> str:
    """A criterion is told by its own tag; once seriousness is told, one that is not there does not hold."""
    said = report.said(f"seriousness{criterion}")
    if said in (YES, NO):
        return "true" if said == YES else "false"
    return "false" if said == "" and _told(report) else ""


def _told(report: Element) -> bool:
    """Serious for a reason, or not serious: serious without a reason leaves every criterion open."""
    reasons = [report.said(f"seriousness{each}") for each in CRITERIA.values()]
    return YES in reasons or report.said("serious") == NO


def _patient(found: Found, patient: Element) -> None:
    found.age(patient.said("patientonsetage"), patient.said("patientonsetageunit"))
    found.put("D.2.3", patient.said("patientagegroup"))
    found.put("D.5", patient.said("patientsex").replace("0", ""))
    found.put("D.10", "true" if patient.first("parent") else "false")
    histories = patient.all("medicalhistoryepisode/patientepisodename")
    found.list("D.7", [patient.said("patientmedicalhistorytext"), *(each.text for each in histories)])
    texts = ("narrativeincludeclinical", "reportercomment", "sendercomment")
    found.list("H", (patient.said(f"summary/{each}") for each in texts))


def _reactions(found: Found, reactions: list[Element]) -> None:
    found.list("E.i.1", (each.said("primarysourcereaction") for each in reactions))
    found.list("E.i.2.1b", (each.said("reactionmeddrapt") or each.said("reactionmeddrallt") for each in reactions))
    days = sorted(filter(None, (day(each.said("reactionstartdate")) for each in reactions)))
    found.put("E.i.4", next(iter(days), ""))
    codes = (each.said("reactionoutcome") for each in reactions)
    found.put("E.i.7", worst(OUTCOMES.get(code, code) for code in codes))


def _drugs(found: Found, drugs: list[Element]) -> None:
    roles = [(each.said("drugcharacterization"), each) for each in drugs]
    for column, wanted in (("suspect", SUSPECT), ("interacting", INTERACTING), ("concomitant", CONCOMITANT)):
        found.list(f"G.k.2 {column}", (drug.said("medicinalproduct") for role, drug in roles if role == wanted))
    blamed = [drug for role, drug in roles if role in (SUSPECT, INTERACTING)]
    found.list("G.k.2.3.r suspect", (name for drug in blamed for name in _substances(drug)))
    found.list("G.k.4.r.7 suspect", (drug.said("drugbatchnumb") for drug in blamed))
    found.list("G.k.7.r suspect", (drug.said("drugindication") for drug in blamed))
    again = [drug.said("drugrecurreadministration") for drug in blamed]
    found.put("G.k.9.i.4", YES if YES in again else "")


def _substances(drug: Element) -> Iterator[str]:
    return (each.text for each in drug.all("activesubstance/activesubstancename"))
