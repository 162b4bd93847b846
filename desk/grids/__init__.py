"""`gdr rulebook from-grid`: a grid that an agency already has becomes a draft rulebook."""
