//! Changes that an author makes to a lesson file through a tool. The file is patched in place: comments,
//! order and every byte elsewhere stay. What is not found without doubt is refused, never guessed; whether
//! the changed lesson can be played is for [`super::read`] to say.
//!
//! A place has an address: `title`, `goal/en`, `cards/3`, `cards/3/picture`, `cards/3/gloss/pt`,
//! `cards/3/hints/0`, `games/2/minutes`. Places in a list count from 0. The meaning of a card in Japanese is
//! always `cards/3/ja`, whether it is written there or in `gloss:`.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::diag::{Severity, line_column};
use super::fields::{self, Kind, names};
use super::layout::{Edit, Layout, Row, edited, line_indent};
use super::library::constructor;
use super::rules;
use super::suggest::capital;
use super::tree::{self, Arg, Call, Node, NodeKind, Tree};
use super::write::bare;
use crate::limits::{FILE_MAX_BYTES, PATCHES_MAX};

mod address;
mod values;

use address::{Inner, Owner, beyond, field, in_text, no_list, not_list, number, place_in, place_of};
pub(super) use values::given;
pub use values::{Given, Item};
use values::{fits, item_text, written};

/// One change. Of several, each finds the lesson as those before it left it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "patch", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Patch {
    /// Gives a field this value, whether it has one or not. A plain `"apple"` becomes `Card(word: "apple", …)`,
    /// a plain `"flashcards"` becomes `Flashcards(…)`; the card then shows its word as it is written, also where
    /// that is a form of the library's word.
    Set {
        /// The field's address.
        at: String,
        /// What it is to be.
        value: Given,
    },
    /// Takes a field away, so that its usual value is taken.
    Clear {
        /// The field's address.
        at: String,
    },
    /// Puts a card, a game, a slide or a text into its list.
    Add {
        /// The address that it will have; one past the last to come last.
        at: String,
        /// What is put in.
        item: Item,
    },
    /// Takes a card, a game, a slide or a text out of its list.
    Remove {
        /// Its address.
        at: String,
    },
    /// Moves a card, a game, a slide or a text within its list.
    Move {
        /// Its address.
        at: String,
        /// The place that it will have.
        to: usize,
    },
}

/// Why nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// A sentence for the author.
    pub message: String,
    /// Which of the patches it was, from 0.
    pub patch: usize,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Refused {}

/// What is wrong with a source or with a patch, in a sentence.
type Why = String;

/// The source with all of these changes.
///
/// # Errors
/// A sentence, where the source has a mistake that must be mended in the text first, or a patch names what is
/// not there. Then none of them is carried out.
pub fn patched(source: &str, patches: &[Patch]) -> Result<String, Refused> {
    if patches.len() > PATCHES_MAX {
        let message = format!("These are {} changes at once; {PATCHES_MAX} are the most.", patches.len());
        return Err(Refused { message, patch: PATCHES_MAX });
    }
    let mut text = source.to_owned();
    for (patch, change) in patches.iter().enumerate() {
        text = one(&text, change).map_err(|message| Refused { message, patch })?;
    }
    Ok(text)
}

fn one(source: &str, patch: &Patch) -> Result<String, Why> {
    let (tree, mistakes) = sound(source)?;
    let lesson = Lesson { layout: Layout::of(source, &tree), root: &tree.root };
    let text = edited(source, lesson.edits(patch)?);
    if text.len() as u64 > FILE_MAX_BYTES {
        return Err(format!("The lesson's file would have {} bytes; {FILE_MAX_BYTES} are the most.", text.len()));
    }
    // What is written is sound by itself; beside a mistake it may not be.
    match sound(&text) {
        Ok((_, left)) if left <= mistakes => Ok(text),
        _ => Err("This cannot be changed beside a mistake. Mend the text first.".to_owned()),
    }
}

/// Mistakes of single values: what stands round them is read without doubt.
const HARMLESS: [&str; 6] =
    ["byte-order-mark", "extension-line", "bad-escape", "bad-number", "needless-some", "unquoted"];

