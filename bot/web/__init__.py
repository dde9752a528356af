"""Room 1: the door, health and metrics."""
