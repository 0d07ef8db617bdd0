//! The 39 phonemes of `CMUdict` by the names that it gives them (`ARPAbet`), and how strongly a vowel is said.
//!
//! These are what words are compared by. The 44 phonemes that are taught stand a step above: there a
//! vowel and its r are one (AO R is the or of corn), and the weak AH is a phoneme of its own.

use std::fmt;

/// The consonants, in the order of their bytes in the dictionary's file.
const CONSONANTS: [&str; 24] = [
    "B", "CH", "D", "DH", "F", "G", "HH", "JH", "K", "L", "M", "N", "NG", "P", "R", "S", "SH", "T", "TH", "V", "W",
    "Y", "Z", "ZH",
];
/// The vowels, in the order of their bytes in the dictionary's file, where each has three.
const VOWELS: [&str; 15] = ["AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"];
/// How many consonants there are: a smaller number is one.
const VOWELS_FROM: u8 = CONSONANTS.len() as u8;
/// Past the last byte that a said phoneme may have.
const SAID_END: u8 = VOWELS_FROM + 3 * VOWELS.len() as u8;

/// One of the 39 phonemes, without stress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(u8);

/// How strongly a vowel is said. A consonant has [`Stress::Weak`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stress {
    /// Not stressed, and every consonant.
    Weak,
    /// The word's main stress.
    Main,
    /// The stress of a long word's other beat.
    Lesser,
}

/// A phoneme as it is said in a word: with its stress.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Said(u8);

impl Phone {
    /// Every phoneme, consonants first.
    pub fn all() -> impl Iterator<Item = Phone> {
        (0..VOWELS_FROM + VOWELS.len() as u8).map(Phone)
    }

    /// By its name in capitals, without stress: `NG`.
    pub fn named(arpabet: &str) -> Option<Phone> {
        let number = CONSONANTS.iter().chain(&VOWELS).position(|name| *name == arpabet)?;
        u8::try_from(number).ok().map(Phone)
    }

    /// Its name in capitals.
    pub fn arpabet(self) -> &'static str {
        let number = usize::from(self.0);
        CONSONANTS.get(number).or_else(|| VOWELS.get(number - CONSONANTS.len())).copied().unwrap_or_default()
    }

    /// It is the middle of a beat. ER is a vowel: the whole of bird but its ends.
    pub fn is_vowel(self) -> bool {
        self.0 >= VOWELS_FROM
    }

    /// S, Z, SH, ZH, CH or JH, after which -es is a beat of its own.
    pub fn hisses(self) -> bool {
        matches!(self.arpabet(), "S" | "Z" | "SH" | "ZH" | "CH" | "JH")
    }

    /// Said with the voice. All vowels are.
    pub fn is_voiced(self) -> bool {
        !matches!(self.arpabet(), "CH" | "F" | "HH" | "K" | "P" | "S" | "SH" | "T" | "TH")
    }

    /// With this stress; a consonant stays as it is.
    pub fn with(self, stress: Stress) -> Said {
        if self.is_vowel() { Said(VOWELS_FROM + 3 * (self.0 - VOWELS_FROM) + stress as u8) } else { Said(self.0) }
    }
}

impl Said {
    /// From a byte of the dictionary's file. `None` beyond the last phoneme.
    pub(super) fn from_byte(byte: u8) -> Option<Said> {
        (byte < SAID_END).then_some(Said(byte))
    }

    /// By its name, with its stress or without: `AH0`, `AH`, `K`.
    pub fn named(arpabet: &str) -> Option<Said> {
        let (name, stress) = match arpabet.as_bytes().last()? {
            b'0' => (&arpabet[..arpabet.len() - 1], Stress::Weak),
            b'1' => (&arpabet[..arpabet.len() - 1], Stress::Main),
            b'2' => (&arpabet[..arpabet.len() - 1], Stress::Lesser),
            _ => (arpabet, Stress::Weak),
        };
        let phone = Phone::named(name)?;
        (phone.is_vowel() || name == arpabet).then(|| phone.with(stress))
    }

    /// The phoneme without its stress.
    pub fn phone(self) -> Phone {
        if self.0 < VOWELS_FROM { Phone(self.0) } else { Phone(VOWELS_FROM + (self.0 - VOWELS_FROM) / 3) }
    }

    /// How strongly it is said.
    pub fn stress(self) -> Stress {
        match (self.0 >= VOWELS_FROM).then(|| (self.0 - VOWELS_FROM) % 3) {
            Some(1) => Stress::Main,
            Some(2) => Stress::Lesser,
            _ => Stress::Weak,
        }
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.arpabet())
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let stress = if self.phone().is_vowel() { ["0", "1", "2"][self.stress() as usize] } else { "" };
        write!(f, "{}{stress}", self.phone())
    }
}

/// The phonemes of a text such as `K AE1 T`; `+` parts them as a space does.
///
/// # Errors
/// The first name that is no phoneme of English.
pub fn phones(text: &str) -> Result<Vec<Said>, String> {
    let names = text.split(|c: char| c == '+' || c.is_whitespace()).filter(|name| !name.is_empty());
    names.map(|name| Said::named(name).ok_or_else(|| name.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_bytes_agree() {
        for byte in 0..SAID_END {
            let said = Said::from_byte(byte).expect("it is in range");
            assert_eq!(Said::named(&format!("{said:?}")), Some(said));
            assert_eq!(said.phone().with(said.stress()), said);
        }
        assert_eq!(Said::from_byte(SAID_END), None);
        assert_eq!(Phone::all().count(), 39);
    }

    #[test]
    fn what_english_lacks_has_no_name() {
        for name in ["", "X", "K1", "AH3", "ah", "RR"] {
            assert_eq!(Said::named(name), None, "{name}");
        }
        assert_eq!(phones("K AE1 X"), Err("X".to_owned()));
    }
}
