//! Finds words by their sounds: minimal pairs, chains, rhymes, families, and nonsense words that are none.
//!
//! All of it searches a [`Lexicon`], the words that may be shown to a class. Two words are compared by the
//! dictionary's 39 phonemes and their stress, and nothing here is drawn by chance but from a given seed.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rand::rngs::ChaCha8Rng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

use super::dictionary::Entry;
use super::model::{Model, Sound};
use super::order::{Order, Taught};
use super::phone::{Phone, Said, Stress};
use super::segment::Phonics;
use super::unshown::Unshown;
use super::word::{Cut, Unit};
use super::{rules, word};
use crate::limits::{CHAIN_STEPS_MAX, FOUND_MAX, NONSENSE_TRIES_MAX};

/// Which words are looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Words that a class can be shown: the library's, and those that are neither rare nor names, each as it
    /// is mostly said.
    Usual,
    /// Every word of the dictionary with every way to say it. For a teacher who looks for more.
    Everything,
}

/// Words by their sounds.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// In the order of their sounds, then of how common they are.
    words: Vec<Spoken>,
}

/// A word as it is said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spoken {
    /// Its phonemes.
    pub said: Vec<Said>,
    /// 0 for the library's words, then as [`Entry::rank`]; 7 for a name or a
    /// word of no list.
    pub rank: u8,
    /// The word, in small letters.
    pub word: String,
}

/// Two sounds that learners take for one another, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contrast {
    /// The one sound, as the dictionary writes it; AO R is two phonemes and one sound.
    pub one: Vec<Phone>,
    /// The other.
    pub other: Vec<Phone>,
    /// The sounds before which they are looked for, as s and sh before ee; empty for everywhere.
    pub before: Vec<Phone>,
    /// Neither is the weak vowel, or both are it.
    weak: bool,
}

/// Two words that differ in one sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The word with the one sound.
    pub one: &'a Spoken,
    /// The word with the other.
    pub other: &'a Spoken,
    /// Which of the phonemes it is, from 0.
    pub at: usize,
}

/// A word that is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nonsense {
    /// It, cut into the graphemes that it was made of.
    pub cut: Cut,
}

/// Why a chain cannot be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoChain {
    /// A chain changes sounds and adds none.
    Lengths(String, usize, String, usize),
    /// No way leads from the one to the other.
    NoWay(String, String),
}

impl std::fmt::Display for NoChain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NoChain::Lengths(from, one, to, two) => write!(
                f,
                "“{from}” has {one} sounds and “{to}” has {two}. A chain changes one sound a step and adds none: \
                 take two words with as many sounds."
            ),
            NoChain::NoWay(from, to) => {
                write!(
                    f,
                    "No chain of at most {CHAIN_STEPS_MAX} steps leads from “{from}” to “{to}”. Try shorter words."
                )
            }
        }
    }
}

impl Contrast {
    /// Between two sounds that are taught.
    pub fn between(one: Sound, other: Sound, model: &Model) -> Contrast {
        let ((one, one_weak), (other, other_weak)) = (model.written(one), model.written(other));
        Contrast { one, other, before: Vec::new(), weak: one_weak || other_weak }
    }

    /// Reads `l/r`, or `s/sh before i ee`: ids of sounds.
    ///
    /// # Errors
    /// A sentence with the sounds that there are.
    pub fn read(text: &str, model: &Model) -> Result<Contrast, String> {
        let sound = |id: &str| {
            model.sound(id.trim()).ok_or_else(|| {
                let ids: Vec<&str> = model.phonemes.iter().map(|phoneme| phoneme.id.as_str()).collect();
                format!("English has no sound “{}”. The sounds are {}.", id.trim(), ids.join(", "))
            })
        };
        let (pair, before) = text.split_once(" before ").unwrap_or((text, ""));
        let Some((one, other)) = pair.split_once('/') else {
            return Err(format!("“{text}” is no pair of sounds. Write two with a stroke between them: l/r."));
        };
        let mut contrast = Contrast::between(sound(one)?, sound(other)?, model);
        if contrast.one == contrast.other {
            return Err("The dictionary writes these two sounds alike. Take two that differ: l/r.".to_owned());
        }
        for id in before.split_whitespace() {
            contrast.before.extend(model.written(sound(id)?).0.first());
        }
        Ok(contrast)
    }
}

