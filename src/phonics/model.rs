//! The 44 phonemes that are taught, the letters and their names, and the tricky words: what the files
//! in `assets/phonics` say, read and checked. This file is handed their text.

use std::collections::BTreeMap;

use ron::extensions::Extensions;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::phone::{Phone, Said, Stress, phones};

/// How many phonemes are taught: 24 consonants and 20 vowels.
pub const PHONEMES: usize = 44;

/// A phoneme, by its place in [`Model::phonemes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sound(u8);

/// What the mouth does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Kind {
    /// The air is stopped and let go: p, b, t.
    Stop,
    /// A stop that hisses as it opens: ch, j.
    Affricate,
    /// The air rubs through a narrow place: s, f, th.
    Fricative,
    /// The air goes through the nose: m, n, ng.
    Nasal,
    /// The tongue or the lips come near: l, r, w, y.
    Approximant,
    /// Nothing is in the way.
    Vowel,
}

/// A phoneme as it is taught.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phoneme {
    /// What files call it: `sh`, `oo-short`.
    pub id: String,
    /// Its sign in General American.
    pub ipa: String,
    /// Its sign in General American where no r is said: the or of saw.
    #[serde(default)]
    pub ipa_open: Option<String>,
    /// Its sign in Southern British.
    pub ipa_gb: String,
    /// What `CMUdict` writes for it: `SH`, `AO R`; weak AH is `AH0`.
    pub arpabet: String,
    /// What else `CMUdict` writes for the same sound.
    #[serde(default)]
    pub also: Vec<String>,
    /// What the mouth does.
    pub kind: Kind,
    /// The voice sounds with it.
    pub voiced: bool,
    /// It can be held as long as breath lasts. A stop cannot: it must be shown short, with no vowel behind it.
    pub held: bool,
    /// A word with it.
    pub example: String,
    /// How it is spelled, the first taught first.
    pub graphemes: Vec<Example>,
    /// How the mouth makes it, in a line.
    pub how: How,
    /// The ids of what Japanese learners take it for.
    pub confused_with: Vec<String>,
}

/// A spelling of a phoneme.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Its letters; `a_e` is a split digraph.
    pub grapheme: String,
    /// A word with it.
    pub example: String,
    /// The phase of the usual order in which it is met, 2 to 6.
    pub stage: u8,
}

/// A line in the two languages of every file that ships.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct How {
    /// In English.
    pub en: String,
    /// In Japanese, with furigana.
    pub ja: String,
}

/// Letters that are two sounds or three and stay one grapheme: x, qu, -tion.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Joined {
    /// Its letters.
    pub grapheme: String,
    /// The ids of its sounds, in order.
    pub sounds: Vec<String>,
    /// A word with it.
    pub example: String,
    /// As [`Example::stage`].
    pub stage: u8,
}

/// A letter of the alphabet. Its name is one thing, its sound another.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// The letter, small.
    pub letter: String,
    /// Its name in IPA.
    pub name: String,
    /// Its name in Southern British, where that differs.
    #[serde(default)]
    pub name_gb: Option<String>,
    /// The ids of the sound that is taught first; x and q have two.
    pub sounds: Vec<String>,
    /// A word that begins with that sound; x ends it.
    pub word: String,
}

/// A word that is needed before all its spellings are taught.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tricky {
    /// The word.
    pub word: String,
    /// Its graphemes.
    pub sounds: String,
    /// The grapheme that does not say what it says elsewhere.
    pub part: String,
    /// The ids of what it says here, with spaces.
    pub says: String,
    /// When the word is met, as [`Example::stage`].
    pub stage: u8,
}

/// The texts of the four files.
#[derive(Clone, Copy, Debug)]
pub struct ModelFiles<'a> {
    /// `phonemes.ron`.
    pub phonemes: &'a str,
    /// `joined.ron`.
    pub joined: &'a str,
    /// `letters.ron`.
    pub letters: &'a str,
    /// `tricky.ron`.
    pub tricky: &'a str,
}

