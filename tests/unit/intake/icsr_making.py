"""Made-up E2B messages: R3 batches with the elements that are read and some that must not be, and the R2 tags."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

ICH = "2.16.840.1.113883.3.989.2.1"
NOT_MET, MET = 'nullFlavor="NI"', 'value="true"'
CRITERIA = {"deces": "34", "vital": "21", "hopital": "33", "invalidite": "35", "anomalie": "12", "autre": "26"}
R2_CRITERIA = {
    "deces": "death",
    "vital": "lifethreatening",
    "hopital": "hospitalization",
    "invalidite": "disabling",
    "anomalie": "congenitalanomali",
    "autre": "other",
}
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True)
class Drug:
    """A medicinal product of a case: its role is 1 suspect, 2 concomitant, 3 interacting."""

    name: str = "Essaivex"
    role: str = "1"
    substance: str = "essaivexine"
    codes: tuple[str, ...] = ()
    lot: str = ""
    recurrence: str = ""


@dataclass(frozen=True)
class Reaction:
    """A reaction: the criteria that it meets by name, and its outcome."""

    term: str = "Rash"
    code: str = "10037844"
    criteria: tuple[str, ...] = ()
    outcome: str = "1"
    start: str = "20260102"


@dataclass(frozen=True)
class Icsr:
    """A case to write."""

    number: str = "FR-ESSAI-1"
    received: str = "20260103101500+0100"
    latest: str = "20260105"
    kind: str = "1"
    study: str = ""
    created: str = ""
    version: str = ""
    nullified: str = ""
    qualification: str = "1"
    country: str = "FR"
    age: tuple[str, str] = ("48", "a")
    group: str = ""
    sex: str = "1"
    history: str = ""
    parent: bool = False
    reactions: tuple[Reaction, ...] = (Reaction(),)
    drugs: tuple[Drug, ...] = (Drug(),)
    narrative: str = "Made-up narrative."
    comment: str = ""


def batch(cases: Iterable[Icsr | str], prefix: str = "") -> str:
    """An R3 batch of cases; a text among them stands as it is."""
    messages = "\n".join(each if isinstance(each, str) else message(each, prefix) for each in cases)
    colon = f"{prefix}:" if prefix else ""
    declared = f"xmlns:{prefix}" if prefix else "xmlns"
    root = f'{colon}MCCI_IN200100UV01 {declared}="urn:hl7-org:v3"'
    xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ITSVersion="XML_1.0"'
    remark = "<!-- PORR_IN049016UV, /PORR_IN049016UV: a comment -->"
    return f"{HEAD}<{root} {xsi}>\n{remark}\n{messages}\n</{colon}MCCI_IN200100UV01>\n"


def message(case: Icsr, prefix: str = "") -> str:
    """One R3 message."""
    text = f"""<PORR_IN049016UV>