impl Lexicon {
    /// Gathers the words. Those that are not shown are left out; what only sounds like one is a word of its own.
    pub fn new(phonics: &Phonics, scope: Scope, unshown: &Unshown) -> Lexicon {
        let mut words = Vec::new();
        for entry in phonics.dictionary.iter() {
            let own = phonics.is_own(entry.word());
            if scope == Scope::Usual && !own && !entry.is_usual() {
                continue;
            }
            if unshown.holds(entry.word()) {
                continue;
            }
            let rank = match entry.rank() {
                _ if own => 0,
                0 => 7,
                rank => rank,
            };
            let word = || entry.word().to_owned();
            let cut = (own || scope == Scope::Usual).then(|| phonics.cut(entry.word()).ok()).flatten();
            match cut {
                // As the class sees it cut: the lead of leading, not the metal.
                Some(cut) if !cut.guessed => words.push(Spoken { said: cut.said(), rank, word: word() }),
                _ => words.extend(entry.variants().map(|said| Spoken { said: said.to_vec(), rank, word: word() })),
            }
        }
        words.sort();
        words.dedup();
        Lexicon { words }
    }

    /// How many words it has, each way to say one counted.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// It has no words.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Its words, in the order of their sounds.
    pub fn words(&self) -> &[Spoken] {
        &self.words
    }

    /// Those that are said so, the most common first.
    pub fn said(&self, said: &[Said]) -> &[Spoken] {
        let start = self.words.partition_point(|word| word.said.as_slice() < said);
        let end = self.words[start..].partition_point(|word| word.said.as_slice() == said);
        &self.words[start..start + end]
    }

    /// A word as it stands here.
    pub fn get(&self, word: &str) -> Option<&Spoken> {
        self.words.iter().find(|spoken| spoken.word == word)
    }

