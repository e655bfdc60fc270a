// On narrow screens the navigation opens and closes; without script it is simply open.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-menu]");
  if (!button) return;
  const open = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", String(!open));
  document.getElementById(button.dataset.menu).classList.toggle("is-open", !open);
});
