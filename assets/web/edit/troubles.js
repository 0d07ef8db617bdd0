// What is wrong, beside the field that it is about.

import { h, has, t } from "./dom.js";
import { state } from "./ask.js";

/** What is said of a thing that is wrong: the sentence, and what to write instead. */
export const line = (diag) => told(diag, [diag.message, " ", diag.hint]);

/** The same for whoever sees a form and not the text. */
export const inForm = (diag) => (has(`code-${diag.code}`) ? told(diag, [t(`code-${diag.code}`, diag)]) : line(diag));

const told = (diag, words) => h("p", { class: diag.severity }, h("span", { class: "mark", "aria-hidden": "true" },
  diag.severity === "error" ? "!" : "?"), h("span", {}, h("strong", {}, `${t(diag.severity)}: `), words));

/** What is wrong at an address, or below it. */
export function troubles(address) {
  const about = (diag) => diag.at === address || diag.at?.startsWith(`${address}/`);
  return state.diags.filter(about).map(inForm);
}

/** What is wrong at exactly this address. */
export const troublesAt = (address) => state.diags.filter((diag) => diag.at === address).map(inForm);
