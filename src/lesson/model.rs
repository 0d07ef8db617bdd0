//! A checked lesson: what the rules play from. Everything here is plain data that was found sound:
//! names are resolved, numbers are in range, texts are not too long.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::axes::{Game, Need};

/// A text by language code (`en`, `ja`, `pt`, …).
pub type Glosses = BTreeMap<String, String>;

/// Reads glosses as RON writes them, `(en: "…", ja: "…")`, and as JSON does, `{"en": "…"}`.
pub(crate) fn glosses<'de, D: Deserializer<'de>>(source: D) -> Result<Glosses, D::Error> {
    struct ByLanguage;

    impl<'de> Visitor<'de> for ByLanguage {
        type Value = Glosses;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("texts by language, (en: \"…\", ja: \"…\")")
        }

        fn visit_unit<E>(self) -> Result<Glosses, E> {
            Ok(Glosses::new())
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Glosses, A::Error> {
            let mut glosses = Glosses::new();
            while let Some((language, text)) = map.next_entry::<String, String>()? {
                if glosses.contains_key(&language) {
                    return Err(A::Error::custom(format!("the language {language} is there twice")));
                }
                glosses.insert(language, text);
            }
            Ok(glosses)
        }
    }

    source.deserialize_any(ByLanguage)
}

/// A lesson, checked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lesson {
    /// What the picker and the first screen show.
    pub title: String,
    /// The course or textbook, as the author names it.
    pub course: Option<String>,
    /// The unit within the course.
    pub unit: Option<u16>,
    /// School grade: 1–6 elementary, 7–9 junior high. Decides what a card shows.
    pub grade: u8,
    /// What the class will be able to do (めあて), shown first and asked about at the end.
    pub goal: Glosses,
    /// The target sentence; a card's word takes its place.
    pub sentence: Option<Sentence>,
    /// The question to which the sentence is an answer: what pairs ask each other.
    #[serde(default)]
    pub ask: Option<Sentence>,
    /// The words, in the author's order.
    pub cards: Vec<Card>,
    /// What is played, in order.
    pub games: Vec<Game>,
}

/// A card's name within its lesson. It stays the same when the author moves the card or edits its
/// picture, because it is made of the word (and a count, where two cards share one word).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CardId(pub String);

/// A word and what the class needs of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its name within the lesson.
    pub id: CardId,
    /// The English word or phrase.
    pub word: String,
    /// What it means, by language.
    pub gloss: Glosses,
    /// Where its picture lies.
    pub picture: Option<MediaRef>,
    /// Where the recording of the word lies.
    pub voice: Option<MediaRef>,
    /// Its graphemes, joined by hyphens: `n-igh-t`.
    pub sounds: Option<String>,
    /// The form that a sentence takes ("apples" in "I like apples."); the word itself when there is none.
    pub plural: Option<String>,
    /// What a verb becomes in "I ate dinner."
    #[serde(default)]
    pub past: Option<String>,
    /// What a verb becomes in "I am eating dinner."
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ing: Option<String>,
    /// "a" or "an", where the word takes one.
    pub article: Option<String>,
    /// A sentence with the word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
    /// What it could be, from hard to easy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
    /// An easier question about it, with the answer inside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<String>,
    /// A question about it that everyone answers in their own way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stretch: Option<String>,
    /// What kind of thing it is: fruit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Words that are good wrong choices beside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confusable: Vec<String>,
    /// What the author keeps about it, of one or more lines. No screen of the class shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
}

/// A file that belongs to a lesson, not yet opened: the pure rooms know no files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MediaRef {
    /// In the library that ships with the engine, by its stem: `apple`.
    Library(String),
    /// Beside the lesson file, by its name: `natto.png`.
    Beside(String),
}

/// A sentence with one place that a card's word takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// As the author wrote it.
    pub text: String,
    /// The byte range of the word that changes, and which form of the word stands there.
    /// `None`: no card's word was found in it, so it is shown as it is.
    pub slot: Option<Slot>,
}

/// The place of a card's word in a [`Sentence`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What takes the place.
    pub form: Form,
}

/// A form of a card's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// The word as it stands on the card.
    Plain,
    /// The past where the word has one, else the word: "I ate dinner."
    Past,
    /// The plural where the word has one, else the word: "I like apples.", "I like tennis."
    Plural,
    /// With its article where the word takes one: "It is an apple.", "It is red."
    Article,
}

