// Tells each <time data-instant> in the reader's zone, in the page's language, as soon as it is parsed or swapped in:
// before it is painted, so nothing moves. Without script it stays in UTC.
(() => {
  const language = document.documentElement.lang;
  const told = new WeakMap();
  const words = (options) => new Intl.DateTimeFormat(language, options);
  const day = words({ day: "numeric", month: "short" });
  const dayOfYear = words({ day: "numeric", month: "short", year: "numeric" });
  const clock = words({ hour: "2-digit", minute: "2-digit" });
  const exact = words({ dateStyle: "full", timeStyle: "long" });
  const exactUtc = words({ dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
  const near = new Intl.RelativeTimeFormat(language, { numeric: "auto" });

  const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
  const daysBetween = (from, to) => Math.round((midnight(to) - midnight(from)) / 86_400_000);

  const date = (instant, now) => {
    const distance = daysBetween(now, instant);
    if (Math.abs(distance) <= 1) return near.format(distance, "day");
    return (instant.getFullYear() === now.getFullYear() ? day : dayOfYear).format(instant);
  };

  const tell = (time) => {
    const instant = new Date(time.dateTime);
    time.dataset.instant = "local";
    time.title = `${exact.format(instant)} · ${exactUtc.format(instant)} UTC`;
    time.textContent = `${date(instant, new Date())}, ${clock.format(instant)}`;
    told.set(time, time.textContent);
  };

  const UNTOLD = "time[data-instant=utc]";
  const tellAll = (added) => {
    if (added.nodeType !== Node.ELEMENT_NODE) return;
    if (added.matches(UNTOLD)) tell(added);
    added.querySelectorAll(UNTOLD).forEach(tell);
  };

  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(tellAll)))
    .observe(document.documentElement, { childList: true, subtree: true });

  // Where a page arrives in pieces, one may end inside of a time, whose text then comes after it has been told.
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("time[data-instant=local]")
    .forEach((time) => time.textContent === told.get(time) || tell(time)));
})();
