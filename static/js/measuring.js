// The measuring forms: questions that only make sense after another answer are hidden until then, and a choice can be
// taken back. Without script every question is shown, and the server leaves out what does not apply.
"use strict";

function answers(form, name) {
  return new FormData(form).getAll(name).map((text) => String(text).trim()).filter(Boolean);
}

function isMet(form, condition) {
  const [name, ...rest] = condition.split(" ");
  const asker = form.querySelector(`[name="${name}"]`)?.closest("[data-show-when]");
  if (asker && asker.hidden) return false;
  const given = answers(form, name);
  if (rest[0] === ">=") return given.some((text) => Number(text.replace(",", ".")) >= Number(rest[1]));
  return given.some((text) => rest[0].split("|").includes(text));
}

function refresh(form) {
  for (const question of form.querySelectorAll("[data-show-when]")) {
    question.hidden = !isMet(form, question.dataset.showWhen);
  }
  for (const button of form.querySelectorAll("[data-clear]")) {
    button.hidden = !button.closest(".hv-question")?.querySelector("input[type=radio]:checked");
  }
}

document.addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("answers");
  if (!form) return;
  refresh(form);
  form.addEventListener("change", () => refresh(form));
  form.addEventListener("input", () => refresh(form));
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-clear]");
    if (!button) return;
    const question = button.closest(".hv-question");
    for (const radio of question.querySelectorAll("input[type=radio]")) radio.checked = false;
    question.querySelector("input").dispatchEvent(new Event("change", { bubbles: true }));
    question.querySelector("input").focus();
  });
});
