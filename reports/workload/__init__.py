"""The work to come, said: as a page, in the terminal, as JSON."""
