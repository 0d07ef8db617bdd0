// The games and slides of the lesson: chosen from all that there are, set by forms that the game files make.

import { button, dialog, field, fill, h, has, language, plain, renew, t, textInput, told } from "./dom.js";
import { add, ask, follow, move, plan, remove, sendFile, setField, state, unfollow } from "./ask.js";
import { address, play } from "./words.js";
import { dropZone } from "./word.js";
import { troubles } from "./troubles.js";

let catalogue = null;
/** Every game that there is. */
export const all = async () => (catalogue ??= (await ask("/api/games")).games);

/** A form for what a lesson may change about a game. */
function settingInput(setting, value, set) {
  const [[kind, about]] = Object.entries(setting);
  const given = value !== undefined && value !== null;
  if (kind === "YesNo") {
    const usual = t(about.default ? "yes" : "no");
    return h("select", { onchange: (event) => set({ yes: true, no: false }[event.target.value] ?? null) },
      [["", t("usual", { value: usual })], ["yes", t("yes")], ["no", t("no")]].map(([name, label]) =>
        h("option", { value: name, selected: name === (given ? (value ? "yes" : "no") : "") }, label)));
  }
  if (kind === "OneOf") {
    const called = (option) => (has(`option-${option}`) ? t(`option-${option}`) : option);
    return h("select", { onchange: (event) => set(event.target.value || null) },
      [["", t("usual", { value: called(about.default) })], ...about.options.map((option) => [option, called(option)])]
        .map(([name, label]) => h("option", { value: name, selected: name === (given ? value : "") }, label)));
  }
  if (kind === "Words") {
    return textInput(given ? value.join(", ") : "", (text) => {
      const words = text.split(/[,、]/).map((word) => word.trim()).filter(Boolean);
      return set(words.length ? words : null);
    }, { placeholder: t("words-usual", about) });
  }
  return textInput(given ? String(value) : "", (text) => set(text === "" ? null : Number(text)),
    { type: "number", min: about.min, max: about.max, placeholder: t("usual", { value: about.default }), inputmode: "numeric" });
}

/** What a lesson calls a game: maru-batsu is MaruBatsu. */
const constructor = (id) => id.split("-").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");

const noises = { Quiet: "quiet", Talk: "talking", Loud: "loud" };

/** What a teacher chooses a game by, on one line. */
const about = (game) => [
  t("grades", { from: game.grades[0], to: game.grades[1] }), t("minutes-about", { n: game.minutes }),
  t(noises[game.noise] ?? "talking"), game.things?.length ? t("needs-things", { things: game.things.map((thing) => t(`thing-${thing}`)).join(", ") }) : "",
].filter(Boolean).join(" · ");

/** All games to choose one from. */
async function gallery(chosen) {
  const games = await all();
  const list = h("div", { class: "gallery" });
  dialog(t("add-game"), (close) => {
    const search = h("input", { type: "search", autofocus: true, placeholder: t("search-game"), "aria-label": t("search-game"), oninput: () => show() });
    const mine = h("input", { type: "checkbox", checked: true, onchange: () => show() });
    const show = () => {
      const typed = search.value.trim().toLowerCase();
      const { grade } = state;
      const fits = (game) => !mine.checked || (game.grades[0] <= grade && grade <= game.grades[1]);
      const says = (game) => [game.id, ...Object.values(game.name), ...Object.values(game.rule)].some((text) => plain(text).toLowerCase().includes(typed));
      const found = games.filter((game) => fits(game) && says(game));
      fill(list, found.map((game) => h("button", { type: "button", class: "game-choice", onclick: () => { close(); chosen(game.id); } },
        h("strong", {}, told(game.name)), h("span", {}, told(game.rule)), h("span", { class: "hint" }, about(game)))),
      !found.length && h("p", { class: "hint" }, t("no-game-found")));
    };
    show();
    return [h("div", { class: "row" }, search, h("label", { class: "check" }, mine, t("for-grade", { grade: state.grade }))), list];
  }, { wide: true });
}

class Item {
  constructor(index) {
    this.index = index;
    this.name = h("h3", {});
    this.rule = h("p", { class: "hint" });
    this.form = h("div", { class: "form" });
    // Whoever sets a game sees it.
    const look = () => this.open.open && dispatchEvent(new CustomEvent("look", { detail: this.index }));
    this.open = h("details", { ontoggle: look }, h("summary", {}, t("settings")), this.form);
    this.wrong = h("div", {});
    this.up = button(t("move-up"), () => this.move(this.index - 1), { sign: "↑" });
    this.down = button(t("move-down"), () => this.move(this.index + 1), { sign: "↓" });
    this.element = h("li", { class: "game-row" }, h("div", { class: "game-head" }, h("div", {}, this.name, this.rule),
      h("div", { class: "row" }, this.up, this.down,
        button(t("remove"), () => remove("games", this.index), { sign: "✕" }))), this.wrong, this.open);
  }

  move(to) {
    return move("games", this.index, to);
  }

  set(name) {
    return (value) => setField(`games/${this.index}/${name}`, value, { key: state.games[this.index].key });
  }

