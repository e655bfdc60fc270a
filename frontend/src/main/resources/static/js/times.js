// Tells each <time data-instant> in the reader's zone, in the page's language, as soon as it is parsed or swapped in:
// before it is painted, so nothing moves. Without script it stays in UTC.
(() => {
  const language = document.documentElement.lang;
  const told = (options) => new Intl.DateTimeFormat(language, options);
  const day = told({ day: "numeric", month: "short" });
  const dayOfYear = told({ day: "numeric", month: "short", year: "numeric" });
  const clock = told({ hour: "2-digit", minute: "2-digit" });
  const exact = told({ dateStyle: "full", timeStyle: "long" });
  const exactUtc = told({ dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
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
  };

  const UNTOLD = "time[data-instant=utc]";
  const tellAll = (added) => {
    if (added.nodeType !== Node.ELEMENT_NODE) return;
    if (added.matches(UNTOLD)) tell(added);
    added.querySelectorAll(UNTOLD).forEach(tell);
  };

  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(tellAll)))
    .observe(document.documentElement, { childList: true, subtree: true });
})();
