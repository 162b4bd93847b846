"""A rulebook made ready for the production engine, once: everything that no case changes."""
