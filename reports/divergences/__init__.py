"""What divergences teach, in words: data, page, terminal."""
