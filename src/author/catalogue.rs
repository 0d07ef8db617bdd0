//! `hanamaru games` and `hanamaru words`: what there is to choose from.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::lesson::axes::{Game, Noise, Setting, Talk};
use crate::lesson::{Card, CardId, Lesson, Library, MediaRef, Phrase, Word, plan, ruby, search};

/// The games for a lesson's grade that its cards suffice for, as they are played when nobody sets anything.
pub fn games_for(lesson: &Lesson, library: &Library) -> Vec<Game> {
    let games = library.games.values().map(|game| game.with_settings(&BTreeMap::new(), lesson.grade));
    let fits = |game: &Game| (game.grades.0..=game.grades.1).contains(&lesson.grade) && lesson.suffices_for(game);
    games.filter(fits).collect()
}

/// The games, for people.
pub fn games_for_people(library: &Library) -> String {
    let mut text = String::new();
    for game in library.games.values() {
        let called = |language: &str| game.name.get(language).map(|name| ruby::plain(name)).unwrap_or_default();
        text += &format!("{:<14} {} · {}\n", game.id, called("en"), called("ja"));
        text += &format!("{:<14} {}\n", "", game.rule.get("en").map_or("", String::as_str));
        text += &format!("{:<14} {}\n", "", about(game, library));
        for (name, setting) in &game.settings {
            text += &format!("{:<16} {name}: {}\n", "", range(setting));
        }
    }
    text
}

/// What a teacher chooses a game by, on one line.
fn about(game: &Game, library: &Library) -> String {
    let (least, most) = game.grades;
    let mut about = vec![
        format!("grades {least}–{most}"),
        format!("about {} min", minutes(game, library)),
        match game.talk {
            Talk::Repeat => "repeating".to_owned(),
            Talk::Name => "naming".to_owned(),
            Talk::Sentence => "whole sentences".to_owned(),
            Talk::Exchange => "an exchange".to_owned(),
            Talk::OwnMeaning => "own meaning".to_owned(),
        },
        match game.noise {
            Noise::Quiet => "quiet".to_owned(),
            Noise::Talk => "talk".to_owned(),
            Noise::Loud => "loud".to_owned(),
        },
    ];
    about.extend(game.skills.iter().map(|skill| format!("{skill:?}").to_lowercase()));
    about.extend(game.things.iter().map(|thing| format!("needs: {thing:?}").to_lowercase()));
    about.join(" · ")
}

/// How long a game lasts with the twelve words of an ordinary lesson, in minutes, rounded up.
fn minutes(game: &Game, library: &Library) -> u64 {
    /// An ordinary number of words.
    const CARDS: usize = 12;
    let cards = library.words.iter().filter(|word| word.picture.is_some() && !word.hints.is_empty()).take(CARDS);
    let cards = cards.map(|word| Card {
        id: CardId(word.word.clone()),
        word: word.word.clone(),
        picture: word.picture.clone().map(MediaRef::Library),
        sounds: word.sounds.clone(),
        hints: word.hints.clone(),
        ..Card::default()
    });
    let lesson = Lesson { cards: cards.collect(), ..Lesson::default() };
    plan::lasts_ms(game, &lesson).div_ceil(60_000)
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
            // The axes as the game file writes them, and what follows from them.
            let mut told = serde_json::to_value(game).unwrap_or_default();
            told["minutes"] = json!(minutes(game, library));
            told
        })
        .collect();
    serde_json::to_string_pretty(&games).unwrap_or_else(|_| "[]".into())
}

/// The words that a search finds, the nearest first, and the sentences that hold it.
pub fn words(library: &Library, query: &str, json_wanted: bool) -> String {
    let found = search::words(library, query);
    let phrases: Vec<&Phrase> = library.sentences.iter().filter(|phrase| holds(phrase, query)).collect();
    if json_wanted {
        let rows: Vec<Value> = found
            .iter()
            .map(|word| {
                json!({ "word": word.word, "gloss": word.gloss, "kanji": word.kanji, "pos": word.pos,
                        "topics": word.topics, "grade": word.grade, "picture": word.picture, "sounds": word.sounds,
                        "plural": word.plural, "past": word.past, "ing": word.ing, "category": word.category,
                        "sentence": word.sentence, "hints": word.hints,
                        "voice": library.clips.contains(&word.voice) })
            })
            .collect();
        return serde_json::to_string_pretty(&rows).unwrap_or_else(|_| "[]".into());
    }
    let mut rows: Vec<String> = found.iter().map(|word| row(word, library)).collect();
    rows.extend(
        phrases.iter().map(|phrase| format!("{}  {} (grade {})", phrase.en, ruby::plain(&phrase.ja), phrase.grade)),
    );
    if rows.is_empty() {
        format!("The library has no word with \"{query}\". Write Card(word: \"{query}\", ja: \"…\") in the lesson.")
    } else {
        rows.join("\n")
    }
}

/// A word on one line: what it means, where it belongs, and what it lacks.
fn row(word: &Word, library: &Library) -> String {
    let kana = word.gloss.get("ja").map_or("", String::as_str);
    let kanji = word.kanji.as_deref().map(|kanji| format!(" {}", ruby::plain(kanji))).unwrap_or_default();
    let grade = word.grade.map(|grade| format!("grade {grade}, ")).unwrap_or_default();
    let picture = if word.picture.is_some() { "picture" } else { "no picture" };
    let voice = if library.clips.contains(&word.voice) { "voice" } else { "no voice" };
    format!("{:<20} {kana}{kanji} ({}, {grade}{picture}, {voice})", word.word, word.topics.join(", "))
}

/// A sentence holds what was typed, in English or Japanese.
fn holds(phrase: &Phrase, query: &str) -> bool {
    let query = search::fold(query.trim());
    [&phrase.en, &ruby::plain(&phrase.ja)].into_iter().any(|text| search::fold(text).contains(&query))
}
