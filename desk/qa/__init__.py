"""`gdr qa`: scenarios in French or English, run over examples, over the history, and proven for all files."""