/// All that is taught of the sounds.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The phonemes, as the file orders them. A [`Sound`] points into it.
    pub phonemes: Vec<Phoneme>,
    /// Spellings of more than one phoneme.
    pub joined: Vec<Joined>,
    /// The alphabet.
    pub letters: Vec<Letter>,
    /// Tricky words.
    pub tricky: Vec<Tricky>,
    ids: BTreeMap<String, Sound>,
    /// What the dictionary writes, and the phoneme that it is.
    written: BTreeMap<Vec<Phone>, Sound>,
    weak: Option<Sound>,
    /// AO by itself: written with an o it is the short o, elsewhere the sound of saw.
    open_o: Option<(Sound, Sound)>,
}

#[derive(Deserialize)]
struct Phonemes(Vec<Phoneme>);
#[derive(Deserialize)]
#[serde(rename = "Joined")]
struct JoinedFile(Vec<Joined>);
#[derive(Deserialize)]
struct Letters(Vec<Letter>);
#[derive(Deserialize)]
struct TrickyWords(Vec<Tricky>);

/// Reads RON of this room; `Some(…)` is never needed.
///
/// # Errors
/// A sentence with the line and column.
pub(super) fn read_ron<T: DeserializeOwned>(file: &str, source: &str) -> Result<T, String> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(source).map_err(|error| {
        let at = error.span.start;
        format!("{file}, line {}, column {}: {}.", at.line, at.col, error.code)
    })
}

impl Model {
    /// Reads the four files.
    ///
    /// # Errors
    /// A sentence that says which file is wrong, and where or what.
    pub fn read(files: ModelFiles<'_>) -> Result<Model, String> {
        let Phonemes(phonemes) = read_ron("phonemes.ron", files.phonemes)?;
        let JoinedFile(joined) = read_ron("joined.ron", files.joined)?;
        let Letters(letters) = read_ron("letters.ron", files.letters)?;
        let TrickyWords(tricky) = read_ron("tricky.ron", files.tricky)?;
        let mut model = Model { phonemes, joined, letters, tricky, ..Model::default() };
        if model.phonemes.len() != PHONEMES {
            return Err(format!("phonemes.ron has {} phonemes, not {PHONEMES}.", model.phonemes.len()));
        }
        for (sound, phoneme) in (0..).map(Sound).zip(&model.phonemes) {
            if model.ids.insert(phoneme.id.clone(), sound).is_some() {
                return Err(format!("phonemes.ron has “{}” twice.", phoneme.id));
            }
            for arpabet in [&phoneme.arpabet].into_iter().chain(&phoneme.also) {
                let said =
                    phones(arpabet).map_err(|name| format!("phonemes.ron: English has no “{name}” ({arpabet})."))?;
                let plain: Vec<Phone> = said.iter().map(|said| said.phone()).collect();
                if arpabet == "AH0" {
                    model.weak = Some(sound);
                } else if arpabet == "AO" {
                    let (short, _) = model.open_o.unwrap_or((sound, sound));
                    model.open_o = Some((short, sound));
                } else {
                    model.written.insert(plain, sound);
                }
            }
        }
        model.check()?;
        Ok(model)
    }

    /// Every id that the files use is that of a phoneme.
    fn check(&self) -> Result<(), String> {
        let confused = self.phonemes.iter().flat_map(|phoneme| &phoneme.confused_with);
        let joined = self.joined.iter().flat_map(|joined| &joined.sounds);
        let letters = self.letters.iter().flat_map(|letter| &letter.sounds);
        let said = self.tricky.iter().flat_map(|word| word.says.split_whitespace());
        let mut ids = confused.chain(joined).chain(letters).map(String::as_str).chain(said);
        ids.find(|id| self.sound(id).is_none())
            .map_or(Ok(()), |id| Err(format!("assets/phonics names a sound “{id}” that phonemes.ron lacks.")))
    }

    /// A phoneme by its id.
    pub fn sound(&self, id: &str) -> Option<Sound> {
        self.ids.get(id).copied()
    }

    /// What the files say of a phoneme.
    ///
    /// # Panics
    /// Where the phoneme is another model's.
    pub fn phoneme(&self, sound: Sound) -> &Phoneme {
        &self.phonemes[usize::from(sound.0)]
    }

    /// The signs of what a grapheme says, in General American.
    pub fn signs(&self, grapheme: &str, said: &[Said]) -> String {
        let has_r = said.iter().any(|said| said.phone().arpabet() == "R");
        let sign = |sound: Sound| {
            let phoneme = self.phoneme(sound);
            phoneme.ipa_open.as_deref().filter(|_| !has_r).unwrap_or(&phoneme.ipa)
        };
        self.taught(grapheme, said).into_iter().map(sign).collect()
    }

