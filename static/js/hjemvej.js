// Small helps. Every page works without them.
"use strict";

// After a failed save the list of errors is the first thing to read.
function focusErrors(root) {
  const box = root.querySelector("[data-focus]");
  if (box) box.focus();
}

// When the session has ended, a fragment would answer with the login page: show that as a page instead.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (!new URL(event.detail.xhr.responseURL).pathname.startsWith("/log-ind/")) return;
  event.detail.shouldSwap = false;
  window.location.reload();
});

// Where a fragment cannot be fetched, say so in its place instead of leaving an empty panel.
function tellMissing(event) {
  const { target, xhr, requestConfig } = event.detail;
  if (!target || !requestConfig || requestConfig.verb !== "get") return;
  if (xhr && xhr.status === 404) {
    target.textContent = "Det findes ikke, eller du har ikke sagen.";
  } else if (!target.hasAttribute("hx-trigger")) {
    target.textContent = "Kunne ikke hentes. Genindlæs siden for at prøve igen.";
  }
}

document.addEventListener("DOMContentLoaded", () => focusErrors(document));
document.addEventListener("htmx:load", (event) => focusErrors(event.detail.elt));
document.addEventListener("htmx:responseError", tellMissing);
document.addEventListener("htmx:sendError", tellMissing);

// Only one "Ikke nu" open at a time, and Escape closes it.
document.addEventListener("toggle", (event) => {
  if (!event.target.matches?.(".hv-later[open]")) return;
  for (const other of document.querySelectorAll(".hv-later[open]")) {
    if (other !== event.target) other.open = false;
  }
}, true);
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && event.target.closest?.(".hv-later[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});

// A button pressed twice on a slow line is one act. The server holds the rule; this only spares the second request.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "1";
  setTimeout(() => delete form.dataset.sending, 8000); // an answer that is a file leaves the page standing
});
// Back from the browser's page cache the form must work again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sending]")) delete form.dataset.sending;
});

// Den unges visning has begun in another tab, or the page comes out of the browser's own memory: ask the server anew.
const tablet = new BroadcastChannel("hjemvej-tablet");
tablet.addEventListener("message", () => {
  if (!document.querySelector("[data-tablet]")) window.location.reload();
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});

// "Kopiér": the text stands in a field that can be marked by hand; with script one button does it.
function showCopyButtons(root) {
  for (const button of root.querySelectorAll?.("[data-copy]") ?? []) button.hidden = false;
}
document.addEventListener("DOMContentLoaded", () => showCopyButtons(document));
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = "Kopieret";
  } catch {
    button.textContent = "Markeret: tryk Ctrl+C";
  }
});
