import pytest

from bot.web.signature import is_signed, sign

# The vector of Webex's own scheme: HMAC-SHA1 over the raw body, lowercase hex.
SECRET = "86dacc007724d8ea666f88fc77d918dad9537a15"
BODY = (
    b'{"id":"WH1","resource":"messages","event":"created",'
    b'"data":{"id":"M1","roomType":"direct"}}'
)
SIGNATURE = "9d186a5a7fa4df97510f67aa457f5b9e42b6d4a2"


def test_a_body_is_signed_as_webex_signs_it():
    assert sign(BODY, SECRET) == SIGNATURE
    assert is_signed(BODY, SIGNATURE, SECRET)


@pytest.mark.parametrize(
    "signature",
    [None, "", "0" * 40, SIGNATURE[:-1], SIGNATURE + "0", "é" * 40, "\x00", "sha1="],
)
def test_any_other_signature_is_refused(signature):
    assert not is_signed(BODY, signature, SECRET)


def test_another_body_or_secret_is_refused():
    assert not is_signed(BODY + b" ", SIGNATURE, SECRET)
    assert not is_signed(BODY, SIGNATURE, SECRET[:-1])
    assert not is_signed(BODY, sign(BODY, ""), "")
