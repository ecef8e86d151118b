"""Tagged words → who says what: each quotation and each reported clause with its speaker."""
