"""Backups: the whole ledger in one file, from either database into either."""
