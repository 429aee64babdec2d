// Rows of the meeting's page save themselves. When the network is away the text stays where it was typed, the row says
// since when it is not saved, and tries again. Nothing is kept in the browser.
"use strict";

const AGAIN = 10000;
const LOGGED_OUT = document.querySelector("meta[name=hv-logged-out]")?.content
  ?? "Du er logget ud, og det er ikke gemt. Log ind i en ny fane, så gemmes det.";
const savedAt = new Map();

function clock() {
  const now = new Date();
  return `${now.getHours()}.${String(now.getMinutes()).padStart(2, "0")}`;
}

function noteOf(form) {
  const row = form.dataset.row;
  return row ? document.querySelector(`#state-${row} [data-row-state]`) : form.querySelector("[data-draft-text]");
}

function notSaved(form, status) {
  if (status === 401 || status === 403) return LOGGED_OUT;
  if (status === 404) return "Det findes ikke længere, eller du har ikke sagen.";
  if (!form.dataset.row) return "Ikke sendt. Teksten står her endnu. Prøv igen.";
  const since = savedAt.get(form.dataset.row);
  return since ? `Ikke gemt siden kl. ${since}. Prøver igen.` : "Ikke gemt endnu. Prøver igen.";
}

function tellForm(event) {
  const form = event.target.closest?.("form[hx-post]");
  if (!form) return;
  const status = event.detail.xhr?.status ?? 0;
  const note = noteOf(form);
  if (note) {
    note.textContent = notSaved(form, status);
    note.dataset.state = "failed";
  }
  if (!form.dataset.row || status === 404) return; // trying again helps nobody
  setTimeout(async () => {
    // after a new login in another tab the page's token is old (js/draft.js)
    if (status === 401 || status === 403) await renewToken().catch(() => false);
    if (form.isConnected) form.dispatchEvent(new Event("change"));
  }, AGAIN);
}

document.addEventListener("htmx:sendError", tellForm);
document.addEventListener("htmx:responseError", tellForm);
document.addEventListener("htmx:afterRequest", (event) => {
  const row = event.target.closest?.("form[data-row]")?.dataset.row;
  if (row && event.detail.successful) savedAt.set(row, clock());
});