/// The tree of a source whose places are known without doubt, and how many mistakes are in it.
pub(super) fn sound(source: &str) -> Result<(Tree, usize), Why> {
    let (tree, diags) = tree::parse(source);
    let mut errors = diags.iter().filter(|diag| diag.severity == Severity::Error);
    if let Some(diag) = errors.clone().find(|diag| !HARMLESS.contains(&diag.code)) {
        let line = line_column(source, diag.span.start).0;
        return Err(format!("Mend line {line} in the text first: {} {}", diag.message, diag.hint));
    }
    let lesson = match &tree.root.kind {
        NodeKind::Call(Call { name: Some(name), args }) => {
            name.text == "Lesson" && args.iter().all(|arg| arg.name.is_some())
        }
        _ => false,
    };
    let mistakes = errors.by_ref().count();
    if lesson { Ok((tree, mistakes)) } else { Err("Begin the text with Lesson( and end it with ).".to_owned()) }
}

/// A lesson file that is changed.
struct Lesson<'a> {
    layout: Layout<'a>,
    root: &'a Node,
}

impl<'a> Lesson<'a> {
    fn edits(&self, patch: &Patch) -> Result<Vec<Edit>, Why> {
        match patch {
            Patch::Set { at, value } => self.set(at, value),
            Patch::Clear { at } => self.clear(at),
            Patch::Add { at, item } => self.add(at, item),
            Patch::Remove { at } => {
                let (row, place) = self.in_list(at)?;
                if place < row.len() { Ok(row.cut(place)) } else { Err(beyond(at, row.len())) }
            }
            Patch::Move { at, to } => {
                let (row, place) = self.in_list(at)?;
                let there = place < row.len() && *to < row.len();
                if there { Ok(row.shift(place, *to)) } else { Err(beyond(at, row.len())) }
            }
        }
    }

