// Long forms save themselves to the server: two seconds after the last change, and when the page is left.
// Nothing is kept in the browser. The note in the form (data-draft) says what is known: when it was last saved.
"use strict";

const QUIET = 2000;
const RETRY = 10000;

// After a new login in another tab the page's token is old: take a fresh one from the page itself, keep what is typed.
async function renewToken() {
  const page = await fetch(window.location.href, { redirect: "manual" });
  if (!page.ok) return false;
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  const token = fresh.querySelector("input[name=csrfmiddlewaretoken]")?.value;
  if (!token) return false;
  for (const input of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) input.value = token;
  document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
  return true;
}

function watch(note) {
  const form = note.closest("form");
  if (!form || note.dataset.watched) return;
  note.dataset.watched = "1";
  const text = note.querySelector("[data-draft-text]");
  const discard = note.querySelector("button");
  let timer = null;
  let inFlight = null;
  let changed = false;
  let lastSaved = "";
  let over = false;

  function body() {
    const data = new FormData(form);
    for (const [name, value] of [...data]) {
      if (value instanceof File) data.delete(name);
    }
    return data;
  }

  function send(signal, leaving) {
    return fetch(note.dataset.draft, { method: "POST", body: body(), signal, keepalive: leaving, redirect: "manual" });
  }

  function tellFailure(loggedOut) {
    changed = true;
    note.dataset.state = "failed";
    if (loggedOut) {
      text.textContent = "Du er logget ud. Log ind i en ny fane, så gemmes det, du har skrevet.";
    } else {
      text.textContent = lastSaved ? `Ikke gemt siden kl. ${lastSaved}. Prøver igen.` : "Kladden er ikke gemt. Prøver igen.";
    }
    timer = setTimeout(save, RETRY);
  }

  async function save(leaving) {
    clearTimeout(timer);
    if (!changed || over) return;
    changed = false;
    inFlight?.abort();
    const request = new AbortController();
    inFlight = request;
    try {
      let answer = await send(request.signal, leaving === true);
      if (answer.status === 403 && await renewToken()) answer = await send(request.signal, false);
      if (!answer.ok) {
        tellFailure(answer.type === "opaqueredirect");
        return;
      }
      lastSaved = (await answer.json()).saved_at;
      note.dataset.state = "saved";
      text.textContent = `Kladde gemt kl. ${lastSaved}`;
      discard.hidden = false;
    } catch {
      if (!request.signal.aborted) tellFailure(false);
    }
  }

  function onChange() {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(save, QUIET);
  }

  function stop() {
    // the real save is on its way; a late draft must not rise after it
    over = true;
    clearTimeout(timer);
    inFlight?.abort();
  }

  form.addEventListener("input", onChange);
  form.addEventListener("change", onChange);
  form.addEventListener("submit", (event) => { if (!event.defaultPrevented) stop(); });
  form.addEventListener("htmx:beforeRequest", (event) => { if (event.target === form) stop(); });
  form.addEventListener("htmx:afterRequest", () => { over = !form.isConnected; });
  window.addEventListener("pageshow", () => { over = false; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save(true);
  });
  discard.addEventListener("click", async () => {
    stop();
    const answer = await fetch(note.dataset.draftDiscard, { method: "POST", body: body() });
    if (answer.ok) window.location.replace(window.location.href);
  });
}

function watchAll(root) {
  for (const note of root.querySelectorAll("[data-draft]")) watch(note);
}

document.addEventListener("DOMContentLoaded", () => watchAll(document));
document.addEventListener("htmx:load", (event) => watchAll(event.detail.elt));
