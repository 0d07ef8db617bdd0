//! "I mean it": `allow: ["above-grade"]` in a lesson, a card or a slide keeps warnings of these kinds from being
//! told there. What keeps a lesson from being played cannot be allowed.

use super::super::diag::{Diag, Severity, Span};
use super::super::suggest::{did_you_mean, only_near};
use super::super::tree::{Node, NodeKind};
use super::super::write::quoted;
use super::Checker;

/// Every kind of warning that reading a lesson tells, in the order of the alphabet.
pub(super) const WARNINGS: [&str; 18] = [
    "above-grade",
    "ends-with-drill",
    "form-of-word",
    "long-lesson",
    "long-sentence",
    "loose-pair",
    "needless-allow",
    "no-last-question",
    "no-meaning",
    "no-picture",
    "no-voice",
    "odd-grapheme",
    "private-question",
    "same-picture",
    "sentence-without-word",
    "two-meanings",
    "unknown-allow",
    "untaught-kanji",
];

/// One kind of warning that is not to be told within a place.
pub(super) struct Allow {
    code: String,
    /// Where the kind is named.
    named: Span,
    /// What it is for: the lesson, the card, the slide.
    within: Span,
    used: bool,
}

impl Checker<'_> {
    /// Notes what is allowed within a lesson, a card or a slide.
    pub(super) fn allow(&mut self, node: Option<&Node>, within: Span) {
        let Some(node) = node else { return };
        let NodeKind::List(items) = &node.kind else {
            self.wrong_type(node, "A list belongs here", "Write allow: [\"above-grade\"].".to_owned());
            return;
        };
        for item in items {
            let Some(code) = self.text(item, |_| Ok(())) else { continue };
            if WARNINGS.contains(&code) {
                self.allows.push(Allow { code: code.to_owned(), named: item.span, within, used: false });
            } else {
                let hint =
                    did_you_mean(code, WARNINGS, "Write the name that stands beside a warning, such as no-voice.");
                self.diags.warning("unknown-allow", item.span, format!("No warning is called “{code}”."), hint);
                if let Some(near) = only_near(code, WARNINGS) {
                    self.diags.mend(item.span, quoted(near));
                }
            }
        }
    }

    /// Whether a warning of this kind is allowed at this place.
    pub(super) fn is_allowed(&mut self, code: &str, place: Span) -> bool {
        let within = |allow: &Allow| allow.within.start <= place.start && place.end <= allow.within.end;
        let mut found = self.allows.iter_mut().filter(|allow| allow.code == code && within(allow));
        found.by_ref().map(|allow| allow.used = true).count() > 0
    }

    /// Takes out what is allowed, and says what was allowed in vain.
    pub(super) fn finish(&mut self) {
        let mut diags = std::mem::take(&mut self.diags);
        diags.retain(|diag: &Diag| diag.severity == Severity::Error || !self.is_allowed(diag.code, diag.span));
        // With a mistake in it the lesson is not looked at to its end, and of very many not all are kept.
        if !diags.has_errors() && !diags.is_full() {
            for allow in self.allows.iter().filter(|allow| !allow.used) {
                let message = format!("Nothing here is told of as “{}”.", allow.code);
                diags.warning("needless-allow", allow.named, message, "Take it out, so that you are told when it is.");
            }
        }
        self.diags = diags;
    }
}
