// The page from outside: its head, its parts, what is saved, and what the teacher should know.

import { button, fill, h, language, plain, speak, t, usual } from "./dom.js";
import { copy, follow, listen, note, onNote, onWork, state, step, writeAgain } from "./ask.js";
import { games } from "./games.js";
import { lesson, print } from "./lesson.js";
import { preview } from "./preview.js";
import { text } from "./text.js";
import { inForm } from "./troubles.js";
import { words } from "./words.js";

const PARTS = { words, games, lesson, print, preview, text };
const at = (id) => document.getElementById(id);
let part = "words";
/** The text is shown because there is no table. */
let forced = false;
let leave = () => {};
let leavePreview = null;
let working = false;

/** As wide that the preview stands beside the words. */
const wide = matchMedia("(min-width: 1180px)");

function show(wanted) {
  part = wanted === "preview" && wide.matches ? "words" : wanted;
  // Without a tree there is no table: the text is mended first.
  forced = !state.sound && ["words", "games", "lesson"].includes(part);
  if (forced) part = "text";
  leave();
  leave = PARTS[part](at("view"));
  at("view").setAttribute("aria-label", t(part));
  tabs();
}

function tabs() {
  const broken = (name) => !state.sound && ["words", "games", "lesson"].includes(name);
  const wrong = (name) => {
    const lists = { words: "cards", games: "games" };
    return state.diags.filter((diag) => diag.severity === "error" && (name === "lesson"
      ? diag.at && !/^(cards|games)(\/|$)/.test(diag.at) : lists[name] && diag.at?.split("/")[0] === lists[name])).length;
  };
  fill(at("tabs"), Object.keys(PARTS).filter((name) => name !== "preview" || (!wide.matches && state.preview)).map((name) =>
    h("button", {
      type: "button", "aria-current": name === part ? "page" : null, class: name === part ? "tab here" : "tab", disabled: broken(name),
      onclick: () => show(name),
    }, t(name), wrong(name) > 0 && h("span", { class: "count" }, String(wrong(name))))));
}

/** The preview stands beside the rest where there is room. */
function aside() {
  const beside = wide.matches && state.preview;
  at("preview").hidden = !beside;
  if (beside && !leavePreview) leavePreview = preview(at("preview"));
  if (!beside && leavePreview) {
    leavePreview();
    leavePreview = null;
  }
}

function head() {
  const title = plain(state.fields?.title) || state.usual?.title || state.name;
  at("title").textContent = title;
  document.title = `${title} · Hanamaru`;
  fill(at("tools"),
    button(t("undo"), () => step(true), { sign: "↶", disabled: !state.undo }),
    button(t("redo"), () => step(false), { sign: "↷", disabled: !state.redo }),
    button(language === "ja" ? "English" : "日本語", () => speak(language === "ja" ? "en" : "ja").then(anew), { lang: language === "ja" ? "en" : "ja" }));
  saved();
}

function saved() {
  const errors = state.diags.filter((diag) => diag.severity === "error").length;
  const kept = { same: "saved", new: "not-yet-saved" }[state.disk] ?? "not-there";
  const told = working ? t("saving") : t(kept, { name: state.name });
  const ready = state.plays ? t("plays") : errors ? t("to-mend", { n: errors }) : "";
  fill(at("saved"), h("span", { class: working ? "" : kept === "not-there" ? "bad" : "ok" }, told), ready && h("span", { class: state.plays ? "ok" : "bad" }, ready));
}

/** What stands above everything as long as it is so. */
function standing() {
  const notices = [];
  if (state.why) {
    notices.push(h("div", { class: "notice", "data-key": "copy" }, h("p", {}, state.why),
      state.copies && button(t("keep-copy"), copy, { kind: "main" })));
  }
  if (state.disk === "gone" || state.disk === "unreadable") {
    notices.push(h("div", { class: "notice wrong", "data-key": "gone" }, h("p", {}, state.trouble ?? t("file-gone")),
      button(t("write-again"), writeAgain, { kind: "main" })));
  }
  // What is wrong with the lesson as a whole has no field of its own.
  const whole = state.cards.length || !state.sound ? state.diags.filter((diag) => diag.at === null && state.sound) : [];
  if (whole.length) notices.push(h("div", { class: "notice", "data-key": "whole" }, whole.map(inForm)));
  at("notices").querySelectorAll("[data-standing]").forEach((notice) => notice.remove());
  at("notices").prepend(...notices.map((notice) => { notice.dataset.standing = ""; return notice; }));
}

onNote(({ text: words, wrong, lasting, key, again }) => {
  if (key) at("notices").querySelectorAll(`[data-note="${key}"]`).forEach((old) => old.remove());
  const notice = h("div", { class: wrong ? "notice wrong" : "notice", "data-note": key ?? "" }, h("p", {}, words),
    again && button(t("undo"), again, {}), button(t("close"), () => notice.remove(), { sign: "✕" }));
  at("notices").append(notice);
  if (!lasting) setTimeout(() => notice.remove(), 12000);
});

onWork((now) => {
  working = now;
  if (state) saved();
});

function anew() {
  head();
  standing();
  leavePreview?.();
  leavePreview = null;
  aside();
  show(part);
}

addEventListener("keydown", (event) => {
  const typing = event.target.matches?.("input, textarea") && event.target.value !== event.target.base;
  if (!(event.ctrlKey || event.metaKey) || typing || event.target.classList?.contains("source")) return;
  const key = event.key.toLowerCase();
  if (key === "z" || key === "y") {
    event.preventDefault();
    step(key === "z" && !event.shiftKey);
  }
});
// A file that is dropped beside its place must not open in the place of the page.
for (const kind of ["dragover", "drop"]) {
  addEventListener(kind, (event) => {
    event.preventDefault();
    if (kind === "drop" && event.dataTransfer?.files.length) note({ text: t("drop-where") });
  });
}
addEventListener("beforeunload", (event) => {
  const typed = [...document.querySelectorAll("input, textarea")].some((input) => input.base !== undefined && input.value !== input.base);
  if (typed || working || document.querySelector(".waiting li")) event.preventDefault();
});

await speak(usual());
let begun = false;
let sound = null;
follow(() => {
  head();
  standing();
  if (!begun) {
    begun = true;
    show("words");
  } else if (sound !== state.sound) {
    // The table goes where the text is broken, and comes back with it.
    show(state.sound && forced ? "words" : part);
  } else {
    tabs();
  }
  sound = state.sound;
  aside();
});
wide.addEventListener("change", () => { aside(); show(part); });
listen(() => note({ text: t("changed-outside"), again: () => step(true), key: "outside" })).catch((why) =>
  note({ text: why.sentence ?? t("unreachable"), wrong: true, lasting: true }));

