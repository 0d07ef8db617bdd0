// The table of words: typed, pasted, and with what was found for each beside it.

import { button, fill, h, plain, renew, t, textInput } from "./dom.js";
import { follow, move, paste, remove, setField, state, unfollow } from "./ask.js";
import { openWord } from "./word.js";
import { troubles } from "./troubles.js";

/** The address of a picture or recording for the browser. */
export function address(kind, media) {
  return media ? `/media/${kind}/${media.place}/${media.name.split("/").map(encodeURIComponent).join("/")}` : null;
}

let playing;
/** Plays a recording; another one that plays stops. */
export function play(media) {
  playing?.pause();
  playing = new Audio(address("voice", media));
  playing.play().catch(() => {});
}

/** The sounds of a word as they are tapped: n-a-tt-o. */
export const chips = (sounds) => (sounds ?? "").split(/\s+/).map((word) =>
  h("span", { class: "chips" }, word.split("-").filter(Boolean).map((part) => h("span", { class: "chip" }, part))));

class Row {
  constructor(index) {
    this.index = index;
    const set = (name) => (value, was) => setField(`cards/${this.index}/${name}`, value || null, was);
    this.number = h("span", { class: "number" });
    this.picture = h("button", { type: "button", class: "thumb", onclick: () => openWord(this.index, "picture") });
    this.word = textInput("", (value, was, input) => {
      if (value) return set("word")(value, was);
      input.value = input.base = was.before;
      return this.remove();
    }, { class: "word en", maxlength: 60, autocapitalize: "none", spellcheck: "true", lang: "en" });
    this.ja = textInput("", set("ja"), { class: "ja", lang: "ja" });
    this.voice = h("button", { type: "button", class: "sign hear", onclick: () => this.listen() });
    this.sounds = h("button", { type: "button", class: "sounds en", onclick: () => openWord(this.index, "sounds") });
    this.more = button(t("more"), () => openWord(this.index), { sign: "⋯", kind: "more" });
    this.gone = button(t("remove"), () => this.remove(), { sign: "✕", kind: "gone" });
    this.wrong = h("div", { class: "wrongs" });
    this.element = h("li", { class: "card-row" }, this.number, this.picture, this.word, this.ja, this.voice,
      this.sounds, this.more, this.gone, this.wrong);
    this.word.addEventListener("keydown", (event) => this.key(event));
    this.ja.addEventListener("keydown", (event) => this.key(event));
  }

  /** Enter leads to the next word; Alt with an arrow moves the card. */
  key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      const next = this.element.nextElementSibling?.querySelector(".word") ?? document.querySelector("#new-word");
      next?.focus();
    }
    const to = { ArrowUp: this.index - 1, ArrowDown: this.index + 1 }[event.key];
    if (event.altKey && to !== undefined && to >= 0 && to < state.cards.length) {
      event.preventDefault();
      const list = this.element.parentElement;
      move("cards", this.index, to).then((done) => done && list.children[to]?.querySelector(".word").focus());
    }
  }

  listen() {
    const voice = state.cards[this.index].shown?.voice;
    if (voice) play(voice);
    else openWord(this.index, "voice");
  }

  async remove() {
    const next = this.element.nextElementSibling ?? this.element.previousElementSibling;
    if (await remove("cards", this.index)) {
      (next?.querySelector(".word") ?? document.querySelector("#new-word"))?.focus();
    }
  }

  show(card) {
    const shown = card.shown ?? {};
    const word = card.written.word ?? "";
    const label = (what) => t("of", { what, word: word || t("this-word") });
    this.number.textContent = this.index + 1;
    renew(this.word, word, card.key);
    this.word.setAttribute("aria-label", t("word-n", { n: this.index + 1 }));
    renew(this.ja, card.written.ja ?? "", card.key);
    this.ja.placeholder = plain(shown.ja) || t("type-meaning");
    this.ja.setAttribute("aria-label", label(t("meaning")));
    const source = address("picture", shown.picture);
    if (this.source !== source) {
      this.source = source;
      fill(this.picture, source ? h("img", { src: source, alt: "" }) : h("span", { class: "empty" }, "＋"));
    }
    this.picture.setAttribute("aria-label", source ? label(t("picture")) : label(t("add-picture")));
    fill(this.voice, h("span", { "aria-hidden": "true" }, shown.voice ? "▶" : "＋"));
    this.voice.classList.toggle("lacks", !shown.voice);
    this.voice.setAttribute("aria-label", label(shown.voice ? t("hear") : t("add-voice")));
    this.voice.title = shown.voice ? t("hear") : t("add-voice");
    fill(this.sounds, shown.sounds ? chips(shown.sounds) : h("span", { class: "hint" }, t("add-sounds")));
    this.sounds.setAttribute("aria-label", label(t("sounds")));
    this.more.setAttribute("aria-label", label(t("more")));
    this.gone.setAttribute("aria-label", label(t("remove")));
    const near = card.near && h("p", { class: "near" }, t("did-you-mean"),
      button(card.near, () => setField(`cards/${this.index}/word`, card.near, { key: card.key }), { kind: "en" }));
    fill(this.wrong, near, troubles(`cards/${this.index}`));
    this.element.classList.toggle("wrong", this.wrong.querySelector(".error") !== null);
  }
}

