//! The sounds of English and of a word: what a lesson's `sounds: "n-igh-t"` means.
//!
//! A word is cut into graphemes, the letters that are one sound together, and hyphens stand between
//! them. This room knows no files, no screen and no lesson.

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
pub use segment::{NoSounds, Phonics};
pub use spellings::is_grapheme;
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
