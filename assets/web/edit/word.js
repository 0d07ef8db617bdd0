// One word with all that belongs to it: its picture, voice, sounds, and what is seldom needed.

import { button, dialog, field, fill, h, plain, renew, t, textInput } from "./dom.js";
import { ask, follow, move, note, remove, sendFile, setField, state, unfollow } from "./ask.js";
import { address, chips, play } from "./words.js";
import { asWav, canRecord, recorder } from "./voice.js";
import { troubles, troublesAt } from "./troubles.js";

/** Fields that are plain texts, in the order in which they are asked for. */
const TEXTS = ["plural", "past", "ing", "sentence", "support", "stretch", "category", "notes"];

/** Opens the word at a place; `at` is the part to begin with: picture, voice or sounds. */
export function openWord(index, at) {
  const key = state.cards[index].key;
  let place = index;
  const card = () => state.cards[place];
  const set = (name, value, was) => setField(`cards/${place}/${name}`, value, was ?? { key });
  let closing = () => {};
  const title = plain(card().written.word) || t("this-word");
  const parts = [];

  const pictures = () => {
    const shown = h("div", { class: "picture-now" });
    const found = h("div", { class: "found", role: "list" });
    let latest;
    const look = async (query) => {
      latest = query;
      const told = query ? await ask(`/api/words?q=${encodeURIComponent(query)}&pictures=true`).catch(() => null) : { words: [] };
      if (!told || latest !== query) return;
      fill(found, told.words.map((word) => h("button", {
        type: "button", role: "listitem", "aria-label": `${word.word} ${plain(word.ja)}`,
        onclick: () => set("picture", word.picture),
      }, h("img", { src: address("picture", { place: "library", name: word.picture }), alt: "", loading: "lazy" }),
      h("span", { class: "en" }, word.word))));
      if (query && !told.words.length) fill(found, h("p", { class: "hint" }, t("no-picture-found")));
    };
    const search = h("input", { type: "search", "aria-label": t("search-picture"), placeholder: t("search-picture"),
      oninput: (event) => look(event.target.value.trim()) });
    const send = (file) => file && sendFile(file, "picture", "cards", place);
    const chooser = h("input", { type: "file", accept: "image/*,.svg", hidden: true,
      onchange: (event) => { send(event.target.files[0]); event.target.value = ""; } });
    const zone = dropZone(t("drop-picture"), "image/", send, [
      button(t("choose-file"), () => chooser.click(), {}), chooser]);
    parts.push(() => {
      const { picture } = card().shown ?? {};
      const source = address("picture", picture);
      fill(shown, source ? h("img", { src: source, alt: plain(card().written.word) }) : h("span", { class: "hint" }, t("no-picture")),
        card().written.picture && button(t("use-library"), () => set("picture", null), {}), troublesAt(`cards/${place}/picture`));
    });
    return h("section", { id: "part-picture", "aria-label": t("picture") }, h("h3", {}, t("picture")), shown, search, found, zone);
  };

  const voices = () => {
    const shown = h("div", { class: "row" });
    const send = async (blob, name) => sendFile(new File([blob], name ?? "voice.wav"), "voice", "cards", place);
    const given = async (file) => {
      if (!file) return;
      // What the server cannot read, the browser may be able to.
      if (/\.(ogg|wav|mp3|flac|m4a)$/i.test(file.name)) return void send(file, file.name);
      try {
        await send(await asWav(file), "voice.wav");
      } catch {
        note({ text: t("no-sound"), wrong: true });
      }
    };
    const chooser = h("input", { type: "file", accept: "audio/*,video/webm,video/mp4", hidden: true,
      onchange: (event) => { given(event.target.files[0]); event.target.value = ""; } });
    const microphone = canRecord() ? recorder((blob) => send(blob)) : null;
    closing = () => microphone?.close();
    const zone = dropZone(t("drop-voice"), "audio/", given, [
      microphone ? microphone.element : h("p", { class: "hint" }, t("cannot-record")),
      button(t("choose-file"), () => chooser.click(), {}), chooser]);
    parts.push(() => {
      const { voice } = card().shown ?? {};
      fill(shown, voice ? button(t("hear"), () => play(card().shown.voice), {}) : h("span", { class: "hint" }, t("no-voice")),
        voice && h("span", { class: "hint" }, voice.place === "library" ? t("from-library") : voice.name),
        card().written.voice && button(t("use-library"), () => set("voice", null), {}), troublesAt(`cards/${place}/voice`));
    });
    return h("section", { id: "part-voice", "aria-label": t("voice") }, h("h3", {}, t("voice")), shown, zone);
  };

  const sounds = () => {
    const now = h("div", {});
    const proposal = h("div", { class: "row" });
    parts.push(() => {
      const word = plain(card().written.word ?? "");
      fill(now, cutter(word, card().shown?.sounds ?? word, (cut) => set("sounds", cut)),
        card().written.sounds && button(t("use-library"), () => set("sounds", null), {}), troublesAt(`cards/${place}/sounds`));
      if (proposal.word === word) return;
      proposal.word = word;
      fill(proposal);
      ask(`/api/sounds?word=${encodeURIComponent(word)}`).then((told) => {
        if (told.sounds && told.sounds !== card()?.shown?.sounds) {
          fill(proposal, h("span", {}, t(told.guessed ? "sounds-guess" : "sounds-proposal")), chips(told.sounds),
            button(t("take-it"), () => { fill(proposal); set("sounds", told.sounds); }, {}));
        }
      }).catch(() => {});
    });
    return h("section", { id: "part-sounds", "aria-label": t("sounds") }, h("h3", {}, t("sounds")),
      h("p", { class: "hint" }, t("sounds-how")), now, proposal);
  };

  const texts = () => {
    const inputs = ["ja", ...TEXTS].map((name) => {
      const input = textInput("", (value, was) => set(name, value || null, { ...was, key }), name === "notes" ? { tag: "textarea", rows: 3 } : {});
      const wrong = h("div", {});
      parts.push(() => {
        renew(input, card().written[name] ?? "");
        input.placeholder = plain(card().shown?.[name] ?? "");
        fill(wrong, troublesAt(`cards/${place}/${name}`));
      });
      return field(t(`card-${name}`), input, t(`card-${name}-hint`), wrong);
    });
    return h("section", { "aria-label": t("more") }, h("h3", {}, t("more")), inputs);
  };

  const order = (close) => {
    const row = h("div", { class: "row" });
    parts.push(() => fill(row,
      button(t("move-up"), () => move("cards", place, place - 1), { disabled: place === 0 }),
      button(t("move-down"), () => move("cards", place, place + 1), { disabled: place === state.cards.length - 1 }),
      button(t("remove-word"), async () => { if (await remove("cards", place)) close(); }, { kind: "danger" })));
    return row;
  };

  const wrong = h("div", {});
  const box = dialog(title, (close) => {
    parts.push(() => fill(wrong, troubles(`cards/${place}`)));
    return [wrong, h("div", { class: "parts" }, pictures(), h("div", {}, voices(), sounds()), texts()), order(close)];
  }, { wide: true, closed: () => { unfollow(show); closing(); removeEventListener("paste", pasted); } });
  // A picture that was copied anywhere is pasted here.
  const pasted = (event) => {
    const file = [...(event.clipboardData?.files ?? [])].find((file) => file.type.startsWith("image/"));
    if (file) {
      event.preventDefault();
      sendFile(file, "picture", "cards", place);
    }
  };
  addEventListener("paste", pasted);
  function show() {
    if (card()?.key !== key) place = state.cards.findIndex((card) => card.key === key);
    if (place < 0) {
      place = 0;
      box.close();
      return;
    }
    parts.forEach((part) => part());
  }
  follow(show);
  if (at) {
    const part = box.querySelector(`#part-${at}`);
    part.scrollIntoView({ block: "nearest" });
    part.querySelector("input:not([hidden]), button")?.focus();
  }
}

