"""Pages of figures: tables, each with its picture beside, the same tables in the terminal."""
