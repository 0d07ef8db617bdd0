//! What lessons draw from: the words, games and school kanji that ship with the engine. Their files
//! are RON that `ron` and serde read; this room is handed their text and knows no files.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::axes::Game;
use super::diag::{Diag, Diags, Span};
use super::model::{Glosses, glosses};
use super::rules::{self, Problem, problem};
use super::tree;
use super::{game_file, ron_file};

/// Everything that a lesson can name.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The words by their small letters. A word with two meanings (orange) has two entries.
    pub words: BTreeMap<String, Vec<Word>>,
    /// The topics of the words and what they are called.
    pub topics: BTreeMap<String, Glosses>,
    /// The games by their ids.
    pub games: BTreeMap<String, Game>,
    /// The grade in which each kanji is taught. Empty: furigana is not checked.
    pub kanji_grades: BTreeMap<char, u8>,
}

/// A word of the library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The English word or phrase.
    pub word: String,
    /// What it means, by language; Japanese is always there.
    pub gloss: Glosses,
    /// The stem of its picture.
    pub picture: Option<String>,
    /// The stem of its recording.
    pub voice: Option<String>,
    /// Its graphemes.
    pub sounds: Option<String>,
    /// The grade in which it is usually met.
    pub grade: Option<u8>,
    /// Its plural, where it has one.
    pub plural: Option<String>,
    /// What a verb becomes in the past.
    pub past: Option<String>,
    /// "a" or "an", where it takes one.
    pub article: Option<String>,
    /// The topic that it belongs to.
    pub topic: String,
}

/// A word list as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Words")]
struct WordFile {
    topic: String,
    #[serde(deserialize_with = "glosses")]
    name: Glosses,
    words: Vec<WordEntry>,
}

/// A word as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Word")]
struct WordEntry {
    word: String,
    ja: String,
    #[serde(default, deserialize_with = "glosses")]
    gloss: Glosses,
    picture: Option<String>,
    voice: Option<String>,
    sounds: Option<String>,
    grade: Option<u8>,
    plural: Option<String>,
    past: Option<String>,
    article: Option<String>,
}

/// The kanji of the six elementary grades.
#[derive(Deserialize)]
struct KanjiGrades(Vec<String>);

impl Library {
    /// Adds a word list. A list with errors adds nothing.
    pub fn add_words(&mut self, file: &str, source: &str) -> Vec<Diag> {
        let list: WordFile = match ron_file::read(source) {
            Ok(list) => list,
            Err(diag) => return vec![diag],
        };
        let mut diags = Diags::default();
        let (tree, _) = tree::parse(source);
        let place = |path: &str| tree.root.find(path).unwrap_or(tree.root.span);
        if !rules::is_kebab(&list.topic) || !names_file(file, &list.topic, "words") {
            diags.problem(place("topic"), wrong_id(file, &list.topic, "topic"));
        }
        if let Err(problem) = rules::glosses(&list.name) {
            diags.problem(place("name"), problem);
        }
        let mut seen = BTreeSet::new();
        let entries = tree.root.items("words");
        for (index, entry) in list.words.iter().enumerate() {
            let span = entries.get(index).map_or(tree.root.span, |node| node.span);
            if let Err(problem) = check_word(entry) {
                diags.problem(span, problem);
            }
            if !seen.insert((entry.word.to_lowercase(), entry.ja.clone())) {
                let message = format!("“{}” is in this list twice.", entry.word);
                diags.problem(span, problem("word-twice", message, "Delete one of them."));
            }
        }
        if !diags.has_errors() {
            for entry in list.words {
                let word = entry.into_word(&list.topic);
                self.words.entry(word.word.to_lowercase()).or_default().push(word);
            }
            self.topics.insert(list.topic, list.name);
        }
        diags.finish()
    }

    /// Adds a game. A file with errors adds nothing.
    pub fn add_game(&mut self, file: &str, source: &str) -> Vec<Diag> {
        let game: Game = match ron_file::read(source) {
            Ok(game) => game,
            Err(diag) => return vec![diag],
        };
        let mut diags = Diags::default();
        let (tree, _) = tree::parse(source);
        game_file::check(&game, &tree.root, &mut diags);
        let place = tree.root.find("id").unwrap_or(tree.root.span);
        if !names_file(file, &game.id, "game") {
            diags.problem(place, wrong_id(file, &game.id, "id"));
        }
        if self.games.contains_key(&game.id) {
            let message = format!("There is a game “{}” already.", game.id);
            diags.problem(place, problem("game-twice", message, "Give this one another id."));
        }
        if !diags.has_errors() {
            self.games.insert(game.id.clone(), game);
        }
        diags.finish()
    }

    /// Adds the kanji of the school grades: `KanjiGrades(["一右雨…", …])`, six texts from grade 1 on.
    pub fn add_kanji(&mut self, source: &str) -> Vec<Diag> {
        match ron_file::read::<KanjiGrades>(source) {
            Ok(KanjiGrades(grades)) if grades.len() == 6 => {
                for (grade, kanji) in (1..).zip(&grades) {
                    self.kanji_grades.extend(kanji.chars().map(|c| (c, grade)));
                }
                Vec::new()
            }
            Ok(KanjiGrades(grades)) => {
                let mut diags = Diags::default();
                let message = format!("There are {} grades of kanji here, not 6.", grades.len());
                diags.error("kanji-grades", Span::new(0, source.len()), message, "Write one text for each grade.");
                diags.finish()
            }
            Err(diag) => vec![diag],
        }
    }

    /// Every meaning of a word, capitals aside.
    pub fn meanings(&self, word: &str) -> &[Word] {
        self.words.get(&word.to_lowercase()).map_or(&[], Vec::as_slice)
    }

