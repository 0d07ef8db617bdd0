//! What an address in a lesson file means: whose field it is, which part of it, and which place of a list. What is
//! there twice, or not at all, is refused.

use super::super::diag::line_column;
use super::super::fields::{Fields, Kind};
use super::super::rules;
use super::super::tree::{Arg, Node, NodeKind};
use super::super::write::{bare, named};
use super::Why;
use super::values::kind_of;

/// The thing that a field belongs to.
pub(super) struct Owner<'a> {
    pub node: &'a Node,
    /// Its fields; none for a game, whose settings its own file declares.
    pub fields: Option<&'static Fields>,
    /// What it is called in a sentence.
    pub what: &'static str,
}

/// A part of a field.
#[derive(Clone, Copy)]
pub(super) enum Inner<'a> {
    Language(&'a str),
    Place(usize),
}

/// The field that the rest of an address means, and the part of it.
pub(super) fn place_of<'p>(owner: &Owner, steps: &[&'p str]) -> Result<(&'p str, Option<Inner<'p>>), Why> {
    let kind = |name| owner.kind(name);
    match steps {
        [name] if *name == "ja" && owner.what == "a card" => {
            let within = field(owner.node, "ja")?.is_none()
                && matches!(field(owner.node, "gloss")?, Some(arg) if field(bare(&arg.value), "ja")?.is_some());
            Ok(if within { ("gloss", Some(Inner::Language("ja"))) } else { ("ja", None) })
        }
        ["gloss", "ja"] if owner.what == "a card" => place_of(owner, &["ja"]),
        [name] => Ok((name, None)),
        [name, language] if kind(name)? == Some(Kind::ByLanguage) => {
            rules::language(language).map_err(|problem| format!("{} {}", problem.message, problem.hint))?;
            Ok((name, Some(Inner::Language(language))))
        }
        [name, place] if matches!(kind(name)?, Some(Kind::Texts) | None) => {
            let place = number(place).ok_or_else(|| no_list(name))?;
            Ok((name, Some(Inner::Place(place))))
        }
        _ => Err(format!("“{}” is not a place in {}.", steps.join("/"), owner.what)),
    }
}

impl Owner<'_> {
    pub fn kind(&self, name: &str) -> Result<Option<Kind>, Why> {
        kind_of(self.fields, self.what, name)
    }
}

/// The place of a field among the values of a constructor, where it is there.
pub(super) fn place_in(node: &Node, name: &str) -> Result<Option<usize>, Why> {
    let NodeKind::Call(call) = &node.kind else { return Ok(None) };
    let mut found = call.args.iter().enumerate().filter(|(_, arg)| named(arg, name)).map(|(at, _)| at);
    match (found.next(), found.next()) {
        (_, Some(_)) => Err(format!("“{name}” is there twice. Delete one of them in the text first.")),
        (first, None) => Ok(first),
    }
}

/// A field of a constructor, where it is there.
pub(super) fn field<'a>(node: &'a Node, name: &str) -> Result<Option<&'a Arg>, Why> {
    let NodeKind::Call(call) = &node.kind else { return Ok(None) };
    Ok(place_in(node, name)?.and_then(|at| call.args.get(at)))
}

/// A place in a list, from 0.
pub(super) fn number(step: &str) -> Option<usize> {
    let plain = step == "0" || !step.starts_with(['0', '+']);
    step.parse().ok().filter(|_| plain)
}

pub(super) fn beyond(at: &str, there: usize) -> Why {
    let there = match there {
        0 => "nothing is in it".to_owned(),
        1 => "it holds one thing".to_owned(),
        more => format!("it holds {more} things"),
    };
    format!("“{at}” is beyond the end of the list: {there}.")
}

pub(super) fn not_list(at: &str) -> Why {
    format!("“{at}” is no list.")
}

pub(super) fn no_list(at: &str) -> Why {
    format!("“{at}” is not a place in a list.")
}

pub(super) fn in_text(node: &Node, source: &str) -> Why {
    format!("Change line {} in the text.", line_column(source, node.span.start).0)
}
