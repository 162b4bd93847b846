"""What each part of a page shows, assembled as frozen data; templates only lay it out."""
