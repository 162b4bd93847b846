"""Recent decisions beside those before: what is typed, read, told and written."""