/** Words that were typed and are being looked up; those that failed stay until they are saved. */
class Waiting {
  constructor() {
    this.element = h("ol", { class: "waiting" });
  }

  async add(text, typed) {
    const many = text.split("\n").filter((line) => line.trim()).length;
    const line = h("li", { class: "card-row" }, h("span", { class: "en" }, many > 1 ? t("words-coming", { n: many }) : text), "…");
    this.element.append(line);
    const done = await paste(text, typed);
    if (done) {
      line.remove();
      return done;
    }
    fill(line, h("span", { class: "en" }, text.slice(0, 300)), h("span", { class: "error" }, t("not-saved")),
      button(t("try-again"), () => { line.remove(); this.add(text, typed); }, { kind: "main" }),
      button(t("remove"), () => line.remove(), { sign: "✕" }));
    return done;
  }
}

/** Shows the table in `view`; returns what takes it away. */
export function words(view) {
  const rows = [];
  const list = h("ol", { class: "cards", "aria-label": t("words") });
  const waiting = new Waiting();
  const told = h("div", { class: "told" });
  const start = h("div", { class: "start" });

  const add = async (text, typed) => {
    fill(told);
    const done = await waiting.add(text, typed);
    const remarks = [...(done.remarks ?? []), ...(done.leftOut ?? [])];
    if (remarks.length) {
      fill(told, h("div", { class: "notice" }, h("p", {}, t("look-at")), h("ul", {}, remarks.map((text) => h("li", {}, text))),
        button(t("close"), () => fill(told), {})));
    }
  };
  const input = h("input", {
    id: "new-word", class: "word en", lang: "en", autocomplete: "off", autocapitalize: "none", placeholder: t("type-word"),
    "aria-label": t("new-word"),
  });
  const take = () => {
    const text = input.value.trim();
    if (!text) return;
    input.value = "";
    add(text, true);
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      take();
    }
    if (event.key === "ArrowUp" && !input.value) rows.at(-1)?.word.focus();
  });
  input.addEventListener("blur", take);
  // A table or a list that is pasted comes as lines; one word is a word.
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    add(text, false);
  });
  const entry = h("div", { class: "card-row entry" }, h("span", { class: "number", "aria-hidden": "true" }, "＋"), input,
    h("span", { class: "hint" }, t("enter-hint")));
  const pasteArea = () => {
    const area = h("textarea", { rows: 8, "aria-label": t("paste-list"), placeholder: "apple\tりんご\nnatto\tなっとう" });
    fill(start, h("div", { class: "notice" }, h("p", {}, t("paste-how")), area, h("div", { class: "row" },
      button(t("take-list"), () => { fill(start, opener()); if (area.value.trim()) add(area.value, false); }, { kind: "main" }),
      button(t("cancel"), () => fill(start, opener())))));
    area.focus();
  };
  const opener = () => button(t("paste-list"), pasteArea, {});
  fill(start, opener());

  const show = () => {
    while (rows.length > state.cards.length) rows.pop().element.remove();
    while (rows.length < state.cards.length) {
      const row = new Row(rows.length);
      rows.push(row);
      list.append(row.element);
    }
    state.cards.forEach((card, index) => rows[index].show(card));
    entry.firstChild.textContent = state.cards.length ? state.cards.length + 1 : "1";
    list.hidden = state.cards.length === 0;
  };
  fill(view, h("div", { class: "heads", "aria-hidden": "true" }, ["", "picture", "word", "meaning", "voice", "sounds"]
    .map((name) => h("span", {}, name && t(name)))), list, waiting.element, entry, told, start);
  follow(show);
  if (!state.cards.length) input.focus();
  return () => unfollow(show);
}
