// Rows of the meeting's page save themselves: at once when something is chosen, two seconds after the last letter, and
// when a field is left. When the network is away the text stays where it was typed, the row says since when it is not
// saved, and it is sent as soon as there is an answer again. Nothing is kept in the browser.
"use strict";

const STILL = 2000;
const AGAIN = 10000;
const LOGGED_OUT = document.querySelector("meta[name=hv-logged-out]")?.content
  ?? "Du er logget ud, og det er ikke gemt. Log ind i en ny fane, så gemmes det.";
const SOON = 1000;
const savedAt = new Map();
const sent = new WeakMap(); // what a row's form held when it was last sent
const waiting = new Map(); // form -> timer until it is tried again

function clock() {
  const now = new Date();
  return `${now.getHours()}.${String(now.getMinutes()).padStart(2, "0")}`;
}

function said(form) {
  return JSON.stringify([...new FormData(form)].filter(([name]) => name !== "version" && name !== "csrfmiddlewaretoken"));
}

function noteOf(form) {
  const row = form.dataset.row;
  return row ? document.querySelector(`#state-${row} [data-row-state]`) : form.querySelector("[data-draft-text]");
}

const KEPT = document.querySelector("meta[name=hv-words-kept]")?.content; // the young person's screen alone has it

function notSaved(form, status, isKept) {
  if (isKept && KEPT) return KEPT;
  if (status === 401 || status === 403) return LOGGED_OUT;
  if (status === 404) return "Det findes ikke længere, eller du har ikke sagen.";
  if (!form.dataset.row) return "Ikke sendt endnu. Teksten står her. Prøver igen.";
  const since = savedAt.get(form.dataset.row);
  return since ? `Ikke gemt siden kl. ${since}. Prøver igen.` : "Ikke gemt endnu. Prøver igen.";
}

// A row is sent by a change; a form that adds something by the button it was sent with.
function sendAgain(form, button) {
  clearTimeout(waiting.get(form)?.timer);
  waiting.delete(form);
  if (!form.isConnected) return;
  if (form.dataset.row) form.dispatchEvent(new Event("change"));
  else if (button?.isConnected) button.click();
}

function tryLater(form, status, after) {
  const button = form.dataset.row ? null : waiting.get(form)?.button ?? form.querySelector("[data-pressed]");
  clearTimeout(waiting.get(form)?.timer);
  const timer = setTimeout(async () => {
    // after a new login in another tab the page's token is old (js/draft.js)
    if (status === 401 || status === 403) await renewToken().catch(() => false);
    sendAgain(form, button);
  }, after);
  waiting.set(form, { timer, button });
}

function tellForm(event) {
  const form = event.target.closest?.("form[hx-post]");
  if (!form) return;
  const status = event.detail.xhr?.status ?? 0;
  const note = noteOf(form);
  if (note) {
    note.textContent = notSaved(form, status, event.detail.xhr?.getResponseHeader("X-Words-Kept"));
    note.dataset.state = "failed";
  }
  if (status === 404 || status === 409 || status === 422) return; // trying again helps nobody
  tryLater(form, status, AGAIN);
}

document.addEventListener("htmx:sendError", tellForm);
document.addEventListener("htmx:responseError", tellForm);
window.addEventListener("online", () => {
  for (const [form, { button }] of [...waiting]) sendAgain(form, button);
});

// Which of a form's buttons was pressed: "Aftal" is another act than "Gem som kladde".
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("form[hx-post] button[type=submit]");
  if (!button) return;
  for (const other of button.form.querySelectorAll("[data-pressed]")) delete other.dataset.pressed;
  button.dataset.pressed = "1";
});

// Letters: two seconds after the last one.
const typing = new WeakMap();
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.dataset.row || !event.target.matches("textarea, input[type=text]")) return;
  clearTimeout(typing.get(form));
  typing.set(form, setTimeout(() => {
    if (form.isConnected && said(form) !== sent.get(form)) form.dispatchEvent(new Event("change"));
  }, STILL));
});

// A page that is left takes with it what was not sent.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "hidden") return;
  for (const form of document.querySelectorAll("form[data-row]")) {
    if (sent.has(form) ? said(form) !== sent.get(form) : isTouched(form)) form.dispatchEvent(new Event("change"));
  }
});

function isTouched(form) {
  return [...form.elements].some((field) => (
    field.matches("textarea, input[type=text]") ? field.value !== field.defaultValue
      : field.matches("input[type=radio], input[type=checkbox]") && field.checked !== field.defaultChecked
  ));
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.target.closest?.("form[data-row]");
  if (form) sent.set(form, said(form));
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form[hx-post]");
  if (!form || !event.detail.successful) return;
  clearTimeout(waiting.get(form)?.timer);
  waiting.delete(form);
  if (form.dataset.row) savedAt.set(form.dataset.row, clock());
});

// Both texts are shown when two have written in one row; not while one is still typing, or the last letters were lost.
document.addEventListener("htmx:beforeSwap", (event) => {
  const form = event.detail.requestConfig?.elt?.closest?.("form[data-row]");
  if (!form || event.detail.xhr.status !== 409 || said(form) === sent.get(form)) return;
  event.detail.shouldSwap = false;
  tryLater(form, 409, SOON);
});

// A section that is drawn anew must not take the rows in it that are not saved yet with it.
let carried = new Map();
document.addEventListener("htmx:beforeSwap", (event) => {
  const { target, shouldSwap } = event.detail;
  if (!shouldSwap || !target?.id?.endsWith("-body")) return;
  carried = new Map();
  for (const form of target.querySelectorAll("form[data-row]")) {
    const isBusy = form.classList.contains("htmx-request") || waiting.has(form);
    if (isBusy || (sent.has(form) ? said(form) !== sent.get(form) : isTouched(form))) {
      carried.set(form.id, [...form.elements].map((field) => [field.id, field.value, field.checked]));
    }
  }
});

// A row that was saved before its section was drawn anew goes on saying so.
function sayItIsSaved(form) {
  const note = noteOf(form);
  const since = savedAt.get(form.dataset.row);
  if (note && since && !note.textContent.trim()) note.textContent = `Gemt kl. ${since}`;
}

function putBack(formId, fields) {
  const form = document.getElementById(formId);
  if (!form) return;
  for (const [id, value, checked] of fields) {
    const field = id && document.getElementById(id);
    if (!field || field.name === "version") continue;
    field.value = value;
    if (checked !== undefined) field.checked = checked;
  }
  form.dispatchEvent(new Event("change"));
}

document.addEventListener("htmx:afterSettle", (event) => {
  const { target, requestConfig } = event.detail;
  if (!target?.id?.endsWith("-body")) return;
  for (const form of target.querySelectorAll("form[data-row]")) if (!carried.has(form.id)) sayItIsSaved(form);
  for (const [id, fields] of carried) putBack(id, fields);
  carried = new Map();
  // The button that was pressed is gone: whoever works by keyboard goes on where the next one is written.
  if (document.activeElement && document.activeElement !== document.body) return;
  const form = target.querySelector(`form[hx-post="${requestConfig.path}"]`);
  (form?.querySelector("[data-focus], textarea, input:not([type=hidden])") ?? target).focus();
});
