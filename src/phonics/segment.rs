//! Cuts any word into graphemes and says what each of them says.
//!
//! The sources are asked in order, the most trusted first: a reviewed override, the word library's own cut,
//! the dictionary with the table of spellings, the names of the letters (TV), a known word with an ending,
//! two known words, and at last a guess, as Japanese or by the rules of English. Whatever is guessed says so.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::align::{Alignment, align, align_cut};
use super::dictionary::{Dictionary, Entry};
use super::model::{Model, read_ron};
use super::phone::{Phone, Said, Stress};
use super::word::{BadSounds, Cut, Source, Unit, cut_text, written};
use super::{parts, rules, spells};
use crate::limits::WORD_MAX_CHARS;

/// What a later pronunciation of the dictionary costs more than the one before it.
const LATER_VARIANT: u32 = 1;

/// The sounds of English and of its words: all that this room is handed.
#[derive(Clone, Debug, Default)]
pub struct Phonics {
    /// The 44 phonemes, letters and tricky words.
    pub model: Model,
    /// How words are said.
    pub dictionary: Dictionary,
    overrides: BTreeMap<String, Vec<Unit>>,
    own: BTreeMap<String, String>,
}

/// Why a word has no sounds. Each says what to do instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoSounds {
    /// Nothing stands there.
    Empty,
    /// It holds a figure.
    Number(String),
    /// It is a short form: Mr, etc.; and what it is short for, where that is known.
    Abbreviation(String, Option<&'static str>),
    /// It holds what is no Latin letter.
    Letters(String, char),
    /// It is longer than a word of a card may be.
    TooLong(usize),
}

impl std::fmt::Display for NoSounds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NoSounds::Empty => write!(f, "There is no word here. Write an English word: night."),
            NoSounds::Number(word) => {
                write!(f, "“{word}” is a number and has no letters to sound out. Write it as a word: 12 is twelve.")
            }
            NoSounds::Abbreviation(word, Some(whole)) => {
                write!(f, "“{word}” is short for {whole}. Write that: {whole}.")
            }
            NoSounds::Abbreviation(word, None) => write!(
                f,
                "“{word}” has no vowel, so that it is short for a longer word. Write the whole word, or capitals where \
                 its letters are named: TV."
            ),
            NoSounds::Letters(word, letter) => write!(
                f,
                "“{word}” holds “{letter}”, which is no letter of English. Write it in the letters a to z: natto."
            ),
            NoSounds::TooLong(chars) => {
                write!(f, "This has {chars} letters; {WORD_MAX_CHARS} are the most. Write one word at a time.")
            }
        }
    }
}

/// The reviewed overrides as they are written: `Overrides({"one": ("o-ne", "W+AH1 N")})`.
#[derive(Deserialize)]
#[serde(rename = "Overrides")]
struct OverrideFile(BTreeMap<String, (String, String)>);

/// A letter of a word: as it is written, and small and plain.
#[derive(Clone, Copy, Debug)]
struct Letter {
    written: char,
    plain: u8,
}

impl Phonics {
    /// With what is taught, and how words are said.
    pub fn new(model: Model, dictionary: Dictionary) -> Phonics {
        Phonics { model, dictionary, ..Phonics::default() }
    }

