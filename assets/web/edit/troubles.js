// What is wrong, beside the field that it is about.

import { h, t } from "./dom.js";
import { state } from "./ask.js";

/** What is said of a thing that is wrong: the sentence, and what to write instead. */
export const line = (diag) => h("p", { class: diag.severity }, h("span", { class: "mark", "aria-hidden": "true" },
  diag.severity === "error" ? "!" : "?"), h("span", {}, h("strong", {}, `${t(diag.severity)}: `), diag.message, " ", diag.hint));

/** What is wrong at an address, or below it. */
export function troubles(address) {
  const about = (diag) => diag.at === address || diag.at?.startsWith(`${address}/`);
  return state.diags.filter(about).map(line);
}

/** What is wrong at exactly this address. */
export const troublesAt = (address) => state.diags.filter((diag) => diag.at === address).map(line);
