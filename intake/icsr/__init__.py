"""Individual case safety reports (ICH E2B): R3 messages, the older R2 tags, in XML or as openFDA writes them."""

from intake.icsr.columns import COLUMNS
from intake.icsr.openfda import openfda_table
from intake.icsr.reading import icsr_table

__all__ = ["COLUMNS", "icsr_table", "openfda_table"]
