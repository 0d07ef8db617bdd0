// How the lesson looks on the screen: any step of it, drawn by the stage itself.

import { button, fill, h, t, told as inWords } from "./dom.js";
import { ask, follow, state, unfollow } from "./ask.js";
import { all } from "./games.js";

/** The size that is asked for, in pixels: always the same, for a stage of another size takes a second to make. */
const SIZE = "width=960&height=540";
/** A change is drawn once nothing more has come for so long, in milliseconds. */
const SETTLED_MS = 250;

/** Shows the preview in `view`; returns what takes it away. */
export function preview(view) {
  if (!state.preview) {
    fill(view, h("p", { class: "notice" }, t("no-preview")));
    return () => {};
  }
  let steps = [];
  let at = 0;
  let drawn = null;
  let timer;
  let closed = false;
  let running = new AbortController();
  const picture = h("img", { alt: t("preview"), hidden: true });
  const told = h("p", { class: "hint" });
  const slider = h("input", { type: "range", min: 0, value: 0, "aria-label": t("step"), oninput: (event) => go(Number(event.target.value)) });
  const jump = h("select", { "aria-label": t("jump"), onchange: (event) => go(Number(event.target.value)) });
  const place = h("span", { class: "hint" });
  const controls = h("div", {});

  const draw = async () => {
    running.abort();
    running = new AbortController();
    try {
      for (;;) {
        const signal = running.signal;
        const made = await ask(`/api/draw?step=${at}&${SIZE}`, undefined, { signal });
        if (made instanceof Blob) {
          if (drawn) URL.revokeObjectURL(drawn);
          drawn = URL.createObjectURL(made);
          picture.src = drawn;
          picture.hidden = false;
          picture.alt = t("preview-of", { n: at + 1, step: steps[at] ? `${steps[at].game} ${steps[at].step}` : "" });
          fill(told, !state.plays && t("preview-old"));
          return;
        }
        // Another page asked for a picture of its own: this one is asked for again.
        await new Promise((resume) => setTimeout(resume, SETTLED_MS));
        if (closed || signal.aborted) return;
      }
    } catch (why) {
      if (why.name !== "AbortError") fill(told, why.sentence ?? t("odd"));
    }
  };
  const go = (to) => {
    at = Math.max(0, Math.min(steps.length - 1, to));
    slider.value = at;
    jump.value = [...jump.options].map((option) => Number(option.value)).filter((begin) => begin <= at).at(-1) ?? 0;
    place.textContent = t("step-of", { n: at + 1, all: steps.length });
    clearTimeout(timer);
    timer = setTimeout(draw, 40);
  };
  const look = async () => {
    controls.hidden = !state.plays && !steps.length;
    if (controls.hidden) return void fill(told, t(state.cards.length ? "preview-later" : "preview-begin"));
    fill(told);
    try {
      const answer = await ask("/api/steps");
      // Another page's newer request came first: this one is asked again.
      if (!answer.steps) return void (timer = setTimeout(look, SETTLED_MS));
      ({ steps } = answer);
    } catch (why) {
      fill(told, why.sentence ?? t("odd"));
      return;
    }
    slider.max = Math.max(0, steps.length - 1);
    const begins = steps.map((step, i) => [i, step]).filter(([i, step]) => i === 0 || steps[i - 1].game !== step.game);
    const games = await all().catch(() => []);
    const called = (id) => (id === "lesson" ? t("between") : id === "slide" ? t("slide") : inWords(games.find((game) => game.id === id)?.name) || id);
    fill(jump, begins.map(([i, step]) => h("option", { value: i }, called(step.game))));
    go(at);
  };
  // The games in the order of the lesson: each begins with its first screen.
  const lookAt = ({ detail }) => {
    const begins = steps.map((step, i) => [i, step]).filter(([i, step]) => step.game !== "lesson"
      && (i === 0 || steps[i - 1].game !== step.game || step.step === "intro"));
    if (begins[detail]) go(begins[detail][0]);
  };
  addEventListener("look", lookAt);
  let seen = null;
  const show = () => {
    if (seen === state.version) return;
    seen = state.version;
    clearTimeout(timer);
    timer = setTimeout(look, SETTLED_MS);
  };
  fill(view, h("h2", {}, t("preview")), h("div", { class: "screen" }, picture), told, controls);
  fill(controls, h("div", { class: "row" }, button(t("step-back"), () => go(at - 1), { sign: "←" }), slider, button(t("step-on"), () => go(at + 1), { sign: "→" })),
    h("div", { class: "row" }, jump, place));
  follow(show);
  return () => {
    closed = true;
    clearTimeout(timer);
    running.abort();
    removeEventListener("look", lookAt);
    unfollow(show);
  };
}
