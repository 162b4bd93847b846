"""The chain proven: everything recomputed, and the first damage found named for what it is."""
