//! Single values of a lesson file: the named fields of a constructor, texts, numbers, and what to
//! say where something else stands.

use std::collections::BTreeMap;

use super::super::model::Glosses;
use super::super::rules::{self, Problem};
use super::super::suggest::{capital, did_you_mean, listed, only_near};
use super::super::tree::{Call, Node, NodeKind, Number};
use super::super::write::quoted;
use super::{Checker, Span};
use crate::limits::GLOSSES_MAX;

impl Checker<'_> {
    /// The fields of a constructor by name. `Some(…)` and `None` are read away, save in the fields that must be there.
    pub(super) fn fields<'t>(
        &mut self,
        call: &'t Call,
        owner: &str,
        known: &[&str],
        required: &[&str],
    ) -> BTreeMap<&'t str, &'t Node> {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        let mut found = BTreeMap::new();
        let all_unnamed = call.args.iter().all(|arg| arg.name.is_none());
        for arg in &call.args {
            let Some(name) = &arg.name else {
                // A single one among named ones was reported with the tree.
                if all_unnamed && arg.value.kind != NodeKind::Missing {
                    let hint = format!("Write a name and a colon before it: {}: …", known.first().unwrap_or(&"name"));
                    let hint = if known.is_empty() { "Delete it.".to_owned() } else { hint };
                    self.diags.error("no-name", arg.value.span, format!("This value of {owner} has no name."), hint);
                }
                continue;
            };
            if seen.insert(&name.text, name.span).is_some() {
                let message = format!("“{}” is there twice.", name.text);
                self.diags.error("field-twice", name.span, message, "Delete one of them.");
            } else if known.contains(&name.text.as_str()) {
                let value =
                    if required.contains(&name.text.as_str()) { Some(&arg.value) } else { optional(&arg.value) };
                found.extend(value.map(|value| (name.text.as_str(), value)));
            } else if !self.diags.is_full() {
                let what = if known.is_empty() {
                    "It has none.".to_owned()
                } else {
                    format!("It has {}.", listed(known.iter().copied()))
                };
                let hint = did_you_mean(&name.text, known.iter().copied(), &what);
                self.diags.error(
                    "unknown-field",
                    name.span,
                    format!("{} has no “{}”.", capital(owner), name.text),
                    hint,
                );
                if let Some(near) = only_near(&name.text, known.iter().copied()) {
                    self.diags.mend(name.span, near);
                }
            }
        }
        found
    }

    /// A text that this rule allows.
    pub(super) fn text<'t>(&mut self, node: &'t Node, rule: impl Fn(&str) -> Result<(), Problem>) -> Option<&'t str> {
        let NodeKind::Text(text) = &node.kind else {
            let hint = match &node.kind {
                NodeKind::Name(name) => format!("Write \"{name}\", with quotes."),
                NodeKind::Number(_) => format!("Write \"{}\", with quotes.", self.written(node)),
                _ => "Write it in quotes: \"…\".".to_owned(),
            };
            self.wrong_type(node, "A text belongs here", hint);
            if matches!(node.kind, NodeKind::Name(_) | NodeKind::Number(_)) {
                let quoted = quoted(self.written(node));
                self.diags.mend(node.span, quoted);
            }
            return None;
        };
        match rule(text) {
            Ok(()) => Some(text),
            Err(problem) => {
                self.diags.problem(node.span, problem);
                None
            }
        }
    }

    /// A whole number from `min` to `max`.
    pub(super) fn whole(&mut self, node: &Node, name: &str, min: u16, max: u16, hint: &str) -> Option<u16> {
        match &node.kind {
            NodeKind::Number(Number::Whole(number)) => {
                let sound = u16::try_from(*number).ok().filter(|number| (min..=max).contains(number));
                if sound.is_none() {
                    let message = format!("“{name}” is a number from {min} to {max}, not {number}.");
                    self.diags.error("out-of-range", node.span, message, hint);
                }
                sound
            }
            NodeKind::Text(text) if text.trim().parse::<i64>().is_ok() => {
                self.wrong_type(node, "A number belongs here", format!("Write {} without quotes.", text.trim()));
                self.diags.mend(node.span, text.trim());
                None
            }
            _ => {
                self.wrong_type(node, "A whole number belongs here", format!("Write a number from {min} to {max}."));
                None
            }
        }
    }

    /// Yes or no.
    pub(super) fn yes_no(&mut self, node: &Node) -> Option<bool> {
        match &node.kind {
            NodeKind::YesNo(yes) => Some(*yes),
            NodeKind::Text(text) if matches!(text.as_str(), "true" | "false") => {
                self.wrong_type(node, "Yes or no belongs here", format!("Write {text} without quotes."));
                self.diags.mend(node.span, text.as_str());
                None
            }
            _ => {
                self.wrong_type(node, "Yes or no belongs here", "Write true or false.".to_owned());
                None
            }
        }
    }

    /// Texts by language. What pupils read in Japanese is checked for furigana.
    pub(super) fn glosses(&mut self, node: &Node) -> Glosses {
        let NodeKind::Call(call @ Call { name: None, .. }) = &node.kind else {
            self.wrong_type(node, "Texts by language belong here", "Write (en: \"…\", ja: \"…\").".to_owned());
            return Glosses::new();
        };
        let codes: Vec<&str> =
            call.args.iter().filter_map(|arg| arg.name.as_ref()).map(|name| name.text.as_str()).collect();
        if codes.len() > GLOSSES_MAX {
            self.diags.problem(node.span, rules::too_many_glosses());
            return Glosses::new();
        }
        for arg in &call.args {
            if let Some((name, Err(problem))) = arg.name.as_ref().map(|name| (name, rules::language(&name.text))) {
                self.diags.problem(name.span, problem);
            }
        }
        let fields = self.fields(call, "this", &codes, &codes);
        let mut glosses = Glosses::new();
        for (language, node) in fields {
            if let Some(text) = self.text(node, rules::line) {
                if language == "ja" {
                    self.kanji(node, text);
                }
                glosses.insert(language.to_owned(), text.to_owned());
            }
        }
        glosses
    }

    /// Reports that something else belongs here.
    pub(super) fn wrong_type(&mut self, node: &Node, wanted: &str, hint: String) {
        let found = match &node.kind {
            // It has been reported.
            NodeKind::Missing => return,
            NodeKind::Name(name) => format!("the name {name}"),
            NodeKind::YesNo(yes) => yes.to_string(),
            NodeKind::Number(_) => format!("the number {}", self.written(node)),
            NodeKind::Text(_) => "a text".to_owned(),
            NodeKind::Some(inner) => {
                let message = format!("{wanted}, not Some(…).");
                self.diags.error("needless-some", node.span, message, "Write the value by itself.");
                let inner = self.written(inner).to_owned();
                self.diags.mend(node.span, inner);
                return;
            }
            NodeKind::List(_) => "a list".to_owned(),
            NodeKind::Map(_) => "a map in { }".to_owned(),
            NodeKind::Call(Call { name: Some(name), .. }) => format!("{}(…)", name.text),
            NodeKind::Call(_) => "something in ( )".to_owned(),
        };
        self.diags.error("wrong-type", node.span, format!("{wanted}, not {found}."), hint);
    }

    /// The first character of a place: a bracket, which may be a full-width one.
    pub(super) fn opening(&self, span: Span) -> Span {
        let first = self.source.get(span.start..).and_then(|rest| rest.chars().next());
        Span::new(span.start, span.start + first.map_or(0, char::len_utf8))
    }

    /// A value as the author wrote it.
    pub(super) fn written(&self, node: &Node) -> &str {
        self.source.get(node.span.start..node.span.end).unwrap_or("")
    }
}

/// A value that may be wrapped in `Some(…)`, or be none.
fn optional(node: &Node) -> Option<&Node> {
    match &node.kind {
        NodeKind::Some(inner) => Some(inner),
        NodeKind::Name(name) if name == "None" => None,
        _ => Some(node),
    }
}
