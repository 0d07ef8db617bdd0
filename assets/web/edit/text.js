// The lesson's text itself, with what is wrong beside its lines: for those who like it, and where a bracket is lost.

import { button, fill, h, t } from "./dom.js";
import { follow, setText, state, unfollow } from "./ask.js";
import { line } from "./troubles.js";

/** Shows the text in `view`; returns what takes it away. */
export function text(view) {
  const numbers = h("pre", { class: "numbers", "aria-hidden": "true" });
  const area = h("textarea", { class: "source", spellcheck: "false", autocapitalize: "off", wrap: "off", "aria-label": t("text"), oninput: () => touched() });
  const wrong = h("div", { class: "wrongs" });
  const why = h("p", {});
  let base = "";
  const dirty = () => area.value !== base;
  const save = button(t("save"), async () => {
    const mine = area.value;
    const done = await setText(mine);
    if (done) base = mine;
    else if (done === null) base = area.value = state.text;
    touched();
  }, { kind: "main" });
  const drop = button(t("take-typed-back"), () => { area.value = base = state.text; touched(); }, {});
  const count = () => {
    const lines = area.value.split("\n").length;
    const marked = new Map(state.diags.map((diag) => [diag.line, diag.severity]));
    fill(numbers, Array.from({ length: lines }, (_, i) => h("span", { class: marked.get(i + 1) ?? "" }, `${i + 1}\n`)));
  };
  const touched = () => {
    save.disabled = drop.disabled = !dirty();
    count();
  };
  const goTo = (diag) => {
    const before = area.value.split("\n").slice(0, diag.line - 1).join("\n").length + (diag.line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(before + diag.column - 1, before + diag.column - 1);
    area.scrollTop = Math.max(0, (diag.line - 4) * parseFloat(getComputedStyle(area).lineHeight));
  };
  const show = () => {
    if (!dirty()) area.value = base = state.text;
    fill(why, state.sound ? t("text-sound") : t("text-broken"));
    why.className = state.sound ? "hint" : "notice wrong";
    fill(wrong, state.diags.map((diag) => h("button", { type: "button", class: "problem", onclick: () => goTo(diag) },
      h("span", { class: "hint" }, t("line", { n: diag.line })), line(diag))));
    touched();
  };
  area.addEventListener("scroll", () => { numbers.scrollTop = area.scrollTop; });
  area.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      if (dirty()) save.click();
    }
  });
  fill(view, why, h("div", { class: "row" }, save, drop), h("div", { class: "text-and-wrongs" },
    h("div", { class: "text-with-numbers" }, numbers, area), wrong));
  follow(show);
  return () => {
    unfollow(show);
    // What was typed and not saved is not lost by looking elsewhere.
    if (dirty()) setText(area.value);
  };
}
