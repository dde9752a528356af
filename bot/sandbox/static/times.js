// Times as the person whom one plays reads them: on that person's clock.

let zone;

export function useZone(name) {
  zone = name || undefined;
}

const write = (facts, when) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...facts }).format(new Date(when));

export const clock = (when) => write({ hour: "2-digit", minute: "2-digit" }, when);
export const longDay = (when) =>
  write(
    { weekday: "long", day: "numeric", month: "long", year: "numeric" },
    when,
  ).replace(",", "");
export const dayOfMonth = (when) => write({ day: "numeric", month: "short" }, when);
export const whole = (when) => `${longDay(when)}, ${clock(when)}`;

// Year, month and day, to compare days.
export function dayKey(when) {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date(when));
}

export function dayName(when) {
  const day = 86_400_000;
  const key = dayKey(when);
  if (key === dayKey(Date.now())) return "Today";
  if (key === dayKey(Date.now() - day)) return "Yesterday";
  if (key === dayKey(Date.now() + day)) return "Tomorrow";
  return longDay(when);
}

export function clockIn(name) {
  const city = (name || "").split("/").pop().replaceAll("_", " ");
  if (!city) return "";
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: name,
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date());
  return `${city} ${time}`;
}

export function took(milliseconds) {
  if (milliseconds < 995) return `${Math.max(1, Math.round(milliseconds))} ms`;
  return `${(milliseconds / 1000).toFixed(milliseconds < 9950 ? 1 : 0)} s`;
}
