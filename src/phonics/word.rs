//! A word that has been cut: its graphemes and what each says, its beats and their stress.

use std::ops::Range;

use super::phone::{Phone, Said, Stress, phones};
use super::spells;

/// A grapheme of a word, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its letters, as the word writes them.
    pub grapheme: String,
    /// Its phonemes; none where it is silent.
    pub said: Vec<Said>,
    /// The unit whose vowel it makes long: the e of a split digraph.
    pub vowel: Option<usize>,
    /// It begins a word of its own: the second word of a phrase, too.
    pub begins: bool,
}

/// Where the sounds of a word come from, the most trusted first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// Somebody looked at this very word.
    Override,
    /// The word library cuts it, and the dictionary says it.
    Library,
    /// The dictionary says it, and the table of spellings cuts it.
    Dictionary,
    /// Its letters are called by their names: TV.
    Letters,
    /// It is a known word with an ending or a beginning: unhappily.
    Inflected,
    /// It is two known words: raindrop.
    Compound,
    /// Nobody knows it; it reads as Japanese.
    Romaji,
    /// Nobody knows it; its letters say what they mostly say.
    Rules,
}

/// A word that has been cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The word as it was asked for.
    pub word: String,
    /// Its graphemes in order. Their letters joined spell the word.
    pub units: Vec<Unit>,
    /// The least trusted source of its parts.
    pub from: Source,
    /// Some of it is a guess: a person should look before a class does.
    pub guessed: bool,
}

/// A beat of a word, a syllable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beat {
    /// Its units.
    pub units: Range<usize>,
    /// How strongly its vowel is said.
    pub stress: Stress,
}

/// What is wrong with sounds that a person wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadSounds {
    /// The graphemes do not spell the word.
    Spelling {
        /// The word.
        word: String,
        /// What stands there.
        sounds: String,
    },
    /// A phoneme that English does not have.
    NoSound {
        /// The word.
        word: String,
        /// What stands there.
        name: String,
    },
    /// Each grapheme has one entry of phonemes, and here the numbers differ.
    Count {
        /// The word.
        word: String,
        /// How many graphemes.
        graphemes: usize,
        /// How many entries.
        entries: usize,
    },
}

impl std::fmt::Display for BadSounds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            BadSounds::Spelling { word, sounds } => {
                write!(f, "The sounds “{sounds}” do not spell “{word}”. Cut the word itself: night is n-igh-t.")
            }
            BadSounds::NoSound { word, name } => write!(
                f,
                "“{word}”: English has no sound “{name}”. Write CMUdict's names in capitals, as in N AY T; _ is silent."
            ),
            BadSounds::Count { word, graphemes, entries } => write!(
                f,
                "“{word}” has {graphemes} graphemes and {entries} entries of sounds. Give each grapheme one: \
                 x is K+S, a silent letter is _."
            ),
        }
    }
}

/// Reads a cut that a person wrote: `c-a-k-e` and `K EY1 K _`. Phonemes of one grapheme are joined by `+`,
/// `_` is silent, and stress may be left out.
///
/// # Errors
/// [`BadSounds`], where the graphemes do not spell the word, a sound is none, or the numbers differ.
pub fn written(word: &str, sounds: &str, phonemes: &str) -> Result<Vec<Unit>, BadSounds> {
    let word = word.to_owned();
    if !spells(sounds, &word) {
        return Err(BadSounds::Spelling { word, sounds: sounds.to_owned() });
    }
    let mut units = cut_text(sounds);
    let entries: Vec<&str> = phonemes.split_whitespace().collect();
    if entries.len() != units.len() {
        return Err(BadSounds::Count { word, graphemes: units.len(), entries: entries.len() });
    }
    for (unit, entry) in units.iter_mut().zip(&entries) {
        if *entry != "_" {
            unit.said = phones(entry).map_err(|name| BadSounds::NoSound { word: word.clone(), name })?;
        }
    }
    join_split_digraphs(&mut units);
    Ok(units)
}

/// The graphemes of a text, saying nothing yet.
pub(super) fn cut_text(sounds: &str) -> Vec<Unit> {
    let of_word = |word: &str| {
        let graphemes = word.split('-').filter(|grapheme| !grapheme.is_empty());
        let unit = |(place, grapheme): (usize, &str)| Unit {
            grapheme: grapheme.to_owned(),
            said: Vec::new(),
            vowel: None,
            begins: place == 0,
        };
        graphemes.enumerate().map(unit).collect::<Vec<_>>()
    };
    sounds.split_whitespace().flat_map(of_word).collect()
}

/// A silent e two behind a vowel letter belongs to it.
fn join_split_digraphs(units: &mut [Unit]) {
    for at in 2..units.len() {
        let silent = units[at].said.is_empty() && units[at].grapheme.eq_ignore_ascii_case("e");
        let vowel = units[at - 2].said.last().is_some_and(|said| said.phone().is_vowel());
        if silent && vowel && units[at - 2].grapheme.len() == 1 {
            units[at].vowel = Some(at - 2);
        }
    }
}

/// What two consonants or three may stand at the beginning of a beat.
const ONSETS: [&str; 47] = [
    "P L", "P R", "B L", "B R", "T R", "T W", "D R", "K L", "K R", "K W", "G L", "G R", "F L", "F R", "TH R", "SH R",
    "S P", "S T", "S K", "S M", "S N", "S L", "S W", "S F", "S P R", "S P L", "S T R", "S K R", "S K W", "P Y", "B Y",
    "K Y", "F Y", "V Y", "M Y", "HH Y", "N Y", "G Y", "D W", "G W", "TH W", "HH W", "S P Y", "S K Y", "T Y", "D Y",
    "T S",
];