    /// Every pair of words that differ in this contrast and in nothing else, stress too; the most common
    /// and the shortest first. Of words that are said alike the most common stands for all.
    pub fn pairs(&self, contrast: &Contrast) -> Vec<Pair<'_>> {
        let mut pairs = Vec::new();
        for (place, one) in self.words.iter().enumerate() {
            if place > 0 && self.words[place - 1].said == one.said {
                continue;
            }
            for at in 0..one.said.len() {
                let Some(swapped) = contrast.swapped(&one.said, at) else { continue };
                if let Some(other) = self.said(&swapped).first() {
                    pairs.push(Pair { one, other, at });
                }
            }
        }
        let length = |pair: &Pair| pair.one.word.len() + pair.other.word.len();
        pairs.sort_by_key(|pair| (pair.one.rank.max(pair.other.rank), pair.one.rank + pair.other.rank, length(pair)));
        pairs
    }

    /// From one word to another, one sound a step: cat, cut, cup. The fewest steps, and among those the
    /// most common words.
    ///
    /// # Errors
    /// [`NoChain`], where their numbers of sounds differ or no way leads there.
    pub fn chain(&self, from: &Spoken, to: &Spoken) -> Result<Vec<&Spoken>, NoChain> {
        let no_way = || NoChain::NoWay(from.word.clone(), to.word.clone());
        if from.said.len() != to.said.len() {
            return Err(NoChain::Lengths(from.word.clone(), from.said.len(), to.word.clone(), to.said.len()));
        }
        let index = |said: &[Said]| {
            let start = self.words.partition_point(|word| word.said.as_slice() < said);
            (self.words.get(start)?.said == said).then_some(start)
        };
        let (start, end) = (index(&from.said).ok_or_else(no_way)?, index(&to.said).ok_or_else(no_way)?);
        let mut reached: Vec<Option<(u32, usize)>> = vec![None; self.words.len()];
        reached[start] = Some((0, start));
        let mut waiting = BinaryHeap::from([Reverse((0_u32, start))]);
        while let Some(Reverse((cost, here))) = waiting.pop() {
            if here == end {
                break;
            }
            let stale = reached[here].is_some_and(|(best, _)| best < cost);
            if stale || cost >= STEP * CHAIN_STEPS_MAX {
                continue;
            }
            for said in neighbours(&self.words[here].said) {
                let Some(next) = index(&said) else { continue };
                let next_cost = cost + STEP + u32::from(self.words[next].rank);
                if reached[next].is_none_or(|(best, _)| next_cost < best) {
                    reached[next] = Some((next_cost, here));
                    waiting.push(Reverse((next_cost, next)));
                }
            }
        }
        let mut chain = vec![end];
        while chain.last() != Some(&start) {
            let (_, before) = reached[*chain.last().unwrap_or(&start)].ok_or_else(no_way)?;
            chain.push(before);
        }
        let mut words: Vec<&Spoken> = chain.into_iter().rev().map(|at| &self.words[at]).collect();
        // The words that were asked for, not others that are said like them.
        for asked in [from, to] {
            for place in &mut words {
                if place.said == asked.said
                    && let Some(same) = self.said(&asked.said).iter().find(|spoken| spoken.word == asked.word)
                {
                    *place = same;
                }
            }
        }
        Ok(words)
    }

    /// Words that rhyme: the same from the stressed vowel on, another sound before it. The most common first.
    pub fn rhymes(&self, said: &[Said]) -> Vec<&Spoken> {
        let Some(rime) = rime(said) else { return Vec::new() };
        let before = |said: &[Said], rime: usize| rime.checked_sub(1).map(|at| said[at].phone());
        let rhymes = |other: &&Spoken| {
            super::find::rime(&other.said).is_some_and(|at| {
                other.said[at..].iter().map(|s| s.phone()).eq(said[rime..].iter().map(|s| s.phone()))
                    && before(&other.said, at) != before(said, rime)
            })
        };
        let mut found: Vec<&Spoken> = self.words.iter().filter(rhymes).collect();
        found.sort_by_key(|spoken| (spoken.rank, spoken.word.len(), spoken.word.as_str()));
        found.dedup_by_key(|spoken| spoken.word.as_str());
        found
    }

    /// The family of a word of one beat: its rhymes that spell the rime alike, as night, light, right.
    pub fn family(&self, cut: &Cut, phonics: &Phonics) -> Vec<&Spoken> {
        let letters = rime_letters(cut);
        if !cut.is_one_beat() || letters.is_empty() {
            return Vec::new();
        }
        let mut found = self.rhymes(&cut.said());
        found.retain(|spoken| {
            let tail: String = letters.concat();
            spoken.word.ends_with(&tail)
                && phonics.cut(&spoken.word).is_ok_and(|other| other.is_one_beat() && rime_letters(&other) == letters)
        });
        found
    }

    /// Words that can be sounded out at a stage of an order, the most common and the shortest first, at most
    /// [`FOUND_MAX`].
    pub fn decodable(&self, phonics: &Phonics, order: &Order, stage: usize) -> Vec<Cut> {
        let mut words: Vec<&Spoken> = self.words.iter().collect();
        words.sort_by_key(|spoken| (spoken.rank, spoken.word.len(), spoken.word.as_str()));
        words.dedup_by_key(|spoken| spoken.word.as_str());
        let cuts = words.into_iter().filter_map(|spoken| phonics.cut(&phonics.shown(&spoken.word)).ok());
        cuts.filter(|cut| order.decodable(cut, stage, &phonics.model)).take(FOUND_MAX).collect()
    }

    /// Words that are none, made of what has been taught by a stage: each can be said in one way, and neither
    /// its letters nor its sounds are those of a word that any list has. Fewer than asked for, where the
    /// stage has too few graphemes.
    pub fn nonsense(
        &self,
        phonics: &Phonics,
        order: &Order,
        stage: usize,
        count: usize,
        seed: u64,
        unshown: &Unshown,
    ) -> Vec<Nonsense> {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let taught: Vec<&Taught> = order.taught_by(stage).into_iter().collect();
        let parts = Parts::of(&taught, &phonics.model);
        let clusters = order.clusters_by(stage);
        let mut every: Vec<Vec<Phone>> = unshown.said(&phonics.dictionary);
        every.extend(
            phonics
                .dictionary
                .iter()
                .flat_map(Entry::variants)
                .map(|said| said.iter().map(|said| said.phone()).collect()),
        );
        every.sort_unstable();
        let mut made: Vec<Nonsense> = Vec::new();
        for _ in 0..NONSENSE_TRIES_MAX {
            if made.len() >= count {
                break;
            }
            let Some(units) = parts.draw(clusters, &mut random) else { break };
            let word: String = units.iter().map(|unit| unit.grapheme.as_str()).collect();
            let cut = Cut { word, units, from: word::Source::Rules, guessed: false };
            let known = phonics.dictionary.get(&cut.word).is_some() || phonics.is_reviewed(&cut.word);
            let read = rules::by_rules(cut.word.as_bytes());
            let same = read.len() == cut.units.len()
                && read.iter().zip(&cut.units).all(|((letters, said, _), unit)| {
                    *letters == unit.grapheme.len()
                        && said.iter().map(|s| s.phone()).eq(unit.said.iter().map(|s| s.phone()))
                });
            let sounds = every.binary_search(&cut.phones()).is_ok();
            let again = made.iter().any(|other| other.cut.phones() == cut.phones());
            // A part that is drawn may stand where its spelling is not what the stage has taught of it: wrles.
            let taught = order.decodable(&cut, stage, &phonics.model);
            if !known && same && taught && !sounds && !again && !unshown.holds_part(&cut.word) {
                made.push(Nonsense { cut });
            }
        }
        made
    }
}