<id extension="{case.number}" root="{ICH}.3.1"/>
<controlActProcess classCode="CACT" moodCode="EVN"><effectiveTime value="{case.created}"/>
<subject typeCode="SUBJ"><investigationEvent>
<id extension="{case.number}" root="{ICH}.3.1"/><id extension="MONDE-{case.number}" root="{ICH}.3.2"/>
<text>{escape(case.narrative)}</text>
<effectiveTime><low value="{case.received}"/></effectiveTime><availabilityTime value="{case.latest}"/>
<component><adverseEventAssessment><subject1><primaryRole>
<player1><name>INITIALES</name><administrativeGenderCode code="{case.sex}" codeSystem="1.0.5218"/>
<birthTime value="19770615"/>{_parent(case)}</player1>
{_study(case)}{_patient(case)}
{"".join(_reaction(each) for each in case.reactions)}
<subjectOf2><organizer><code code="4" codeSystem="{ICH}.1.20"/>
{"".join(map(_drug, range(len(case.drugs)), case.drugs))}</organizer></subjectOf2>
</primaryRole></subject1>
{"".join(map(_role, range(len(case.drugs)), case.drugs))}
{_comment(case)}</adverseEventAssessment></component>
<outboundRelationship><priorityNumber value="2"/>{_source("5", "US")}</outboundRelationship>
<outboundRelationship><priorityNumber value="1"/>{_source(case.qualification, case.country)}</outboundRelationship>
<subjectOf1><controlActEvent><author><assignedEntity>
<assignedPerson><name><family>NOMEXPEDITEUR</family></name></assignedPerson>
<representedOrganization><name>Service</name><assignedEntity><representedOrganization><name>Laboratoire Essai</name>
</representedOrganization></assignedEntity></representedOrganization>
</assignedEntity></author></controlActEvent></subjectOf1>
{_characteristic("1", case.kind)}{_characteristic("3", case.nullified)}
</investigationEvent></subject></controlActProcess>
</PORR_IN049016UV>"""
    return _prefixed(text, prefix) if prefix else text


def _prefixed(text: str, prefix: str) -> str:
    opened = text.replace("</", "\0").replace("<!", "\1").replace("<", f"<{prefix}:")
    return opened.replace("\0", f"</{prefix}:").replace("\1", "<!")


def _observation(code: str, value: str, system: str = f"{ICH}.1.19", link: str = "outboundRelationship2") -> str:
    return f'<{link}><observation><code code="{code}" codeSystem="{system}"/>{value}</observation></{link}>'


def _parent(case: Icsr) -> str:
    if not case.parent:
        return ""
    age = _observation("3", '<value value="33" unit="a"/>', link="subjectOf2")
    return f'<role><code code="PRN" codeSystem="2.16.840.1.113883.5.111"/>{age}</role>'


def _study(case: Icsr) -> str:
    if not case.study:
        return ""
    return f'<subjectOf1><researchStudy><code code="{case.study}" codeSystem="{ICH}.1.8"/></researchStudy></subjectOf1>'


def _patient(case: Icsr) -> str:
    number, unit = case.age
    age = _observation("3", f'<value value="{number}" unit="{unit}"/>', link="subjectOf2") if number else ""
    group = _observation("4", f'<value code="{case.group}"/>', link="subjectOf2") if case.group else ""
    text = f'<code code="18" codeSystem="{ICH}.1.19"/><value>{escape(case.history)}</value>'
    component = f"<component><observation>{text}</observation></component>" if case.history else ""
    history = f'<subjectOf2><organizer><code code="1" codeSystem="{ICH}.1.20"/>{component}</organizer></subjectOf2>'
    return age + group + history


def _reaction(each: Reaction) -> str:
    said = ((code, name in each.criteria) for name, code in CRITERIA.items())
    criteria = "".join(_observation(code, f"<value {MET if met else NOT_MET}/>") for code, met in said)
    # A regional list reuses the number of another ICH element: it must not be taken for it.
    criteria += _observation("34", '<value value="true"/>', system="2.16.840.1.113883.3.989.5.1.2.2.1.3")
    outcome = _observation("27", f'<value code="{each.outcome}" codeSystem="{ICH}.1.11"/>')
    head = f'<code code="29" codeSystem="{ICH}.1.19"/><effectiveTime><low value="{each.start}"/></effectiveTime>'
    told = f"<originalText>{escape(each.term)}</originalText>"
    value = f'<value code="{each.code}" codeSystem="2.16.840.1.113883.6.163">{told}</value>'
    place = '<location><locatedEntity><locatedPlace><code code="FR"/></locatedPlace></locatedEntity></location>'
    return f"<subjectOf2><observation>{head}{value}{place}{criteria}{outcome}</observation></subjectOf2>\n"


def _drug(rank: int, drug: Drug) -> str:
    substance = f"<ingredient><ingredientSubstance><name>{drug.substance}</name></ingredientSubstance></ingredient>"
    product = f"<kindOfProduct><name>{drug.name}</name>{substance}</kindOfProduct>"
    consumable = f"<consumable><instanceOfKind>{product}</instanceOfKind></consumable>"
    codes = "".join(_observation("9", f'<value code="{code}" codeSystem="{ICH}.1.17"/>') for code in drug.codes)
    again = _observation("31", f'<value code="{drug.recurrence}" codeSystem="{ICH}.1.16"/>') if drug.recurrence else ""
    number = f"<productInstanceInstance><lotNumberText>{drug.lot}</lotNumberText></productInstanceInstance>"
    given = f"<consumable><instanceOfKind>{number}</instanceOfKind></consumable>" if drug.lot else ""
    dose = f"<outboundRelationship2><substanceAdministration>{given}</substanceAdministration></outboundRelationship2>"
    inner = f'<id root="drug-{rank}"/>{consumable}{dose}{again}{codes}'
    return f"<component><substanceAdministration>{inner}</substanceAdministration></component>"


def _role(rank: int, drug: Drug) -> str:
    value = f'<code code="20" codeSystem="{ICH}.1.19"/><value code="{drug.role}" codeSystem="{ICH}.1.13"/>'
    subject = f'<subject2><productUseReference><id root="drug-{rank}"/></productUseReference></subject2>'
    return f"<component><causalityAssessment>{value}{subject}</causalityAssessment></component>"


def _comment(case: Icsr) -> str:
    if not case.comment:
        return ""
    held = f'<code code="10" codeSystem="{ICH}.1.19"/><value>{escape(case.comment)}</value>'
    return f"<component1><observationEvent>{held}</observationEvent></component1>"


def _source(qualification: str, country: str) -> str:
    entity = f'<asQualifiedEntity><code code="{qualification}"/></asQualifiedEntity>'
    place = f'<asLocatedEntity><location><code code="{country}"/></location></asLocatedEntity>'
    person = f"<assignedPerson><name><family>NOMDECLARANT</family></name>{entity}{place}</assignedPerson>"
    author = f"<author><assignedEntity>{person}</assignedEntity></author>"
    event = f"<subjectOf2><controlActEvent>{author}</controlActEvent></subjectOf2>"
    return f'<relatedInvestigation><code code="2" codeSystem="{ICH}.1.22"/>{event}</relatedInvestigation>'


def _characteristic(code: str, value: str) -> str:
    if not value:
        return ""
    held = f'<code code="{code}" codeSystem="{ICH}.1.23"/><value code="{value}"/>'
    return f"<subjectOf2><investigationCharacteristic>{held}</investigationCharacteristic></subjectOf2>"


def r2(cases: Iterable[Icsr], doctype: str = "") -> str:
    """The same cases in the older tags."""
    return f'{HEAD}{doctype}<ichicsr lang="fr">\n{"".join(map(_safety_report, cases))}</ichicsr>\n'


def _safety_report(case: Icsr) -> str:
    met = {name for reaction in case.reactions for name in reaction.criteria}
    serious = "".join(f"<seriousness{R2_CRITERIA[name]}>1</seriousness{R2_CRITERIA[name]}>" for name in met)
    units = {"a": "801", "mo": "802", "wk": "803", "d": "804", "h": "805"}
    reactions = "".join(
        f"<reaction><primarysourcereaction>{escape(each.term)}</primarysourcereaction>"
        f"<reactionmeddrapt>{escape(each.term)}</reactionmeddrapt>"
        f"<reactionstartdate>{each.start}</reactionstartdate><reactionoutcome>{each.outcome}</reactionoutcome></reaction>"
        for each in case.reactions
    )
    drugs = "".join(
        f"<drug><drugcharacterization>{each.role}</drugcharacterization><medicinalproduct>{each.name}</medicinalproduct>"
        f"<drugbatchnumb>{each.lot}</drugbatchnumb><activesubstance><activesubstancename>{each.substance}"
        f"</activesubstancename></activesubstance></drug>"
        for each in case.drugs
    )
    return f"""<safetyreport><safetyreportid>{case.number}</safetyreportid><occurcountry>FR</occurcountry>
<safetyreportversion>{case.version}</safetyreportversion><transmissiondate>{case.created}</transmissiondate>
<casenullification>{case.nullified}</casenullification>
<reporttype>{case.kind}</reporttype><serious>{1 if met else 2}</serious>{serious}
<receivedate>{case.received[:8]}</receivedate><receiptdate>{case.latest[:8]}</receiptdate>
<primarysource><reporterfamilyname>NOMDECLARANT</reporterfamilyname><reportercountry>{case.country}</reportercountry>
<qualification>{case.qualification}</qualification></primarysource>
<sender><senderorganization>Laboratoire Essai</senderorganization></sender>
<patient><patientinitial>INITIALES</patientinitial><patientonsetage>{case.age[0]}</patientonsetage>
<patientonsetageunit>{units[case.age[1]]}</patientonsetageunit><patientsex>{case.sex}</patientsex>
{reactions}{drugs}<summary><narrativeincludeclinical>{escape(case.narrative)}</narrativeincludeclinical></summary></patient>
</safetyreport>
"""
