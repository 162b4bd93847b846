"""Whether a rulebook is still in tune, said: as a page, in the terminal, as JSON."""
