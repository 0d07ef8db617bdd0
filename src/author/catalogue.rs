//! `hanamaru games` and `hanamaru words`: what there is to choose from.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::lesson::axes::{Game, Setting};
use crate::lesson::{Lesson, Library, ruby};

/// The games that a lesson's cards suffice for, as they are played when nobody sets anything.
pub fn games_for(lesson: &Lesson, library: &Library) -> Vec<Game> {
    let games = library.games.values().map(|game| game.with_settings(&BTreeMap::new(), lesson.grade));
    let fitting = |game: &Game| lesson.cards.iter().filter(|card| card.has(&game.needs)).count();
    games.filter(|game| game.cards_min <= fitting(game)).collect()
}

/// The games, for people.
pub fn games_for_people(library: &Library) -> String {
    let mut text = String::new();
    for game in library.games.values() {
        let called = |language: &str| game.name.get(language).map(|name| ruby::plain(name)).unwrap_or_default();
        text += &format!("{:<14} {} · {}\n", game.id, called("en"), called("ja"));
        text += &format!("{:<14} {}\n", "", game.rule.get("en").map_or("", String::as_str));
        for (name, setting) in &game.settings {
            text += &format!("{:<16} {name}: {}\n", "", range(setting));
        }
    }
    text
}

fn range(setting: &Setting) -> String {
    match setting {
        Setting::Whole { min, max, default } => format!("{min} to {max}, {default} when you do not say"),
        Setting::YesNo { default } => format!("true or false, {default} when you do not say"),
        Setting::OneOf { options, default } => {
            format!("\"{}\", \"{default}\" when you do not say", options.join("\", \""))
        }
        Setting::Words { min, max } => {
            format!("[\"…\", \"…\"], {min} to {max} words; the lesson's when you do not say")
        }
    }
}

/// The games, for programs.
pub fn games_for_programs(library: &Library) -> String {
    let games: Vec<Value> = library
        .games
        .values()
        .map(|game| {
            json!({ "id": game.id, "name": game.name, "rule": game.rule, "talk": game.talk,
                    "cards_min": game.cards_min, "settings": game.settings })
        })
        .collect();
    serde_json::to_string_pretty(&games).unwrap_or_else(|_| "[]".into())
}

/// The words whose English or meaning holds a text.
pub fn words(library: &Library, search: &str, json_wanted: bool) -> String {
    let search = search.to_lowercase();
    let found = library.words.values().flatten().filter(|word| {
        word.word.to_lowercase().contains(&search)
            || word.topic.contains(&search)
            || word.gloss.values().any(|meaning| meaning.contains(&search))
    });
    if json_wanted {
        let rows: Vec<Value> = found
            .map(|word| {
                json!({ "word": word.word, "gloss": word.gloss, "topic": word.topic, "grade": word.grade,
                        "picture": word.picture, "sounds": word.sounds })
            })
            .collect();
        return serde_json::to_string_pretty(&rows).unwrap_or_else(|_| "[]".into());
    }
    let rows: Vec<String> = found
        .map(|word| {
            let picture = if word.picture.is_some() { "picture" } else { "no picture" };
            let meaning = word.gloss.get("ja").map_or("", String::as_str);
            let grade = word.grade.map(|grade| format!("grade {grade}, ")).unwrap_or_default();
            format!("{:<20} {meaning} ({}, {grade}{picture})", word.word, word.topic)
        })
        .collect();
    if rows.is_empty() {
        format!("The library has no word with \"{search}\". Write Card(word: \"{search}\", ja: \"…\") in the lesson.")
    } else {
        rows.join("\n")
    }
}
