"""`gdr excel`: a rulebook as a workbook that experts fill, and back."""
