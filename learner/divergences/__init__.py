"""What people who decide otherwise than proposed know that the rulebook does not."""
