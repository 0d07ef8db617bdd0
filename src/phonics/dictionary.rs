//! How English words are said, and how common each is: `CMUdict` and `SCOWL`, as `tools/cmudict.py`
//! packs them. This file is handed the bytes, and reads all of them once: what does not need the
//! dictionary pays nothing for it.

use super::phone::{Phone, Said};

/// What the file begins with; another number at its end means another form of file.
const MAGIC: &[u8] = b"HNMR-DICT-1\n";
/// The least common of the words that a class can be shown, of [`Entry::rank`].
pub const RANK_USUAL: u8 = 3;

/// The words in the order of their letters.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    letters: String,
    words: Vec<Row>,
    /// Where each pronunciation begins and ends in `said`.
    variants: Vec<(u32, u32)>,
    said: Vec<Said>,
}

/// Where a word's parts lie.
#[derive(Clone, Copy, Debug)]
struct Row {
    letters: u32,
    length: u8,
    rank: u8,
    first: u32,
    variants: u8,
}

/// A word of the dictionary.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    dictionary: &'a Dictionary,
    row: &'a Row,
}

/// The bytes are not those of a dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadDictionary;

impl std::fmt::Display for BadDictionary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("The dictionary of sounds is damaged. Install Hanamaru again, or make it with tools/cmudict.py.")
    }
}

impl Dictionary {
    /// Reads the bytes of `assets/phonics/cmudict.bin`.
    ///
    /// # Errors
    /// [`BadDictionary`] where they end too early, hold what is no letter or phoneme, or are out of order.
    pub fn read(bytes: &[u8]) -> Result<Dictionary, BadDictionary> {
        Dictionary::unpack(bytes).ok_or(BadDictionary)
    }

    fn unpack(bytes: &[u8]) -> Option<Dictionary> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (count, rest) = rest.split_first_chunk::<4>()?;
        let mut rest = rest.iter().copied();
        let mut dictionary = Dictionary::default();
        let mut word: Vec<u8> = Vec::new();
        for _ in 0..u32::from_le_bytes(*count) {
            let counts = rest.next()?;
            let shared = long(counts >> 4, &mut rest)?;
            let own = long(counts & 15, &mut rest)?;
            let before = word.clone();
            word.truncate(shared);
            for _ in 0..own {
                word.push(rest.next().filter(|letter| letter.is_ascii_lowercase() || *letter == b'\'')?);
            }
            if shared > before.len() || word <= before {
                return None;
            }
            let marks = rest.next()?;
            let row = Row {
                letters: u32::try_from(dictionary.letters.len()).ok()?,
                length: u8::try_from(word.len()).ok()?,
                rank: marks >> 4,
                first: u32::try_from(dictionary.variants.len()).ok()?,
                variants: marks & 15,
            };
            dictionary.letters.push_str(std::str::from_utf8(&word).ok()?);
            for _ in 0..row.variants {
                let start = u32::try_from(dictionary.said.len()).ok()?;
                loop {
                    let byte = rest.next()?;
                    dictionary.said.push(Said::from_byte(byte & 0x7F)?);
                    if byte & 0x80 != 0 {
                        break;
                    }
                }
                dictionary.variants.push((start, u32::try_from(dictionary.said.len()).ok()?));
            }
            dictionary.words.push(row);
        }
        rest.next().is_none().then_some(dictionary)
    }

    /// How many words it has.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// It has no words: it was never read.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// A word by its small letters.
    pub fn get(&self, word: &str) -> Option<Entry<'_>> {
        let found = self.words.binary_search_by(|row| self.entry(row).word().cmp(word)).ok()?;
        Some(self.entry(&self.words[found]))
    }

    /// Every word, in the order of its letters.
    pub fn iter(&self) -> impl Iterator<Item = Entry<'_>> {
        self.words.iter().map(|row| self.entry(row))
    }

    fn entry<'a>(&'a self, row: &'a Row) -> Entry<'a> {
        Entry { dictionary: self, row }
    }
}

/// A count of which 15 means that a byte more belongs to it.
fn long(count: u8, rest: &mut impl Iterator<Item = u8>) -> Option<usize> {
    let more = if count == 15 { rest.next()? } else { 0 };
    Some(usize::from(count) + usize::from(more))
}

impl<'a> Entry<'a> {
    /// The word, in small letters.
    pub fn word(self) -> &'a str {
        let start = self.row.letters as usize;
        &self.dictionary.letters[start..start + usize::from(self.row.length)]
    }

    /// How common it is: 1 is what everyone meets, 6 what few know, 0 a name or not to be found in
    /// the lists of words.
    pub fn rank(self) -> u8 {
        self.row.rank
    }

    /// A word that a class can be shown: no name, and neither rare nor learned.
    pub fn is_usual(self) -> bool {
        (1..=RANK_USUAL).contains(&self.row.rank)
    }

    /// Each way to say it, the dictionary's first choice first. None where only its spelling is known.
    pub fn variants(self) -> impl ExactSizeIterator<Item = &'a [Said]> + Clone {
        let first = self.row.first as usize;
        let variants = &self.dictionary.variants[first..first + usize::from(self.row.variants)];
        variants.iter().map(|&(start, end)| &self.dictionary.said[start as usize..end as usize])
    }

    /// One of its pronunciations has these phonemes, stress aside.
    pub fn is_said(self, phones: &[Phone]) -> bool {
        self.variants().any(|said| said.iter().map(|said| said.phone()).eq(phones.iter().copied()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed() -> Vec<u8> {
        // cat: K AE1 T; catch: K AE1 CH, and another way; cats is known by its spelling only.
        let body =
            [&[0x03][..], b"cat", &[0x11, 8, 28, 0x80 | 17, 0x32], b"ch", &[0x22, 8, 28, 0x81, 8, 34, 0x81], &[0x31]];
        [MAGIC, &3_u32.to_le_bytes(), &body.concat(), b"s", &[0x00]].concat()
    }

    #[test]
    fn words_are_found_with_all_their_ways() {
        let dictionary = Dictionary::read(&packed()).expect("it is whole");
        assert_eq!(dictionary.iter().map(Entry::word).collect::<Vec<_>>(), ["cat", "catch", "cats"]);
        let catch = dictionary.get("catch").expect("it is there");
        assert_eq!(format!("{:?}", catch.variants().collect::<Vec<_>>()), "[[K, AE1, CH], [K, AO1, CH]]");
        assert_eq!((catch.rank(), dictionary.get("cats").map(|cats| cats.variants().len())), (2, Some(0)));
        assert!(dictionary.get("ca").is_none() && dictionary.get("").is_none());
    }

    #[test]
    fn damage_is_told_and_never_a_crash() {
        let whole = packed();
        for end in 0..whole.len() {
            assert!(Dictionary::read(&whole[..end]).is_err(), "{end}");
        }
        for at in MAGIC.len()..whole.len() {
            for byte in [0, 0x7F, 0xFF] {
                let mut damaged = whole.clone();
                damaged[at] = byte;
                // It may still be a dictionary, of other words.
                drop(Dictionary::read(&damaged));
            }
        }
    }
}
