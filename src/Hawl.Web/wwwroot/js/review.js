// Keys for looking through answers: a, c, n and p press what carries them, ? shows which there are.
// They can be turned off, never act while one types, and leave every key with a modifier to the browser.
const preference = "hawl-review-keys";
const isOn = () => localStorage.getItem(preference) !== "off";
const keys = document.querySelector("[data-keys]");

const press = (key) => {
  if (key === "?" && keys) {
    keys.open = !keys.open;
    keys.querySelector("summary")?.focus();
    return true;
  }
  const answer = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  answer?.click();
  // Whoever corrects goes on to choose what it is.
  if (answer?.closest("details")?.open) {
    answer.closest("details").querySelector(":checked, [type=radio]")?.focus();
  }
  return Boolean(answer);
};

addEventListener("keydown", (event) => {
  if (!isOn() || event.repeat || event.ctrlKey || event.altKey || event.metaKey
    || event.target.closest("input, select, textarea, [contenteditable]")) {
    return;
  }
  if (press(event.key)) {
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
