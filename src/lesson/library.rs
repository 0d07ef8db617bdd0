//! What lessons draw from: the words, games and school kanji that ship with the engine. Their files
//! are RON that `ron` and serde read; this room is handed their text and knows no files.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::axes::Game;
use super::diag::{Diag, Diags, Span};
use super::rules::{Problem, problem};
use super::tree;
use super::{game_file, ron_file};

mod lookup;
mod sentences;
pub(super) mod words;

pub use lookup::{By, Words};
pub use sentences::{Phrase, Says};
pub use words::{Topic, Word, WordList, stem};

/// Everything that a lesson can name. As data it has no games: they are few, and quickly read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Library {
    /// The words. One with two meanings (orange) is two rows.
    pub words: Words,
    /// The topics of the words.
    pub topics: BTreeMap<String, Topic>,
    /// What is said in every lesson, and the sentences that are taught.
    pub sentences: Vec<Phrase>,
    /// The stems of the recordings that there are.
    pub clips: BTreeSet<String>,
    /// The games by their ids.
    #[serde(skip)]
    pub games: BTreeMap<String, Game>,
    /// The grade in which each kanji is taught. Empty: furigana is not checked.
    pub kanji_grades: BTreeMap<char, u8>,
}

/// The kanji of the six elementary grades.
#[derive(Deserialize)]
struct KanjiGrades(Vec<String>);

impl Library {
    /// Adds a word list. A list with errors adds nothing.
    pub fn add_words(&mut self, file: &str, source: &str) -> Vec<Diag> {
        let (list, diags) = WordList::read(file, source);
        list.into_iter().for_each(|list| self.add_list(list));
        diags
    }

    /// Adds a word list that was read before.
    pub fn add_list(&mut self, list: WordList) {
        self.words.add(list.words);
        self.topics.insert(list.id, list.topic);
    }

    /// Adds sentences of the classroom. A list with errors adds nothing.
    pub fn add_sentences(&mut self, file: &str, source: &str) -> Vec<Diag> {
        let (list, diags) = sentences::read(file, source);
        self.sentences.extend(list.unwrap_or_default());
        diags
    }

    /// Adds the recordings that there are, by their stems: a word whose voice is not among them has none.
    pub fn add_clips(&mut self, stems: impl IntoIterator<Item = String>) {
        self.clips.extend(stems);
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
        let apple = library.words.meanings("Apple")[0];
        assert_eq!((apple.article.as_deref(), apple.topic(), apple.voice.as_str()), (Some("an"), "food", "apple"));
        let rice = library.words.meanings("rice")[0];
        assert_eq!((rice.gloss["pt"].as_str(), &rice.article), ("arroz", &None));
        assert_eq!(library.topics["food"].name["en"], "Food");
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
        check("picture: \"apple\"", "pos: \"fruit\"", &["unknown-name"]);
        check("picture: \"apple\"", "hints: [\"It is red.\"]", &["wrong-hints"]);
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
