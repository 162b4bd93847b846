"""`gdr check` beyond form: what is proven of rulebooks, how good their examples are, and how it is said."""
