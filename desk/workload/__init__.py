"""The work to come: what is typed, read, told and written."""
