//! What can stand in a field or a list of a lesson file, and how it is written there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::fields::{self, Fields, Kind, names};
use super::super::rules;
use super::super::suggest::{capital, did_you_mean, listed};
use super::super::tree::{self, Call, Node, NodeKind};
use super::super::write::quoted;
use super::Why;

/// What can stand in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Given {
    /// Yes or no.
    YesNo(bool),
    /// A whole number.
    Whole(i64),
    /// A text.
    Text(String),
    /// Several.
    Texts(Vec<String>),
    /// One for each language.
    ByLanguage(BTreeMap<String, String>),
}

/// What can stand in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Item {
    /// A word of the library, a game by its id, or a text.
    Plain(String),
    /// `Card(…)`, `Slide(…)`, or a game by its id in capitals.
    Call {
        /// The name before the brackets: `Card`, `Slide`, `MaruBatsu`.
        call: String,
        /// What stands in them.
        #[serde(default)]
        fields: BTreeMap<String, Given>,
    },
}

/// What stands in a field; none for the settings of a game, which only the library knows.
pub(super) fn kind_of(fields: Option<&Fields>, what: &str, name: &str) -> Result<Option<Kind>, Why> {
    let Some(fields) = fields else {
        let sound = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        return if sound { Ok(None) } else { Err(format!("“{name}” is no name of a setting.")) };
    };
    let known = fields.iter().find(|(known, _)| *known == name);
    known.map(|&(_, kind)| Some(kind)).ok_or_else(|| unknown(what, fields, name))
}

fn unknown(what: &str, fields: &Fields, name: &str) -> Why {
    let names = names(fields);
    let otherwise = format!("It has {}.", listed(names.iter().copied()));
    format!("{} has no “{name}”. {}", capital(what), did_you_mean(name, names.iter().copied(), &otherwise))
}

/// Whether a value may stand in a field.
pub(super) fn fits(name: &str, kind: Option<Kind>, value: &Given) -> Result<(), Why> {
    if let Given::ByLanguage(texts) = value {
        for language in texts.keys() {
            rules::language(language).map_err(|problem| format!("{} {}", problem.message, problem.hint))?;
        }
    }
    let (fits, wanted) = match kind {
        Some(Kind::Text) => (matches!(value, Given::Text(_)), "a text"),
        Some(Kind::Whole) => (matches!(value, Given::Whole(_)), "a whole number"),
        Some(Kind::Texts) => (matches!(value, Given::Texts(_)), "a list of texts"),
        // The goal may be in English alone.
        Some(Kind::ByLanguage) => (
            matches!(value, Given::ByLanguage(_)) || matches!(value, Given::Text(_) if name == "goal"),
            "a text for each language",
        ),
        Some(Kind::List) => return Err(format!("“{name}” is a list. Add, remove or move what is in it.")),
        None => (!matches!(value, Given::ByLanguage(_)), "a text, a number, yes or no, or a list of texts"),
    };
    if fits { Ok(()) } else { Err(format!("“{name}” is {wanted}.")) }
}

/// The text of a thing that is put into a list.
pub(super) fn item_text(list: &str, item: &Item) -> Result<String, Why> {
    let (call, given) = match item {
        Item::Plain(text) => return Ok(quoted(text)),
        Item::Call { call, fields } => (call.as_str(), fields),
    };
    let (known, what) = match (list, call) {
        ("cards", "Card") => (Some(fields::CARD), "a card"),
        ("games", "Slide") => (Some(fields::SLIDE), "a slide"),
        ("games", name) if is_game(name) => (None, "a game"),
        _ => return Err(format!("“{call}(…)” does not belong into “{list}”.")),
    };
    if what == "a card" && !given.contains_key("word") {
        return Err("A card must have its “word”.".to_owned());
    }
    for (name, value) in given {
        fits(name, kind_of(known, what, name)?, value)?;
    }
    let order = known.map(names).unwrap_or_default();
    let mut given: Vec<(&String, &Given)> = given.iter().collect();
    given.sort_by_key(|(name, _)| order.iter().position(|known| known == name));
    let given: Vec<String> = given.into_iter().map(|(name, value)| format!("{name}: {}", written(value))).collect();
    Ok(format!("{call}({})", given.join(", ")))
}

/// A game's id in capitals, as far as its letters tell.
fn is_game(name: &str) -> bool {
    let letters = name.starts_with(|c: char| c.is_ascii_uppercase()) && name.bytes().all(|b| b.is_ascii_alphanumeric());
    letters && !matches!(name, "Game" | "Card" | "Lesson" | "Some" | "None")
}

/// A value as a lesson file has it.
pub(in crate::lesson) fn written(value: &Given) -> String {
    match value {
        Given::YesNo(yes) => yes.to_string(),
        Given::Whole(number) => number.to_string(),
        Given::Text(text) => quoted(text),
        Given::Texts(texts) => format!("[{}]", texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", ")),
        Given::ByLanguage(texts) => {
            let texts: Vec<String> =
                texts.iter().map(|(language, text)| format!("{language}: {}", quoted(text))).collect();
            format!("({})", texts.join(", "))
        }
    }
}

/// A value of a lesson file, where it is one that a field can be given.
pub(in crate::lesson) fn given(node: &Node) -> Option<Given> {
    let text = |node: &Node| match &node.kind {
        NodeKind::Text(text) => Some(text.clone()),
        _ => None,
    };
    match &node.kind {
        NodeKind::YesNo(yes) => Some(Given::YesNo(*yes)),
        NodeKind::Number(tree::Number::Whole(number)) => Some(Given::Whole(*number)),
        NodeKind::Text(text) => Some(Given::Text(text.clone())),
        NodeKind::List(items) => items.iter().map(text).collect::<Option<_>>().map(Given::Texts),
        NodeKind::Call(Call { name: None, args }) => {
            let texts = args.iter().map(|arg| Some((arg.name.as_ref()?.text.clone(), text(&arg.value)?)));
            let texts: BTreeMap<String, String> = texts.collect::<Option<_>>()?;
            (texts.len() == args.len()).then_some(Given::ByLanguage(texts))
        }
        _ => None,
    }
}
