//! The rows of the word library: what a word list may hold, and what each field must be. How a row is
//! found is [`super::lookup`]'s affair; what a lesson takes from it is `check`'s.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::super::diag::{Diag, Diags, Span};
use super::super::model::{Glosses, glosses};
use super::super::rules::{self, Problem, problem};
use super::super::suggest::listed;
use super::super::{ron_file, ruby, tree};
use super::{names_file, wrong_id};
use crate::limits::{HINTS_OF_A_WORD, WORD_FORMS_MAX};

/// The parts of speech that a row may have.
const PARTS_OF_SPEECH: [&str; 12] = [
    "noun",
    "name",
    "verb",
    "adjective",
    "adverb",
    "number",
    "pronoun",
    "determiner",
    "preposition",
    "conjunction",
    "interjection",
    "phrase",
];

/// A word of the library: one meaning of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// The English word or phrase, as a card says it.
    pub word: String,
    /// What it means, by language. Japanese is always there, in kana.
    pub gloss: Glosses,
    /// The Japanese meaning as adults write it, every kanji with its reading; none where it is the kana.
    pub kanji: Option<String>,
    /// Its part of speech: noun, verb, adjective …
    pub pos: Option<String>,
    /// The stem of its picture.
    pub picture: Option<String>,
    /// The stem of its recording, whether or not that was made.
    pub voice: String,
    /// Its graphemes.
    pub sounds: Option<String>,
    /// The grade in which it is usually met, 3 to 9; junior high school is 7 to 9.
    pub grade: Option<u8>,
    /// Its plural, where it has one.
    pub plural: Option<String>,
    /// What a verb becomes in the past.
    pub past: Option<String>,
    /// What a verb becomes in "I am ____".
    pub ing: Option<String>,
    /// "a" or "an", where it takes one.
    pub article: Option<String>,
    /// Other spellings of it, and other words for the same thing: colour, autumn.
    pub also: Vec<String>,
    /// The topic that it belongs to, and then the others.
    pub topics: Vec<String>,
    /// What kind of thing it is, as a word of the library: fruit.
    pub category: Option<String>,
    /// Words of the library that are good wrong choices beside it.
    pub confusable: Vec<String>,
    /// A sentence with it that a ten-year-old understands.
    pub sentence: Option<String>,
    /// What it could be, from hard to easy: three, or none.
    pub hints: Vec<String>,
    /// An easier question about it, with the answer inside.
    pub support: Option<String>,
    /// A question about it that everyone answers in their own way.
    pub stretch: Option<String>,
}

/// A word list as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Words")]
struct WordFile {
    topic: String,
    #[serde(deserialize_with = "glosses")]
    name: Glosses,
    /// The words stand in an order, as numbers and days do.
    #[serde(default)]
    in_order: bool,
    words: Vec<WordEntry>,
}

/// A word as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Word")]
struct WordEntry {
    word: String,
    ja: String,
    kanji: Option<String>,
    #[serde(default, deserialize_with = "glosses")]
    gloss: Glosses,
    pos: Option<String>,
    picture: Option<String>,
    voice: Option<String>,
    sounds: Option<String>,
    grade: Option<u8>,
    plural: Option<String>,
    past: Option<String>,
    ing: Option<String>,
    article: Option<String>,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    topics: Vec<String>,
    category: Option<String>,
    #[serde(default)]
    confusable: Vec<String>,
    sentence: Option<String>,
    #[serde(default)]
    hints: Vec<String>,
    support: Option<String>,
    stretch: Option<String>,
}

/// A topic of the library.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// What it is called, by language.
    pub name: Glosses,
    /// Its words stand in an order, as numbers and days do: nobody asks for hints of them.
    pub in_order: bool,
}

/// A word list that was read, to be added to a library: lists can be read side by side.
#[derive(Clone, Debug)]
pub struct WordList {
    pub(super) id: String,
    pub(super) topic: Topic,
    pub(super) words: Vec<Word>,
}

