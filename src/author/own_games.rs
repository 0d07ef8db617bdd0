//! Games of a teacher's own that lie beside a lesson, `my-game.game.ron`: the lessons of their folder play them
//! like those that ship. They are looked for only where a lesson names a game that the library does not have.

use std::path::Path;

use super::check_game::{self, ENDING};
use super::places::files_with;
use crate::host::shelf::read_source;
use crate::lesson::library::constructor;
use crate::lesson::{Checked, Diag, Lesson, Library, Severity, Span, line_column};

/// How a lesson's mistake is told that calls a game which the library does not have.
const UNKNOWN: &str = "unknown-game";

/// Reads a lesson with the games of the library and those beside it.
pub(super) fn read(source: &str, library: &Library, beside: &Path) -> Checked {
    let mut checked = crate::lesson::read(source, library);
    let called = called(&checked, source);
    if !called.is_empty() {
        let mut own: Option<Library> = None;
        let mut faults = Vec::new();
        for path in files_with(beside, ENDING) {
            let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let id = file.strip_suffix(ENDING).unwrap_or(&file);
            let Some((_, span)) = called.iter().find(|(name, _)| name == id || *name == constructor(id)) else {
                continue;
            };
            match game(&path) {
                Ok(text) => drop(own.get_or_insert_with(|| library.clone()).add_game(&file, &text)),
                Err(why) => faults.push((*span, format!("{file}, beside the lesson, is no game yet: {why}"))),
            }
        }
        if let Some(own) = own {
            checked = crate::lesson::read(source, &own);
        }
        // What is wrong with its file is told in place of a game that is not there.
        checked.diags.retain(|diag| diag.code != UNKNOWN || faults.iter().all(|(span, _)| *span != diag.span));
        checked.diags.extend(faults.into_iter().map(|(span, message)| Diag {
            severity: Severity::Error,
            code: "bad-game-file",
            message,
            hint: "Correct the game's file first: hanamaru check shows all of it.".to_owned(),
            span,
            mend: None,
        }));
    }
    let hidden = checked.lesson.as_ref().map_or_else(Vec::new, |lesson| hidden(lesson, library, beside));
    checked.diags.extend(hidden);
    checked
}

/// The files of the games beside a lesson that it plays, by their names.
pub(super) fn played(lesson: &Lesson, library: &Library, beside: &Path) -> Vec<String> {
    let mut files: Vec<String> = Vec::new();
    for game in lesson.games.iter().filter(|game| game.slide.is_none() && !library.games.contains_key(&game.id)) {
        let file = format!("{}{ENDING}", game.id);
        if !files.contains(&file) && beside.join(&file).is_file() {
            files.push(file);
        }
    }
    files
}

/// The names of the games that nobody knows, as they are written, and where.
fn called(checked: &Checked, source: &str) -> Vec<(String, Span)> {
    let unknown = checked.diags.iter().filter(|diag| diag.code == UNKNOWN);
    let written = |span: Span| source.get(span.start..span.end).map(|text| text.trim_matches('"').to_owned());
    unknown.filter_map(|diag| Some((written(diag.span)?, diag.span))).collect()
}

/// The text of a game file without mistakes.
fn game(path: &Path) -> Result<String, String> {
    let source = read_source(path)?;
    match check_game::check(path, &source).into_iter().find(|diag| diag.severity == Severity::Error) {
        None => Ok(source),
        Some(first) => {
            let (line, _) = line_column(&source, first.span.start);
            Err(format!("line {line}: {} {}", first.message, first.hint).trim_end().to_owned())
        }
    }
}

/// A game beside the lesson of a name that ships is not played; its author would look for it in vain.
fn hidden(lesson: &Lesson, library: &Library, beside: &Path) -> Vec<Diag> {
    let mut ids: Vec<&str> = lesson.games.iter().map(|game| game.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    let ids = ids.into_iter().filter(|id| library.games.contains_key(*id));
    let there = ids.filter(|id| beside.join(format!("{id}{ENDING}")).is_file());
    let warning = |id: &str| Diag {
        severity: Severity::Warning,
        code: "game-hidden",
        message: format!("{id}{ENDING} beside the lesson is not played: a game “{id}” ships with the engine."),
        hint: "Give yours another name and another id, and write that into the lesson.".to_owned(),
        span: Span::default(),
        mend: None,
    };
    there.map(warning).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::author::check::check_file;

    const RACE: &str = include_str!("../../assets/games/race.game.ron");

    #[test]
    fn a_game_beside_a_lesson_is_played_by_it() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let mut library = Library::default();
        assert_eq!(library.add_game("race.game.ron", RACE), []);
        let codes = |games: &str| {
            let lesson = folder.path().join("a.lesson.ron");
            let cards = "Card(word: \"one\"), Card(word: \"two\"), Card(word: \"three\"), Card(word: \"four\")";
            let text = format!("Lesson(cards: [{cards}], games: [{games}, Slide(text: \"Talk.\")])");
            fs::write(&lesson, text).expect("a file for the test");
            let checked = check_file(&lesson, &library, folder.path());
            let codes: Vec<&str> = checked.diags.iter().map(|diag| diag.code).collect();
            let played = checked.lesson.map(|lesson| played(&lesson, &library, folder.path()));
            (codes.into_iter().filter(|code| !code.starts_with("no-")).collect::<Vec<_>>(), played)
        };
        assert_eq!(codes("LongRace(size: 9)"), (vec!["unknown-game"], None));
        let own = RACE.replace("\"race\"", "\"long-race\"");
        fs::write(folder.path().join("long-race.game.ron"), &own).expect("a file for the test");
        let file = vec!["long-race.game.ron".to_owned()];
        assert_eq!(codes("LongRace(size: 9)"), (vec![], Some(file.clone())));
        assert_eq!(codes("\"long-race\", \"race\""), (vec![], Some(file)));
        assert_eq!(codes("\"race\""), (vec![], Some(vec![])));
        fs::write(folder.path().join("long-race.game.ron"), own.replace("Lanes(5)", "Lanes(99)"))
            .expect("a file for the test");
        assert_eq!(codes("LongRace(size: 9)"), (vec!["bad-game-file"], None));
        fs::write(folder.path().join("race.game.ron"), RACE).expect("a file for the test");
        assert_eq!(codes("\"race\""), (vec!["game-hidden"], Some(vec![])));
    }
}
