// What the lesson is called and what it is for; and what is printed of it.

import { button, field, fill, h, renew, t, textInput } from "./dom.js";
import { follow, setField, state, unfollow } from "./ask.js";
import { troublesAt } from "./troubles.js";

/** The fields of a lesson, and what kind each is. */
const FIELDS = [
  ["title", {}], ["grade", { type: "number", min: 1, max: 9 }], ["course", {}], ["unit", { type: "number", min: 1, max: 99 }],
  ["goal/en", {}], ["goal/ja", { lang: "ja" }], ["ask", {}], ["sentence", {}],
];

/** Shows the lesson's own fields in `view`; returns what takes them away. */
export function lesson(view) {
  const inputs = FIELDS.map(([name, props]) => {
    const key = name.replace("/", "-");
    const number = props.type === "number";
    const input = textInput("", (value, was) => setField(name, value === "" ? null : number ? Number(value) : value, was), props);
    const wrong = h("div", {});
    const show = () => {
      const value = state.fields?.[name];
      renew(input, value === null || value === undefined ? "" : String(value));
      input.placeholder = state.usual?.[name] ?? "";
      fill(wrong, troublesAt(name));
    };
    return { element: field(t(`lesson-${key}`), input, t(`lesson-${key}-hint`), wrong), show };
  });
  const show = () => inputs.forEach((input) => input.show());
  fill(view, h("div", { class: "form wide-form" }, inputs.map((input) => input.element)));
  follow(show);
  return () => unfollow(show);
}

/** What can be printed, and what is asked about it. */
const SHEETS = [
  ["flashcards", [["per_page", [1, 2, 4, 8, 16], 4]]], ["words", []], ["worksheet", []], ["tracing", []],
  ["bingo", [["copies", null, 40], ["side", [3, 4, 5], 3]]], ["karuta", []], ["pointing", []], ["info-gap", []],
  ["answers", []], ["plan", []], ["scores", [["teams", [2, 3, 4, 5, 6, 7, 8], 6]]], ["head", []],
];

/** Shows what can be printed in `view`; returns what takes it away. */
export function print(view) {
  const paper = h("select", {}, ["a4", "b5", "b4", "a3", "letter"].map((name) => h("option", { value: name }, t(`paper-${name}`))));
  const sheets = SHEETS.map(([what, wishes]) => {
    const inputs = wishes.map(([name, options, usual]) => [name, options
      ? h("select", { "aria-label": t(`print-${name}`) }, options.map((option) => h("option", { selected: option === usual }, option)))
      : h("input", { type: "number", min: 1, max: 200, value: usual, "aria-label": t(`print-${name}`) })]);
    const open = () => {
      const query = new URLSearchParams([["paper", paper.value], ...inputs.map(([name, input]) => [name, input.value])]);
      window.open(`/print/${what}?${query}`, "_blank", "noopener");
    };
    return h("li", { class: "sheet" }, h("h3", {}, t(`print-${what}`)), h("p", { class: "hint" }, t(`print-${what}-hint`)),
      h("div", { class: "row" }, inputs.map(([name, input]) => h("label", { class: "check" }, t(`print-${name}`), input)),
        button(t("open-sheet"), open, { "aria-label": `${t(`print-${what}`)}: ${t("open-sheet")}` })));
  });
  const unsound = h("div", {});
  const show = () => fill(unsound, !state.plays && h("p", { class: "notice wrong" }, t("print-unsound")));
  fill(view, unsound, field(t("paper"), paper, t("paper-hint")), h("ul", { class: "sheets" }, sheets));
  follow(show);
  return () => unfollow(show);
}
