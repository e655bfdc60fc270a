// While a run is watched, its part is exchanged every few seconds. What the reader opened stays open, the focus on it stays, and
// the status line says what is new once: not every few seconds.
(() => {
  const status = document.querySelector("[data-live-status]");
  const live = () => document.getElementById("live");
  if (!status || !live()) return;

  const lists = () => [...(live()?.querySelectorAll("details") ?? [])];
  const news = () => [...(live()?.querySelectorAll("[data-live-news]") ?? [])]
    .map((one) => one.textContent.replace(/\s+/g, " ").trim()).join(" ");
  let open = null;
  let focused = -1;

  document.addEventListener("htmx:beforeSwap", ({ detail: { target } }) => {
    if (target !== live()) return;
    open = lists().map((list) => list.open);
    focused = lists().findIndex((list) => list.querySelector("summary") === document.activeElement);
  });

  document.addEventListener("htmx:afterSwap", () => {
    if (!open) return;
    lists().forEach((list, at) => { list.open = open[at] ?? false; });
    if (focused >= 0) lists()[focused]?.querySelector("summary")?.focus();
    open = null;
    const said = news();
    if (status.textContent !== said) status.textContent = said;
  });
})();
