//! What is written in a lesson file, as a tool shows it in a form: each field's value and place, and the
//! addresses under which [`super::patch`] changes them. It says what is written, not what a lesson makes of it.

use serde::Serialize;

use super::diag::Span;
use super::patch::{Given, given, sound, with_name};
use super::tree::{self, Arg, Call, Node, NodeKind};
use super::write::{bare, named};

/// A lesson file in parts.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Outline {
    /// The fields of the lesson but its cards and games, as they stand.
    pub fields: Vec<Field>,
    /// Its cards, in order.
    pub cards: Vec<Entry>,
    /// Its games and slides, in order.
    pub games: Vec<Entry>,
    /// Why nothing can be changed but in the text; then the rest is what could be understood.
    pub trouble: Option<String>,
}

/// A field that is written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Field {
    /// Its address: `title`, `goal/en`, `cards/3/picture`.
    pub at: String,
    /// What stands in it; none where that is no value that a form could hold.
    pub value: Option<Given>,
    /// Where the value stands, in bytes.
    pub span: Span,
    /// The same with its name.
    #[serde(skip)]
    whole: Span,
}

/// A card, a game or a slide that is written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry {
    /// Its address: `cards/3`.
    pub at: String,
    /// A word by itself, or a game's id.
    pub plain: Option<String>,
    /// The name before its brackets: `Card`, `Slide`, `MaruBatsu`.
    pub call: Option<String>,
    /// What is in its brackets.
    pub fields: Vec<Field>,
    /// Where it stands, in bytes.
    pub span: Span,
}

/// The parts of a lesson file, whatever is wrong with it.
pub fn outline(source: &str) -> Outline {
    let trouble = sound(source).err();
    let NodeKind::Call(lesson) = tree::parse(source).0.root.kind else {
        return Outline { trouble, ..Outline::default() };
    };
    let list = |name: &str| {
        let arg = lesson.args.iter().find(|arg| named(arg, name));
        let items = arg.map_or_else(Vec::new, |arg| match &bare(&arg.value).kind {
            NodeKind::List(items) => {
                items.iter().enumerate().map(|(at, item)| entry(&format!("{name}/{at}"), item)).collect()
            }
            _ => Vec::new(),
        });
        items
    };
    let (cards, games) = (list("cards"), list("games"));
    let others = lesson.args.iter().filter(|arg| !named(arg, "cards") && !named(arg, "games"));
    Outline { fields: others.flat_map(|arg| fields("", arg)).collect(), cards, games, trouble }
}

impl Outline {
    /// The address of the field, or else of the card or game, that a place is in.
    pub fn address_of(&self, span: Span) -> Option<&str> {
        let within = |whole: Span| whole.start <= span.start && span.end <= whole.end;
        let mut entries = self.cards.iter().chain(&self.games).filter(|entry| within(entry.span));
        let entry = entries.next();
        let fields = entry.map_or(&self.fields, |entry| &entry.fields);
        let mut found = fields.iter().filter(|field| within(field.whole));
        found.next().map(|field| field.at.as_str()).or_else(|| entry.map(|entry| entry.at.as_str()))
    }
}

fn entry(at: &str, node: &Node) -> Entry {
    let node = bare(node);
    let (plain, call) = match &node.kind {
        NodeKind::Text(text) => (Some(text.clone()), None),
        NodeKind::Call(call) => (None, Some(call)),
        _ => (None, None),
    };
    // A game that is written out whole has no fields that a form could show.
    let open = call.filter(|call| call.name.as_ref().is_none_or(|name| name.text != "Game"));
    let before = format!("{at}/");
    Entry {
        at: at.to_owned(),
        plain,
        call: call.and_then(|call| Some(call.name.as_ref()?.text.clone())),
        fields: open.map_or_else(Vec::new, |call| call.args.iter().flat_map(|arg| fields(&before, arg)).collect()),
        span: node.span,
    }
}

/// A field; one for each language where it has several.
fn fields(before: &str, arg: &Arg) -> Vec<Field> {
    let Some(name) = &arg.name else { return Vec::new() };
    let at = format!("{before}{}", name.text);
    let value = bare(&arg.value);
    let field = |at: String, value: &Node, whole| Field { at, value: given(value), span: value.span, whole };
    match &value.kind {
        NodeKind::Name(none) if none == "None" => Vec::new(),
        NodeKind::Call(Call { name: None, args }) if matches!(name.text.as_str(), "goal" | "gloss") => {
            let languages = args.iter().filter_map(|arg| {
                let language = &arg.name.as_ref()?.text;
                let short = name.text == "gloss" && language == "ja";
                let at = if short { format!("{before}ja") } else { format!("{at}/{language}") };
                Some(field(at, &arg.value, with_name(arg)))
            });
            languages.collect()
        }
        // A goal without a language is English.
        NodeKind::Text(_) if name.text == "goal" => vec![field(format!("{at}/en"), value, with_name(arg))],
        _ => vec![field(at, value, with_name(arg))],
    }
}
