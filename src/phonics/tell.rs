//! What `hanamaru sounds` and the searches of `hanamaru words` print: for people and for programs.
//!
//! All of it is text made from what is handed in, so that it can be tested without a terminal.

use std::fmt::Write;

use serde_json::{Value, json};

use super::find::{Contrast, Lexicon};
use super::order::Order;
use super::phone::Stress;
use super::segment::{NoSounds, Phonics};
use super::unshown::Unshown;
use super::word::{Cut, Source, Unit};
use crate::limits::{FOUND_MAX, NONSENSE_MAX};

/// A word's units and what it is; or the sentence that says why it has none.
type Asked<'a> = (&'a str, Result<Cut, NoSounds>);

/// The sounds of words, and whether each of them has some.
pub fn sounds(phonics: &Phonics, words: &[String], json_wanted: bool) -> (String, bool) {
    let asked: Vec<Asked> = words.iter().map(|word| (word.as_str(), phonics.cut(word))).collect();
    let sound = asked.iter().all(|(_, cut)| cut.is_ok());
    let text = if json_wanted {
        let rows: Vec<Value> = asked.iter().map(|(word, cut)| row(phonics, word, cut)).collect();
        serde_json::to_string_pretty(&rows).unwrap_or_else(|_| "[]".into())
    } else {
        asked
            .iter()
            .map(|(_, cut)| cut.as_ref().map_or_else(ToString::to_string, |cut| line(phonics, cut)))
            .collect::<Vec<_>>()
            .join("\n")
    };
    (text, sound)
}

/// A word for programs. `phoneme` is what `CMUdict` writes, without stress, several with a space, and empty
/// for a silent letter.
fn row(phonics: &Phonics, word: &str, cut: &Result<Cut, NoSounds>) -> Value {
    let cut = match cut {
        Ok(cut) => cut,
        Err(why) => return json!({ "word": word, "units": [], "guessed": false, "problem": why.to_string() }),
    };
    let unit = |unit: &Unit| {
        let names: Vec<&str> = unit.said.iter().map(|said| said.phone().arpabet()).collect();
        let taught = phonics.model.taught(&unit.grapheme, &unit.said);
        let ids: Vec<&str> = taught.iter().map(|sound| phonics.model.phoneme(*sound).id.as_str()).collect();
        let mut value = json!({ "grapheme": unit.grapheme, "phoneme": names.join(" "), "ipa": phonics.model.signs(&unit.grapheme, &unit.said), "sounds": ids });
        if let Some(vowel) = unit.vowel {
            value["vowel"] = json!(vowel);
        }
        value
    };
    let units: Vec<Value> = cut.units.iter().map(unit).collect();
    json!({ "word": cut.word, "sounds": cut.sounds(), "units": units, "guessed": cut.guessed, "from": name(cut.from),
            "count": count(phonics, cut), "beats": cut.beats().len() })
}

/// How many sounds a word has, as they are taught: street five, bird three, box four.
pub fn count(phonics: &Phonics, cut: &Cut) -> usize {
    cut.units.iter().map(|unit| phonics.model.taught(&unit.grapheme, &unit.said).len()).sum()
}

/// A word for people: `night        n-igh-t        n aɪ t        3 sounds, 1 beat`.
fn line(phonics: &Phonics, cut: &Cut) -> String {
    let signs: Vec<String> = cut
        .units
        .iter()
        .map(|unit| phonics.model.signs(&unit.grapheme, &unit.said))
        .filter(|ipa| !ipa.is_empty())
        .collect();
    let many = |count: usize, of: &str| format!("{count} {of}{}", if count == 1 { "" } else { "s" });
    let beats = cut.beats();
    let mut text = format!(
        "{:<16} {:<22} {:<22} {}, {}",
        cut.word,
        cut.sounds(),
        signs.join(" "),
        many(count(phonics, cut), "sound"),
        many(beats.len(), "beat")
    );
    if beats.len() > 1 {
        let letters = |units: &[Unit]| units.iter().map(|unit| unit.grapheme.as_str()).collect::<String>();
        let beat = |beat: &super::word::Beat| {
            // Of a guess nobody knows the stress.
            let mark = if beat.stress == Stress::Main && !cut.guessed { "ˈ" } else { "" };
            mark.to_owned() + &letters(&cut.units[beat.units.clone()])
        };
        let shown: Vec<String> = beats.iter().map(beat).filter(|beat| beat.chars().any(char::is_alphabetic)).collect();
        write!(text, ": {}", shown.join("·")).ok();
    }
    if cut.guessed {
        write!(text, "  (guessed{}: look at it first)", why_guessed(cut.from)).ok();
    }
    text
}

fn why_guessed(from: Source) -> &'static str {
    match from {
        Source::Compound => ", as two words",
        Source::Romaji => ", as Japanese",
        Source::Rules => ", by the rules of spelling",
        _ => "",
    }
}

/// What programs call a source.
fn name(from: Source) -> &'static str {
    match from {
        Source::Override => "override",
        Source::Library => "library",
        Source::Dictionary => "dictionary",
        Source::Letters => "letters",
        Source::Inflected => "inflected",
        Source::Compound => "compound",
        Source::Romaji => "romaji",
        Source::Rules => "rules",
    }
}

/// A search by sounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Search {
    /// Words that can be sounded out at a stage, by its name.
    Decodable(String),
    /// Minimal pairs: `l/r`, `s/sh before i ee`.
    Pairs(String),
    /// A chain from one word to another, one sound a step.
    Chain(String, String),
    /// Words that rhyme.
    Rhymes(String),
    /// Rhymes that are spelled alike.
    Family(String),
    /// Made words of what is taught by a stage, drawn from a seed.
    Nonsense {
        /// The stage's name.
        stage: String,
        /// How many, 1 to [`NONSENSE_MAX`].
        count: usize,
        /// What they are drawn from.
        seed: u64,
    },
}