/// What a step of a chain costs before the ranks of its words are counted: more than they can.
const STEP: u32 = 100;

impl Contrast {
    /// The word with one of the two sounds at a place put in the other's stead.
    fn swapped(&self, said: &[Said], at: usize) -> Option<Vec<Said>> {
        let end = at + self.one.len();
        let here = said.get(at..end)?;
        if !here.iter().map(|said| said.phone()).eq(self.one.iter().copied()) {
            return None;
        }
        let next = said.get(end).map(|said| said.phone());
        if !self.before.is_empty() && !next.is_some_and(|next| self.before.contains(&next)) {
            return None;
        }
        // The r of far belongs to its vowel: it is no r to be told from l, and its vowel none to be told from others.
        let r_ends = |at: usize| {
            said.get(at).is_some_and(|said| said.phone().arpabet() == "R")
                && !said.get(at + 1).is_some_and(|next| next.phone().is_vowel())
        };
        let one_phoneme = self.one.len() == 1 && self.other.len() == 1;
        let vowel = self.one[0].is_vowel();
        if one_phoneme
            && (r_ends(if vowel { end } else { at }) || (self.has("R") && !next.is_some_and(Phone::is_vowel)))
        {
            return None;
        }
        // A vowel keeps its stress; a weak AH is the schwa, which only a contrast with the schwa asks for.
        let stress = here[0].stress();
        if vowel && !self.weak && stress == Stress::Weak && self.has("AH") {
            return None;
        }
        let mut swapped = said[..at].to_vec();
        swapped.extend(self.other.iter().map(|phone| phone.with(stress)));
        swapped.extend(&said[end..]);
        Some(swapped)
    }

    fn has(&self, arpabet: &str) -> bool {
        self.one.iter().chain(&self.other).any(|phone| phone.arpabet() == arpabet)
    }
}

/// Every word one sound away: a consonant for a consonant, a vowel for a vowel of the same stress.
fn neighbours(said: &[Said]) -> impl Iterator<Item = Vec<Said>> + '_ {
    (0..said.len()).flat_map(move |at| {
        let here = said[at];
        let others =
            Phone::all().filter(move |phone| *phone != here.phone() && phone.is_vowel() == here.phone().is_vowel());
        others.map(move |phone| {
            let mut other = said.to_vec();
            other[at] = phone.with(here.stress());
            other
        })
    })
}

/// Where the rime begins: at the last vowel with the main stress, or at the last vowel.
fn rime(said: &[Said]) -> Option<usize> {
    let main = said.iter().rposition(|said| said.phone().is_vowel() && said.stress() == Stress::Main);
    main.or_else(|| said.iter().rposition(|said| said.phone().is_vowel()))
}

/// The graphemes of a rime, small; of a split digraph its e, too.
fn rime_letters(cut: &Cut) -> Vec<String> {
    let vowel = cut.units.iter().position(|unit| unit.said.iter().any(|said| said.phone().is_vowel()));
    vowel.map_or_else(Vec::new, |vowel| cut.units[vowel..].iter().map(|unit| unit.grapheme.to_lowercase()).collect())
}

/// What nonsense words are made of.
struct Parts {
    onsets: Vec<Unit>,
    vowels: Vec<(Unit, bool)>,
    codas: Vec<Unit>,
    starts: Vec<[Unit; 2]>,
    ends: Vec<[Unit; 2]>,
}

/// Graphemes that only stand behind a vowel.
const NOT_FIRST: [&str; 9] = ["ck", "x", "ng", "tch", "dge", "ce", "se", "ge", "mb"];
/// Graphemes that stand before a vowel only, change it, or end few words.
const NOT_LAST: [&str; 24] = [
    "h", "w", "y", "j", "qu", "wh", "r", "wr", "kn", "v", "c", "gn", "rh", "ve", "ce", "se", "ge", "me", "ne", "te",
    "the", "mb", "mn", "tw",
];
/// Graphemes that end a word only behind a short vowel.
const AFTER_SHORT: [&str; 9] = ["ck", "ff", "ll", "ss", "zz", "x", "ng", "tch", "dge"];
/// Vowels that only end a word, or stand in few.
const NOT_INSIDE: [&str; 19] = [
    "ay", "oy", "ie", "ue", "ey", "oe", "aw", "ew", "y", "ow", "igh", "air", "eigh", "oul", "ui", "eye", "ough",
    "augh", "ear",
];
/// Two letters that begin words, and two that end them.
const STARTS: [&str; 16] =
    ["bl", "br", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "pl", "pr", "sl", "sp", "st", "tr", "sn"];
