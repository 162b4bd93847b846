"""The columns that a case offers to mappings: elements of ICH E2B(R3) by their numbers, worked out where they repeat.

None holds a name, initials, a day of birth, an address or a number of a person: those are never read.
"""

IDENTIFIER = "C.1.1"
COLUMNS = (
    IDENTIFIER,
    "C.1.2",  # moment of creation of this message
    "C.1.3",  # type of report: 1 spontaneous, 2 from a study, 3 other, 4 not known to the sender
    "C.1.4",  # day of first receipt
    "C.1.5",  # day of the most recent information
    "C.1.7",  # whether it meets the local criteria of an expedited report
    "C.1.11.1",  # 1 nullified, 2 amended, 0 neither
    "safetyreportversion",  # number of the version of the case, in the older format alone
    "C.2.r.3",  # country of the primary source
    "C.2.r.4",  # its qualification: 1 physician, 2 pharmacist, 3 other professional, 4 lawyer, 5 consumer
    "C.3.2",  # the sender's organisation
    "C.5.4",  # type of study: 1 trial, 2 individual use, 3 other
    "D.2.2",  # age at onset, in years whatever the unit
    "D.2.3",  # age group: 0 foetus … 3 child, 4 adolescent, 5 adult, 6 elderly
    "D.5",  # sex: 1 male, 2 female
    "D.7",  # history, as text
    "D.10",  # whether a parent is described: a child exposed through a parent
    "E.i.1",  # reactions, as reported
    "E.i.2.1b",  # reactions, as MedDRA codes, or as terms where the older format gives these
    "E.i.3.2a",  # in any reaction: death
    "E.i.3.2b",  # life threatening
    "E.i.3.2c",  # hospitalisation
    "E.i.3.2d",  # disability
    "E.i.3.2e",  # congenital anomaly
    "E.i.3.2f",  # other medically important condition
    "E.i.4",  # day of the first reaction
    "E.i.7",  # worst outcome: 5 fatal, 4 sequelae, 3 not recovered, 0 unknown, 2 recovering, 1 recovered
    "E.i.8",  # whether a health professional confirmed one of them
    "E.i.9",  # country of the reaction
    "G.k.2 suspect",  # medicinal products by role
    "G.k.2 interacting",
    "G.k.2 concomitant",
    "G.k.2.3.r suspect",  # substances of the suspect and interacting products
    "G.k.4.r.7 suspect",  # their batch numbers
    "G.k.7.r suspect",  # their indications
    "G.k.9.i.4",  # 1 the reaction came back on rechallenge; else the first other code
    "G.k.10.r",  # codes on the suspect and interacting products: 2 overdose, 7 medication error, 8 misuse…
    "H",  # narrative and comments
    "text",  # reactions as reported and as terms, then narrative and comments
)
SEVERITIES = ("E.i.3.2a", "E.i.3.2b", "E.i.3.2c", "E.i.3.2d", "E.i.3.2e", "E.i.3.2f")
WORST_FIRST = ("5", "4", "3", "0", "2", "1")
CRITERIA = dict(zip(SEVERITIES, ("34", "21", "33", "35", "12", "26"), strict=True))
