// Keys for lists of tasks: j and k go from one to the next, a letter on a button answers the task one stands at.
// They can be turned off, never act while one types, and leave every key with a modifier to the browser.
const preference = "hawl-admin-keys";
const tasks = () => [...document.querySelectorAll(".tasks > .task")];
const isOn = () => localStorage.getItem(preference) !== "off";
const here = () => document.activeElement?.closest(".task");

const go = (step) => {
  const all = tasks();
  const at = all.indexOf(here());
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.querySelector("h3 a")?.focus();
};

addEventListener("keydown", (event) => {
  if (!isOn() || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea, [contenteditable]")) {
    return;
  }
  if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    go(event.key === "j" ? 1 : -1);
    return;
  }
  const answer = here()?.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (answer) {
    event.preventDefault();
    answer.click();
  }
});

for (const button of document.querySelectorAll("[data-keys-switch]")) {
  const say = () => {
    button.textContent = isOn() ? button.dataset.on : button.dataset.off;
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    localStorage.setItem(preference, isOn() ? "off" : "on");
    say();
  });
  say();
}
