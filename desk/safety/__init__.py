"""`gdr safety`: what was asked, turned into a safety case and its page."""
