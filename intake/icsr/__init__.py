"""Individual case safety reports (ICH E2B): R3 messages, and the older R2 tags."""

from intake.icsr.reading import icsr_table

__all__ = ["icsr_table"]
