"""What is proven of a rulebook before it may be used, over every case that it could meet."""
