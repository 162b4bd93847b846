"""The ledger (registre): who proposed, decided and approved what, append-only and chained."""
