"""People set beside one another on the same facts: what is typed, read, told and written."""
