"""What each operation of Webex is called, and what matters about it, in our words.

Names are those of the official documents (webex-openapi-specs); the rest is what a
reader of a list of calls wants to know.
"""

OPERATIONS = {
    "POST /access_token": (
        "Get an Access Token",
        "Trades the refresh token for a new access token; a form, not JSON.",
    ),
    "GET /authorizations/tokenExpiry": (
        "Get Expiration Status for a Token",
        "Tells until when the token that asks is good.",
    ),
    "GET /people": (
        "List People",
        "Looks people up by address, by the start of a name, or by ids.",
    ),
    "GET /people/me": ("Get My Own Details", "Whose token this is."),
    "GET /people/{id}": (
        "Get Person Details",
        "Organisation and, for who may see it, the time zone.",
    ),
    "GET /messages/{id}": (
        "Get Message Details",
        (
            "The event named only the id; here are the words. In a group a bot reads"
            " only what mentions it."
        ),
    ),
    "POST /messages": (
        "Create a Message",
        (
            "Says something in a space, a thread or directly. It has no key that keeps"
            " a repeat from saying it twice."
        ),
    ),
    "PUT /messages/{id}": ("Edit a Message", "Other words, at most ten times."),
    "DELETE /messages/{id}": ("Delete a Message", "Takes one's own message away."),
    "GET /messages": ("List Messages", "The newest first; pages by Link headers."),
    "GET /messages/direct": ("List Direct Messages", "The space with one person."),
    "GET /attachment/actions/{id}": (
        "Get Attachment Action Details",
        "What was filled in when a card's button was pressed; the event does not tell.",
    ),
    "GET /rooms": ("List Rooms", "The spaces in which the caller is."),
    "GET /rooms/{id}": ("Get Room Details", "One space: title, kind, last activity."),
    "GET /memberships": ("List Memberships", "Who is in a space."),
    "POST /meetings": (
        "Create a Meeting",
        (
            "Books it. An administrator's token may name another host by hostEmail;"
            " start and end are cut to minutes. Tags find it again."
        ),
    ),
    "GET /meetings": (
        "List Meetings",
        (
            "Without a window it shows only the next 7 days; integrationTag finds what"
            " one booked."
        ),
    ),
    "GET /meetings/{id}": ("Get a Meeting", "A series, or one of its days."),
    "PATCH /meetings/{id}": (
        "Patch a Meeting",
        "Changes what is named and leaves the rest.",
    ),
    "PUT /meetings/{id}": ("Update a Meeting", "Replaces the whole meeting."),
    "DELETE /meetings/{id}": (
        "Delete a Meeting",
        "Cancels it; a second time it is not found.",
    ),
    "GET /meetingInvitees": ("List Meeting Invitees", "Who is invited."),
    "POST /meetingInvitees": (
        "Create a Meeting Invitee",
        "Invites one; who is invited already gets 409.",
    ),
    "POST /meetingInvitees/bulkInsert": (
        "Create Meeting Invitees",
        "Invites many at once.",
    ),
    "DELETE /meetingInvitees/{id}": (
        "Delete a Meeting Invitee",
        "Takes an invitation back.",
    ),
    "GET /meetingPreferences/sites": (
        "Get Site List",
        "The meeting sites on which somebody has an account.",
    ),
    "POST /meetings/join": ("Join a Meeting", "Links that open without a login."),
    "GET /webhooks": ("List Webhooks", "Where events of this account are sent."),
    "POST /webhooks": (
        "Create a Webhook",
        "Asks for events; with a secret each of them is signed.",
    ),
    "PUT /webhooks/{id}": ("Update a Webhook", "Another address, or active again."),
    "GET /webhooks/{id}": ("Get Webhook Details", "One webhook and its state."),
    "DELETE /webhooks/{id}": ("Delete a Webhook", "No more events from it."),
}


def explained(operation: str) -> dict[str, str]:
    """Name an operation, and say what matters about it."""
    name, says = OPERATIONS.get(operation, (operation, ""))
    return {"name": name, "says": says}
