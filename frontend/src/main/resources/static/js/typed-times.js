// Times are typed in the reader's zone and sent in UTC. Each <input data-typed="utc"> comes with UTC in it; its label
// says which zone it is in and what that is in UTC. Without script it is typed in UTC, as the label says then.
(() => {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const pad = (number) => String(number).padStart(2, "0");
  const short = (typed) => typed.replace(/^(.{16}):00(\.0+)?$/, "$1");

  const here = (date) => short(`${String(date.getFullYear()).padStart(4, "0")}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
    + `T${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`);
  const utc = (date) => short(date.toISOString().slice(0, 19));

  // What nobody has touched goes back as it came: an hour that the clocks tell twice stays the one that it was.
  const sent = (input) => {
    if (!input.value) return "";
    return input.value === input.dataset.shown ? input.dataset.utc : utc(new Date(input.value));
  };

  const label = (input) => {
    const place = input.labels[0]?.querySelector("[data-zone]");
    if (place) place.textContent = input.value ? `${zone}, ${sent(input).slice(11)} UTC` : zone;
  };

  // An hour that the clocks leave out becomes the one after it.
  const settle = (input) => {
    if (input.value && input.value !== input.dataset.shown) input.value = here(new Date(input.value));
    label(input);
  };

  const tell = (input) => {
    input.dataset.typed = "local";
    input.dataset.utc = short(input.value);
    if (input.value) input.value = here(new Date(`${input.value}Z`));
    input.dataset.shown = input.value;
    input.addEventListener("input", () => label(input));
    input.addEventListener("change", () => settle(input));
    label(input);
  };

  const UNTOLD = "input[data-typed=utc]";
  const tellAll = (added) => {
    if (added.nodeType !== Node.ELEMENT_NODE) return;
    if (added.matches(UNTOLD)) tell(added);
    added.querySelectorAll(UNTOLD).forEach(tell);
  };

  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(tellAll)))
    .observe(document.documentElement, { childList: true, subtree: true });

  document.addEventListener("formdata", ({ target, formData }) => target
    .querySelectorAll("input[data-typed=local][name]")
    .forEach((input) => formData.has(input.name) && formData.set(input.name, sent(input))));
})();
