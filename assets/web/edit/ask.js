// What the page knows of the lesson, and how it asks for changes: one after another, each for the version that it
// was made on. Where somebody else was faster, a change of another field is made again; one of the same field is for
// the teacher to decide.

import { plain, t } from "./dom.js";
import { both } from "./both.js";

/** The lesson as the server last told it. */
export let state = null;
const listeners = new Set();

/** Calls a function with the state now and whenever it is another. */
export function follow(listener) {
  listeners.add(listener);
  if (state) listener(state);
}

/** Forgets a listener of {@link follow}. */
export const unfollow = (listener) => listeners.delete(listener);

function take(next) {
  if (!next) return;
  state = next;
  for (const listener of [...listeners]) listener(state);
}

const notes = new Set();
/** Calls a function with what the teacher should know: {text, wrong, lasting, again}. */
export const onNote = (listener) => notes.add(listener);
export const note = (told) => notes.forEach((listener) => listener(told));

const work = new Set();
/** Calls a function with whether something is being saved. */
export const onWork = (listener) => work.add(listener);

/** Asks the server. Rejects with {sentence, status, state}. */
export async function ask(path, body, { method = body === undefined ? "GET" : "POST", raw = false, signal } = {}) {
  let answer;
  try {
    const head = raw || body === undefined ? {} : { "content-type": "application/json" };
    answer = await fetch(path, { method, signal, headers: head, body: raw ? body : body && JSON.stringify(body) });
  } catch (why) {
    if (why.name === "AbortError") throw why;
    throw { status: 0, sentence: t("unreachable") };
  }
  const kind = answer.headers.get("content-type") ?? "";
  if (answer.ok && kind.startsWith("image/")) return answer.blob();
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw { status: answer.status, sentence: told.error ?? t("odd"), state: told.state };
  return told;
}

let queue = Promise.resolve();
let waiting = 0;

/** Does one thing after another. Resolves to false where it failed, and to null where the teacher gave it up. */
function inTurn(job) {
  waiting += 1;
  work.forEach((listener) => listener(true));
  const done = queue.then(job).catch((why) => {
    note({ text: why.sentence ?? t("odd"), wrong: true });
    return false;
  });
  queue = done.finally(() => {
    waiting -= 1;
    if (waiting === 0) work.forEach((listener) => listener(false));
  });
  return done;
}

/** Sends a request that changes the lesson; `make` gets the state that it is for, and may give none. */
async function send(path, make, conflict, tries = 3) {
  const body = make(state);
  if (!body) return false;
  try {
    const told = await ask(path, { ...body, version: state.version });
    take(told.state ?? told);
    return told;
  } catch (why) {
    take(why.state);
    if (why.status === 409) outside += 1;
    if (why.status !== 409 || tries === 0) throw why;
    if (!(await conflict(state))) return givenUp();
    return send(path, make, conflict, tries - 1);
  }
}

/** Nothing is to be done any more: every field shows what stands there. */
function givenUp() {
  setTimeout(() => take(state));
  return null;
}

/** What stands in a field, by its address: "title", "goal/en", "cards/3/ja", "games/0/minutes". */
export function valueAt(of, address) {
  const [list, index, ...rest] = address.split("/");
  if (list !== "cards" && list !== "games") return of.fields?.[address] ?? null;
  return of[list]?.[index]?.written?.[rest.join("/")] ?? null;
}

const same = (one, other) => JSON.stringify(one ?? "") === JSON.stringify(other ?? "");

/** What this page itself has called another way: it is the same card. */
const renamed = new Map();
const keyNow = (key) => (renamed.has(key) ? keyNow(renamed.get(key)) : key);

/** Where a card or game stands by now that had this key; -1 where it is gone. */
function placeOf(list, index, key) {
  if (key === undefined || state[list][index]?.key === keyNow(key)) return index;
  return state[list].findIndex((item) => item.key === keyNow(key));
}

/**
 * Sets a field to a value; null clears it. `before`: what stood there when the change was begun, `key`: whose field it
 * was. Where others have changed the same field meanwhile, both are shown. Resolves as {@link inTurn} does.
 */
export function setField(address, value, { before, key } = {}) {
  const [list, index, ...rest] = address.split("/");
  const listed = list === "cards" || list === "games";
  let at = address;
  const free = async () => {
    if (listed) {
      const place = placeOf(list, Number(index), key);
      if (place < 0) {
        note({ text: t("card-gone", { value: plain(String(value ?? "")) }), wrong: true, lasting: true });
        return false;
      }
      at = [list, place, ...rest].join("/");
    }
    const there = valueAt(state, at);
    if (before === undefined || same(there, before) || same(there, value)) return true;
    const mine = await both(t("both-title"), t("both-field"), there, value);
    before = there;
    return mine;
  };
  return inTurn(async () => {
    if (!(await free())) return givenUp();
    const [cards, place] = [state.cards, listed ? Number(at.split("/")[1]) : -1];
    const patch = () => (value === null ? { patch: "clear", at } : { patch: "set", at, value });
    const done = await send("/api/change", () => ({ patches: [patch()] }), free);
    const [old, now] = [cards[place]?.key, state.cards[place]?.key];
    if (done && list === "cards" && rest[0] === "word" && old !== now) {
      renamed.delete(now);
      renamed.set(old, now);
    }
    return done;
  });
}

