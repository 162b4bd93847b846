"""From past decisions to proposals: what is typed, read, told, written and put on record."""