impl Sentence {
    /// The sentence with this card's word in its place.
    pub fn with(&self, card: &Card) -> String {
        let Some(slot) = self.slot else { return self.text.clone() };
        let (Some(before), Some(after)) = (self.text.get(..slot.start), self.text.get(slot.end..)) else {
            return self.text.clone();
        };
        let word = match slot.form {
            Form::Plain => card.word.clone(),
            Form::Past => card.past.clone().unwrap_or_else(|| card.word.clone()),
            Form::Plural => card.plural.clone().unwrap_or_else(|| card.word.clone()),
            Form::Article => match &card.article {
                Some(article) => format!("{article} {}", card.word),
                None => card.word.clone(),
            },
        };
        let word = if slot.start == 0 { capitalised(&word) } else { word };
        format!("{before}{word}{after}")
    }

    /// The sentence with a line in the word's place: what pupils fill in. It tells no answer.
    pub fn blank(&self) -> String {
        /// As wide as a word that is written in.
        const LINE: &str = "____";
        let parts = self.slot.and_then(|slot| Some((self.text.get(..slot.start)?, self.text.get(slot.end..)?)));
        parts.map_or_else(|| self.text.clone(), |(before, after)| format!("{before}{LINE}{after}"))
    }
}

/// The text with its first letter as a capital.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl Card {
    /// Whether a text says the word, a form of it or its meaning: it would give the answer away.
    pub fn is_named_in(&self, text: &str) -> bool {
        let forms = [&self.plural, &self.past, &self.ing].into_iter().flatten();
        let meanings = self.gloss.values().map(|meaning| super::ruby::plain(meaning));
        let mut names = forms.cloned().chain(meanings).chain([self.word.clone()]);
        let text = text.to_lowercase();
        names.any(|name| !name.is_empty() && text.contains(&name.to_lowercase()))
    }

    /// Whether a game that needs these can be played with this card.
    pub fn has(&self, needs: &[Need]) -> bool {
        needs.iter().all(|need| match need {
            Need::Picture => self.picture.is_some(),
            Need::Sounds => self.sounds.is_some(),
            Need::Voice => self.voice.is_some(),
            Need::Hints => !self.hints.is_empty(),
        })
    }
}

impl Lesson {
    /// The card of this name.
    pub fn card(&self, id: &CardId) -> Option<&Card> {
        self.cards.iter().find(|card| &card.id == id)
    }

    /// Takes over the names of an older version's cards, so that a corrected word is the same card:
    /// where the card in a place is new and the one that stood there is gone, it was corrected.
    pub fn keep_card_ids(&mut self, old: &Self) {
        let new_ids: Vec<CardId> = self.cards.iter().map(|card| card.id.clone()).collect();
        for (card, before) in self.cards.iter_mut().zip(&old.cards) {
            if old.card(&card.id).is_none() && !new_ids.contains(&before.id) {
                card.id = before.id.clone();
            }
        }
    }

    /// The cards that have what a game needs.
    pub fn fitting<'a>(&'a self, game: &'a Game) -> impl Iterator<Item = &'a Card> {
        self.cards.iter().filter(|card| card.has(&game.needs))
    }

    /// Whether a game can be played with this lesson: it has the cards, and what pairs say where that is the game.
    pub fn suffices_for(&self, game: &Game) -> bool {
        let framed = self.ask.is_some() || self.sentence.is_some();
        self.fitting(game).count() >= game.cards_min.max(1) && (framed || !game.needs_frame())
    }

    /// Every recording that the lesson can play, in the author's order, each once: cards first, then slides.
    pub fn recordings(&self) -> Vec<MediaRef> {
        let cards = self.cards.iter().filter_map(|card| card.voice.clone());
        let slides = self.games.iter().filter_map(|game| game.slide.as_ref()?.sound.clone());
        let mut all: Vec<MediaRef> = Vec::new();
        for recording in cards.chain(slides) {
            if !all.contains(&recording) {
                all.push(recording);
            }
        }
        all
    }

    /// Every picture that the lesson can show, in the author's order, each once: cards first, then slides.
    pub fn pictures(&self) -> Vec<MediaRef> {
        let cards = self.cards.iter().filter_map(|card| card.picture.clone());
        let slides = self.games.iter().filter_map(|game| game.slide.as_ref()?.picture.clone());
        let mut all: Vec<MediaRef> = Vec::new();
        for picture in cards.chain(slides) {
            if !all.contains(&picture) {
                all.push(picture);
            }
        }
        all
    }
}
