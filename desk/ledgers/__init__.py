"""The commands that read and write the ledger, loaded only when one of them is typed."""
