// Below a field that names a Jira issue: what was found for what is typed, as a listbox that the field owns. Arrows move,
// Enter or a click takes, Escape closes. Without script the key is typed as before.
(() => {
  document.querySelectorAll("[data-hits]").forEach((panel) => {
    const field = document.getElementById(panel.dataset.hits);
    if (!field) return;
    const options = () => [...panel.querySelectorAll("[role=option]")];
    let at = -1;

    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", panel.id);
    field.setAttribute("aria-expanded", "false");
    field.autocomplete = "off";

    const mark = (index) => {
      at = index;
      options().forEach((option, i) => option.setAttribute("aria-selected", i === at ? "true" : "false"));
      const active = options()[at];
      if (active) {
        field.setAttribute("aria-activedescendant", active.id);
        active.scrollIntoView({ block: "nearest" });
      } else field.removeAttribute("aria-activedescendant");
    };
    const close = () => { panel.replaceChildren(); field.setAttribute("aria-expanded", "false"); mark(-1); };
    const take = (option) => { field.value = option.dataset.key; close(); field.focus(); };

    panel.addEventListener("htmx:afterSwap", () => {
      if (document.activeElement !== field) return close();
      field.setAttribute("aria-expanded", options().length > 0 ? "true" : "false");
      mark(-1);
    });

    field.addEventListener("keydown", (event) => {
      const all = options();
      if (event.key === "Escape" && panel.childElementCount) { event.preventDefault(); return close(); }
      if (!all.length) return;
      if (event.key === "ArrowDown") mark((at + 1) % all.length);
      else if (event.key === "ArrowUp") mark((at - 1 + all.length) % all.length);
      else if (event.key === "Enter" && at >= 0) take(all[at]);
      else return;
      event.preventDefault();
    });

    // Before the field loses the focus, so that a press is not a leave.
    panel.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) { event.preventDefault(); take(option); }
    });
    field.addEventListener("blur", close);
  });
})();
