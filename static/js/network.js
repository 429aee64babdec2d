// The network map: move people by finger, mouse or arrow keys. Each move is saved at once, and the server answers with
// the drawing and the table anew. Without this file each person is a link to a form that does the same.
"use strict";

const TAP = 8; // fewer pixels than this is a tap, not a move
const STEP = 10; // how far an arrow key goes round a field
const SETTLE = 700; // arrow keys are saved when they rest
let keyTimer = null;

function shapeOf(svg) {
  const read = svg.dataset;
  return {
    x: Number(read.x), y: Number(read.y), first: Number(read.first), margin: Number(read.margin),
    rings: read.rings.split(" ").map(Number), fields: read.fields.split(" "),
  };
}

// Where on the map a point of the screen is: which field, which ring, and how far round the field (0 to 100).
function placeOf(svg, clientX, clientY) {
  const at = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());
  const shape = shapeOf(svg);
  const span = 360 / shape.fields.length;
  const across = at.x - shape.x;
  const down = at.y - shape.y;
  const degrees = (((Math.atan2(down, across) * 180) / Math.PI - shape.first) % 360 + 360) % 360;
  const number = Math.min(Math.floor(degrees / span), shape.fields.length - 1);
  const inField = (degrees - number * span - shape.margin) / (span - 2 * shape.margin);
  const distance = Math.hypot(across, down);
  const ring = shape.rings.findIndex((end) => distance <= end);
  return {
    x: at.x, y: at.y, inside: ring !== -1, field: shape.fields[number],
    closeness: ring === -1 ? shape.rings.length : ring + 1,
    place: Math.round(Math.min(Math.max(inField, 0), 1) * 100),
  };
}

function tell(text, failed) {
  const note = document.querySelector("[data-network-state]");
  if (!note) return;
  note.textContent = text;
  note.dataset.state = failed ? "failed" : "";
}

function save(person, where) {
  const values = { field: where.field, closeness: where.closeness, place: where.place };
  tell("Gemmer …", false);
  window.htmx.ajax("POST", `${person.getAttribute("href")}flyt/`, {
    target: "#network-map", swap: "outerHTML", values, source: person,
  }).then(() => {
    document.querySelector(`[data-person="${person.dataset.person}"]`)?.focus({ preventScroll: true });
  });
}

// The lines of a person follow while it is moved.
function shift(svg, person, across, down) {
  person.setAttribute("transform", `translate(${across} ${down})`);
  const key = person.dataset.person;
  for (const line of svg.querySelectorAll("line[data-one]")) {
    const end = line.dataset.one === key ? 1 : line.dataset.other === key ? 2 : 0;
    if (!end) continue;
    for (const [axis, by] of [["x", across], ["y", down]]) {
      const name = `${axis}${end}`;
      line.dataset[name] ??= line.getAttribute(name);
      line.setAttribute(name, Number(line.dataset[name]) + by);
    }
  }
}

document.addEventListener("pointerdown", (down) => {
  const person = down.target.closest?.("[data-network] [data-person]");
  if (!person || down.button !== 0) return;
  const svg = person.ownerSVGElement;
  const from = placeOf(svg, down.clientX, down.clientY);
  let moved = false;
  person.setPointerCapture(down.pointerId);

  function follow(event) {
    if (!moved && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < TAP) return;
    moved = true;
    person.classList.add("is-moving");
    const here = placeOf(svg, event.clientX, event.clientY);
    shift(svg, person, here.x - from.x, here.y - from.y);
  }

  function stop(event) {
    person.removeEventListener("pointermove", follow);
    person.removeEventListener("pointerup", stop);
    person.removeEventListener("pointercancel", stop);
    person.classList.remove("is-moving");
    if (!moved) return;
    const noClick = (click) => click.preventDefault(); // a mouse lets go with a click, a finger does not
    person.addEventListener("click", noClick, { once: true });
    setTimeout(() => person.removeEventListener("click", noClick), 300);
    if (event.type === "pointercancel") shift(svg, person, 0, 0);
    else save(person, placeOf(svg, event.clientX, event.clientY));
  }

  person.addEventListener("pointermove", follow);
  person.addEventListener("pointerup", stop);
  person.addEventListener("pointercancel", stop);
});

// A finger on a person moves the person and not the page.
document.addEventListener("touchmove", (event) => {
  if (event.cancelable && event.target.closest?.("[data-network] [data-person]")) event.preventDefault();
}, { passive: false });

// A link is dragged by the browser itself unless told not to.
document.addEventListener("dragstart", (event) => {
  if (event.target.closest?.("[data-network]")) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  const person = event.target.closest?.("[data-network] [data-person]");
  if (!person || !event.key.startsWith("Arrow")) return;
  event.preventDefault();
  const shape = shapeOf(person.ownerSVGElement);
  const where = person.dataset;
  let number = shape.fields.indexOf(where.field);
  let place = where.place === "" ? 50 : Number(where.place);
  let closeness = Number(where.closeness);
  if (event.key === "ArrowUp") closeness = Math.max(closeness - 1, 1);
  if (event.key === "ArrowDown") closeness = Math.min(closeness + 1, shape.rings.length);
  if (event.key === "ArrowRight") place += STEP;
  if (event.key === "ArrowLeft") place -= STEP;
  if (place > 100 || place < 0) {
    number = (number + (place > 100 ? 1 : shape.fields.length - 1)) % shape.fields.length;
    place = place > 100 ? 0 : 100;
  }
  Object.assign(where, { field: shape.fields[number], place, closeness });
  tell(`${person.getAttribute("aria-label").split(",")[0]}: ring ${closeness} af ${shape.rings.length}`, false);
  clearTimeout(keyTimer);
  keyTimer = setTimeout(() => save(person, { field: where.field, closeness, place }), SETTLE);
});

// A tap on an empty place: the form beside asks who sits there.
document.addEventListener("click", (event) => {
  const svg = event.target.closest?.("[data-network] svg");
  const form = document.getElementById("network-add");
  if (!svg || !form || event.target.closest("[data-person]")) return;
  const where = placeOf(svg, event.clientX, event.clientY);
  if (!where.inside) return;
  form.elements.place.value = where.place;
  for (const name of ["field", "closeness"]) form.elements[name].value = String(where[name]);
  form.elements.name.focus();
});

function tellFailed(event) {
  if (!event.target.closest?.("[data-network]")) return;
  tell("Flytningen er ikke gemt. Prøv igen, når der er forbindelse.", true);
  const person = event.target.closest("[data-person]");
  if (person) shift(person.ownerSVGElement, person, 0, 0);
}
document.addEventListener("htmx:sendError", tellFailed);
document.addEventListener("htmx:responseError", tellFailed);
