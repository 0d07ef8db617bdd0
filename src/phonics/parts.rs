//! Words that the dictionary lacks, from words that it has: an ending, a beginning, or two words in one.

use super::dictionary::{Dictionary, Entry};
use super::phone::{Phone, Said, phones};

/// An ending: what stands at the end, what may have stood there in its place, and what it says.
struct Ending {
    letters: &'static str,
    instead: &'static [&'static str],
    said: &'static str,
}

/// Endings, longer ones first. The s and the ed say what the sound before them asks for.
const ENDINGS: [Ending; 17] = [
    Ending { letters: "lessly", instead: &[""], said: "L AH0 S L IY0" },
    Ending { letters: "fully", instead: &[""], said: "F AH0 L IY0" },
    Ending { letters: "ness", instead: &[""], said: "N AH0 S" },
    Ending { letters: "less", instead: &[""], said: "L AH0 S" },
    Ending { letters: "ment", instead: &[""], said: "M AH0 N T" },
    Ending { letters: "able", instead: &["", "e"], said: "AH0 B AH0 L" },
    Ending { letters: "ing", instead: &["", "e"], said: "IH0 NG" },
    Ending { letters: "est", instead: &["", "e", "y"], said: "AH0 S T" },
    Ending { letters: "ful", instead: &[""], said: "F AH0 L" },
    Ending { letters: "ers", instead: &["", "e"], said: "ER0 Z" },
    Ending { letters: "er", instead: &["", "e"], said: "ER0" },
    Ending { letters: "ly", instead: &[""], said: "L IY0" },
    Ending { letters: "ed", instead: &["", "e"], said: "ed" },
    Ending { letters: "es", instead: &[""], said: "s" },
    Ending { letters: "'s", instead: &[""], said: "s" },
    Ending { letters: "s'", instead: &[""], said: "s" },
    Ending { letters: "s", instead: &["", "s"], said: "s" },
];

/// Beginnings and what they say.
const BEGINNINGS: [(&str, &str); 5] =
    [("un", "AH0 N"), ("re", "R IY0"), ("mis", "M IH0 S"), ("non", "N AA0 N"), ("over", "OW2 V ER0")];

/// The shortest word that an ending is taken from, in letters.
const STEM_MIN: usize = 2;
/// The shortest part of a compound, in letters.
const PART_MIN: usize = 3;

/// A way to say a word with an ending or a beginning. An apostrophe is one of its letters here.
pub(super) fn inflected(word: &str, dictionary: &Dictionary) -> Option<Vec<Said>> {
    ended(word, dictionary).or_else(|| begun(word, dictionary))
}

fn ended(word: &str, dictionary: &Dictionary) -> Option<Vec<Said>> {
    for ending in &ENDINGS {
        let Some(stem) = word.strip_suffix(ending.letters).filter(|stem| stem.len() >= STEM_MIN) else { continue };
        for stem in stems(stem, ending) {
            let Some(known) = dictionary.get(&stem).and_then(|entry| entry.variants().next()) else { continue };
            let last = known.last()?.phone();
            let said = match ending.said {
                "s" if ending.letters == "es" && !last.hisses() && !stem.ends_with('o') => continue,
                "s" if last.hisses() => "IH0 Z",
                "s" => {
                    if last.is_voiced() {
                        "Z"
                    } else {
                        "S"
                    }
                }
                "ed" if matches!(last.arpabet(), "T" | "D") => "IH0 D",
                "ed" => {
                    if last.is_voiced() {
                        "D"
                    } else {
                        "T"
                    }
                }
                said => said,
            };
            // Stopped says two p and one sound; ies and ied are said as y.
            let mut all = known.to_vec();
            all.extend(phones(said).ok()?);
            return Some(all);
        }
    }
    None
}

/// What a word may have been before its ending.
fn stems(stem: &str, ending: &Ending) -> Vec<String> {
    let mut stems: Vec<String> = ending.instead.iter().map(|instead| format!("{stem}{instead}")).collect();
    let vowel_follows = ending.letters.starts_with(['e', 'i', 'a']);
    let bytes = stem.as_bytes();
    if vowel_follows && bytes.len() > 2 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2] {
        stems.push(stem[..stem.len() - 1].to_owned());
    }
    if let Some(short) = stem.strip_suffix('i').filter(|_| ending.letters != "ing") {
        stems.push(format!("{short}y"));
    }
    stems
}

