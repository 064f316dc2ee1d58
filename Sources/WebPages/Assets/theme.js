// Light, dark, or as the system has it: kept in this browser, and set before anything is painted.
"use strict";

(() => {
  const root = document.documentElement;
  const kept = () => { try { return localStorage.getItem("theme") ?? ""; } catch { return ""; } };
  const set = (theme) => { if (theme) root.dataset.theme = theme; else delete root.dataset.theme; };
  set(kept());

  addEventListener("DOMContentLoaded", () => {
    const label = document.createElement("label");
    label.className = "theme";
    label.textContent = "Colours ";
    const select = document.createElement("select");
    for (const [value, words] of [["", "System"], ["light", "Light"], ["dark", "Dark"]]) select.add(new Option(words, value));
    select.value = kept();
    select.addEventListener("change", () => {
      set(select.value);
      try { localStorage.setItem("theme", select.value); } catch { /* A private window keeps nothing. */ }
    });
    // What is chosen in one window holds in all.
    addEventListener("storage", () => { select.value = kept(); set(select.value); });
    label.append(select);
    document.querySelector(".frame").append(label);
  });
})();