/** A place that a file is dropped on, and the other ways to give one. */
export function dropZone(label, kind, given, children) {
  const zone = h("div", { class: "drop" }, h("p", { class: "hint" }, label), h("div", { class: "row" }, children));
  zone.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("over"); });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    zone.classList.remove("over");
    const files = [...event.dataTransfer.files];
    const file = files.find((file) => file.type.startsWith(kind)) ?? files[0];
    if (file) given(file);
    else note({ text: t("no-file"), wrong: true });
  });
  return zone;
}

/** A word's letters, with a place to part or join between each two of them. */
export function cutter(word, sounds, changed) {
  const letters = [...word];
  // Where the sounds have a hyphen: after so many of the word's own letters.
  const cuts = new Set();
  let at = 0;
  const isLetter = (sign) => /[\p{L}\p{N}'’]/u.test(sign ?? "");
  for (const sign of sounds) {
    if (sign === "-" && letters[at] !== "-") cuts.add(at);
    else {
      // A phrase may be cut with hyphens where it has spaces.
      while (letters[at] && !isLetter(letters[at]) && letters[at] !== sign) at += 1;
      if (letters[at]?.toLowerCase() === sign.toLowerCase()) at += 1;
    }
  }
  const joined = () => letters.map((letter, i) => (cuts.has(i) && isLetter(letter) && isLetter(letters[i - 1]) ? `-${letter}` : letter))
    .join("");
  const body = [];
  letters.forEach((letter, i) => {
    if (i > 0 && isLetter(letter) && isLetter(letters[i - 1])) {
      const cut = cuts.has(i);
      body.push(h("button", {
        type: "button", class: cut ? "gap cut" : "gap", "aria-pressed": cut ? "true" : "false",
        "aria-label": t(cut ? "join" : "part", { one: letters[i - 1], other: letter }),
        onclick: () => { if (cut) cuts.delete(i); else cuts.add(i); changed(joined()); },
      }));
    }
    body.push(h("span", { class: letter === " " ? "letter space" : "letter" }, letter));
  });
  return h("div", { class: "cutter en" }, body);
}
