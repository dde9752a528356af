// What a card says, however badly it is formed.

// The objects of a list, or nothing where there is no list.
export const things = (list) =>
  Array.isArray(list) ? list.filter((one) => one && typeof one === "object") : [];

// Words of a card choose among our classes and can say nothing else.
export const word = (text) =>
  String(text ?? "default")
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");