const ENDS: [&str; 8] = ["mp", "nd", "nt", "st", "ft", "lp", "sk", "lt"];

impl Parts {
    /// From what is taught: each grapheme with the sound it is taught with first.
    fn of(taught: &[&Taught], model: &Model) -> Parts {
        let unit = |taught: &Taught| {
            let said: Vec<Said> =
                taught.sounds.iter().flat_map(|sound| model.written(*sound).0).map(|p| p.with(Stress::Main)).collect();
            Unit { grapheme: taught.grapheme.trim_end_matches("_e").to_owned(), said, vowel: None, begins: false }
        };
        let usual = |taught: &&&Taught| model.usual(&taught.grapheme) == taught.sounds;
        let is_vowel = |unit: &Unit| unit.said.iter().any(|said| said.phone().is_vowel());
        let mut parts = Parts { onsets: vec![], vowels: vec![], codas: vec![], starts: vec![], ends: vec![] };
        for taught in taught.iter().filter(usual) {
            let (unit, split) = (unit(taught), taught.grapheme.ends_with("_e"));
            let letters = unit.grapheme.as_str();
            if is_vowel(&unit) {
                let one = unit.said.iter().filter(|said| said.phone().is_vowel()).count() == 1;
                if one && !NOT_INSIDE.contains(&letters) && unit.said[0].phone().is_vowel() {
                    parts.vowels.push((unit, split));
                }
                continue;
            }
            if !NOT_FIRST.contains(&letters) && single(letters).is_none() {
                parts.onsets.push(unit.clone());
            }
            if !NOT_LAST.contains(&letters) {
                parts.codas.push(unit);
            }
        }
        let two = |list: &[&str]| {
            let find =
                |letter: &str| parts.onsets.iter().chain(&parts.codas).find(|unit| unit.grapheme == letter).cloned();
            list.iter().filter_map(|letters| Some([find(&letters[..1])?, find(&letters[1..])?])).collect::<Vec<_>>()
        };
        (parts.starts, parts.ends) = (two(&STARTS), two(&ENDS));
        parts
    }

    /// One word: consonants, a vowel, consonants. `None` where there is nothing to draw from.
    fn draw(&self, clusters: bool, random: &mut ChaCha8Rng) -> Option<Vec<Unit>> {
        let (vowel, split) = self.vowels.choose(random)?.clone();
        let short = !split && vowel.grapheme.len() == 1;
        let kind = if clusters { random.random_range(0..4_u8) } else { 0 };
        // k stands before e and i, c before a, o and u; u does not follow qu.
        let fits = |unit: &&Unit| match unit.grapheme.as_str() {
            "k" => vowel.grapheme.starts_with(['e', 'i']),
            "c" => vowel.grapheme.starts_with(['a', 'o', 'u']),
            "qu" => !vowel.grapheme.starts_with(['u', 'o']),
            _ => true,
        };
        let mut units = match (kind, self.starts.choose(random)) {
            (1, Some(start)) if fits(&&start[1]) => start.to_vec(),
            _ => vec![(*self.onsets.iter().filter(fits).collect::<Vec<_>>().choose(random)?).clone()],
        };
        units.push(vowel);
        if split {
            let fits = |unit: &&Unit| unit.grapheme.len() == 1 && unit.grapheme != "x";
            let at = units.len() - 1;
            units.push((*self.codas.iter().filter(fits).collect::<Vec<_>>().choose(random)?).clone());
            units.push(Unit { grapheme: "e".to_owned(), said: Vec::new(), vowel: Some(at), begins: false });
        } else {
            let fits = |unit: &&Unit| short || !AFTER_SHORT.contains(&unit.grapheme.as_str());
            match (kind, self.ends.choose(random)) {
                (2, Some(end)) if short => units.extend(end.iter().cloned()),
                _ => units.push((*self.codas.iter().filter(fits).collect::<Vec<_>>().choose(random)?).clone()),
            }
        }
        units[0].begins = true;
        Some(units)
    }
}

/// A doubled letter.
fn single(letters: &str) -> Option<u8> {
    match letters.as_bytes() {
        [one, two] if one == two => Some(*one),
        _ => None,
    }
}
