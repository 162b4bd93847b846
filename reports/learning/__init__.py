"""What was learnt from past decisions, as data."""
