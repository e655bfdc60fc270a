// A part that could not be fetched says so; htmx alone would be silent. What the page asks for by itself stays so.
for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, (event) => {
    if (event.target.matches("[data-quiet]")) return;
    const told = document.getElementById("failure").content.cloneNode(true);
    document.getElementById("notices").replaceChildren(told);
  });
}
