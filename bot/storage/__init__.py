"""Our own tables; rows in, model out."""
