"""The pure core: rulebooks, cases, assessments. No clock, randomness, network or database."""
