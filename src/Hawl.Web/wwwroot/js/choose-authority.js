// The search for an authority offers names while it is typed into: a combobox with a list, as the ARIA Authoring Practices
// describe it. Without script the form finds the same.

const form = document.querySelector("form.suggesting");
const input = form?.querySelector("input[type=search]");

if (input) {
  const list = document.createElement("ul");
  list.id = "authorities-offered";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  list.hidden = true;
  input.parentElement.append(list);

  const said = document.createElement("p");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  form.append(said);

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  let chosen = -1;
  let asked = 0;
  let timer = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (index) => {
    const options = [...list.children];
    if (options.length === 0) {
      return;
    }
    chosen = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    options[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[chosen].id);
  };

  const show = (offers) => {
    list.replaceChildren(...offers.map((offer, i) => {
      const option = document.createElement("li");
      option.id = `authority-offered-${i}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.address = offer.address;
      const name = document.createElement("span");
      name.textContent = offer.name;
      const note = document.createElement("span");
      note.className = "form-text";
      note.textContent = offer.note;
      option.append(name, " ", note);
      return option;
    }));
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = offers.length === 0;
    input.setAttribute("aria-expanded", String(offers.length > 0));
    said.textContent = offers.length > 0 ? form.dataset.some : form.dataset.none;
  };

  const ask = async () => {
    const mine = ++asked;
    const words = input.value.trim();
    if (words.length < 2) {
      close();
      said.textContent = "";
      return;
    }
    try {
      const answer = await fetch(`${form.dataset.suggest}?query=${encodeURIComponent(words)}`);
      const offers = answer.ok ? await answer.json() : [];
      if (mine === asked && document.activeElement === input) {
        show(offers);
      }
    } catch {
      close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  });

  input.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    if (event.key === "ArrowDown" && isOpen) {
      choose(chosen + 1);
    } else if (event.key === "ArrowDown") {
      ask();
    } else if (event.key === "ArrowUp" && isOpen) {
      choose(chosen < 0 ? list.children.length - 1 : chosen - 1);
    } else if (event.key === "Enter" && isOpen && chosen >= 0) {
      location.assign(list.children[chosen].dataset.address);
    } else if (event.key === "Escape" && isOpen) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });

  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      location.assign(option.dataset.address);
    }
  });
  input.addEventListener("blur", close);
}
