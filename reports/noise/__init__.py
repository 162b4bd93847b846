"""The noise audit in words: data, page, terminal."""
