"""The ledger: who proposed, decided and approved what, append-only and hash-chained. Not built yet."""
