"""Cards: the news of a meeting with buttons, questions, forms, requests for consent.

Within what Webex shows of Adaptive Cards 1.3 (Buttons and Cards guide). Webex shows a
card instead of its message, so the first text is the whole sentence; and every button
has its words below it, for whoever would rather type.
"""

import json
from typing import Any

from bot.model.card import Button, CardKind, CardShown, Draft, Field, FieldKind
from bot.model.changes import ChangeKind, Plan
from bot.model.consent import Consent
from bot.model.meeting import Booking
from bot.replies.card_text import card_lines, inert

SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
VERSION = "1.3"
LONGEST_INPUT = 500  # characters
MOST_BUTTONS = 5  # in a row, in Webex
NEVER_MIND = Button("never-mind", "Never mind", "never mind")

_LEADING = frozenset({"answer", "schedule", "approve"})
_INPUTS = {
    FieldKind.TEXT: "Input.Text",
    FieldKind.DATE: "Input.Date",
    FieldKind.TIME: "Input.Time",
    FieldKind.CHOICE: "Input.ChoiceSet",
}


def shown(draft: Draft, nonce: str, *, in_group: bool) -> CardShown:
    """Write a card in JSON; `nonce` is what its presses are known by."""
    texts = [_text(line) for line in draft.lines]
    inputs = _rows(draft.fields)
    typed = " · ".join(draft.typed)
    mention = "Or mention me and type" if in_group else "Or type"
    hint = [_text(f"{mention}: {typed}", isSubtle=True, size="Small")] if typed else []
    content = {
        "type": "AdaptiveCard",
        "$schema": SCHEMA,
        "version": VERSION,
        "body": [*texts, *inputs, *hint],
        "actions": [_action(button, nonce) for button in draft.buttons],
    }
    return CardShown(nonce, json.dumps(content, ensure_ascii=False))


def booked(markdown: str, booking: Booking) -> Draft:
    """Show a meeting that stands: join, into the calendar, move, cancel."""
    link, code = booking.meeting.link, f"#{booking.record.code}"
    title, when, *rest = card_lines(markdown.replace(f"[Join]({link}) · ", ""))
    return Draft(
        CardKind.BOOKED,
        (f"{title}, {when} · [Webex link]({link})", *rest),
        (
            Button("join", "Join", url=link),
            Button("file", "Add to calendar", f"ics {code}", is_once=False),
            Button("move", "Move", f"move {code}", is_once=False),
            Button("cancel", "Cancel", f"cancel {code}"),
        ),
        typed=(f"ics {code}", f"move {code} to friday 3pm", f"cancel {code}"),
    )


def changed(markdown: str, done: Plan, key: str) -> Draft | None:
    """Show a change with the button that takes it back, where one can."""
    if done.is_one_day and done.kind is ChangeKind.CANCELLED:
        return None
    sentence, *rest = card_lines(markdown)
    undo = Button("undo", "Undo", "undo", undoes=key)
    return Draft(CardKind.CHANGED, (sentence, *rest), (undo,))


def question(
    markdown: str,
    choices: tuple[tuple[str, str], ...],
    fields: tuple[Field, ...],
    send: str = "Answer",
) -> Draft:
    """Ask: choices as buttons, the rest to be filled in.

    Args:
        markdown: The whole question.
        choices: What stands on each button, and what it types.
        fields: What may be filled in.
        send: What stands on the button that sends it.
    """
    buttons = [
        Button(f"choice-{n}", title, words)
        for n, (title, words) in enumerate(choices, start=1)
    ]
    if len(buttons) > MOST_BUTTONS - 2:
        buttons = []
        fields = (
            Field("choice", "Which one?", FieldKind.CHOICE, choices=choices),
            *fields,
        )
    if fields:
        buttons.append(Button("answer", send, is_filled=True))
    typed = [words for _, words in choices] + [NEVER_MIND.words]
    return Draft(
        CardKind.QUESTION,
        card_lines(markdown),
        (*buttons, NEVER_MIND),
        fields,
        tuple(inert(words) for words in typed),
    )


def consent(markdown: str, wanted: Consent) -> Draft:
    """Bring a request to the host; the words tell what each button does."""
    code, mail = wanted.code, wanted.asker.email
    buttons = (
        Button("approve", "Approve", f"approve {code}"),
        Button("decline", "Decline", f"decline {code}"),
        Button("always", "Always allow", f"always allow {mail}"),
        Button("never", "Decline and don't ask again", f"decline for good {code}"),
    )
    return Draft(
        CardKind.CONSENT, card_lines(markdown), buttons, about=consent_key(code)
    )


def consent_key(code: str) -> str:
    """What the cards of a request for consent are known by."""
    return f"consent:{code}"


def _text(text: str, **look: Any) -> dict[str, Any]:  # noqa: ANN401 -- JSON
    return {"type": "TextBlock", "text": text, "wrap": True, "spacing": "Small", **look}


def _rows(fields: tuple[Field, ...]) -> list[dict[str, Any]]:
    """Put a day and its hour side by side, everything else below each other."""
    rows: list[dict[str, Any]] = []
    for field in fields:
        made = _input(field)
        if field.kind is FieldKind.TIME and rows and rows[-1]["type"] == "Input.Date":
            made = {
                "type": "ColumnSet",
                "columns": [_column(rows.pop()), _column(made)],
            }
        rows.append(made)
    return rows


def _column(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Column", "width": "stretch", "items": [item]}


def _input(field: Field) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": _INPUTS[field.kind],
        "id": field.id,
        "label": field.label,
    }
    if field.value:
        made["value"] = field.value
    if field.hint:
        made["placeholder"] = field.hint
    if field.is_needed:
        made |= {"isRequired": True, "errorMessage": f"{field.label} is missing."}
    if field.kind is FieldKind.TEXT:
        made["maxLength"] = LONGEST_INPUT
    if field.kind is FieldKind.CHOICE:
        made["choices"] = [
            {"title": title, "value": value} for title, value in field.choices
        ]
    return made


def _action(button: Button, nonce: str) -> dict[str, Any]:
    if button.url:
        return {"type": "Action.OpenUrl", "title": button.title, "url": button.url}
    data = {"card": nonce, "button": button.id}
    made = {"type": "Action.Submit", "title": button.title, "data": data}
    if button.id in _LEADING:
        made["style"] = "positive"
    # Adaptive Cards 1.3: a button that needs no field is not held up by one.
    return made if button.is_filled else made | {"associatedInputs": "none"}
