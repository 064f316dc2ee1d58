// What pages gain by a script; each works without it.
"use strict";

const main = document.getElementById("main");
const status = document.createElement("p");
status.className = "hidden";
status.setAttribute("role", "status");
document.body.append(status);
const say = (words) => { status.textContent = words; };
const isTyping = () => /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "");
const isUnsent = () => [...main.querySelectorAll("input, textarea")].some((field) => field.value !== field.defaultValue);

// Live pages ask again for themselves, and take over the parts that have changed. They rest while nobody looks, while
// somebody types, has typed or has chosen words, and when told to.
function live(seconds) {
  const button = document.createElement("button");
  button.type = "button";
  const warning = document.createElement("p");
  warning.className = "problem";
  let isPaused = false;
  let wait = seconds;
  let spoken = Date.now();
  let asOf = new Date();
  const paint = () => { button.textContent = isPaused ? "Resume updates" : "Pause updates"; };
  button.addEventListener("click", () => { isPaused = !isPaused; paint(); });
  paint();
  main.querySelector("h1").after(button);

  const isResting = () => isPaused || document.hidden || isTyping() || isUnsent() || getSelection()?.toString()
    || document.querySelector("dialog[open]");
  // What somebody uses stays as it is; what was unfolded or moved aside stays so.
  const takeOver = (fresh) => {
    const old = document.getElementById(fresh.id);
    if (!old || old.contains(document.activeElement) || old.querySelector(".action[open]")) return 0;
    fresh.querySelectorAll("details").forEach((details, index) => { details.open = old.querySelectorAll("details")[index]?.open; });
    if (old.innerHTML === fresh.innerHTML) return 0;
    const places = [...old.querySelectorAll(".scroll")].map((scroll) => scroll.scrollLeft);
    old.replaceWith(fresh);
    fresh.querySelectorAll(".scroll").forEach((scroll, index) => { scroll.scrollLeft = places[index] ?? 0; });
    return 1;
  };
  const replace = (page) => {
    let changes = 0;
    for (const fresh of page.querySelectorAll(".live")) changes += takeOver(document.importNode(fresh, true));
    if (changes > 0 && Date.now() - spoken > 60000) {
      spoken = Date.now();
      say("The page has been updated.");
    }
  };
  const ask = async () => {
    if (!isResting()) {
      try {
        const response = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (!response.ok) throw new Error(String(response.status));
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        // What is done shows more than it did while it went on.
        if (!page.getElementById("main")?.dataset.refresh) { location.reload(); return; }
        if (!isResting()) replace(page);
        if (warning.isConnected) say("The portal answers again.");
        warning.remove();
        wait = seconds;
        asOf = new Date();
      } catch {
        wait = Math.min(wait * 2, 60);
        warning.textContent = `The portal does not answer; this is how things stood at ${asOf.toLocaleTimeString()}. It is asked again in ${wait} seconds.`;
        if (!warning.isConnected) say(warning.textContent);
        button.after(warning);
      }
    }
    setTimeout(ask, wait * 1000);
  };
  setTimeout(ask, wait * 1000);
}

// Long tables are filtered while one types.
function filterable(scroll) {
  const rows = [...scroll.querySelectorAll("tbody tr")];
  if (rows.length < 12) return;
  const label = document.createElement("label");
  label.className = "narrow";
  label.textContent = "Filter these rows ";
  const input = document.createElement("input");
  input.type = "search";
  label.append(input);
  scroll.before(label);
  const texts = rows.map((row) => row.textContent.toLowerCase());
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => texts[index].includes(word));
      if (!row.hidden) shown += 1;
    });
    say(`${shown} of ${rows.length} rows`);
  });
}

// Keys: j and k walk through the items that wait for a decision; a letter presses the button that bears it.
const remembered = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
const remember = (name, value) => { try { localStorage.setItem(name, value); } catch { /* A private window keeps nothing. */ } };
const items = () => [...main.querySelectorAll("[data-item]")].filter((item) => !item.hidden && item.querySelector("[data-key]"));
const place = `place of ${location.pathname}`;
const current = () => document.activeElement?.closest?.("[data-item]");

function walk(step) {
  const all = items();
  const next = all[Math.max(0, Math.min(all.length - 1, all.indexOf(current()) + step))];
  next?.focus();
}

function press(key) {
  const item = current() ?? items()[0];
  const button = item?.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? main.querySelector(`.notice [data-key="${CSS.escape(key)}"], .actions [data-key="${CSS.escape(key)}"]`);
  if (!button) return false;
  button.click();
  button.parentElement.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  return true;
}

function keyboard() {
  const buttons = [...main.querySelectorAll("[data-key]")];
  if (buttons.length === 0) return;
  const names = new Map(buttons.map((button) => [button.dataset.key, button.textContent]));
  const help = document.createElement("dialog");
  help.innerHTML = "<h2>Keys</h2><ul class='keys'></ul><label class='toggle'><input type='checkbox'> Single keys press buttons</label><form method='dialog'><button>Close</button></form>";
  const add = (key, words) => {
    const line = document.createElement("li");
    const mark = document.createElement("kbd");
    mark.textContent = key;
    line.append(mark, ` ${words}`);
    help.querySelector("ul").append(line);
  };
  add("j", "the next one");
  add("k", "the one before");
  names.forEach((words, key) => add(key, words));
  add("?", "this list");
  const toggle = help.querySelector("input");
  toggle.checked = remembered("keys") !== "off";
  toggle.addEventListener("change", () => remember("keys", toggle.checked ? "on" : "off"));
  document.body.append(help);
  const opener = document.createElement("button");
  opener.type = "button";
  opener.textContent = "Keys";
  opener.addEventListener("click", () => help.showModal());
  main.querySelector("h1").after(opener);
  for (const button of buttons) {
    const mark = document.createElement("kbd");
    mark.textContent = button.dataset.key;
    mark.setAttribute("aria-hidden", "true");
    button.append(mark);
  }
  document.addEventListener("keydown", (event) => {
    if (!toggle.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping() || help.open) return;
    if (event.key === "?") help.showModal();
    else if (event.key === "j") walk(1);
    else if (event.key === "k") walk(-1);
    else if (!press(event.key)) return;
    event.preventDefault();
  });
  // After a decision the next item is where the last one was.
  try {
    const index = sessionStorage.getItem(place);
    if (index !== null) {
      sessionStorage.removeItem(place);
      const all = items();
      const next = all[Math.min(Number(index), all.length - 1)];
      next?.focus();
      if (next) say(next.querySelector("th")?.textContent ?? "");
    }
  } catch { /* As above. */ }
}

// The command is copied by a click.
function copyable(code) {
  if (!navigator.clipboard) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", "Copy the command");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    say("Copied.");
    button.textContent = "Copied";
  });
  code.after(button);
}

// A form is sent once.
document.addEventListener("submit", (event) => {
  if (event.target.method === "dialog") return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "1";
  const item = event.target.closest("[data-item]");
  try { if (item) sessionStorage.setItem(place, String(items().indexOf(item))); } catch { /* As above. */ }
});
addEventListener("pageshow", () => { for (const form of document.forms) delete form.dataset.sent; });

// What was done is told once: on a page that is loaded again no key may undo it.
const address = new URL(location.href);
if (address.searchParams.has("done")) {
  address.searchParams.delete("done");
  history.replaceState(history.state, "", address);
}

keyboard();
if (main.dataset.refresh) live(Number(main.dataset.refresh));
else document.querySelectorAll(".scroll").forEach(filterable);
document.querySelectorAll("#command").forEach(copyable);
