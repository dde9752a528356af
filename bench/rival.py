"""The rival: webexteamsbot, with the call of Cisco's sample in a command.

    python bench/rival.py PORT API

It does less (no signature, no second meeting prevented, nothing kept over a restart),
and only what its documentation shows; the time of the meeting is fixed.
"""

import sys
from datetime import datetime, timedelta

import requests
from webexteamsbot import TeamsBot


def main(port: int, api: str) -> None:
    """Serve until killed."""
    bot = TeamsBot(
        "Meeting Bot",
        teams_bot_token="bot-token",
        teams_bot_url=f"http://127.0.0.1:{port}",
        teams_bot_email="bot@webex.bot",
        teams_api_url=f"{api}/",
    )

    def schedule(message: object) -> str:
        start = datetime.now() + timedelta(days=1)  # noqa: DTZ005 -- as in the sample
        answer = requests.post(
            f"{api}/meetings",
            headers={"Authorization": "Bearer access"},
            json={
                "title": bot.extract_message("called", message.text).strip(),
                "start": start.isoformat(timespec="minutes"),
                "end": (start + timedelta(hours=1)).isoformat(timespec="minutes"),
                "hostEmail": "alice@corp.example",
            },
            timeout=30,
        )
        answer.raise_for_status()
        return f"Meeting created: {answer.json()['webLink']}"

    bot.add_command("/schedule", "Schedule a meeting.", schedule)
    bot.run(host="127.0.0.1", port=port)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
