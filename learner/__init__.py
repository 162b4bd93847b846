"""The learner: past decisions in, proposals with their evidence out. It never edits a rulebook."""
