"""`gdr try`: a case typed by a person, assessed at once, recorded nowhere."""