    /// Adds the reviewed overrides. Those that are right are kept, whatever else is wrong.
    ///
    /// # Errors
    /// A sentence for each that does not spell its word or names a sound that English lacks.
    pub fn add_overrides(&mut self, source: &str) -> Result<(), Vec<String>> {
        let OverrideFile(file) = read_ron("overrides.ron", source).map_err(|sentence| vec![sentence])?;
        let mut wrong = Vec::new();
        for (word, (sounds, phonemes)) in file {
            match self.override_of(&word, &sounds, &phonemes) {
                Ok(units) => drop(self.overrides.insert(word.to_lowercase(), units)),
                Err(bad) => wrong.push(bad.to_string()),
            }
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    /// An override, with the stress of the dictionary where it says none.
    fn override_of(&self, word: &str, sounds: &str, phonemes: &str) -> Result<Vec<Unit>, BadSounds> {
        let mut units = written(word, sounds, phonemes)?;
        let phones: Vec<Phone> = units.iter().flat_map(|unit| &unit.said).map(|said| said.phone()).collect();
        let small = word.to_lowercase();
        let known = self.dictionary.get(&small).into_iter().flat_map(Entry::variants);
        if let Some(known) = { known }.find(|known| known.iter().map(|said| said.phone()).eq(phones.iter().copied())) {
            let mut known = known.iter().copied();
            for said in units.iter_mut().flat_map(|unit| &mut unit.said) {
                *said = known.next().unwrap_or(*said);
            }
        }
        Ok(units)
    }

    /// Adds a word of the library with its graphemes. Of a phrase, each word is learnt; what is known stays.
    pub fn add_own(&mut self, word: &str, sounds: &str) {
        if !spells(sounds, word) {
            return;
        }
        let (words, cuts): (Vec<&str>, Vec<&str>) =
            (word.split_whitespace().collect(), sounds.split_whitespace().collect());
        if words.len() == cuts.len() {
            for (word, cut) in words.into_iter().zip(cuts) {
                // UK is spelled out, and teaches nothing of uk.
                let named = word.len() > 1 && word.chars().all(char::is_uppercase);
                if spells(cut, word) && !named {
                    self.own.entry(word.to_lowercase()).or_insert_with(|| cut.to_owned());
                }
            }
        }
    }

    /// The library's own cut of a word, in small letters.
    pub fn own(&self) -> impl Iterator<Item = (&str, &str)> {
        self.own.iter().map(|(word, cut)| (word.as_str(), cut.as_str()))
    }

    /// A person has looked at this word, in small letters: it has an override, or is the library's.
    pub fn is_reviewed(&self, word: &str) -> bool {
        self.overrides.contains_key(word) || self.own.contains_key(word)
    }

    /// It is one of the library's words, in small letters.
    pub fn is_own(&self, word: &str) -> bool {
        self.own.contains_key(word)
    }

    /// A word in small letters as it is written: the library knows which have a capital.
    pub fn shown(&self, word: &str) -> String {
        self.own.get(word).map_or_else(|| word.to_owned(), |cut| cut.replace('-', ""))
    }

    /// Words with a reviewed override.
    pub fn overridden(&self) -> impl Iterator<Item = &str> {
        self.overrides.keys().map(String::as_str)
    }

    /// Cuts a word or a phrase.
    ///
    /// # Errors
    /// [`NoSounds`], where there is nothing to sound out.
    pub fn cut(&self, word: &str) -> Result<Cut, NoSounds> {
        let word = word.trim();
        let chars = word.chars().count();
        if chars > WORD_MAX_CHARS {
            return Err(NoSounds::TooLong(chars));
        }
        let mut cut = Cut { word: word.to_owned(), units: Vec::new(), from: Source::Override, guessed: false };
        for (spaced, part) in parts_of(word) {
            let letters = letters_of(word, part)?;
            let (units, from, guessed) = self.part(part, &letters)?;
            let before = cut.units.len();
            cut.units.extend(units.into_iter().map(|unit| Unit {
                vowel: unit.vowel.map(|at| at + before),
                begins: unit.begins && spaced,
                ..unit
            }));
            cut.from = cut.from.max(from);
            cut.guessed |= guessed;
        }
        if cut.units.is_empty() { Err(NoSounds::Empty) } else { Ok(cut) }
    }

    /// One word without spaces and hyphens.
    fn part(&self, part: &str, letters: &[Letter]) -> Result<(Vec<Unit>, Source, bool), NoSounds> {
        let plain: Vec<u8> = letters.iter().map(|letter| letter.plain).collect();
        let small: String = plain.iter().map(|letter| char::from(*letter)).collect();
        if let Some(units) = self.overrides.get(&small) {
            return Ok((recased(units, letters), Source::Override, false));
        }
        let bare: Vec<u8> = plain.iter().copied().filter(|letter| *letter != b'\'').collect();
        let unsaid = self.dictionary.get(&small).is_none_or(|entry| entry.variants().len() == 0);
        let by_parts = if unsaid { self.by_parts(&small) } else { None };
        let ways = by_parts.as_ref().map_or_else(|| self.ways(&small), |(said, _)| vec![said.as_slice()]);
        let capitals = letters.iter().take_while(|letter| letter.written.is_uppercase()).count();
        let all_capitals = capitals > 1 && capitals == letters.len();
        // TV is said so first, and us only in capitals. By itself a is the word, every other letter its name.
        let spelled = ways.iter().position(|said| parts::is_spelled_out(&bare, &plain_phones(said)));
        if bare != b"a" && spelled.is_some_and(|nth| nth == 0 || all_capitals) {
            return Ok((spelled_out(letters), Source::Letters, false));
        }
        if let Some(found) = self.own.get(&small).and_then(|cut| own_cut(letters, &bare, cut, &ways)) {
            return Ok((found.0, Source::Library, found.1));
        }
        let dots = part.trim_end_matches('.').contains('.') && letters.len() > 1;
        let usual = self.dictionary.get(&small).is_some_and(|entry| entry.is_usual() || letters.len() > 3);
        if dots || (all_capitals && !usual) {
            return Ok((spelled_out(letters), Source::Letters, false));
        }
        if capitals > 1 && matches!(letters[capitals..], [Letter { written: 's', .. }]) {
            let mut units = spelled_out(&letters[..capitals]);
            let said = Phone::named("Z").map(|z| z.with(Stress::Weak)).into_iter().collect();
            units.push(Unit { grapheme: "s".to_owned(), said, vowel: None, begins: false });
            return Ok((units, Source::Letters, false));
        }
        if let Some((_, Source::Compound)) = by_parts
            && let Some(at) = parts::compound(&small, &self.dictionary)
        {
            // Each part by itself, so that no grapheme lies over the seam.
            let (mut units, ..) = self.part(&small[..at], &letters[..at])?;
            let (second, ..) = self.part(&small[at..], &letters[at..])?;
            let before = units.len();
            let joined = |unit: Unit| Unit { vowel: unit.vowel.map(|at| at + before), begins: false, ..unit };
            units.extend(second.into_iter().map(joined));
            return Ok((units, Source::Compound, true));
        }
        if let Some((alignment, said)) = best(&bare, &ways, align) {
            let from = by_parts.as_ref().map_or(Source::Dictionary, |(_, from)| *from);
            let guessed = alignment.forced;
            return Ok((laid_out(letters, &alignment, said), from, guessed));
        }
        let short = parts::short_for(&small);
        if short.is_some() || !bare.iter().any(|letter| rules::is_vowel(*letter)) {
            return Err(NoSounds::Abbreviation(part.to_owned(), short));
        }
        let characters: Vec<char> = letters.iter().map(|letter| letter.written).collect();
        if let Some(pieces) = rules::by_romaji(&plain) {
            return Ok((rules::units(&characters, &pieces), Source::Romaji, true));
        }
        let pieces = with_signs(letters, rules::by_rules(&bare));
        Ok((rules::units(&characters, &pieces), Source::Rules, true))
    }

    /// The ways in which the dictionary says a word, the first choice first: for dogs that which begins as
    /// dog does, and for records as the record does that was reviewed.
    fn ways(&self, small: &str) -> Vec<&[Said]> {
        let mut ways: Vec<&[Said]> = self.dictionary.get(small).into_iter().flat_map(Entry::variants).collect();
        if let Some(stem) = small.strip_suffix('s').filter(|stem| stem.len() > 1) {
            let reviewed = self.overrides.get(stem).map(|units| units.iter().flat_map(|unit| &unit.said).copied());
            let first = || self.dictionary.get(stem).and_then(|entry| entry.variants().next());
            let begins: Option<Vec<Said>> = reviewed.map(Iterator::collect).or_else(|| first().map(<[Said]>::to_vec));
            if let Some(begins) = begins {
                ways.sort_by_key(|said| !said.starts_with(&begins));
            }
        }
        ways
    }

    /// How a word that the dictionary lacks is said by its parts, and what parts they are.
    fn by_parts(&self, small: &str) -> Option<(Vec<Said>, Source)> {
        if let Some(said) = parts::inflected(small, &self.dictionary) {
            return Some((said, Source::Inflected));
        }
        let at = parts::compound(small, &self.dictionary)?;
        let said = |word: &str| self.ways(word).first().map(|said| said.to_vec());
        Some(([said(&small[..at])?, said(&small[at..])?].concat(), Source::Compound))
    }
}

/// The library's cut of a word, with what each grapheme says, and whether that is a guess.
fn own_cut(letters: &[Letter], bare: &[u8], cut: &str, ways: &[&[Said]]) -> Option<(Vec<Unit>, bool)> {
    let units = cut_text(cut);
    let lengths: Vec<usize> =
        units.iter().map(|unit| unit.grapheme.chars().filter(|c| c.is_alphanumeric()).count()).collect();
    if let Some((alignment, said)) = best(bare, ways, |letters, phones| align_cut(letters, &lengths, phones)) {
        return Some((laid_out(letters, &alignment, said), false));
    }
    // The dictionary does not know the word, or not so: Japanese, or the rules, if they cut it so.
    let characters: Vec<char> = letters.iter().map(|letter| letter.written).collect();
    let guesses = [rules::by_romaji(bare), Some(rules::by_rules(bare))];
    let same = |pieces: &Vec<rules::Ruled>| pieces.iter().map(|piece| piece.0).eq(lengths.iter().copied());
    let pieces = guesses.into_iter().flatten().find(same)?;
    Some((rules::units(&characters, &with_signs(letters, pieces)), true))
}

/// The cheapest of several ways to say a word.
fn best<'a>(
    letters: &[u8],
    variants: &[&'a [Said]],
    lay: impl Fn(&[u8], &[Phone]) -> Option<Alignment>,
) -> Option<(Alignment, &'a [Said])> {
    let ways = (0..).zip(variants).filter_map(|(nth, said)| {
        let alignment = lay(letters, &plain_phones(said))?;
        Some((alignment.cost + nth * LATER_VARIANT, alignment, *said))
    });
    ways.min_by_key(|(cost, ..)| *cost).map(|(_, alignment, said)| (alignment, said))
}

fn plain_phones(said: &[Said]) -> Vec<Phone> {
    said.iter().map(|said| said.phone()).collect()
}

/// The parts of a phrase: spaces and hyphens stand between them. With each, whether a space stood before it.
fn parts_of(word: &str) -> impl Iterator<Item = (bool, &str)> {
    word.split_whitespace().flat_map(|spaced| {
        let parts = spaced.split(['-', '‐', '‑', '–', '/', '&']);
        let parts = parts.map(|part| part.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’'));
        parts.filter(|part| !part.is_empty()).enumerate().map(|(nth, part)| (nth == 0, part))
    })
}

/// The letters of a part, small and plain beside what is written; full stops are left out.
fn letters_of(word: &str, part: &str) -> Result<Vec<Letter>, NoSounds> {
    let mut letters = Vec::new();
    for written in part.chars() {
        let plain = match written {
            'a'..='z' => written as u8,
            'A'..='Z' => written.to_ascii_lowercase() as u8,
            '\'' | '’' => b'\'',
            '.' => continue,
            '0'..='9' => return Err(NoSounds::Number(word.to_owned())),
            _ => plain(written).ok_or_else(|| NoSounds::Letters(word.to_owned(), written))?,
        };
        letters.push(Letter { written, plain });
    }
    Ok(letters)
}

/// The letter under an accent, of the languages whose words English takes.
fn plain(letter: char) -> Option<u8> {
    Some(match letter.to_lowercase().next()? {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => b'a',
        'ç' | 'č' => b'c',
        'è' | 'é' | 'ê' | 'ë' | 'ē' => b'e',
        'ì' | 'í' | 'î' | 'ï' | 'ī' => b'i',
        'ñ' => b'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ō' | 'ø' => b'o',
        'š' => b's',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' => b'u',
        'ý' | 'ÿ' => b'y',
        'ž' => b'z',
        _ => return None,
    })
}

/// The letter under an accent (é is e); any other character as it is.
pub fn without_accent(letter: char) -> char {
    plain(letter).map_or(letter, char::from)
}

/// Each letter a unit that says its name. An apostrophe joins the letter behind it.
fn spelled_out(letters: &[Letter]) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for letter in letters {
        match (parts::letter_name(char::from(letter.plain)), units.last_mut()) {
            (Some(said), _) => {
                let begins = units.is_empty();
                units.push(Unit { grapheme: letter.written.to_string(), said, vowel: None, begins });
            }
            (None, Some(last)) => last.grapheme.push(letter.written),
            (None, None) => {}
        }
    }
    units
}

/// The units of an alignment, with the letters as they are written.
fn laid_out(letters: &[Letter], alignment: &Alignment, said: &[Said]) -> Vec<Unit> {
    let mut said = said.iter().copied();
    let pieces = alignment.pieces.iter();
    let pieces: Vec<rules::Ruled> =
        pieces.map(|piece| (piece.letters, said.by_ref().take(piece.phones).collect(), piece.back)).collect();
    let characters: Vec<char> = letters.iter().map(|letter| letter.written).collect();
    rules::units(&characters, &with_signs(letters, pieces))
}

/// Lengths that count the apostrophes, too: each joins the grapheme behind it, the last one that before it.
fn with_signs(letters: &[Letter], mut pieces: Vec<rules::Ruled>) -> Vec<rules::Ruled> {
    let mut at = 0;
    let count = pieces.len();
    for (nth, piece) in pieces.iter_mut().enumerate() {
        let mut left = piece.0;
        let start = at;
        while at < letters.len() && (left > 0 || nth + 1 == count) {
            left -= usize::from(letters[at].plain != b'\'' && left > 0);
            at += 1;
        }
        piece.0 = at - start;
    }
    pieces
}

/// The units of an override, with the word's own capitals and accents.
fn recased(units: &[Unit], letters: &[Letter]) -> Vec<Unit> {
    let mut written = letters.iter().map(|letter| letter.written);
    let recase =
        |unit: &Unit| Unit { grapheme: written.by_ref().take(unit.grapheme.chars().count()).collect(), ..unit.clone() };
    units.iter().map(recase).collect()
}