fn begun(word: &str, dictionary: &Dictionary) -> Option<Vec<Said>> {
    BEGINNINGS.iter().find_map(|(letters, said)| {
        let rest = word.strip_prefix(letters).filter(|rest| rest.len() >= PART_MIN)?;
        let usual = |entry: &Entry| (1..=5).contains(&entry.rank());
        let known = dictionary.get(rest).filter(usual).and_then(|entry| entry.variants().next().map(<[Said]>::to_vec));
        let known = known.or_else(|| ended(rest, dictionary))?;
        let mut all = phones(said).ok()?;
        all.extend(known);
        Some(all)
    })
}

/// Where a word of small letters is cut into two that everybody knows; the most common two, where there
/// are several ways.
pub(super) fn compound(word: &str, dictionary: &Dictionary) -> Option<usize> {
    if !word.is_ascii() {
        return None;
    }
    let rank = |part: &str| {
        dictionary.get(part).filter(|entry| entry.is_usual() && entry.variants().len() > 0).map(Entry::rank)
    };
    let cuts = PART_MIN..(word.len() + 1).saturating_sub(PART_MIN);
    cuts.filter_map(|at| Some((rank(&word[..at])? + rank(&word[at..])?, at))).min().map(|(_, at)| at)
}

/// The word that a short form stands for, of those that stand in lessons and on cards.
pub(super) fn short_for(word: &str) -> Option<&'static str> {
    const SHORT: [(&str, &str); 33] = [
        ("mr", "mister"),
        ("mrs", "missus"),
        ("ms", "miz"),
        ("dr", "doctor"),
        ("st", "street"),
        ("jr", "junior"),
        ("sr", "senior"),
        ("vs", "versus"),
        ("etc", "et cetera"),
        ("km", "kilometers"),
        ("cm", "centimeters"),
        ("mm", "millimeters"),
        ("kg", "kilograms"),
        ("ft", "feet"),
        ("ltd", "limited"),
        ("jan", "January"),
        ("feb", "February"),
        ("aug", "August"),
        ("sept", "September"),
        ("oct", "October"),
        ("nov", "November"),
        ("dec", "December"),
        ("mon", "Monday"),
        ("tue", "Tuesday"),
        ("tues", "Tuesday"),
        ("wed", "Wednesday"),
        ("thu", "Thursday"),
        ("thurs", "Thursday"),
        ("fri", "Friday"),
        ("prof", "professor"),
        ("vol", "volume"),
        ("rd", "road"),
        ("ave", "avenue"),
    ];
    SHORT.iter().find(|(short, _)| *short == word).map(|(_, whole)| *whole)
}

/// What the name of a letter says; `None` for what is no letter.
pub(super) fn letter_name(letter: char) -> Option<Vec<Said>> {
    let said = match letter.to_ascii_lowercase() {
        'a' => "EY1",
        'b' => "B IY1",
        'c' => "S IY1",
        'd' => "D IY1",
        'e' => "IY1",
        'f' => "EH1 F",
        'g' => "JH IY1",
        'h' => "EY1 CH",
        'i' => "AY1",
        'j' => "JH EY1",
        'k' => "K EY1",
        'l' => "EH1 L",
        'm' => "EH1 M",
        'n' => "EH1 N",
        'o' => "OW1",
        'p' => "P IY1",
        'q' => "K Y UW1",
        'r' => "AA1 R",
        's' => "EH1 S",
        't' => "T IY1",
        'u' => "Y UW1",
        'v' => "V IY1",
        'w' => "D AH1 B AH0 L Y UW0",
        'x' => "EH1 K S",
        'y' => "W AY1",
        'z' => "Z IY1",
        _ => return None,
    };
    phones(said).ok()
}

/// A word's phonemes are the names of its letters, one after another.
pub(super) fn is_spelled_out(letters: &[u8], said: &[Phone]) -> bool {
    let names = letters.iter().filter_map(|letter| letter_name(char::from(*letter))).flatten();
    names.map(Said::phone).eq(said.iter().copied())
}