  async show(game, last) {
    this.up.disabled = this.index === 0;
    this.down.disabled = last;
    const known = game.kind === "game" ? (await all()).find((one) => one.id === game.id) : null;
    const names = { slide: t("slide"), own: t("own-game") };
    this.name.textContent = `${this.index + 1}. ${known ? told(known.name) : names[game.kind] ?? game.id}`;
    this.rule.textContent = known ? [told(known.rule), game.minutes && t("minutes-about", { n: game.minutes })].filter(Boolean).join(" · ")
      : game.kind === "slide" ? plain(game.written.text ?? "") : t("own-game-hint");
    fill(this.wrong, troubles(`games/${this.index}`));
    const settings = Object.entries(known?.settings ?? {});
    this.open.hidden = game.kind === "own" || (game.kind === "game" && !settings.length);
    // A form that somebody writes into stays as it is; it is made anew once the focus is elsewhere.
    const shown = JSON.stringify([game.key, game.kind, game.written, language]);
    if (this.shown === shown) return;
    if (this.form.contains(document.activeElement) && this.kind === game.key) {
      for (const [name, input] of Object.entries(this.inputs ?? {})) renewSetting(input, game.written[name]);
      return;
    }
    [this.shown, this.kind] = [shown, game.key];
    if (game.kind === "slide") this.slide(game);
    else {
      this.inputs = Object.fromEntries(settings.map(([name, setting]) => [name, settingInput(setting, game.written[name], this.set(name))]));
      fill(this.form, settings.map(([name]) => field(t(`setting-${name}`), this.inputs[name], has(`setting-${name}-hint`) ? t(`setting-${name}-hint`) : "")));
    }
  }

  slide(game) {
    const text = textInput(game.written.text, (value) => this.set("text")(value || null), { tag: "textarea", rows: 3 });
    const ja = textInput(game.written.ja, (value) => this.set("ja")(value || null), { tag: "textarea", rows: 2, lang: "ja" });
    this.inputs = { text, ja };
    const chooser = (kind, accept) => {
      const input = h("input", { type: "file", accept, hidden: true, onchange: (event) => {
        if (event.target.files[0]) sendFile(event.target.files[0], kind, "games", this.index);
        event.target.value = "";
      } });
      return [button(t("choose-file"), () => input.click(), {}), input];
    };
    const media = (kind, name, accept) => {
      const { shown } = game;
      const there = shown?.[kind];
      return h("div", { class: "field" }, h("span", { class: "label" }, t(`slide-${kind}`)),
        dropZone(t(`drop-${kind}`), accept.split("*")[0], (file) => sendFile(file, name, "games", this.index), [
          there && (kind === "picture" ? h("img", { class: "slide-picture", src: address("picture", there), alt: game.written[kind] })
            : button(t("hear"), () => play(there), {})),
          ...chooser(name, accept), game.written[kind] && button(t("take-away"), () => this.set(kind)(null), {})]));
    };
    fill(this.form, field(t("slide-text"), text, t("slide-text-hint")), field(t("slide-ja"), ja, t("furigana-hint")),
      media("picture", "picture", "image/*"), media("sound", "song", "audio/*"));
    if (!game.written.text && !game.written.picture) this.open.open = true;
  }
}

/** Shows another value in a form that is being used. */
function renewSetting(input, value) {
  if (input.tagName === "SELECT") {
    input.value = value === true ? "yes" : value === false ? "no" : value ?? "";
  } else {
    renew(input, Array.isArray(value) ? value.join(", ") : value === undefined || value === null ? "" : String(value));
  }
}

/** Shows the games in `view`; returns what takes them away. */
export function games(view) {
  const items = [];
  const list = h("ol", { class: "games", "aria-label": t("games") });
  const usual = h("div", {});
  const total = h("p", { class: "hint" });
  const minutes = h("input", { type: "number", min: 5, max: 50, value: state.grade > 6 ? 50 : 45, inputmode: "numeric", "aria-label": t("minutes") });
  const show = () => {
    while (items.length > state.games.length) items.pop().element.remove();
    while (items.length < state.games.length) {
      const item = new Item(items.length);
      items.push(item);
      list.append(item.element);
    }
    state.games.forEach((game, index) => items[index].show(game, index === state.games.length - 1));
    fill(usual, !state.games.length && h("p", { class: "notice" }, t("usual-games")));
    total.textContent = state.minutes ? t("minutes-all", { n: state.minutes }) : "";
  };
  fill(view, usual, list, total,
    h("div", { class: "row" }, button(t("add-game"), () => gallery((id) => add("games", { call: constructor(id) })), { kind: "main" }),
      button(t("add-slide"), () => add("games", { call: "Slide", fields: { text: t("slide-begin") } }), {})),
    h("div", { class: "notice" }, h("p", {}, t("plan-how")), h("div", { class: "row" }, minutes, h("span", {}, t("minutes")),
      button(t("plan"), () => plan(Math.min(50, Math.max(5, Number(minutes.value) || 45))), {}))));
  follow(show);
  return () => unfollow(show);
}
