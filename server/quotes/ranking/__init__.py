"""Which quotations matter most, and which few to show first."""
