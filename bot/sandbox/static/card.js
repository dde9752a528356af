// Cards. Shown as Webex shows them: instead of the message's words.

export function cardOf() {
  return null;
}
