"""The learner: a history in, proposals with their evidence out. It never edits a rulebook. Not built yet."""
