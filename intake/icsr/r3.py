"""Columns of a case in ICH E2B(R3): an HL7 message, where most things are observations told apart by their codes."""

from __future__ import annotations

from collections.abc import Iterator

from intake.icsr.columns import CRITERIA, IDENTIFIER
from intake.icsr.element import Element
from intake.icsr.parts import Found, any_true, day, moment, worst

ICH = "2.16.840.1.113883.3.989.2.1"
OBSERVATION, ROLE, CATEGORY, ADDITIONAL = f"{ICH}.1.19", f"{ICH}.1.13", f"{ICH}.1.20", f"{ICH}.1.17"
OWN_NUMBER, WORLD_NUMBER = f"{ICH}.3.1", f"{ICH}.3.2"
SUSPECT, CONCOMITANT, INTERACTING = "1", "2", "3"
REACTION, AGE, AGE_GROUP, HISTORY_TEXT, OUTCOME = "29", "3", "4", "18", "27"
COMMENT, DRUG_CODES, INDICATION, RECURRENCE, SUMMARY = "10", "9", "19", "31", "36"
HISTORY, DRUGS = "1", "4"
INNER = "outboundRelationship2/observation"
LOT = "outboundRelationship2/substanceAdministration/consumable/instanceOfKind/productInstanceInstance/lotNumberText"


def r3_case(message: Element) -> Found | None:
    """The columns of one message, None if it carries no case."""
    event = message.first("controlActProcess/subject/investigationEvent")
    if event is None:
        return None
    found = Found()
    found.put("C.1.2", moment(message.at("controlActProcess/effectiveTime", "value")))
    _report(found, event)
    for role in event.all("component/adverseEventAssessment/subject1/primaryRole"):
        _patient(found, role)
        _reactions(found, list(_observations(role, "subjectOf2/observation", REACTION)))
        _drugs(found, role, event)
    _narrative(found, event)
    return found.finish()


def _coded(element: Element, code: str, system: str = OBSERVATION) -> bool:
    """Whether an element's code is this one: regional code lists reuse the same numbers."""
    held = element.first("code")
    return held is not None and held.get("code") == code and held.get("codeSystem") == system


def _observations(element: Element, path: str, code: str) -> Iterator[Element]:
    return (each for each in element.all(path) if _coded(each, code))


def _code_of(element: Element, path: str, code: str) -> str:
    """The coded value of the first observation of a code."""
    return next((each.at("value", "code") for each in _observations(element, path, code)), "")


def _report(found: Found, event: Element) -> None:
    numbers = {each.get("root"): each.get("extension") for each in event.all("id")}
    found.put(IDENTIFIER, numbers.get(OWN_NUMBER) or numbers.get(WORLD_NUMBER) or "")
    found.put("C.1.4", day(event.at("effectiveTime/low", "value")))
    found.put("C.1.5", day(event.at("availabilityTime", "value")))
    kinds = {each.at("code", "code"): each.at("value", "code") for each in _characteristics(event)}
    found.put("C.1.3", kinds.get("1", ""))
    found.put("C.1.11.1", kinds.get("3", "") or "0")
    expedited = (each.at("value", "value") for each in _observations(event, "component/observationEvent", "23"))
    found.put("C.1.7", any_true(expedited))
    _source(found, event)
    senders = event.all("subjectOf1/controlActEvent/author/assignedEntity/representedOrganization")
    for organisation in senders:
        inner = organisation.first("assignedEntity/representedOrganization")
        found.put("C.3.2", (inner or organisation).said("name"))


def _characteristics(event: Element) -> Iterator[Element]:
    lists = event.all("subjectOf2/investigationCharacteristic")
    return (each for each in lists if each.at("code", "codeSystem") == f"{ICH}.1.23")


def _source(found: Found, event: Element) -> None:
    """The primary source: the one marked so, else the first."""
    links = [each for each in event.all("outboundRelationship") if _is_source(each)]
    links.sort(key=lambda link: link.at("priorityNumber", "value") != "1")
    person = "relatedInvestigation/subjectOf2/controlActEvent/author/assignedEntity/assignedPerson"
    for link in links[:1]:
        found.put("C.2.r.4", link.at(f"{person}/asQualifiedEntity/code", "code"))
        found.put("C.2.r.3", link.at(f"{person}/asLocatedEntity/location/code", "code"))


def _is_source(link: Element) -> bool:
    investigation = link.first("relatedInvestigation")
    return investigation is not None and _coded(investigation, "2", f"{ICH}.1.22")


