// A card's inputs as form fields: named by their label, checked before anything is sent.
import { things } from "./card_shape.js";
import { el } from "./dom.js";

const FIELDS = {
  "Input.Text": (one) =>
    one.isMultiline
      ? el("textarea", { rows: "3" })
      : el("input", {
          type:
            { email: "email", tel: "tel", url: "url", password: "password" }[
              String(one.style).toLowerCase()
            ] ?? "text",
        }),
  "Input.Date": () => el("input", { type: "date" }),
  "Input.Time": () => el("input", { type: "time" }),
  "Input.Number": () => el("input", { type: "number", step: "any" }),
};

export const isInput = (one) => String(one.type).startsWith("Input.");

export function inputElement(one, scope) {
  if (one.type === "Input.Toggle") return toggle(one, scope);
  if (one.type === "Input.ChoiceSet")
    return one.style === "expanded" || one.isMultiSelect
      ? choices(one, scope)
      : select(one, scope);
  return FIELDS[one.type] ? field(FIELDS[one.type](one), one, scope) : null;
}

// Each input: how to read it, what is wrong with it, and where that is said.

function field(control, one, scope) {
  const id = fieldId(one, scope);
  control.id = id;
  control.name = one.id;
  for (const name of ["placeholder", "min", "max"])
    if (one[name] !== undefined) control.setAttribute(name, one[name]);
  if (one.maxLength) control.maxLength = one.maxLength;
  if (one.isRequired) control.required = true;
  control.value = one.value ?? "";
  if (!one.label)
    control.setAttribute("aria-label", one.placeholder || one.id || "Answer");
  const pattern = one.regex ? safeExpression(one.regex) : null;
  const fits = () =>
    control.checkValidity() &&
    (!pattern || !control.value || pattern.test(control.value));
  return framed(control, one, scope, {
    id,
    focus: control,
    marks: [control],
    read: () => control.value,
    fits,
  });
}

function select(one, scope) {
  const control = el("select");
  if (!one.value)
    control.append(el("option", { value: "" }, one.placeholder || "Choose"));
  control.append(
    ...things(one.choices).map((choice) =>
      el("option", { value: choice.value }, String(choice.title ?? choice.value)),
    ),
  );
  return field(control, one, scope);
}

function choices(one, scope) {
  const type = one.isMultiSelect ? "checkbox" : "radio";
  const id = fieldId(one, scope);
  const chosen = new Set(String(one.value ?? "").split(","));
  const boxes = things(one.choices).map((choice) => {
    const box = el("input", { type, name: id, value: choice.value });
    box.checked = chosen.has(String(choice.value));
    return box;
  });
  const titles = things(one.choices).map((choice) =>
    String(choice.title ?? choice.value),
  );
  const rows = boxes.map((box, at) =>
    el("label", { class: "card-choice" }, box, el("span", {}, titles[at])),
  );
  const set = el(
    "fieldset",
    { class: "card-field", id },
    el(
      "legend",
      one.label ? {} : { class: "hidden" },
      one.label || one.id || "Choose",
      star(one),
    ),
    ...rows,
  );
  const read = () =>
    boxes
      .filter((box) => box.checked)
      .map((box) => box.value)
      .join(",");
  return framed(set, one, scope, {
    id,
    focus: boxes[0],
    marks: boxes,
    read,
    fits: () => !one.isRequired || read() !== "",
    own: true,
  });
}

function toggle(one, scope) {
  const id = fieldId(one, scope);
  const on = String(one.valueOn ?? "true");
  const off = String(one.valueOff ?? "false");
  const box = el("input", { type: "checkbox", id });
  box.checked = String(one.value ?? off) === on;
  const row = el(
    "label",
    { class: "card-choice" },
    box,
    el("span", {}, one.title ?? ""),
  );
  const whole = el(
    "div",
    { class: "card-field" },
    one.label ? el("p", { class: "card-label" }, one.label, star(one)) : null,
    row,
  );
  return framed(whole, one, scope, {
    id,
    focus: box,
    marks: [box],
    read: () => (box.checked ? on : off),
    fits: () => !one.isRequired || box.checked,
    own: true,
  });
}

function framed(control, one, scope, { id, focus, marks, read, fits, own = false }) {
  const error = el("p", { class: "card-error", id: `${id}-error` });
  error.hidden = true;
  const label =
    own || !one.label
      ? null
      : el("label", { for: id, class: "card-label" }, one.label, star(one));
  const whole = own ? control : el("div", { class: "card-field" }, label, control);
  whole.append(error);
  scope.inputs.push({
    id: one.id,
    read,
    check: () => {
      const good = fits();
      error.hidden = good;
      error.textContent = good
        ? ""
        : one.errorMessage || `Please fill in ${one.label || "this"}.`;
      for (const mark of marks) {
        if (good) {
          mark.removeAttribute("aria-invalid");
          mark.removeAttribute("aria-describedby");
        } else {
          mark.setAttribute("aria-invalid", "true");
          mark.setAttribute("aria-describedby", error.id);
        }
      }
      return good ? null : focus;
    },
  });
  return whole;
}

const fieldId = (one, scope) => `${scope.id}-${scope.inputs.length}`;
const star = (one) =>
  one.isRequired
    ? el("span", { class: "card-star", "aria-hidden": "true" }, " *")
    : null;

function safeExpression(text) {
  try {
    return new RegExp(text);
  } catch {
    return null;
  }
}
