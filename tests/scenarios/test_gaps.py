"""A bot that was down answers what it missed."""

from tests.support.chat import Chat

SENTENCE = "schedule meeting for alice@corp tomorrow 3pm"


def test_what_was_said_while_the_bot_was_down_is_answered_once(process, stand_in):
    chat = Chat(stand_in)
    team = Chat(stand_in, space="Launch team")
    chat.says("whoami")
    assert "dana@corp.example" in chat.hears()
    # Replies are at-least-once: killed in the moment after one, the bot repeats it.
    assert chat.hears_nothing_more(0.5)
    process.kill()

    chat.says(f'{SENTENCE} called "alone"')
    team.says("nothing for the bot")
    team.says(f'@Meeting Bot {SENTENCE} called "together"')
    process.start()

    assert "alone" in chat.hears()
    assert "together" in team.hears()
    process.stop()
    process.start()
    assert chat.hears_nothing_more()
    assert sorted(each["title"] for each in chat.meetings) == ["alone", "together"]
