"""Messages: posting, reading, threads, mentions, edits, files."""

import base64

import pytest


def post(town, **body):
    return town.bot.post("/messages", body)


def direct(town, who="dana@corp.example"):
    answer = post(town, toPersonEmail=who, text="hello")
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_plain_direct_message_has_only_what_applies(town):
    said = town.says("dana", "book it", space="Meeting Bot")

    message = town.bot.get(f"/messages/{said['id']}").json()

    assert message.keys() == {
        "id",
        "roomId",
        "roomType",
        "text",
        "personId",
        "personEmail",
        "created",
    }
    assert message["roomType"] == "direct"
    assert message["created"] == "2026-03-02T12:00:00.000Z"


def test_a_mention_keeps_its_label_in_the_text_and_its_person_in_the_html(town):
    said = town.says("dana", "please @Meeting Bot book with @bob <soon>")

    message = town.bot.get(f"/messages/{said['id']}").json()

    assert message["text"] == "please Meeting Bot book with Bob Bell <soon>"
    assert message["html"] == (
        '<p>please <spark-mention data-object-type="person"'
        f' data-object-id="{town.bot_person.id}">Meeting Bot</spark-mention> book with'
        f' <spark-mention data-object-type="person" data-object-id="{town.bob.id}">'
        "Bob Bell</spark-mention> &lt;soon&gt;</p>"
    )
    assert set(message["mentionedPeople"]) == {town.bot_person.id, town.bob.id}


def test_a_mention_may_show_the_first_word_of_a_name_only(town):
    town.options.mention_label = "first"

    assert town.says("dana", "@Meeting Bot help")["text"] == "Meeting help"


MENTIONS = {
    "Meeting Bot help": [
        "@Meeting Bot help",
        "@meeting bot help",
        "@Meeting help",
        "<@personEmail:meeting@webex.bot> help",
        "<@personEmail:meeting@webex.bot|Bot> help",
    ],
    "All hear": ["@all hear", "<@all> hear"],
}
NO_MENTION = ["mail me@bob", "@bobby", "@nobody", "<@personEmail:carol@corp.example>"]


@pytest.mark.parametrize(
    ("text", "typed"),
    [(text, typed) for text, all_ in MENTIONS.items() for typed in all_],
)
def test_a_person_mentions_in_many_ways(town, text, typed):
    message = town.says("dana", typed)

    assert message["text"] == text
    assert message.get("mentionedPeople") or message["mentionedGroups"] == ["all"]


@pytest.mark.parametrize("typed", NO_MENTION)
def test_what_names_no_member_is_no_mention(town, typed):
    message = town.says("dana", typed)

    assert message["text"] == typed
    assert "html" not in message
    assert "mentionedPeople" not in message


def test_the_bot_cannot_read_a_group_message_that_does_not_mention_it(town):
    said = town.says("dana", "a secret of ours")

    assert town.bot.get(f"/messages/{said['id']}").status_code == 404
    assert town.person("bob").get(f"/messages/{said['id']}").status_code == 200


def test_nobody_reads_a_space_from_outside(town):
    said = town.says("dana", "hello", space="Meeting Bot")

    assert town.person("bob").get(f"/messages/{said['id']}").status_code == 404


def test_the_bot_lists_a_group_only_by_its_mentions(town):
    for text in ("no", "@Meeting Bot one", "no", "@Meeting Bot two"):
        town.says("dana", text)

    refused = town.bot.get("/messages", roomId=town.team())
    listed = town.bot.get("/messages", roomId=town.team(), mentionedPeople="me")

    assert refused.status_code == 403
    texts = [m["text"] for m in listed.json()["items"]]
    assert texts == ["Meeting Bot two", "Meeting Bot one"]


def test_a_list_can_be_cut_to_a_thread_and_to_what_came_before(town):
    dana = town.person("dana")
    root = town.says("dana", "root")
    reply = town.says("bob", "reply", parentId=root["id"])
    town.says("bob", "later")

    def texts(**query):
        items = dana.get("/messages", roomId=town.team(), **query).json()["items"]
        return [message["text"] for message in items]

    assert texts(parentId=root["id"]) == ["reply"]
    assert texts(beforeMessage=reply["id"]) == ["root"]
    assert texts(max=2) == ["later", "reply"]
    assert texts(before="2000-01-01T00:00:00.000Z") == []


def test_direct_messages_are_listed_by_person(town):
    direct(town)
    town.says("dana", "hi", space="Meeting Bot")

    items = town.bot.get("/messages/direct", personEmail="dana@corp.example").json()

    assert [m["text"] for m in items["items"]] == ["hi", "hello"]


def test_the_first_direct_message_makes_the_space_and_says_to_whom(town):
    first, second = direct(town), direct(town)

    assert first["roomId"] == second["roomId"]
    assert first["roomType"] == "direct"
    assert first["toPersonEmail"] == "dana@corp.example"


def test_markdown_comes_back_with_html_and_text(town):
    message = post(
        town,
        roomId=town.team(),
        markdown="**Booked** [Join](https://x.example/j)  \n"
        "for <@personEmail:bob@corp.example>",
    ).json()

    assert message["markdown"].startswith("**Booked**")
    assert '<a href="https://x.example/j">Join</a>' in message["html"]
    assert message["text"] == "Booked Join\nfor Bob Bell"
    assert message["mentionedPeople"] == [town.bob.id]


