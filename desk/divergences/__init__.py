"""What people who diverge know that the rulebook does not: what is typed, read, told and written."""
