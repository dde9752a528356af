"""Room 4: every call to Webex."""
