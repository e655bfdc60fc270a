// A button that copies the SQL beside it. It is shown only where there is script; what it did is its new name, read out.
(() => {
  const show = (part) => part.querySelectorAll?.("[data-copy][hidden]").forEach((button) => { button.hidden = false; });
  show(document);
  document.addEventListener("htmx:load", ({ target }) => show(target));

  // Over plain HTTP a browser gives no clipboard, but copies what is selected.
  const bySelection = (code) => {
    getSelection().selectAllChildren(code);
    if (!document.execCommand("copy")) throw new Error("The browser does not copy.");
    getSelection().removeAllRanges();
  };

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-copy]");
    if (!button) return;
    const code = button.parentElement.querySelector("code");
    if (navigator.clipboard) await navigator.clipboard.writeText(code.textContent);
    else bySelection(code);
    const word = button.textContent;
    button.setAttribute("role", "status");
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = word; button.removeAttribute("role"); }, 2000);
  });
})();
