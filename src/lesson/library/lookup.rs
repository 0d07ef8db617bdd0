//! How a word is found that a teacher types: capitals, hyphens, spaces, accents, British spellings and
//! forms ("apples", "went") lead to the row that is meant. Which of two meanings a lesson wants is for
//! [`Words::meant`], by the topics of the other words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::words::Word;
use crate::phonics;

/// The words of the library, and how each is found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Words {
    all: Vec<Word>,
    /// The rows by what they are found by, the nearest way first.
    index: BTreeMap<String, Vec<(By, u32)>>,
}

/// By what a row was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum By {
    /// The word itself, however it is spaced and capitalised.
    Word,
    /// Another spelling of it, or another word for it: colour, autumn.
    Spelling,
    /// A form of it: apples, went.
    Form,
}

impl Words {
    /// Adds rows, in their order.
    pub(super) fn add(&mut self, words: Vec<Word>) {
        for word in words {
            let Ok(place) = u32::try_from(self.all.len()) else { return };
            let mut enter = |by, text: &str| {
                let entries = self.index.entry(key(text)).or_default();
                if entries.iter().all(|&(_, other)| other != place) {
                    entries.push((by, place));
                    entries.sort_unstable();
                }
            };
            enter(By::Word, &word.word);
            word.also.iter().for_each(|spelling| enter(By::Spelling, spelling));
            word.forms().for_each(|form| enter(By::Form, form));
            self.all.push(word);
        }
    }

    /// Every row, in the order of the lists.
    pub fn iter(&self) -> impl Iterator<Item = &Word> {
        self.all.iter()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Every meaning of what a teacher wrote, and by what it was found. A word itself comes before a
    /// form of another: "glasses" are worn, and only without them they are what one drinks from.
    pub fn found(&self, written: &str) -> (By, Vec<&Word>) {
        let entries = self.index.get(&key(written)).map_or(&[][..], Vec::as_slice);
        let Some(&(nearest, _)) = entries.first() else { return (By::Word, Vec::new()) };
        let rows = entries.iter().filter(|(by, _)| *by == nearest);
        let mut rows: Vec<&Word> = rows.filter_map(|&(_, place)| self.all.get(place as usize)).collect();
        // "its" and "it's" have one key: whoever wrote the apostrophe means the one with it.
        if rows.iter().any(|row| same_letters(&row.word, written)) {
            rows.retain(|row| same_letters(&row.word, written));
        }
        (nearest, rows)
    }

    /// Every meaning of a word.
    pub fn meanings(&self, word: &str) -> Vec<&Word> {
        self.found(word).1
    }

    /// Which of several meanings belongs beside these other words, and whether that is sure: the one
    /// that shares more topics with them than any other meaning. The first, where none does.
    pub fn meant<'a>(meanings: &[&'a Word], beside: &[&Word]) -> Option<(&'a Word, bool)> {
        let shares = |meaning: &Word| {
            beside.iter().flat_map(|other| &other.topics).filter(|topic| meaning.topics.contains(topic)).count()
        };
        let votes: Vec<usize> = meanings.iter().map(|meaning| shares(meaning)).collect();
        let most = votes.iter().max().copied()?;
        let best = votes.iter().position(|&vote| vote == most)?;
        let sure = meanings.len() == 1 || votes.iter().filter(|&&vote| vote == most).count() == 1;
        Some((meanings[best], sure))
    }
}

/// Written with the same letters and marks, capitals aside.
fn same_letters(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.trim().replace('’', "'").to_lowercase()
}

/// What a word is found by: in small letters without accents, spaces, and the marks that people write or leave out.
fn key(text: &str) -> String {
    let marks = |c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '\'' | '’' | '.' | '!' | '?' | ',');
    let letters = text.chars().filter(|c| !marks(*c));
    letters.flat_map(|c| phonics::without_accent(c).to_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(word: &str, ja: &str, topic: &str) -> Word {
        let gloss = [("ja".to_owned(), ja.to_owned())].into();
        Word { word: word.to_owned(), gloss, topics: vec![topic.to_owned()], ..Word::default() }
    }

    fn words() -> Words {
        let mut words = Words::default();
        words.add(vec![
            word("bat", "バット", "sports"),
            word("bat", "こうもり", "animals"),
            Word { plural: Some("dogs".into()), ..word("dog", "いぬ", "animals") },
            word("cat", "ねこ", "animals"),
            Word { also: vec!["colour".into()], ..word("color", "いろ", "colors") },
            word("ice cream", "アイスクリーム", "food"),
            word("T-shirt", "ティーシャツ", "clothes"),
            word("café", "カフェ", "places"),
            Word { plural: Some("glasses".into()), ..word("glass", "コップ", "things") },
            word("glasses", "めがね", "clothes"),
            word("its", "その", "small-words"),
            word("it's", "それは", "small-words"),
        ]);
        words
    }

    #[test]
    fn a_word_is_found_however_it_is_written() {
        let words = words();
        let check = |written: &str, by: By, expect: &[&str]| {
            let (found_by, rows) = words.found(written);
            let rows: Vec<&str> = rows.iter().map(|row| row.gloss["ja"].as_str()).collect();
            assert_eq!((found_by, rows.as_slice()), (by, expect), "{written}");
        };
        check("DOG", By::Word, &["いぬ"]);
        check("ice-cream", By::Word, &["アイスクリーム"]);
        check("icecream", By::Word, &["アイスクリーム"]);
        check("t shirt", By::Word, &["ティーシャツ"]);
        check("cafe", By::Word, &["カフェ"]);
        check("Colour", By::Spelling, &["いろ"]);
        check("dogs", By::Form, &["いぬ"]);
        check("glasses", By::Word, &["めがね"]);
        check("its", By::Word, &["その"]);
        check("It’s", By::Word, &["それは"]);
        check("bat", By::Word, &["バット", "こうもり"]);
        check("unicorn", By::Word, &[]);
        check("dog/cat", By::Word, &[]);
        check("", By::Word, &[]);
    }

    #[test]
    fn the_words_beside_it_say_which_meaning() {
        let words = words();
        let meanings = words.meanings("bat");
        let check = |beside: &[&str], expect: &str, sure: bool| {
            let beside: Vec<&Word> = beside.iter().flat_map(|word| words.meanings(word)).collect();
            let (word, found_sure) = Words::meant(&meanings, &beside).expect("there are meanings");
            assert_eq!((word.gloss["ja"].as_str(), found_sure), (expect, sure));
        };
        check(&["dog", "cat"], "こうもり", true);
        check(&["ice cream"], "バット", false);
        check(&[], "バット", false);
        assert_eq!(Words::meant(&[], &[]), None);
    }
}
