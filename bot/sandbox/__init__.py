"""A local stand-in of Webex; knows nothing of the bot."""