def test_raw_html_in_markdown_stays_text(town):
    message = post(town, roomId=town.team(), markdown="<script>x</script>").json()

    assert message["html"] == "<p>&lt;script&gt;x&lt;/script&gt;</p>"


def test_who_is_not_in_the_space_is_not_mentioned(town):
    message = post(
        town, roomId=town.team(), markdown="<@personEmail:carol@corp.example>"
    ).json()

    assert "mentionedPeople" not in message
    assert "carol@corp.example" in message["text"]


REFUSED: dict[str, list[dict[str, object]]] = {
    "Both text and file cannot be empty.": [{}, {"text": ""}, {"markdown": ""}],
    "Exactly one of the destination fields must not be empty": [
        {"roomId": "", "text": "x"},
        {"toPersonEmail": "dana@corp.example", "text": "x"},
    ],
    "Expect base64 ID or UUID.": [
        {"roomId": "nonsense", "text": "x"},
        {"parentId": "nonsense", "text": "x"},
    ],
    "Message length limited to 7439": [
        {"text": "x" * 7440},
        {"markdown": "é" * 3720},
    ],
    "'text' has the wrong type.": [{"text": 5}],
    "The file could not be fetched": [{"files": ["https://x.example/a.ics"]}],
}


@pytest.mark.parametrize(
    ("words", "body"),
    [(words, body) for words, all_ in REFUSED.items() for body in all_],
)
def test_a_message_that_may_not_be_is_refused(town, words, body):
    answer = post(town, **({"roomId": town.team()} | body))

    assert answer.status_code == 400
    assert answer.json()["message"].startswith(words)


def test_the_longest_message_is_taken(town):
    assert post(town, roomId=town.team(), text="x" * 7439).status_code == 200


def test_a_space_in_which_the_bot_is_not_is_unknown_to_it(town):
    secret = town.control.post(
        "/spaces", {"as": "dana", "title": "Secret", "members": ["alice"]}
    ).json()

    answer = post(town, roomId=secret["id"], text="x")

    assert answer.status_code == 404
    assert answer.json()["message"] == "Could not find a room with provided ID."


@pytest.mark.parametrize(
    "to", [{"toPersonEmail": "no@one.example"}, {"toPersonId": "x"}]
)
def test_nobody_can_be_written_to_who_does_not_exist(town, to):
    assert post(town, text="x", **to).status_code in {400, 404}


def test_threads_are_one_level_deep(town):
    root = post(town, roomId=town.team(), text="root").json()
    reply = post(town, roomId=town.team(), text="reply", parentId=root["id"]).json()
    elsewhere = direct(town)

    assert reply["parentId"] == root["id"]
    for parent in (reply, elsewhere):
        answer = post(town, roomId=town.team(), text="x", parentId=parent["id"])
        assert answer.status_code == 400


def test_an_id_may_be_written_as_its_uuid(town):
    message = direct(town)
    uuid = base64.b64decode(message["id"] + "==").decode().rpartition("/")[2]

    assert town.bot.get(f"/messages/{uuid}").json()["id"] == message["id"]


def test_a_message_can_be_edited_ten_times(town):
    message = direct(town)
    body = {"roomId": message["roomId"], "markdown": "**better**"}

    answers = [town.bot.put(f"/messages/{message['id']}", body) for _ in range(11)]

    assert [a.status_code for a in answers] == [200] * 10 + [400]
    edited = answers[0].json()
    assert edited["text"] == "better"
    assert edited["updated"]
    assert edited["id"] == message["id"]


def test_only_ones_own_message_can_be_edited_or_deleted(town):
    said = town.says("dana", "mine", space="Meeting Bot")
    body = {"roomId": said["roomId"], "text": "x"}

    assert town.bot.put(f"/messages/{said['id']}", body).status_code == 404
    assert town.bot.delete(f"/messages/{said['id']}").status_code == 404


def test_a_deleted_message_is_gone(town):
    message = direct(town)

    assert town.bot.delete(f"/messages/{message['id']}").status_code == 204
    assert town.bot.get(f"/messages/{message['id']}").status_code == 404
    assert town.bot.delete(f"/messages/{message['id']}").status_code == 404


def test_a_file_is_uploaded_and_read_back_by_members_only(town):
    form = {"toPersonEmail": "dana@corp.example", "text": "your meeting"}
    files = {"files": ("meeting.ics", b"BEGIN:VCALENDAR", "text/calendar")}
    message = town.bot("POST", "/messages", data=form, files=files).json()
    (url,) = message["files"]

    read = town.bot("GET", url)

    assert read.content == b"BEGIN:VCALENDAR"
    assert read.headers["Content-Type"].startswith("text/calendar")
    assert 'filename="meeting.ics"' in read.headers["Content-Disposition"]
    assert town.bot("HEAD", url).headers["Content-Length"] == "15"
    assert town.person("bob")("GET", url).status_code == 404
    body = {"roomId": message["roomId"], "text": "x"}
    assert town.bot.put(f"/messages/{message['id']}", body).status_code == 400
