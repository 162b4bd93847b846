"""A rulebook as the sheets of a workbook, there and back without loss; files are opened elsewhere."""