impl WordList {
    /// Reads a word list. One with errors gives none.
    pub fn read(file: &str, source: &str) -> (Option<Self>, Vec<Diag>) {
        let list: WordFile = match ron_file::read(source) {
            Ok(list) => list,
            Err(diag) => return (None, vec![diag]),
        };
        // The places are worked out only when there is something to point at.
        let faults = faults(file, &list);
        if !faults.is_empty() {
            return (None, at_their_places(source, faults));
        }
        let words = list.words.into_iter().map(|entry| entry.into_word(&list.topic)).collect();
        let topic = Topic { name: list.name, in_order: list.in_order };
        (Some(Self { id: list.topic, topic, words }), Vec::new())
    }
}

/// Where in a word list something is wrong.
enum Place {
    Field(&'static str),
    Row(usize),
}

fn faults(file: &str, list: &WordFile) -> Vec<(Place, Problem)> {
    let mut faults = Vec::new();
    if !rules::is_kebab(&list.topic) || !names_file(file, &list.topic, "words") {
        faults.push((Place::Field("topic"), wrong_id(file, &list.topic, "topic")));
    }
    if let Err(problem) = rules::glosses(&list.name) {
        faults.push((Place::Field("name"), problem));
    }
    let mut seen = BTreeSet::new();
    for (index, entry) in list.words.iter().enumerate() {
        if let Err(problem) = check_word(entry) {
            faults.push((Place::Row(index), problem));
        }
        if !seen.insert((entry.word.to_lowercase(), entry.ja.as_str())) {
            let message = format!("“{}” is in this list twice.", entry.word);
            faults.push((Place::Row(index), problem("word-twice", message, "Delete one of them.")));
        }
    }
    faults
}

fn at_their_places(source: &str, faults: Vec<(Place, Problem)>) -> Vec<Diag> {
    let mut diags = Diags::default();
    let (tree, _) = tree::parse(source);
    let entries = tree.root.items("words");
    let all = tree.root.span;
    for (place, problem) in faults {
        let span: Span = match place {
            Place::Field(name) => tree.root.find(name).unwrap_or(all),
            Place::Row(index) => entries.get(index).map_or(all, |node| node.span),
        };
        diags.problem(span, problem);
    }
    diags.finish()
}

impl WordEntry {
    fn into_word(self, topic: &str) -> Word {
        let mut gloss = self.gloss;
        gloss.insert("ja".to_owned(), self.ja);
        let article = self.article.or_else(|| self.plural.as_ref().map(|_| rules::article(&self.word).to_owned()));
        let mut topics = vec![topic.to_owned()];
        topics.extend(self.topics);
        Word {
            voice: self.voice.unwrap_or_else(|| stem(&self.word)),
            word: self.word,
            gloss,
            kanji: self.kanji,
            pos: self.pos,
            picture: self.picture,
            sounds: self.sounds,
            grade: self.grade,
            plural: self.plural,
            past: self.past,
            ing: self.ing,
            article,
            also: self.also,
            topics,
            category: self.category,
            confusable: self.confusable,
            sentence: self.sentence,
            hints: self.hints,
            support: self.support,
            stretch: self.stretch,
        }
    }
}

impl Word {
    /// The topic that it belongs to first.
    pub fn topic(&self) -> &str {
        self.topics.first().map_or("", String::as_str)
    }

    /// The forms of it that are taught, the word itself not among them.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        [&self.plural, &self.past, &self.ing].into_iter().filter_map(|form| form.as_deref())
    }

    /// Its Japanese meaning for a grade: kana for those who are still learning their kanji, and from
    /// grade 5 on as adults write it, with furigana.
    pub fn japanese(&self, grade: u8) -> &str {
        let kana = self.gloss.get("ja").map_or("", String::as_str);
        self.kanji.as_deref().filter(|_| grade >= KANJI_FROM_GRADE).unwrap_or(kana)
    }

    /// Whether a teacher who writes this Japanese means this word: in kana, or in kanji with or without furigana.
    pub fn means(&self, japanese: &str) -> bool {
        let plain = ruby::plain(japanese);
        self.gloss.get("ja").is_some_and(|kana| *kana == plain)
            || self.kanji.as_deref().is_some_and(|kanji| ruby::plain(kanji) == plain)
    }
}

