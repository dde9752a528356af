"""A Webex bot that schedules meetings on behalf of the people who ask."""
