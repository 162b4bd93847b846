"""Decisions compared between people: the same situation, treated the same way or not."""
