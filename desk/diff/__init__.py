"""`gdr diff`: two rulebooks, in files, workbooks or use, and what differs."""
