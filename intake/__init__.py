"""Intake: files of requests, in the formats that people have, read as typed cases."""

from intake.export import safe_cell
from intake.mapping import Mapping, MappingError
from intake.mapping_loading import list_mappings, load_mapping
from intake.record import Item, Record, Reject, SetApart
from intake.records import Records, read_records
from intake.rejects import RejectsWriter
from intake.table import Fault, FileError

__all__ = [
    "Fault",
    "FileError",
    "Item",
    "Mapping",
    "MappingError",
    "Record",
    "Records",
    "Reject",
    "RejectsWriter",
    "SetApart",
    "list_mappings",
    "load_mapping",
    "read_records",
    "safe_cell",
]
