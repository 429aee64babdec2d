// A signature drawn on the tablet: kept as strokes with time in a hidden field. Without script one answers "Sagt" or
// "Skrevet under på papir" instead.
"use strict";

const LINE = 3;

function startPad(pad) {
  const form = pad.closest("form");
  const canvas = pad.querySelector("canvas");
  const field = form.querySelector("[data-sign-strokes]");
  const pen = canvas.getContext("2d");
  let strokes = [];
  let began = 0;

  function point(event) {
    const box = canvas.getBoundingClientRect();
    const across = Math.round(((event.clientX - box.left) / box.width) * canvas.width);
    const down = Math.round(((event.clientY - box.top) / box.height) * canvas.height);
    const inside = (value, most) => Math.min(Math.max(value, 0), most);
    return [inside(across, canvas.width), inside(down, canvas.height), Math.min(Date.now() - began, 600000)];
  }

  function keep() {
    field.value = strokes.length ? JSON.stringify(strokes) : "";
  }

  canvas.addEventListener("pointerdown", (event) => {
    if (!strokes.length) began = Date.now();
    canvas.setPointerCapture(event.pointerId);
    strokes.push([point(event)]);
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId) || !strokes.length) return;
    const stroke = strokes[strokes.length - 1];
    const [fromX, fromY] = stroke[stroke.length - 1];
    const next = point(event);
    stroke.push(next);
    pen.lineWidth = LINE;
    pen.lineCap = "round";
    pen.beginPath();
    pen.moveTo(fromX, fromY);
    pen.lineTo(next[0], next[1]);
    pen.stroke();
    keep();
  });
  canvas.addEventListener("pointerup", keep);
  pad.querySelector("[data-sign-clear]").addEventListener("click", () => {
    strokes = [];
    pen.clearRect(0, 0, canvas.width, canvas.height);
    keep();
  });

  function drawAgain() {
    // the page came back with something to correct: the signature is still there
    strokes = field.value ? JSON.parse(field.value) : [];
    pen.lineWidth = LINE;
    pen.lineCap = "round";
    for (const stroke of strokes) {
      pen.beginPath();
      for (const [across, down] of stroke) pen.lineTo(across, down);
      pen.stroke();
    }
  }

  function show() {
    const how = form.querySelector("[name=how]"); // on the young person's own screen there is nothing to choose
    pad.hidden = how !== null && form.querySelector("[name=how]:checked")?.value !== "drawn";
  }
  form.addEventListener("change", show);
  show();
  drawAgain();
}

document.querySelectorAll("[data-sign]").forEach(startPad);
