// What pages gain by a script; each works without it.
"use strict";

const main = document.getElementById("main");
const status = document.createElement("p");
status.className = "hidden";
status.setAttribute("role", "status");
document.body.append(status);
const say = (words) => { status.textContent = words; };
const isTyping = () => /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "");
const isOpen = () => main.querySelector("details[open], dialog[open]") !== null;

// Live pages ask again for themselves, and take over the parts that have changed. They rest while nobody looks, while
// somebody types or has a form open, and when told to.
function live(seconds) {
  const button = document.createElement("button");
  button.type = "button";
  let isPaused = false;
  let wait = seconds;
  let spoken = Date.now();
  const paint = () => { button.textContent = isPaused ? "Resume updates" : "Pause updates"; };
  button.addEventListener("click", () => { isPaused = !isPaused; paint(); });
  paint();
  main.querySelector("h1").after(button);

  const replace = (page) => {
    let changes = 0;
    for (const fresh of page.querySelectorAll(".live")) {
      const old = document.getElementById(fresh.id);
      if (!old || old.innerHTML === fresh.innerHTML || old.contains(document.activeElement)) continue;
      old.replaceWith(document.importNode(fresh, true));
      changes += 1;
    }
    if (changes > 0 && Date.now() - spoken > 60000) {
      spoken = Date.now();
      say("The page has been updated.");
    }
  };
  const ask = async () => {
    if (!isPaused && !document.hidden && !isTyping() && !isOpen() && !getSelection()?.toString()) {
      try {
        const response = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (!response.ok) throw new Error(String(response.status));
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        // What is done shows more than it did while it went on.
        if (!page.getElementById("main")?.dataset.refresh) { location.reload(); return; }
        replace(page);
        wait = seconds;
      } catch {
        wait = Math.min(wait * 2, 60);
        say(`The portal does not answer. It is asked again in ${wait} seconds.`);
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
  try { sessionStorage.setItem(place, String(Math.max(0, items().indexOf(item)))); } catch { /* As above. */ }
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
});
addEventListener("pageshow", () => { for (const form of document.forms) delete form.dataset.sent; });

keyboard();
if (main.dataset.refresh) live(Number(main.dataset.refresh));
else document.querySelectorAll(".scroll").forEach(filterable);
document.querySelectorAll("#command").forEach(copyable);
