"""What a page says of itself: every field a reader and the places where it may stand."""
