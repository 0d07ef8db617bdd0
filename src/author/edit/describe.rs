//! A lesson as the page shows it: what is written of each card and game, what the library adds to it, and what is
//! wrong beside what it is about. It is made anew from the text each time, and nothing is read back out of it.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::desk::{Desk, Stands};
use super::document::Disk;
use crate::author::check::check_source;
use crate::author::draft::GRADE_USUAL;
use crate::lesson::diag::line_column;
use crate::lesson::library::constructor;
use crate::lesson::outline::{Entry, Outline, outline};
use crate::lesson::patch::Given;
use crate::lesson::suggest::nearest;
use crate::lesson::{Card, Lesson, Library, MediaRef, plan, read};
use crate::limits::EDIT_DROP_MAX_BYTES;

/// A lesson as it is told.
pub(super) struct Described {
    /// For the page.
    pub state: Value,
    /// The lesson, where it can be played.
    pub lesson: Option<Lesson>,
}

/// The school grade that is written, or the usual one.
pub(super) fn grade(outline: &Outline) -> u8 {
    let written = outline.fields.iter().find(|field| field.at == "grade").and_then(|field| field.value.clone());
    match written {
        Some(Given::Whole(grade @ 1..=9)) => u8::try_from(grade).unwrap_or(GRADE_USUAL),
        _ => GRADE_USUAL,
    }
}

/// The words of the cards, in order; empty where one has none.
pub(super) fn words(outline: &Outline) -> Vec<String> {
    let word = |card: &Entry| match (&card.plain, field(card, "word")) {
        (Some(word), _) | (None, Some(Given::Text(word))) => word.clone(),
        _ => String::new(),
    };
    outline.cards.iter().map(word).collect()
}

fn field<'a>(entry: &'a Entry, name: &str) -> Option<&'a Given> {
    let at = format!("{}/{name}", entry.at);
    entry.fields.iter().find(|field| field.at == at).and_then(|field| field.value.as_ref())
}

/// Tells a lesson.
pub(super) fn describe(stands: &Stands, desk: &Desk) -> Described {
    let checked = check_source(&stands.path, stands.text.clone(), &desk.library, &desk.places.pictures());
    let outline = outline(&stands.text);
    let lesson = checked.lesson;
    let shown = shown_cards(&stands.text, &outline, lesson.as_ref(), &desk.library);
    let begun = !outline.cards.is_empty() || outline.trouble.is_some();
    // A table without words is one that has not been begun.
    let diags = checked.diags.iter().filter(|diag| begun || diag.code != "no-cards").map(|diag| {
        let (line, column) = line_column(&stands.text, diag.span.start);
        json!({ "severity": diag.severity, "code": diag.code, "message": diag.message, "hint": diag.hint,
                "line": line, "column": column, "at": outline.address_of(diag.span) })
    });
    let mut keys = Keys::default();
    let cards = outline.cards.iter().zip(words(&outline)).zip(&shown).map(|((card, word), shown)| {
        let mut written = written(card);
        if let Some(plain) = &card.plain {
            written.insert("word".to_owned(), json!(plain));
        }
        let near = near(&word, card, &desk.library);
        json!({ "key": keys.of(&word), "written": written, "shown": shown.as_ref().map(shown_card), "near": near })
    });
    let cards: Vec<Value> = cards.collect();
    let mut keys = Keys::default();
    let minutes = |at: usize| {
        let lesson = lesson.as_ref().filter(|lesson| lesson.games.len() == outline.games.len())?;
        Some(plan::lasts_ms(lesson.games.get(at)?, lesson))
    };
    let games = outline.games.iter().enumerate().map(|(at, game)| {
        let (kind, id) = kind_of(game, &desk.library);
        let media = |name: &str| match field(game, name) {
            Some(Given::Text(name)) => {
                Some(json!({ "place": if name.contains('.') { "beside" } else { "library" }, "name": name }))
            }
            _ => None,
        };
        let shown = (kind == "slide").then(|| json!({ "picture": media("picture"), "sound": media("sound") }));
        json!({ "key": keys.of(&id), "kind": kind, "id": id, "written": written(game), "shown": shown,
                "minutes": minutes(at).map(|ms| ms.div_ceil(60_000)) })
    });
    let games: Vec<Value> = games.collect();
    let total = lesson.as_ref().map(|lesson| lesson.games.iter().map(|game| plan::lasts_ms(game, lesson)).sum::<u64>());
    let fields: Map<String, Value> =
        outline.fields.iter().map(|field| (field.at.clone(), json!(field.value))).collect();
    let (disk, trouble) = match &stands.disk {
        Disk::Same => ("same", None),
        Disk::New => ("new", None),
        Disk::Gone => ("gone", None),
        Disk::Unreadable(sentence) => ("unreadable", Some(sentence)),
    };
    let state = json!({
        "tag": stands.tag, "version": stands.version, "name": name_of(&stands.path), "path": stands.path.display().to_string(),
        "disk": disk, "trouble": trouble, "why": stands.shut, "copies": desk.copies(),
        "undo": stands.steps.0, "redo": stands.steps.1, "text": stands.text,
        "sound": outline.trouble.is_none(), "plays": lesson.is_some(), "preview": desk.preview.is_some(),
        "grade": grade(&outline), "fields": fields,
        "usual": { "title": lesson.as_ref().map(|lesson| lesson.title.clone()), "grade": GRADE_USUAL.to_string() },
        "cards": cards, "games": games, "minutes": total.map(|ms| ms.div_ceil(60_000)),
        "diags": diags.collect::<Vec<_>>(), "limits": { "drop": EDIT_DROP_MAX_BYTES },
    });
    Described { state, lesson }
}

