// Links to meetings of this sandbox open here, all others in a tab of their own.

const MEETING = "/sandbox/meet/";

export function tame(link) {
  const to = new URL(link.href, location.href);
  const here = ["localhost", "127.0.0.1", "[::1]", location.hostname].includes(
    to.hostname,
  );
  if (here && to.pathname.startsWith(MEETING)) {
    link.href = location.origin + to.pathname + to.search;
    link.classList.add("join");
    return;
  }
  link.target = "_blank";
  link.rel = "noopener noreferrer";
}
