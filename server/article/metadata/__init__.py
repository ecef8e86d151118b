"""What a page says of itself: every field a parser and the sources that may state it."""