impl Cut {
    /// The graphemes with hyphens, as lessons write them: `i-c-e c-r-ea-m`.
    pub fn sounds(&self) -> String {
        let mut text = String::new();
        for (place, unit) in self.units.iter().enumerate() {
            if place > 0 {
                text.push(if unit.begins { ' ' } else { '-' });
            }
            text += &unit.grapheme;
        }
        text
    }

    /// All its phonemes in order.
    pub fn said(&self) -> Vec<Said> {
        self.units.iter().flat_map(|unit| unit.said.iter().copied()).collect()
    }

    /// All its phonemes without stress.
    pub fn phones(&self) -> Vec<Phone> {
        self.said().iter().map(|said| said.phone()).collect()
    }

    /// Its beats. Every unit belongs to one, unless the word has no vowel, and then there are none.
    /// A beat takes as many consonants to its front as English words can begin with.
    pub fn beats(&self) -> Vec<Beat> {
        let mut beats: Vec<Beat> = Vec::new();
        for (at, unit) in self.units.iter().enumerate() {
            let vowels: Vec<Said> = unit.said.iter().copied().filter(|said| said.phone().is_vowel()).collect();
            for (nth, vowel) in vowels.iter().enumerate() {
                let start = match beats.last() {
                    None => 0,
                    // Two beats of one grapheme, as in fire: the second has no unit of its own.
                    Some(_) if nth > 0 => at + 1,
                    Some(_) => self.onset(at),
                };
                if let Some(last) = beats.last_mut() {
                    last.units.end = start;
                }
                beats.push(Beat { units: start..self.units.len(), stress: vowel.stress() });
            }
        }
        beats
    }

    /// Where the beat begins whose vowel stands in this unit.
    fn onset(&self, vowel: usize) -> usize {
        let consonant = |at: usize| {
            let unit = &self.units[at];
            !unit.said.is_empty() && unit.said.iter().all(|said| !said.phone().is_vowel())
        };
        let before = |at: usize| self.units[at].said.iter().map(|said| said.phone().arpabet());
        // What a grapheme such as -tion brings along before its vowel.
        let own: Vec<&str> =
            before(vowel).take_while(|name| Phone::named(name).is_some_and(|p| !p.is_vowel())).collect();
        let mut start = vowel;
        let mut onset = own;
        while start > 0 && !self.units[start].begins && consonant(start - 1) {
            let longer: Vec<&str> = before(start - 1).chain(onset.iter().copied()).collect();
            let legal = match longer.as_slice() {
                [one] => *one != "NG",
                more => ONSETS.contains(&more.join(" ").as_str()),
            };
            if !legal {
                break;
            }
            start -= 1;
            onset = longer;
        }
        // The first consonant of a word has nowhere else to go.
        if start > 0 && (0..start).all(|at| self.units[at].said.iter().all(|said| !said.phone().is_vowel())) {
            return 0;
        }
        start
    }

    /// It is one beat, or has no vowel at all.
    pub fn is_one_beat(&self) -> bool {
        self.phones().iter().filter(|phone| phone.is_vowel()).count() <= 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(sounds: &str, phonemes: &str) -> Cut {
        let word = sounds.replace('-', "");
        let units = written(&word, sounds, phonemes).expect("it is well written");
        Cut { word, units, from: Source::Override, guessed: false }
    }

    #[test]
    fn what_a_person_wrote_is_read() {
        let cake = cut("c-a-k-e", "K EY1 K _");
        assert_eq!(cake.units[3].vowel, Some(1));
        assert_eq!((cake.sounds().as_str(), format!("{:?}", cake.said()).as_str()), ("c-a-k-e", "[K, EY1, K]"));
        assert_eq!(cut("b-o-x", "B AA1 K+S").phones().len(), 4);
    }

    #[test]
    fn mistakes_are_told() {
        let check = |sounds: &str, phonemes: &str, expect: &str| {
            let told = written("cake", sounds, phonemes).expect_err("it is wrong").to_string();
            assert!(told.contains(expect), "{told}");
        };
        check("c-a-k", "K EY K", "do not spell");
        check("", "", "do not spell");
        check("c-a-k-e", "K EY1 K RR", "no sound “RR”");
        check("c-a-k-e", "K EY1 K", "4 graphemes and 3");
    }

    #[test]
    fn beats_take_what_a_word_could_begin_with() {
        let check = |sounds: &str, phonemes: &str, expect: &str| {
            let cut = cut(sounds, phonemes);
            let tell = |beat: Beat| {
                let letters: String = cut.units[beat.units].iter().map(|unit| unit.grapheme.as_str()).collect();
                let mark = if beat.stress == Stress::Main { "'" } else { "" };
                mark.to_owned() + &letters
            };
            assert_eq!(cut.beats().into_iter().map(tell).collect::<Vec<_>>().join("."), expect);
        };
        check("s-t-r-ee-t", "S T R IY1 T", "'street");
        check("s-t-a-tion", "S T EY1 SH+AH0+N", "'sta.tion");
        check("e-l-e-ph-a-n-t", "EH1 L AH0 F AH0 N T", "'e.le.phant");
        check("a-pp-le", "AE1 P AH0+L", "'a.pple");
        check("m-o-n-k-ey", "M AH1 NG K IY0", "'mon.key");
        check("f-ire", "F AY1+ER0", "'fire.");
        check("m-o-n-s-t-er", "M AA1 N S T ER0", "'mon.ster");
        check("sh", "SH", "");
        let mut phrase = cut("i-c-e-c-r-ea-m", "AY1 S _ K R IY1 M");
        phrase.units[3].begins = true;
        assert_eq!(phrase.beats()[1].units, 3..7);
    }
}
