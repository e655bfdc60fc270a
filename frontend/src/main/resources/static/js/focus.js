// When a part is exchanged under the reader's focus, the focus goes on at the same place: at the first link of what came.
(() => {
  let before = null;

  document.addEventListener("htmx:beforeSwap", ({ detail: { target } }) => {
    before = target.contains(document.activeElement) ? { sibling: target.previousElementSibling, parent: target.parentElement } : null;
  });

  document.addEventListener("htmx:afterSettle", () => {
    if (before && document.activeElement === document.body) {
      const came = before.sibling?.nextElementSibling ?? before.parent?.firstElementChild;
      came?.querySelector("a, button, summary, input")?.focus();
    }
    before = null;
  });
})();
