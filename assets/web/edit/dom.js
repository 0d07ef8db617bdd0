// What every part of the page builds with: elements, the words of the two languages, dialogs.

/** An element with its attributes, listeners ("onclick") and children. Texts stay texts: nothing here reads HTML. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts children in the place of those that an element has. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(9).filter((child) => child || child === 0));
  return element;
}

let strings = {};
export let language = "en";

/** Loads the words of a language. */
export async function speak(wanted) {
  const answer = await fetch(`/${wanted}.json`);
  strings = await answer.json();
  language = wanted;
  document.documentElement.lang = wanted;
  try { localStorage.setItem("language", wanted); } catch { /* it is asked for again next time */ }
}

/** The language that was chosen last, or the browser's. */
export function usual() {
  try {
    const kept = localStorage.getItem("language");
    if (kept === "en" || kept === "ja") return kept;
  } catch { /* nothing is kept in this browser */ }
  return navigator.language.startsWith("ja") ? "ja" : "en";
}

/** A text by its name, with what belongs into its {braces}. */
export function t(key, values = {}) {
  const text = strings[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Whether there is a text of this name. */
export const has = (key) => key in strings;

/** A text of the lesson by language, in the page's own where there is one. */
export function told(glosses) {
  return plain(glosses?.[language] ?? glosses?.en ?? "");
}

/** A text without its furigana: {友|とも} is 友. */
export const plain = (text) => (text ?? "").replace(/\{([^|{}]*)\|[^{}]*\}/g, "$1");

/** A button with a text that is read, or with a sign and what it means. */
export function button(label, onclick, { sign, kind = "", ...props } = {}) {
  const shown = sign ? [h("span", { "aria-hidden": "true" }, sign)] : [label];
  const named = sign ? { "aria-label": label, title: label } : {};
  return h("button", { type: "button", class: `${sign ? "sign " : ""}${kind}`, onclick, ...named, ...props }, shown);
}

/** A label over a field, what it is for, and what is wrong with it. */
export function field(label, input, hint, wrong) {
  const body = [h("span", { class: "label" }, label), input];
  if (hint) body.push(h("span", { class: "hint" }, hint));
  return h("label", { class: "field" }, body, wrong);
}

/**
 * A text input that tells its new value once it is left or Enter is pressed. `changed` resolves to false where nothing
 * was saved: what was typed then stays, and is marked.
 */
export function textInput(value, changed, props = {}) {
  const { tag = "input", ...rest } = props;
  const input = h(tag, { value: value ?? "", autocomplete: "off", ...rest });
  input.base = input.value;
  // Whose field it was when somebody began to type.
  input.addEventListener("focus", () => { input.key = input.dataset.key; });
  const tell = async () => {
    const [now, before] = [input.value, input.base];
    if (now.trim() === before.trim()) return;
    input.base = now;
    input.waiting = true;
    const done = await changed(now.trim(), { before: before.trim(), key: input.key }, input);
    input.waiting = false;
    input.classList.toggle("unsaved", done === false);
    if (done === false && input.base === now) input.base = before;
  };
  input.addEventListener("change", tell);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && tag === "input") tell();
    if (event.key === "Escape" && input.value !== input.base) {
      input.value = input.base;
      event.preventDefault();
      event.stopPropagation();
    }
  });
  return input;
}

/** Gives an input another value, unless something was typed there that is not saved yet. */
export function renew(input, value, key) {
  if (key !== undefined && input.value === input.base) input.dataset.key = key;
  if (input.value !== input.base || input.waiting) return;
  if (input.value !== (value ?? "")) input.value = value ?? "";
  input.base = input.value;
}

/** A dialog over the page; `body` gets what closes it. Escape closes it too. */
export function dialog(title, body, { wide = false, closed } = {}) {
  const close = () => box.close();
  const box = h("dialog", { class: wide ? "wide" : "", "aria-label": title });
  box.append(
    h("div", { class: "dialog-head" }, h("h2", {}, title), button(t("close"), close, { sign: "✕" })),
    h("div", { class: "dialog-body" }, body(close)),
  );
  box.addEventListener("close", () => {
    box.remove();
    closed?.();
  });
  document.body.append(box);
  box.showModal();
  return box;
}

/** Asks whether to do something; resolves to the answer that was chosen, or to nothing. */
export function choose(title, text, answers) {
  return new Promise((resolve) => {
    let chosen;
    dialog(title, (close) => [
      text,
      h("div", { class: "row end" }, answers.map(([name, label, kind]) =>
        button(label, () => { chosen = name; close(); }, { kind }))),
    ], { closed: () => resolve(chosen) });
  });
}
