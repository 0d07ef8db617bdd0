//! `assets/CREDITS.md`: the tables of it, row by row, for those who run the program, and those rows that
//! belong to a lesson, for those who hand it on.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::lesson::{Lesson, Library, MediaRef};
#[cfg(feature = "app")]
use crate::stage::doors::Credit;

/// A work that a lesson draws on, and on what terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// What it is.
    pub what: String,
    /// Who made it.
    pub who: String,
    /// Its licence.
    pub licence: String,
}

/// The rows of the credits that ship; none where the file is missing.
#[cfg(feature = "app")]
pub fn read(assets: &Path) -> Vec<Credit> {
    let credit = |(work, _): (Work, String)| Credit { what: work.what, who: work.who, licence: work.licence };
    text(assets).map(|text| rows(&text).into_iter().map(credit).collect()).unwrap_or_default()
}

/// The rows of the credits for what a lesson takes from the library: its words, pictures and recordings.
pub fn of_lesson(lesson: &Lesson, library: &Library, assets: &Path) -> Vec<Work> {
    let stem = |media: MediaRef| if let MediaRef::Library(stem) = media { Some(stem) } else { None };
    let pictures: Vec<String> = lesson.pictures().into_iter().filter_map(stem).collect();
    let voices = lesson.recordings().into_iter().any(|recording| stem(recording).is_some());
    let words = lesson.cards.iter().any(|card| !library.words.meanings(&card.word).is_empty());
    let is_flag = |stem: &String| stem.starts_with(FLAG);
    let used = |place: &str| match place.split(['/', '`']).find(|part| !part.is_empty()) {
        Some("pictures") if place.contains(FLAG) => pictures.iter().any(is_flag),
        Some("pictures") => pictures.iter().any(|stem| !is_flag(stem)),
        Some("voices") => voices,
        Some("words") => words && place.contains(".words.ron"),
        _ => false,
    };
    let rows = text(assets).map(|text| rows(&text)).unwrap_or_default();
    rows.into_iter().filter(|(_, place)| used(place)).map(|(work, _)| work).collect()
}

/// How the stem of a flag begins.
const FLAG: &str = "flag-";

fn text(assets: &Path) -> Option<String> {
    std::fs::read_to_string(assets.join("CREDITS.md")).ok()
}

/// The rows of every table, each with where it lies. A table of four columns and more names its maker and
/// licence; in a shorter one the work is our own.
fn rows(text: &str) -> Vec<(Work, String)> {
    let cells = |line: &str| -> Option<Vec<String>> {
        let inside = line.trim().strip_prefix('|')?.strip_suffix('|')?;
        Some(inside.split('|').map(|cell| cell.trim().replace('`', "")).collect())
    };
    let lines: Vec<&str> = text.lines().collect();
    let is_rule = |line: &str| line.starts_with('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    // The line above a rule names the columns.
    let row = |(at, line): (usize, &&str)| {
        let names_columns = lines.get(at + 1).is_some_and(|next| is_rule(next));
        let cells = cells(line).filter(|_| !is_rule(line) && !names_columns)?;
        let cell = |place: usize| cells.get(place).cloned().unwrap_or_default();
        let work = if cells.len() > 3 {
            Work { what: cell(0), who: cell(2), licence: cell(3) }
        } else {
            Work { what: cell(0), who: "Hanamaru".to_owned(), licence: env!("CARGO_PKG_LICENSE").to_owned() }
        };
        Some((work, cell(1)))
    };
    lines.iter().enumerate().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Card;

    #[test]
    fn what_ships_is_credited() {
        let rows = rows(&text(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")).expect("the credits ship"));
        let works: Vec<&Work> = rows.iter().map(|(work, _)| work).collect();
        let emoji = works.iter().find(|row| row.what.starts_with("Fluent Emoji")).expect("the pictures are credited");
        assert_eq!((emoji.who.as_str(), emoji.licence.as_str()), ("Microsoft Corporation", "MIT"));
        assert!(works.iter().any(|row| row.who == "Hanamaru" && row.what.starts_with("Word lists")));
        assert!(works.iter().all(|row| !row.what.is_empty() && !row.who.is_empty() && row.what != "What"), "{rows:#?}");
    }

    #[test]
    fn a_lesson_is_credited_with_what_it_takes() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let who = |picture: Option<&str>, voice: Option<MediaRef>| {
            let picture = picture.map(|stem| MediaRef::Library(stem.to_owned()));
            let cards = vec![Card { picture, voice, ..Card::default() }];
            let lesson = Lesson { cards, ..Lesson::default() };
            let works = of_lesson(&lesson, &Library::default(), &assets);
            works.into_iter().map(|work| work.who).filter(|who| who != "Hanamaru").collect::<Vec<_>>().join(" / ")
        };
        assert_eq!(who(None, None), "");
        assert_eq!(who(None, Some(MediaRef::Beside("a.ogg".into()))), "");
        assert!(who(Some("apple"), None).starts_with("Microsoft Corporation / Microsoft"));
        assert!(who(Some("flag-japan"), None).starts_with("Panayiotis"));
        assert!(who(None, Some(MediaRef::Library("apple".into()))).starts_with("hexgrad"));
    }
}
