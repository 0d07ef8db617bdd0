//! The sounds of English and of a word: what a lesson's `sounds: "n-igh-t"` means, and how any word is cut.
//!
//! A word is cut into graphemes, the letters that are one sound together, and hyphens stand between
//! them. This room knows no files, no screen and no lesson: whoever has files hands over their text
//! ([`open`]). The dictionary is 1.4 MB and is read by those who ask for words by their sounds, not at start.
//!
//! # How words are cut
//! - The graphemes joined spell the word. What each says, joined, is one of `CMUdict`'s ways to say it.
//! - Split digraph: the letters keep their order, the vowel letter says its own name, and the last e is a
//!   grapheme of its own, silent, that belongs to it: c-a-k-e, th-e-s-e. Any other last e joins the consonant
//!   before it: d-a-n-ce, h-a-ve, s-o-me, m-a-ch-i-ne.
//! - Silent letters join the neighbour they are taught with: kn-ee, c-l-i-mb, l-i-st-e-n, w-al-k, n-igh-t.
//! - Doubled letters are one grapheme, qu and x are one of two sounds, and so are -le, -ed after t and d, and
//!   -es after a hiss; -tion, -sion and -ture are one grapheme each. The -s of dogs stands alone.
//! - A vowel and its r are one where r has changed the vowel: c-ar, b-ir-d, ch-air, f-ire, or-a-n-ge,
//!   k-a-n-g-ar-oo. After a short vowel r stands apart: A-m-e-r-i-c-a, c-a-rr-o-t.
//! - An apostrophe joins the letter behind it: d-o-n-'t. Letters that are named are graphemes: T-V.
//!
//! # How `CMUdict`'s 39 phonemes are the 44 that are taught
//! AA R, AO R, EH R, IH R (also IY R) and UH R of one grapheme are ar, or, air, ear and ure; ER is er. AO by
//! itself is the short o in letters with o (dog), elsewhere the or of saw. AH without stress is the schwa,
//! with stress the u of cup. [`Model::taught`] does it, and `assets/phonics/phonemes.ron` says why.

mod align;
pub mod dictionary;
pub mod find;
pub mod model;
pub mod open;
pub mod order;
mod parts;
pub mod phone;
mod rules;
pub mod segment;
mod spellings;
pub mod tell;
pub mod unshown;
pub mod word;

pub use dictionary::Dictionary;
pub use find::{Contrast, Lexicon, Scope};
pub use model::{Model, ModelFiles, Sound};
pub use order::Order;
pub use segment::{NoSounds, Phonics, without_accent};
pub use spellings::{is_grapheme, may_sound_alike};
pub use unshown::Unshown;
pub use word::{Cut, Source, Unit};

/// The graphemes of a word, in order: `n-igh-t` is n, igh, t. A space between two words of a phrase
/// parts as a hyphen does.
pub fn graphemes(sounds: &str) -> Vec<&str> {
    sounds.split(|c: char| c == '-' || c.is_whitespace()).filter(|grapheme| !grapheme.is_empty()).collect()
}

/// The sounds are made of the word's own letters, in their order. Capitals, spaces and signs such as
/// an apostrophe are not compared, and no grapheme may be empty.
pub fn spells(sounds: &str, word: &str) -> bool {
    let letters =
        |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let whole = sounds.split_whitespace().all(|word| word.split('-').all(|grapheme| !grapheme.is_empty()));
    whole && !letters(sounds).is_empty() && letters(sounds) == letters(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn graphemes_stand_between_hyphens() {
        assert_eq!(graphemes("n-igh-t"), ["n", "igh", "t"]);
        assert_eq!(graphemes("i-ce c-r-ea-m"), ["i", "ce", "c", "r", "ea", "m"]);
        assert_eq!(graphemes("a"), ["a"]);
        assert!(graphemes("").is_empty());
    }

    #[test]
    fn sounds_spell_their_word() {
        let check = |sounds, word, expect| assert_eq!(spells(sounds, word), expect, "{sounds} {word}");
        check("n-igh-t", "night", true);
        check("n-i-t", "night", false);
        check("a-pp-le", "Apple", true);
        check("i-ce c-r-ea-m", "ice cream", true);
        check("i-ce-c-r-ea-m", "ice cream", true);
        check("T-sh-ir-t", "T-shirt", true);
        check("l-e-t-'s", "let's", true);
        check("n--igh-t", "night", false);
        check("-night", "night", false);
        check("", "", false);
    }
}
