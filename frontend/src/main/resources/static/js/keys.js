// On the page of a migration: j and k from finding to finding, c to a comment on its line, a to the verdict, ? for help.
// No single key decides: a chooses "approve" and says so, Enter then sends it. Keys are off where somebody types.
(() => {
  const page = document.querySelector("[data-keys]");
  if (!page) return;
  const help = document.getElementById("keys");
  const off = help.querySelector("[data-keys-off]");
  let current = null;

  const go = (element) => {
    if (!element) return;
    if (!element.hasAttribute("tabindex") && element.tabIndex < 0) element.tabIndex = -1;
    element.scrollIntoView({ block: "center" });
    element.focus({ preventScroll: true });
  };

  // Whether there are lines behind those that are loaded, and comes back when they are there.
  const more = (then) => !page.dispatchEvent(new CustomEvent("lines:more", { bubbles: true, cancelable: true, detail: then }));
  const findings = () => [...page.querySelectorAll("[data-finding]")];
  const at = () => document.activeElement.closest("[data-finding]") ?? current;
  const step = (by) => {
    const all = findings();
    const index = all.indexOf(at());
    if (by > 0 && index === all.length - 1 && more(() => step(by))) return;
    current = index < 0 ? all[by > 0 ? 0 : all.length - 1] : all[Math.min(all.length - 1, Math.max(0, index + by))];
    go(current);
  };

  // The line that has the focus or stands in the address, else that of the finding.
  const line = () => document.activeElement.closest(".sql__line")
    ?? (at() ? document.getElementById(at().dataset.finding) : page.querySelector(".sql__line:target"));
  const comment = () => (line() ?? page).querySelector(".sql__add")?.click();

  // Chosen as long as it has the focus; Escape and whatever else takes the focus give it up.
  const approve = () => {
    const button = document.querySelector("#reviews [data-approve]");
    if (!button) return go(document.getElementById("reviews"));
    const word = button.form.querySelector("[data-chosen]");
    const chosen = (on) => { word.hidden = !on; button.classList.toggle("is-chosen", on); };
    go(button);
    chosen(true);
    button.addEventListener("blur", () => chosen(false), { once: true });
    button.addEventListener("keydown", (event) => event.key === "Escape" && button.blur());
  };
  const keys = { j: () => step(1), k: () => step(-1), c: comment, a: approve, "?": () => help.showModal() };

  const typing = (target) => target.closest("input, textarea, select, [contenteditable]") && target.type !== "checkbox";
  const silent = (event) => event.ctrlKey || event.altKey || event.metaKey || help.open || typing(event.target);

  document.addEventListener("keydown", (event) => {
    const key = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (!key || silent(event) || (event.key !== "?" && localStorage.getItem("keys") === "off")) return;
    event.preventDefault();
    key();
  });

  document.querySelectorAll("[data-keys-help]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  });
  off.checked = localStorage.getItem("keys") === "off";
  off.addEventListener("change", () => localStorage.setItem("keys", off.checked ? "off" : "on"));
})();
