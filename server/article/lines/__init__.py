"""What a line of a page is, told by its wording alone: an advertisement, a notice, a photo credit, a byline."""
