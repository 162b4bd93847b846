"""From any grid of criteria, levels and points to a draft rulebook, and the mapping that says how it was read."""
