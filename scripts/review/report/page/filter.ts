// Runs in the page: shows the changes that match the form, which is kept in the URL's fragment.

const form = document.querySelector<HTMLFormElement>("#filter");
if (form) {
  startFilter(form);
}

function startFilter(form: HTMLFormElement): void {
  const text = form.querySelector<HTMLInputElement>("[name=text]");
  const cards = [...document.querySelectorAll<HTMLElement>(".card")].map((card) => ({
    card,
    text: card.textContent.toLowerCase().replace(/\s+/g, " "),
  }));
  const groups = document.querySelectorAll<HTMLElement>(".group, .impacts");
  const patches = document.querySelector<HTMLDetailsElement>("#patches");
  const count = document.querySelector<HTMLOutputElement>("#count");
  const noMatch = document.querySelector<HTMLElement>("#no-match");
  /** Whether the patches are open because of the filter alone. */
  let opened = false;

  form.hidden = false;
  read();
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.querySelector("#show-all")?.addEventListener("click", clear);
  addEventListener("hashchange", read);
  addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.closest("input[type=search], select") !== null;
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      text?.focus();
      text?.select();
    }
    if (event.key === "Escape" && state().size > 0) {
      event.preventDefault();
      clear();
    }
  });

  /** What the form says beyond its defaults. */
  function state(): URLSearchParams {
    const entries = [...new FormData(form)].map(([name, value]) => [name, `${value}`.trim()]);
    const state = new URLSearchParams(entries.filter(([name, value]) => name !== "impact" && value !== ""));
    if (form.querySelector("[name=impact]:not(:checked)")) {
      state.set(
        "impact",
        entries
          .filter(([name]) => name === "impact")
          .map(([, value]) => value)
          .join(","),
      );
    }
    return state;
  }

  function read(): void {
    const { hash } = location;
    if (hash === "" || hash.startsWith("#?")) {
      write(new URLSearchParams(hash.slice(2)));
      show();
      return;
    }
    show();
    // A link to something that the filter hides.
    const target = document.getElementById(hash.slice(1));
    if (target?.closest("[hidden]")) {
      write(new URLSearchParams());
      show();
      target.scrollIntoView();
    }
  }

  function write(state: URLSearchParams): void {
    const impacts = state.get("impact")?.split(",");
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
      if (field instanceof HTMLInputElement && field.type === "checkbox") {
        field.checked = impacts?.includes(field.value) ?? true;
      } else {
        field.value = state.get(field.name) ?? "";
      }
      // A value that is no option leaves a list without a choice.
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) {
        field.selectedIndex = 0;
      }
    }
  }

  function changed(): void {
    const now = state();
    history.replaceState(null, "", now.size > 0 ? `#?${now}` : location.pathname + location.search);
    show();
  }

  function clear(): void {
    write(new URLSearchParams());
    changed();
    text?.focus();
  }

  function show(): void {
    const now = state();
    const words = (now.get("text") ?? "").toLowerCase().split(/\s+/);
    const impacts = now.get("impact")?.split(",");
    let shown = 0;
    for (const { card, text } of cards) {
      const { impact = "", lens, package: name } = card.dataset;
      const matches =
        words.every((word) => text.includes(word)) &&
        (impacts?.includes(impact) ?? true) &&
        (now.get("lens") ?? lens) === lens &&
        (now.get("package") ?? name) === name;
      card.hidden = !matches;
      shown += matches ? 1 : 0;
    }
    for (const group of groups) {
      const all = group.querySelectorAll(".card").length;
      const shown = group.querySelectorAll(".card:not([hidden])").length;
      group.hidden = shown === 0;
      group.querySelector("h2 small")?.replaceChildren(shown === all ? `${all}` : `${shown} of ${all}`);
    }
    if (patches && (!patches.open || opened)) {
      opened = now.size > 0;
      patches.open = opened;
    }
    if (count) {
      count.value = now.size > 0 ? `${shown} of ${cards.length} changes` : `${cards.length} changes`;
    }
    if (noMatch) {
      noMatch.hidden = shown > 0;
    }
  }
}
