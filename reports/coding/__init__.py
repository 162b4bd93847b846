"""Two codings of the same files, compared: criterion by criterion, and by what they change of the proposal."""
