// Keys: a letter presses what carries it, within the task one stands at where there is a list of tasks, through which j and k go;
// ? shows which there are. They can be turned off, never act while one types, and leave every key with a modifier to the browser.
const preference = "hawl-keys";
const isOn = () => localStorage.getItem(preference) !== "off";
const keys = document.querySelector("[data-keys]");
const tasks = () => [...document.querySelectorAll(".tasks > .task")];
const here = () => document.activeElement?.closest(".task");

const go = (step) => {
  const all = tasks();
  const at = all.indexOf(here());
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.querySelector("h3 a")?.focus();
};

const answer = (key) => {
  const place = tasks().length > 0 ? here() : document;
  const button = place?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  button?.click();
  // Whoever corrects goes on to choose what it is.
  if (button?.closest("details")?.open) {
    button.closest("details").querySelector(":checked, [type=radio]")?.focus();
  }
  return Boolean(button);
};

const press = (key, isRepeated) => {
  if ((key === "j" || key === "k") && tasks().length > 0) {
    go(key === "j" ? 1 : -1);
    return true;
  }
  if (isRepeated) {
    return false;
  }
  if (key === "?" && keys) {
    keys.open = !keys.open;
    keys.querySelector("summary")?.focus();
    return true;
  }
  return answer(key);
};

addEventListener("keydown", (event) => {
  if (!isOn() || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea, [contenteditable]")) {
    return;
  }
  if (press(event.key, event.repeat)) {
    event.preventDefault();
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
