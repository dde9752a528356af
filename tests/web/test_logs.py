import pytest

from bot.web.logs import Scrubber

SECRET = "a-very-secret-token"
SCRUBBED = {
    "mail to [address] failed": ["mail to alice@corp.example failed"],
    "at [link] now": [
        "at https://corp.webex.com/corp/j.php?MTID=m1 now",
        "at https://corp.webex.com/meet/alice now",
    ],
    "bearer [secret]": ["Bearer abc.def", "bearer  xyz"],
    "x [secret] y": [f"x {SECRET} y"],
    "postgresql://bot:[secret]@db/x": ["postgresql://bot:hunter2@db/x"],
    "nothing to hide: 12:30 at 5": ["nothing to hide: 12:30 at 5"],
}


@pytest.mark.parametrize(
    ("clean", "dirty"),
    [(clean, one) for clean, all_ in SCRUBBED.items() for one in all_],
)
def test_what_must_not_be_in_a_log_is_taken_out(clean, dirty):
    scrub = Scrubber([SECRET, ""])

    line = scrub(None, "info", {"event": dirty, "status": 403})

    assert line == {"event": clean, "status": 403}
