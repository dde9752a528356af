"""What the rooms pass to each other; standard library only."""