/** How often others have changed the lesson while this page was open. */
let outside = 0;

/** Changes a list at a card or game, wherever that stands by then; not where others have changed it meanwhile. */
function changeAt(list, index, patch) {
  const { key, written } = state[list][index];
  const seen = outside;
  const free = async () => {
    const place = placeOf(list, index, key);
    if (place >= 0 && (seen === outside || same(state[list][place].written, written))) return true;
    note({ text: t("list-changed"), wrong: true });
    return false;
  };
  return inTurn(async () => (await free()) && send("/api/change",
    () => ({ patches: [{ ...patch, at: `${list}/${placeOf(list, index, key)}` }] }), free));
}

/** Takes a card or game out of its list. */
export const remove = (list, index) => changeAt(list, index, { patch: "remove" });

/** Moves a card or game to another place of its list. */
export const move = (list, index, to) => changeAt(list, index, { patch: "move", to });

/** Puts something behind the last of a list. */
export const add = (list, item) => inTurn(() =>
  send("/api/change", (now) => ({ patches: [{ patch: "add", at: `${list}/${now[list].length}`, item }] }), async () => true));

/** Adds words behind the last card: one that was typed, or a pasted list. */
export const paste = (text, typed, at) =>
  inTurn(() => send("/api/paste", (now) => ({ text, typed, at: at ?? now.cards.length }), async () => true));

/** Chooses games that fill so many minutes. */
export const plan = (minutes) => inTurn(() => send("/api/plan", () => ({ minutes }), async () => true));

/** Takes the last step back, or brings it back. What others did meanwhile is not taken back unseen. */
export const step = (back) => inTurn(() => send("/api/step", () => ({ back }), async () => {
  note({ text: t("changed-outside") });
  return false;
}));

/** The whole text. Where it was changed elsewhere, both are shown. */
export const setText = (text) => inTurn(() =>
  send("/api/text", () => ({ text }), (next) => both(t("both-title"), t("both-text"), next.text, text)));

/** Writes the file once more, where it was deleted. */
export const writeAgain = () => inTurn(() => send("/api/write-again", () => ({}), async () => true));

/** Keeps a copy in the teacher's own folder, and goes on with that. */
export const copy = () => inTurn(() => send("/api/copy", () => ({}), async () => true));

/** Sends a file: a card's picture or voice, a slide's picture or song. */
export function sendFile(file, kind, list, index) {
  const { key } = state[list][index];
  if (file.size > state.limits.drop) {
    note({ text: t("too-large", { name: file.name ?? "", most: Math.floor(state.limits.drop / 1048576) }), wrong: true });
    return Promise.resolve(false);
  }
  return inTurn(async () => {
    for (let tries = 0; ; tries += 1) {
      const place = placeOf(list, index, key);
      if (place < 0) throw { sentence: t("card-gone", { value: file.name ?? "" }) };
      const query = new URLSearchParams({ version: state.version, kind, list, at: place, name: file.name ?? "" });
      try {
        const told = await ask(`/api/drop?${query}`, file, { raw: true });
        take(told.state);
        if (told.note) note({ text: told.note });
        return true;
      } catch (why) {
        take(why.state);
        if (why.status !== 409 || tries > 2) throw why;
      }
    }
  });
}

/** Loads the lesson, and then follows what others do to it, for as long as the page is open. */
export async function listen(changed) {
  take(await ask("/api/state"));
  let lost = false;
  for (;;) {
    try {
      const news = await ask(`/api/news?tag=${encodeURIComponent(state.tag)}`);
      if (lost) note({ text: t("here-again") });
      lost = false;
      // What this page has asked for itself comes with its own answer.
      await queue;
      if (news.tag !== state.tag) {
        const fresh = await ask("/api/state");
        const other = fresh.version !== state.version;
        outside += other ? 1 : 0;
        take(fresh);
        if (other) changed(fresh);
      }
    } catch (why) {
      if (!lost) note({ text: why.sentence ?? t("unreachable"), wrong: true, lasting: true, key: "lost" });
      lost = true;
      if (why.status === 403) return;
      await new Promise((resume) => setTimeout(resume, 1500));
    }
  }
}