    /// A game by the name that a lesson calls it by: `MaruBatsu`.
    pub(super) fn game_called(&self, name: &str) -> Option<&Game> {
        self.games.values().find(|game| constructor(&game.id) == name)
    }
}

/// A game's id in capitals: `maru-batsu` is `MaruBatsu`.
pub fn constructor(id: &str) -> String {
    let capital = |part: &str| {
        let (first, rest) = part.split_at(part.len().min(1));
        first.to_ascii_uppercase() + rest
    };
    if id.is_ascii() { id.split('-').map(capital).collect() } else { id.to_owned() }
}

impl WordEntry {
    fn into_word(self, topic: &str) -> Word {
        let mut gloss = self.gloss;
        gloss.insert("ja".to_owned(), self.ja);
        let article = self.article.or_else(|| self.plural.as_ref().map(|_| rules::article(&self.word).to_owned()));
        Word {
            word: self.word,
            gloss,
            picture: self.picture,
            voice: self.voice,
            sounds: self.sounds,
            grade: self.grade,
            plural: self.plural,
            past: self.past,
            article,
            topic: topic.to_owned(),
        }
    }
}

fn check_word(entry: &WordEntry) -> Result<(), Problem> {
    rules::word(&entry.word)?;
    rules::line(&entry.ja)?;
    rules::glosses(&entry.gloss)?;
    entry.past.as_deref().map_or(Ok(()), rules::word)?;
    entry.plural.as_deref().map_or(Ok(()), rules::word)?;
    entry.sounds.as_deref().map_or(Ok(()), |sounds| rules::sounds(sounds, &entry.word))?;
    entry.picture.as_deref().map_or(Ok(()), rules::stem)?;
    entry.voice.as_deref().map_or(Ok(()), rules::stem)?;
    if entry.article.as_deref().is_some_and(|article| !matches!(article, "a" | "an")) {
        return Err(problem("bad-article", "An article is “a” or “an”.", "Write one of the two, or leave it out."));
    }
    if entry.grade.is_some_and(|grade| !(1..=9).contains(&grade)) {
        return Err(problem("out-of-range", "A grade is 1 to 9.", "Junior high school is 7 to 9."));
    }
    Ok(())
}

/// `food.words.ron` holds the topic "food".
fn names_file(file: &str, id: &str, kind: &str) -> bool {
    file.rsplit(['/', '\\']).next() == Some(&format!("{id}.{kind}.ron"))
}

fn wrong_id(file: &str, id: &str, field: &str) -> Problem {
    let message = format!("The {field} “{id}” is not that of the file {file}.");
    problem("wrong-id", message, "Use the file's name up to its first point: small letters, digits and hyphens.")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOOD: &str = r#"
        // What we eat.
        Words(topic: "food", name: (en: "Food", ja: "{食|た}べ{物|もの}"), words: [
            Word(word: "apple", ja: "りんご", picture: "apple", sounds: "a-pp-le", grade: 3, plural: "apples"),
            Word(word: "rice", ja: "ごはん", gloss: (pt: "arroz")),
            Word(word: "orange", ja: "オレンジ", plural: "oranges"),
        ])"#;

    fn codes(diags: &[Diag]) -> Vec<&str> {
        diags.iter().map(|diag| diag.code).collect()
    }

    #[test]
    fn a_word_list_is_read() {
        let mut library = Library::default();
        assert_eq!(library.add_words("assets/words/food.words.ron", FOOD), []);
        let [apple] = library.meanings("Apple") else { panic!("one meaning") };
        assert_eq!((apple.article.as_deref(), apple.topic.as_str()), (Some("an"), "food"));
        assert_eq!(library.meanings("rice")[0].gloss["pt"], "arroz");
        assert_eq!(library.meanings("rice")[0].article, None);
        assert_eq!(library.topics["food"]["en"], "Food");
    }

    #[test]
    fn mistakes_in_a_word_list_are_found() {
        let check = |from: &str, to: &str, expect: &[&str]| {
            let source = FOOD.replace(from, to);
            let mut library = Library::default();
            assert_eq!(codes(&library.add_words("food.words.ron", &source)), expect, "{to}");
            assert!(library.words.is_empty(), "{to}");
        };
        check("\"apple\"", "\"\"", &["empty-text"]);
        check("a-pp-le", "a-p-le", &["sounds-differ"]);
        check("picture: \"apple\"", "picture: \"apple.png\"", &["bad-path"]);
        check("picture:", "pictur:", &["unknown-field"]);
        check("grade: 3", "grade: 12", &["out-of-range"]);
        check("\"rice\", ja: \"ごはん\"", "\"apple\", ja: \"りんご\"", &["word-twice"]);
        check("\"food\"", "\"fruit\"", &["wrong-id"]);
        check("{食|た}", "{食|た", &["bad-furigana"]);
        check("Words(", "Words[", &["cannot-read"]);
    }

    #[test]
    fn kanji_are_known_by_grade() {
        let mut library = Library::default();
        assert_eq!(library.add_kanji(r#"KanjiGrades(["一右", "引", "悪", "愛", "圧", "胃"])"#), []);
        assert_eq!((library.kanji_grades[&'右'], library.kanji_grades[&'胃']), (1, 6));
        assert_eq!(codes(&library.add_kanji(r#"KanjiGrades(["一"])"#)), ["kanji-grades"]);
    }

    #[test]
    fn ids_have_a_constructor() {
        let check = |id, expect| assert_eq!(constructor(id), expect);
        check("maru-batsu", "MaruBatsu");
        check("flashcards", "Flashcards");
        check("attack25", "Attack25");
    }
}
