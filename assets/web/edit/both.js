// Two changed the same thing: both are shown, and the teacher chooses.

import { choose, h, t } from "./dom.js";

const shown = (value) => (value === null || value === undefined || value === "" ? t("nothing-there")
  : Array.isArray(value) ? value.join(", ") : typeof value === "object" ? JSON.stringify(value) : String(value));

/** Shows what stands there now and what was to stand there; resolves to whether one's own is to be written. */
export async function both(title, text, theirs, mine) {
  const side = (label, value) => h("div", { class: "side" },
    h("h3", {}, label), h("textarea", { readonly: true, rows: String(shown(value)).includes("\n") ? 14 : 2, value: shown(value) }));
  const answer = await choose(title, [
    h("p", {}, text),
    h("div", { class: "sides" }, side(t("theirs"), theirs), side(t("mine"), mine)),
  ], [["theirs", t("keep-theirs")], ["mine", t("write-mine"), "main"]]);
  return answer === "mine";
}
