"""Room 3: what the bot can do, one module a command."""
