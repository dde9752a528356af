"""Room 2: one message is one durable workflow."""
