"""What the learner finds: in planted histories, on public scoring sets, on real decisions."""