    /// Whose field an address means, and the rest of the address.
    fn owner<'p>(&self, at: &'p str) -> Result<(Owner<'a>, Vec<&'p str>), Why> {
        let steps: Vec<&str> = at.split('/').collect();
        let [list @ ("cards" | "games"), place, rest @ ..] = steps.as_slice() else {
            return Ok((Owner { node: self.root, fields: Some(fields::LESSON), what: "a lesson" }, steps));
        };
        if rest.is_empty() {
            return Err(format!("“{at}” is no field. Add, remove or move it."));
        }
        let items = match field(self.root, list)?.map(|arg| &bare(&arg.value).kind) {
            Some(NodeKind::List(items)) => items.as_slice(),
            _ => &[],
        };
        let node = number(place).and_then(|place| items.get(place)).ok_or_else(|| beyond(at, items.len()))?;
        let (fields, what) = match (&node.kind, *list) {
            (NodeKind::Text(_), "cards") => (Some(fields::CARD), "a card"),
            (NodeKind::Text(id), _) if rules::is_kebab(id) => (None, "a game"),
            (NodeKind::Call(Call { name: Some(name), .. }), list) => match (name.text.as_str(), list) {
                ("Card", "cards") => (Some(fields::CARD), "a card"),
                ("Slide", "games") => (Some(fields::SLIDE), "a slide"),
                ("Game" | "Card" | "Lesson", "games") | (_, "cards") => return Err(in_text(node, self.layout.source)),
                _ => (None, "a game"),
            },
            _ => return Err(in_text(node, self.layout.source)),
        };
        Ok((Owner { node, fields, what }, rest.to_vec()))
    }

    fn set(&self, at: &str, value: &Given) -> Result<Vec<Edit>, Why> {
        let (owner, steps) = self.owner(at)?;
        let (name, inner) = place_of(&owner, &steps)?;
        match inner {
            None => {
                let kind = owner.kind(name)?;
                fits(name, kind, value)?;
                self.give(&owner, name, value)
            }
            Some(inner) => {
                let Given::Text(text) = value else { return Err(format!("“{at}” is a text.")) };
                self.give_inner(&owner, name, inner, text)
            }
        }
    }

    /// Gives a field a value.
    fn give(&self, owner: &Owner, name: &str, value: &Given) -> Result<Vec<Edit>, Why> {
        if let (NodeKind::Text(text), "word", Some(_)) = (&owner.node.kind, name, owner.fields) {
            let same = matches!(value, Given::Text(given) if given == text);
            return Ok(if same { Vec::new() } else { vec![Edit::swap(owner.node.span, written(value))] });
        }
        if let Some(arg) = field(owner.node, name)? {
            return self.replace(&arg.value, value);
        }
        self.put_field(owner, name, &written(value))
    }

    /// Writes a value in the place of another.
    fn replace(&self, node: &Node, value: &Given) -> Result<Vec<Edit>, Why> {
        if given(bare(node)).as_ref() == Some(value) {
            return Ok(Vec::new());
        }
        if self.layout.comment_in(node.span) {
            return Err(format!("A comment stands within it. {}", in_text(node, self.layout.source)));
        }
        Ok(vec![Edit::swap(node.span, written(value))])
    }

    /// Writes a field that is not there, behind those that come before it.
    fn put_field(&self, owner: &Owner, name: &str, value: &str) -> Result<Vec<Edit>, Why> {
        let field = format!("{name}: {value}");
        let span = owner.node.span;
        let call = match &owner.node.kind {
            NodeKind::Call(call) => call,
            // A word or an id by itself: what is written of it stays.
            NodeKind::Text(id) => {
                let plain = &self.layout.source[span.start..span.end];
                let card = owner.fields.is_some();
                let call = if card {
                    format!("Card(word: {plain}, {field})")
                } else {
                    format!("{}({field})", constructor(id))
                };
                return Ok(vec![Edit::swap(span, call)]);
            }
            _ => return Err(in_text(owner.node, self.layout.source)),
        };
        let order = owner.fields.map(names).unwrap_or_default();
        let rank = |name: &str| order.iter().position(|known| *known == name).unwrap_or(order.len());
        let before = |arg: &Arg| arg.name.as_ref().is_some_and(|found| rank(&found.text) <= rank(name));
        let last = (0..call.args.len())
            .filter(|&at| before(&call.args[at]))
            .max_by_key(|&at| (call.args[at].name.as_ref().map(|name| rank(&name.text)), at));
        let row = self.row(owner.node)?;
        Ok(row.put(last.map_or(0, |last| last + 1), &field))
    }

    /// Gives a text in one language, or one text of a list, another wording.
    fn give_inner(&self, owner: &Owner, name: &str, inner: Inner, text: &str) -> Result<Vec<Edit>, Why> {
        let text = Given::Text(text.to_owned());
        let arg = field(owner.node, name)?;
        match (inner, arg.map(|arg| bare(&arg.value))) {
            (Inner::Place(place), list) => match list.map(|list| &list.kind) {
                Some(NodeKind::List(items)) => {
                    self.replace(items.get(place).ok_or_else(|| beyond(name, items.len()))?, &text)
                }
                _ => Err(beyond(name, 0)),
            },
            (Inner::Language(language), None) => {
                self.put_field(owner, name, &format!("({language}: {})", written(&text)))
            }
            (Inner::Language(language), Some(node)) => match &node.kind {
                NodeKind::Call(Call { name: None, .. }) => match field(node, language)? {
                    Some(arg) => self.replace(&arg.value, &text),
                    None => {
                        let row = self.row(node)?;
                        Ok(row.put(row.len(), &format!("{language}: {}", written(&text))))
                    }
                },
                // A text without a language is English.
                NodeKind::Text(_) if language == "en" => self.replace(node, &text),
                NodeKind::Text(_) => Ok(vec![
                    Edit::put(node.span.start, "(en: "),
                    Edit::put(node.span.end, format!(", {language}: {})", written(&text))),
                ]),
                NodeKind::Name(none) if none == "None" => {
                    Ok(vec![Edit::swap(node.span, format!("({language}: {})", written(&text)))])
                }
                _ => Err(in_text(node, self.layout.source)),
            },
        }
    }

    fn clear(&self, at: &str) -> Result<Vec<Edit>, Why> {
        let (owner, steps) = self.owner(at)?;
        let (name, inner) = place_of(&owner, &steps)?;
        if inner.is_none() {
            owner.kind(name)?;
        }
        if name == "word" || name == "cards" {
            return Err(format!("{} must have its “{name}”.", capital(owner.what)));
        }
        let Some(arg) = field(owner.node, name)? else { return Ok(Vec::new()) };
        let value = bare(&arg.value);
        match inner {
            Some(Inner::Place(_)) => return Err(format!("“{at}” is no field. Remove it.")),
            Some(Inner::Language(language)) if matches!(value.kind, NodeKind::Call(_)) => {
                let row = self.row(value)?;
                let Some(place) = place_in(value, language)? else { return Ok(Vec::new()) };
                if row.len() > 1 {
                    return Ok(row.cut(place));
                }
            }
            Some(Inner::Language("en")) | None => {}
            Some(Inner::Language(_)) => return Ok(Vec::new()),
        }
        if self.layout.comment_in(arg.value.span) {
            return Err(format!("A comment stands within it. {}", in_text(&arg.value, self.layout.source)));
        }
        let place = place_in(owner.node, name)?.unwrap_or_default();
        Ok(self.row(owner.node)?.cut(place))
    }

    fn add(&self, at: &str, item: &Item) -> Result<Vec<Edit>, Why> {
        let (list, place) =
            at.rsplit_once('/').and_then(|(list, place)| Some((list, number(place)?))).ok_or_else(|| no_list(at))?;
        let text = item_text(list, item)?;
        let (owner, name, value) = self.list(list)?;
        if let Some(value) = value {
            let row = self.row(value)?;
            return if place <= row.len() { Ok(row.put(place, &text)) } else { Err(beyond(at, row.len())) };
        }
        if place > 0 {
            return Err(beyond(at, 0));
        }
        // The list is not there yet. That of a lesson has a line for each thing in it.
        let long = matches!(list, "cards" | "games");
        let line_end = if self.layout.source.contains("\r\n") { "\r\n" } else { "\n" };
        let indent = match &self.root.kind {
            NodeKind::Call(Call { args, .. }) => {
                args.last().map(|arg| line_indent(self.layout.source, arg.value.span.start))
            }
            _ => None,
        };
        let indent = indent.filter(|indent| !indent.is_empty()).unwrap_or_else(|| "    ".to_owned());
        let lines = format!("[{line_end}{indent}    {text},{line_end}{indent}]");
        let value = if long { lines } else { format!("[{text}]") };
        match field(owner.node, name)? {
            Some(arg) => Ok(vec![Edit::swap(arg.value.span, value)]),
            None => self.put_field(&owner, name, &value),
        }
    }

    /// Whose list an address means, its field, and the list where it is there.
    fn list<'p>(&self, at: &'p str) -> Result<(Owner<'a>, &'p str, Option<&'a Node>), Why> {
        let (owner, steps) = self.owner(at)?;
        let [name] = steps.as_slice() else { return Err(not_list(at)) };
        if !matches!(owner.kind(name)?, None | Some(Kind::List | Kind::Texts)) {
            return Err(not_list(at));
        }
        let value = field(owner.node, name)?.map(|arg| bare(&arg.value));
        match value.map(|value| &value.kind) {
            None => Ok((owner, name, None)),
            Some(NodeKind::Name(none)) if none == "None" => Ok((owner, name, None)),
            Some(NodeKind::List(_)) => Ok((owner, name, value)),
            Some(_) => Err(not_list(at)),
        }
    }

    /// The list that an address of a thing in it means, and its place.
    fn in_list(&self, at: &str) -> Result<(Row<'a>, usize), Why> {
        let (list, place) =
            at.rsplit_once('/').and_then(|(list, place)| Some((list, number(place)?))).ok_or_else(|| no_list(at))?;
        let (_, _, value) = self.list(list)?;
        let value = value.ok_or_else(|| beyond(at, 0))?;
        Ok((self.row(value)?, place))
    }

    fn row(&self, node: &Node) -> Result<Row<'a>, Why> {
        Row::of(self.layout, node).ok_or_else(|| in_text(node, self.layout.source))
    }
}
