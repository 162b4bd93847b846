"""New rules that past decisions suggest, mined in what today's rulebook does not explain."""