    /// The phonemes that a grapheme says, as they are taught: a vowel and its r are one, AO is the short o
    /// in letters with o and otherwise the sound of saw, and AH is the schwa where it is weak.
    pub fn taught(&self, grapheme: &str, said: &[Said]) -> Vec<Sound> {
        let mut sounds = Vec::new();
        let mut at = 0;
        while at < said.len() {
            let plain = |to: usize| said[at..to].iter().map(|said| said.phone()).collect::<Vec<_>>();
            let two = (at + 2 <= said.len()).then(|| self.written.get(&plain(at + 2))).flatten();
            let one = said[at];
            // The u of visual, of which the dictionary hears the glide to the next vowel.
            let glides = grapheme.eq_ignore_ascii_case("u") && one.phone().arpabet() == "AH";
            let next = said.get(at + 1).map(|next| next.phone().arpabet());
            if let (true, Some("W"), Some(oo)) = (glides, next, phones("UW").ok()) {
                let oo: Vec<Phone> = oo.iter().map(|said| said.phone()).collect();
                sounds.extend(self.written.get(&oo).copied());
                at += 2;
                continue;
            }
            let sound = match (two, one.phone().arpabet()) {
                (Some(two), _) => Some(*two),
                (None, "AH") if one.stress() == Stress::Weak => self.weak,
                (None, "AO") => {
                    let short = matches!(grapheme.to_lowercase().as_str(), "o" | "ou" | "oh");
                    self.open_o.map(|(as_o, as_aw)| if short { as_o } else { as_aw })
                }
                (None, _) => self.written.get(&plain(at + 1)).copied(),
            };
            sounds.extend(sound);
            at += if two.is_some() { 2 } else { 1 };
        }
        sounds
    }

    /// What `CMUdict` writes for a phoneme, without stress, and whether it is the weak one.
    pub fn written(&self, sound: Sound) -> (Vec<Phone>, bool) {
        let said = phones(&self.phoneme(sound).arpabet).unwrap_or_default();
        (said.iter().map(|said| said.phone()).collect(), Some(sound) == self.weak)
    }

    /// What a grapheme says where it is taught first: `s` is s, `a_e` ai, `x` k and s. Empty for letters
    /// that are no grapheme of the files.
    pub fn usual(&self, grapheme: &str) -> Vec<Sound> {
        if let Some(letter) = self.letters.iter().find(|letter| letter.letter == grapheme) {
            return letter.sounds.iter().filter_map(|id| self.sound(id)).collect();
        }
        let single = self.phonemes.iter().flat_map(|phoneme| {
            let own = phoneme.graphemes.iter().filter(|own| own.grapheme == grapheme);
            own.map(|own| (own.stage, vec![phoneme.id.as_str()]))
        });
        let joined = self.joined.iter().filter(|joined| joined.grapheme == grapheme);
        let joined = joined.map(|joined| (joined.stage, joined.sounds.iter().map(String::as_str).collect()));
        let first = single.chain(joined).min_by_key(|(stage, _)| *stage);
        first.map_or_else(Vec::new, |(_, ids)| ids.into_iter().filter_map(|id| self.sound(id)).collect())
    }

    /// What learners take for one another, each pair once, in the files' order.
    pub fn confusions(&self) -> Vec<(Sound, Sound)> {
        let mut pairs = Vec::new();
        for (sound, phoneme) in (0..).map(Sound).zip(&self.phonemes) {
            for other in phoneme.confused_with.iter().filter_map(|id| self.sound(id)) {
                let pair = (sound.min(other), sound.max(other));
                if !pairs.contains(&pair) {
                    pairs.push(pair);
                }
            }
        }
        pairs
    }
}

impl TryFrom<String> for Kind {
    type Error = String;

    fn try_from(name: String) -> Result<Kind, String> {
        Ok(match name.as_str() {
            "stop" => Kind::Stop,
            "affricate" => Kind::Affricate,
            "fricative" => Kind::Fricative,
            "nasal" => Kind::Nasal,
            "approximant" => Kind::Approximant,
            "vowel" => Kind::Vowel,
            _ => return Err(format!("“{name}” is no kind of sound")),
        })
    }
}
