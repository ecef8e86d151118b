"""The worker processes: each reads one page at a time, and can be killed."""
