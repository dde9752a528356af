"""What a message asks for: verbs, people, title and options."""
