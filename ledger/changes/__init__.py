"""Changes to rulebooks on record: proposed, checked, approved or refused, taken back."""
