"""`gdr book`: a rulebook as a small site, with how often its rules serve, for those who must agree on it."""
