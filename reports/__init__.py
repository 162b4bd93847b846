"""What people read: the trace report, the index of a run, its summary and outcome tables."""