def _patient(found: Found, role: Element) -> None:
    """Of the patient alone: the parent's age and history stand under another role."""
    for observation in _observations(role, "subjectOf2/observation", AGE):
        found.age(observation.at("value", "value"), observation.at("value", "unit"))
    found.put("D.2.3", _code_of(role, "subjectOf2/observation", AGE_GROUP))
    found.put("D.5", role.at("player1/administrativeGenderCode", "code"))
    found.put("C.5.4", role.at("subjectOf1/researchStudy/code", "code"))
    parents = (each for each in role.all("player1/role") if each.at("code", "code") == "PRN")
    found.put("D.10", "true" if next(parents, None) else "false")
    histories = [each for each in role.all("subjectOf2/organizer") if _coded(each, HISTORY, CATEGORY)]
    found.list("D.7", (text for each in histories for text in _history(each)))


def _history(organizer: Element) -> Iterator[str]:
    for observation in organizer.all("component/observation"):
        yield observation.said("value") if _coded(observation, HISTORY_TEXT) else observation.at("code", "displayName")
        for comment in _observations(observation, INNER, COMMENT):
            yield comment.said("value")


def _reactions(found: Found, reactions: list[Element]) -> None:
    found.list("E.i.1", (text for each in reactions for text in _as_reported(each)))
    found.list("E.i.2.1b", (each.at("value", "code") for each in reactions))
    for column, code in CRITERIA.items():
        found.put(column, any_true(_holds(each) for each in _within(reactions, code)))
    days = sorted(filter(None, (day(each.at("effectiveTime/low", "value")) for each in reactions)))
    found.put("E.i.4", next(iter(days), ""))
    found.put("E.i.7", worst(_code_of(each, INNER, OUTCOME) for each in reactions))
    found.put("E.i.8", any_true(each.at("value", "value") for each in _within(reactions, "24")))
    found.put("E.i.9", next((each.at("location/locatedEntity/locatedPlace/code", "code") for each in reactions), ""))


def _within(reactions: list[Element], code: str) -> Iterator[Element]:
    return (each for reaction in reactions for each in _observations(reaction, INNER, code))


def _holds(criterion: Element) -> str:
    """E2B(R3) writes a criterion `true` or not at all (null flavour NI): present and not true, it does not hold."""
    return "true" if criterion.at("value", "value") == "true" else "false"


def _as_reported(reaction: Element) -> Iterator[str]:
    yield reaction.said("value/originalText")
    yield reaction.at("value", "displayName")
    for translated in _observations(reaction, INNER, "30"):
        yield translated.said("value")


def _drugs(found: Found, role: Element, event: Element) -> None:
    lists = (each for each in role.all("subjectOf2/organizer") if _coded(each, DRUGS, CATEGORY))
    roles = dict(_roles(event))
    drugs = [(roles.get(each.at("id", "root"), ""), each) for held in lists for each in _administrations(held)]
    product = "consumable/instanceOfKind/kindOfProduct"
    for column, wanted in (("suspect", SUSPECT), ("interacting", INTERACTING), ("concomitant", CONCOMITANT)):
        found.list(f"G.k.2 {column}", (drug.said(f"{product}/name") for role_, drug in drugs if role_ == wanted))
    blamed = [drug for role_, drug in drugs if role_ in (SUSPECT, INTERACTING)]
    substance = f"{product}/ingredient/ingredientSubstance/name"
    found.list("G.k.2.3.r suspect", (each.text for drug in blamed for each in drug.all(substance)))
    found.list("G.k.4.r.7 suspect", (each.text for drug in blamed for each in drug.all(LOT)))
    found.list("G.k.7.r suspect", (text for drug in blamed for text in _indications(drug)))
    found.list("G.k.10.r", (code for drug in blamed for code in _additional(drug)))
    again = [code for drug in blamed for code in _recurrences(drug)]
    found.put("G.k.9.i.4", "1" if "1" in again else next(iter(again), ""))


def _administrations(organizer: Element) -> Iterator[Element]:
    return organizer.all("component/substanceAdministration")


def _roles(event: Element) -> Iterator[tuple[str, str]]:
    """The role of each drug, by the drug's identifier in the message."""
    for each in event.all("component/adverseEventAssessment/component/causalityAssessment"):
        if _coded(each, "20"):
            yield each.at("subject2/productUseReference/id", "root"), each.at("value", "code")


def _indications(drug: Element) -> Iterator[str]:
    for each in _observations(drug, "inboundRelationship/observation", INDICATION):
        yield each.said("value/originalText")


def _additional(drug: Element) -> Iterator[str]:
    for each in _observations(drug, INNER, DRUG_CODES):
        if each.at("value", "codeSystem") == ADDITIONAL:
            yield each.at("value", "code")


def _recurrences(drug: Element) -> Iterator[str]:
    for each in _observations(drug, INNER, RECURRENCE):
        yield each.at("value", "code")


def _narrative(found: Found, event: Element) -> None:
    found.list("H", _texts(event))


def _texts(event: Element) -> Iterator[str]:
    yield event.said("text")
    for each in _observations(event, "component/adverseEventAssessment/component1/observationEvent", COMMENT):
        yield each.said("value")
    for each in _observations(event, "component/observationEvent", SUMMARY):
        yield each.said("value")