/// First grade that reads what a word means in kanji with furigana: upper elementary readers meet most
/// of them in their own language lessons, and homophones (はし) are told apart.
const KANJI_FROM_GRADE: u8 = 5;

/// The stem of a word's files: small letters and digits, everything else one hyphen; points and
/// apostrophes are dropped. "New Year's Day" is `new-years-day`.
pub fn stem(word: &str) -> String {
    let mut stem = String::new();
    for c in word.to_lowercase().chars() {
        match c {
            '.' | '\'' | '’' => {}
            c if c.is_ascii_alphanumeric() => stem.push(c),
            _ if stem.is_empty() || stem.ends_with('-') => {}
            _ => stem.push('-'),
        }
    }
    stem.trim_end_matches('-').to_owned()
}

fn check_word(entry: &WordEntry) -> Result<(), Problem> {
    let optional = |text: &Option<String>, rule: fn(&str) -> Result<(), Problem>| text.as_deref().map_or(Ok(()), rule);
    rules::word(&entry.word)?;
    rules::line(&entry.ja)?;
    rules::glosses(&entry.gloss)?;
    optional(&entry.kanji, rules::line)?;
    for form in [&entry.plural, &entry.past, &entry.ing] {
        optional(form, rules::word)?;
    }
    if entry.also.len() > WORD_FORMS_MAX || entry.confusable.len() > WORD_FORMS_MAX {
        let message = format!("There are more than {WORD_FORMS_MAX} of these.");
        return Err(problem("too-many-forms", message, "Keep the best."));
    }
    entry.also.iter().chain(&entry.confusable).try_for_each(|word| rules::word(word))?;
    entry.hints.iter().try_for_each(|hint| rules::line(hint))?;
    for text in [&entry.sentence, &entry.support, &entry.stretch, &entry.category] {
        optional(text, rules::line)?;
    }
    if !matches!(entry.hints.len(), 0 | HINTS_OF_A_WORD) {
        let message = format!("“{}” has {} hints.", entry.word, entry.hints.len());
        let hint = format!("Write {HINTS_OF_A_WORD}, from hard to easy, or none.");
        return Err(problem("wrong-hints", message, hint));
    }
    if let Some(pos) = entry.pos.as_deref().filter(|pos| !PARTS_OF_SPEECH.contains(pos)) {
        let hint = format!("Write one of {}.", listed(PARTS_OF_SPEECH.into_iter()));
        return Err(problem("unknown-name", format!("“{pos}” is no part of speech."), hint));
    }
    entry.topics.iter().try_for_each(|topic| rules::stem(topic))?;
    entry.sounds.as_deref().map_or(Ok(()), |sounds| rules::sounds(sounds, &entry.word))?;
    optional(&entry.picture, rules::stem)?;
    optional(&entry.voice, rules::stem)?;
    if entry.article.as_deref().is_some_and(|article| !matches!(article, "a" | "an")) {
        return Err(problem("bad-article", "An article is “a” or “an”.", "Write one of the two, or leave it out."));
    }
    if entry.grade.is_some_and(|grade| !(1..=9).contains(&grade)) {
        return Err(problem("out-of-range", "A grade is 1 to 9.", "Junior high school is 7 to 9."));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_after_words() {
        let check = |word, expect| assert_eq!(stem(word), expect);
        check("apple", "apple");
        check("ice cream", "ice-cream");
        check("New Year's Day", "new-years-day");
        check("P.E.", "pe");
        check("T-shirt", "t-shirt");
        check("turn left!", "turn-left");
    }

    #[test]
    fn a_meaning_is_known_in_kana_and_in_kanji() {
        let word = Word {
            gloss: [("ja".to_owned(), "はし".to_owned())].into(),
            kanji: Some("{橋|はし}".to_owned()),
            ..Word::default()
        };
        assert!(word.means("はし") && word.means("橋") && word.means("{橋|はし}") && !word.means("箸"));
        assert_eq!((word.japanese(4), word.japanese(5)), ("はし", "{橋|はし}"));
    }
}
