"""Time phrases to typed values; no clock, no I/O."""