/// What a search looks through.
#[derive(Clone, Copy, Debug)]
pub struct Looking<'a> {
    /// The sounds of words.
    pub phonics: &'a Phonics,
    /// The words that may be shown.
    pub lexicon: &'a Lexicon,
    /// Those that may not.
    pub unshown: &'a Unshown,
    /// The orders that there are, a teacher's own among them.
    pub orders: &'a [Order],
    /// The id of the order that stages belong to.
    pub order: &'a str,
}

/// Carries out a search and tells what it found: lines for people, or JSON.
///
/// # Errors
/// A sentence that says what is not there and what to write instead.
pub fn search(looking: Looking<'_>, search: &Search, json_wanted: bool) -> Result<String, String> {
    let rows = match search {
        Search::Decodable(stage) => {
            let (order, stage) = looking.stage(stage)?;
            let cuts = looking.lexicon.decodable(looking.phonics, order, stage);
            cuts.iter().map(cut_row).collect()
        }
        Search::Pairs(text) => {
            let contrast = Contrast::read(text, &looking.phonics.model)?;
            let pairs = looking.lexicon.pairs(&contrast);
            let row = |pair: &super::find::Pair| {
                (format!("{:<14} {}", pair.one.word, pair.other.word), json!([pair.one.word, pair.other.word]))
            };
            pairs.iter().take(FOUND_MAX).map(row).collect()
        }
        Search::Chain(from, to) => {
            let chain =
                looking.lexicon.chain(looking.spoken(from)?, looking.spoken(to)?).map_err(|why| why.to_string())?;
            chain.iter().map(|spoken| (spoken.word.clone(), json!(spoken.word))).collect()
        }
        Search::Rhymes(word) => {
            let cut = looking.phonics.cut(word).map_err(|why| why.to_string())?;
            let found = looking.lexicon.rhymes(&cut.said());
            found.iter().take(FOUND_MAX).map(|spoken| (spoken.word.clone(), json!(spoken.word))).collect()
        }
        Search::Family(word) => {
            let cut = looking.phonics.cut(word).map_err(|why| why.to_string())?;
            let found = looking.lexicon.family(&cut, looking.phonics);
            found.iter().take(FOUND_MAX).map(|spoken| (spoken.word.clone(), json!(spoken.word))).collect()
        }
        Search::Nonsense { stage, count, seed } => {
            let (order, stage) = looking.stage(stage)?;
            let count = (*count).clamp(1, NONSENSE_MAX);
            let made = looking.lexicon.nonsense(looking.phonics, order, stage, count, *seed, looking.unshown);
            made.iter().map(|made| cut_row(&made.cut)).collect::<Vec<_>>()
        }
    };
    if json_wanted {
        let values: Vec<Value> = rows.into_iter().map(|(_, value)| value).collect();
        return Ok(serde_json::to_string_pretty(&values).unwrap_or_else(|_| "[]".into()));
    }
    if rows.is_empty() {
        return Ok(nothing(search));
    }
    let mut lines: Vec<String> = rows.into_iter().map(|(line, _)| line).collect();
    if lines.len() == FOUND_MAX {
        lines.push(format!("These are the first {FOUND_MAX}."));
    }
    if matches!(search, Search::Nonsense { .. }) {
        lines.insert(0, "None of these is a word. Tell the class so.".to_owned());
    }
    Ok(lines.join("\n"))
}

fn cut_row(cut: &Cut) -> (String, Value) {
    (format!("{:<16} {}", cut.word, cut.sounds()), json!({ "word": cut.word, "sounds": cut.sounds() }))
}

/// What is said where nothing was found, and what to try.
fn nothing(search: &Search) -> String {
    match search {
        Search::Decodable(stage) => format!("No word can be sounded out at stage {stage} yet. Take a later stage."),
        Search::Pairs(text) => {
            format!("No two usual words differ in {text} alone. Try it without “before”, or another pair: l/r.")
        }
        Search::Chain(..) => "There is no chain.".to_owned(),
        Search::Rhymes(word) => format!("No usual word rhymes with “{word}”. Try one of a single beat: cat."),
        Search::Family(word) => {
            format!("“{word}” has no family. A family is words of one beat that end alike: night, light, right.")
        }
        Search::Nonsense { stage, .. } => {
            format!("Stage {stage} has too few sounds for words that are none. Take a later stage.")
        }
    }
}

impl<'a> Looking<'a> {
    /// A stage of the order by its name.
    fn stage(&self, stage: &str) -> Result<(&'a Order, usize), String> {
        let order = self.orders.iter().find(|order| order.id == self.order).ok_or_else(|| {
            let ids: Vec<&str> = self.orders.iter().map(|order| order.id.as_str()).collect();
            format!("There is no order “{}”. There are {}.", self.order, ids.join(", "))
        })?;
        let place = order.stage(stage).ok_or_else(|| {
            format!("The order “{}” has no stage “{stage}”. Its stages are {}.", order.id, order.stage_names())
        })?;
        Ok((order, place))
    }

    /// A word that a chain can begin or end with.
    fn spoken(&self, word: &str) -> Result<&'a super::find::Spoken, String> {
        let small = word.trim().to_lowercase();
        let missing =
            || format!("“{}” is no usual word. Chains go through usual words only: cat, cut, cup.", word.trim());
        self.lexicon.get(&small).ok_or_else(missing)
    }
}
