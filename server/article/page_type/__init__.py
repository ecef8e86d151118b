"""What type of page an article stands on, whether there is one at all, and what to keep in mind of it."""
