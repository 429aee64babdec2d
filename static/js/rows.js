// Rows of the meeting's page save themselves. When the network is away the text stays where it was typed, the row says
// since when it is not saved, and tries again. Nothing is kept in the browser.
"use strict";

const AGAIN = 10000;
const savedAt = new Map();

function clock() {
  const now = new Date();
  return `${now.getHours()}.${String(now.getMinutes()).padStart(2, "0")}`;
}

function rowOf(event) {
  return event.target.closest?.("form[data-row]");
}

function tellRow(event) {
  const form = rowOf(event);
  if (!form) return;
  const status = event.detail.xhr?.status ?? 0;
  if (status === 404) return; // not yours any more: trying again helps nobody
  const text = document.querySelector(`#state-${form.dataset.row} [data-row-state]`);
  if (text) {
    const since = savedAt.get(form.dataset.row);
    text.textContent = since ? `Ikke gemt siden kl. ${since}. Prøver igen.` : "Ikke gemt endnu. Prøver igen.";
    text.dataset.state = "failed";
  }
  setTimeout(() => { if (form.isConnected) form.dispatchEvent(new Event("change")); }, AGAIN);
}

document.addEventListener("htmx:sendError", tellRow);
document.addEventListener("htmx:responseError", tellRow);
document.addEventListener("htmx:afterRequest", (event) => {
  const form = rowOf(event);
  if (form && event.detail.successful) savedAt.set(form.dataset.row, clock());
});
