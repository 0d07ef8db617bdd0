//! What a lesson is filled with for its teacher: a beginning, words of a list, and games that fit them and the time.
//! It makes one text of another, and knows neither files nor who asks.

use std::collections::BTreeMap;
use std::path::Path;

use super::describe;
use crate::author::draft::{GRADE_USUAL, Wish, draft, written_cards};
use crate::author::import::{Entry, command};
use crate::lesson::outline::outline;
use crate::lesson::patch::{Given, Item, Patch, patched};
use crate::lesson::write::{quoted, with_games};
use crate::lesson::{Card, Lesson, Library, plan, read};
use crate::limits::CARDS_MAX;

/// What a new lesson begins with.
pub(super) fn beginning(path: &Path) -> String {
    let title = quoted(&command::title_of_file(path));
    format!("Lesson(\n    title: {title}, grade: {GRADE_USUAL},\n    cards: [\n    ],\n)\n")
}

/// The lesson with these words from a place on; what there is to say of them, and what found no room.
///
/// # Errors
/// A sentence.
pub(super) fn with_words(
    source: &str,
    entries: &[Entry],
    at: usize,
    library: &Library,
) -> Result<(String, Vec<String>, Option<String>), String> {
    let now = outline(source);
    let room = CARDS_MAX.saturating_sub(now.cards.len());
    let (taken, left) = entries.split_at(entries.len().min(room));
    let left_out = left.first().map(|first| {
        let (count, word) = (left.len(), &first.word);
        format!("A lesson has {CARDS_MAX} cards at most; {count} words from “{word}” on are not in it. Make another lesson of them.")
    });
    if taken.is_empty() {
        return Err(left_out.unwrap_or_else(|| "There are no words in it.".to_owned()));
    }
    let cards = written_cards(taken, &describe::words(&now), describe::grade(&now), library);
    let told = cards.iter().flat_map(|(_, told)| told.iter().cloned()).collect();
    let items = cards.iter().filter_map(|(card, _)| item_of(card));
    let add = |(place, item)| Patch::Add { at: format!("cards/{place}"), item };
    let patches: Vec<Patch> = (at.min(now.cards.len())..).zip(items).map(add).collect();
    let text = patched(source, &patches).map_err(|refused| refused.to_string())?;
    Ok((text, told, left_out))
}

/// The lesson with games that fill so many minutes. One that says nothing with its words gets a question and a
/// sentence that are true of all of them.
///
/// # Errors
/// A sentence.
pub(super) fn with_plan(source: &str, minutes: u16, library: &Library) -> Result<String, String> {
    let unsound = || "The lesson has mistakes. Mend them, and its games can be chosen.".to_owned();
    let lesson = read(source, library).lesson.ok_or_else(unsound)?;
    let source = if lesson.ask.is_none() && lesson.sentence.is_none() {
        patched(source, &said(&lesson, minutes, library)).map_err(|refused| refused.to_string())?
    } else {
        source.to_owned()
    };
    let mut lesson = read(&source, library).lesson.ok_or_else(unsound)?;
    if outline(&source).games.is_empty() {
        // The usual games are nobody's choice.
        lesson.games.clear();
    }
    with_games(&source, &plan::plan(&lesson, library, minutes).games).ok_or_else(unsound)
}

/// What can be said with all words of a lesson: the changes that write it there.
fn said(lesson: &Lesson, minutes: u16, library: &Library) -> Vec<Patch> {
    let entry = |card: &Card| Entry {
        word: card.word.clone(),
        gloss: card.gloss.clone(),
        plural: card.plural.clone(),
        ..Entry::default()
    };
    let entries: Vec<Entry> = lesson.cards.iter().map(entry).collect();
    let wish = Wish { title: lesson.title.clone(), grade: lesson.grade, minutes };
    let made = draft(&entries, &wish, library, &BTreeMap::new()).ok();
    let Some(made) = made.and_then(|made| read(&made.text, library).lesson) else { return Vec::new() };
    let text = |at: String, text: &str| Patch::Set { at, value: Given::Text(text.to_owned()) };
    let goal = made.goal.iter().filter(|_| lesson.goal.is_empty());
    let goal = goal.map(|(language, goal)| text(format!("goal/{language}"), goal));
    let said = [("ask", &made.ask), ("sentence", &made.sentence)];
    let said = said.into_iter().filter_map(|(at, said)| Some(text(at.to_owned(), &said.as_ref()?.text)));
    goal.chain(said).collect()
}

/// A card that is written, as something that is put into a list.
fn item_of(card: &str) -> Option<Item> {
    let entry = outline(&format!("Lesson(cards: [{card}])")).cards.pop()?;
    if let Some(word) = entry.plain {
        return Some(Item::Plain(word));
    }
    let mut fields: BTreeMap<String, Given> = BTreeMap::new();
    for field in entry.fields {
        let name = field.at.strip_prefix(&entry.at)?.strip_prefix('/')?;
        match (name.split_once('/'), field.value?) {
            (Some((name, language)), Given::Text(text)) => {
                let texts = fields.entry(name.to_owned()).or_insert_with(|| Given::ByLanguage(BTreeMap::new()));
                if let Given::ByLanguage(texts) = texts {
                    texts.insert(language.to_owned(), text);
                }
            }
            (_, value) => drop(fields.insert(name.to_owned(), value)),
        }
    }
    Some(Item::Call { call: entry.call?, fields })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_find_their_place_and_no_more_than_fit() {
        let library = Library::default();
        let entry = |word: usize| Entry { word: format!("w{word}"), ..Entry::default() };
        let many: Vec<Entry> = (0..CARDS_MAX + 7).map(entry).collect();
        let begun = beginning(Path::new("my-town.lesson.ron"));
        assert!(begun.contains("title: \"My town\""));
        let (text, told, left_out) = with_words(&begun, &many, 0, &library).expect("there is room");
        assert_eq!((outline(&text).cards.len(), told.len()), (CARDS_MAX, CARDS_MAX));
        assert!(left_out.is_some_and(|told| told.contains("7 words from “w200” on")));
        assert!(with_words(&text, &many, 0, &library).is_err_and(|told| told.contains("at most")));
        let gloss = [("ja", "いち"), ("pt", "um")].map(|(of, text)| (of.to_owned(), text.to_owned())).into();
        let one = Entry { word: "one".into(), gloss, notes: vec!["a \"note\"".into()], ..Entry::default() };
        let (text, ..) = with_words("Lesson(cards: [\"a\", \"b\"])", &[one], 1, &library).expect("there is room");
        let card = "Card(word: \"one\", ja: \"いち\", gloss: (pt: \"um\"), notes: \"a \\\"note\\\"\")";
        assert_eq!(text, format!("Lesson(cards: [\"a\", {card}, \"b\"])"));
    }
}
