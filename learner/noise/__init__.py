"""Same facts, different decisions: how much people differ, and where it comes from."""
