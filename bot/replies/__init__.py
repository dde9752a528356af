"""Room 5: every word the bot says."""
