// On a list of which rows can be chosen: j and k from row to row, x chooses, t to what is done with them.
// Off where somebody types, and where all such keys are off. Everything works with Tab and Space too.
(() => {
  const list = document.querySelector("[data-choose]");
  if (!list) return;
  const boxes = () => [...list.querySelectorAll("input[name=chosen]")];
  const here = () => document.activeElement.closest("tr")?.querySelector("input[name=chosen]");

  const step = (by) => {
    const all = boxes();
    const at = all.indexOf(here());
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const choose = () => here()?.click();
  const act = () => list.querySelector("[data-tag-many]")?.focus();
  const keys = { j: () => step(1), k: () => step(-1), x: choose, t: act };

  const typing = (target) => target.closest("input, textarea, select, [contenteditable]") && target.type !== "checkbox";
  document.addEventListener("keydown", (event) => {
    const key = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (!key || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    if (localStorage.getItem("keys") === "off") return;
    event.preventDefault();
    key();
  });
})();
