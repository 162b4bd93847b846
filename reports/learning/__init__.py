"""What was learnt from past decisions: as data, and with its evidence as a page."""
