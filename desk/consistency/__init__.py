"""Consistency between people: two codings of the same files, and decisions on files that are alike."""
