"""Side by side with peers: the same rules, the same cases, one run."""