/// The word that was meant, where nobody knows this one and nothing says what it means.
fn near<'a>(word: &str, card: &Entry, library: &'a Library) -> Option<&'a str> {
    let meant = field(card, "ja").is_some() || !library.words.meanings(word).is_empty();
    let all = || library.words.iter().map(|known| known.word.as_str());
    if meant { None } else { nearest(word, all()) }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What tells things of a list from each other: their names, with a number where two have one name.
#[derive(Default)]
struct Keys(BTreeMap<String, usize>);

impl Keys {
    fn of(&mut self, name: &str) -> String {
        let name = name.to_lowercase();
        let count = self.0.entry(name.clone()).or_default();
        *count += 1;
        if *count == 1 { name } else { format!("{name}#{count}") }
    }
}

/// What is written in a card's or a game's brackets, by the names of the fields.
fn written(entry: &Entry) -> Map<String, Value> {
    let before = format!("{}/", entry.at);
    let name = |at: &str| at.strip_prefix(&before).unwrap_or(at).to_owned();
    entry.fields.iter().map(|field| (name(&field.at), json!(field.value))).collect()
}

/// Whether a game is one of the library, a slide, or one that is written out whole; and its id.
fn kind_of(game: &Entry, library: &Library) -> (&'static str, String) {
    match (&game.plain, game.call.as_deref()) {
        (Some(id), _) => ("game", id.clone()),
        (None, Some("Slide")) => ("slide", "slide".to_owned()),
        (None, Some("Game")) => ("own", "game".to_owned()),
        (None, Some(call)) => {
            let known = library.games.keys().find(|id| constructor(id) == call);
            known.map_or_else(|| ("unknown", call.to_owned()), |id| ("game", id.clone()))
        }
        (None, None) => ("unknown", String::new()),
    }
}

/// The cards with what the library adds, as far as they are sound: those that are not keep nobody else's back.
fn shown_cards(source: &str, outline: &Outline, lesson: Option<&Lesson>, library: &Library) -> Vec<Option<Card>> {
    if let Some(lesson) = lesson.filter(|lesson| lesson.cards.len() == outline.cards.len()) {
        return lesson.cards.iter().cloned().map(Some).collect();
    }
    let grade = grade(outline);
    let text = |card: &Entry| source.get(card.span.start..card.span.end).unwrap_or_default();
    let of = |cards: &[&str]| read(&format!("Lesson(grade: {grade}, cards: [{}])", cards.join(",\n")), library).lesson;
    let alone: Vec<Option<Card>> =
        outline.cards.iter().map(|card| of(&[text(card)])?.cards.into_iter().next()).collect();
    // Together they say which of two meanings is meant.
    let sound: Vec<&str> =
        outline.cards.iter().zip(&alone).filter(|(_, card)| card.is_some()).map(|(card, _)| text(card)).collect();
    match of(&sound).filter(|lesson| lesson.cards.len() == sound.len()) {
        Some(together) => {
            let mut cards = together.cards.into_iter();
            alone.into_iter().map(|card| card.and_then(|_| cards.next())).collect()
        }
        None => alone,
    }
}

fn shown_card(card: &Card) -> Value {
    let media = |media: &Option<MediaRef>| match media.as_ref()? {
        MediaRef::Library(name) => Some(json!({ "place": "library", "name": name })),
        MediaRef::Beside(name) => Some(json!({ "place": "beside", "name": name })),
    };
    json!({ "word": card.word, "ja": card.gloss.get("ja"), "picture": media(&card.picture), "voice": media(&card.voice),
            "sounds": card.sounds, "plural": card.plural, "past": card.past, "ing": card.ing,
            "sentence": card.sentence, "support": card.support, "stretch": card.stretch, "category": card.category })
}
