// A part that could not be fetched says so; htmx alone would be silent.
for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, () => {
    const told = document.getElementById("failure").content.cloneNode(true);
    document.getElementById("notices").replaceChildren(told);
  });
}
