// Lines that are not loaded yet are, when a key goes on behind the last finding that is there, or an address names one.
(() => {
  let waiting = null;

  // Answers whether there is more; what is to be done then is done when it is there.
  const load = (then) => {
    const rest = document.querySelector("[data-more-lines]");
    if (!rest) return false;
    waiting = { rest, then };
    htmx.trigger(rest, "more");
    return true;
  };

  // The address is taken anew then, so that the line is what it leads to.
  const seek = () => {
    const name = location.hash.slice(1);
    if (!/^script-\d+-\d+$/.test(name) || document.getElementById(name)) return;
    load(() => (document.getElementById(name) ? location.replace(`#${name}`) : seek()));
  };

  document.addEventListener("htmx:afterSettle", () => {
    if (!waiting || waiting.rest.isConnected) return;
    const { then } = waiting;
    waiting = null;
    then();
  });
  document.addEventListener("lines:more", (event) => load(event.detail) && event.preventDefault());
  addEventListener("hashchange", seek);
  document.addEventListener("DOMContentLoaded", seek);
})();
