//! Words that a classroom screen does not offer by itself. A teacher may write any of them in a lesson; what
//! finds words leaves them out. The list holds no words but their hashes, so that nobody has to read it.

use super::dictionary::Dictionary;
use super::phone::Phone;

/// What is not offered.
#[derive(Clone, Debug, Default)]
pub struct Unshown {
    hashes: Vec<u64>,
}

/// The hash of a word in small letters: FNV-1a, 64 bits. `tools/unshown.py` makes the list with the same.
pub fn hash(word: &str) -> u64 {
    word.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

impl Unshown {
    /// Reads the list: a hash a line in hexadecimal, lines with # aside.
    ///
    /// # Errors
    /// A sentence with the line that is no hash.
    pub fn read(source: &str) -> Result<Unshown, String> {
        let lines = source.lines().zip(1..).filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
        let read = |(line, number): (&str, u32)| {
            u64::from_str_radix(line.trim(), 16).map_err(|_| format!("unshown.txt, line {number}: this is no hash."))
        };
        let mut hashes = lines.map(read).collect::<Result<Vec<u64>, String>>()?;
        hashes.sort_unstable();
        Ok(Unshown { hashes })
    }

    /// How many words it has.
    pub fn len(&self) -> usize {
        self.hashes.len()
    }

    /// It has no words.
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// This word, in small letters, is one of them.
    pub fn holds(&self, word: &str) -> bool {
        self.hashes.binary_search(&hash(word)).is_ok()
    }

    /// One of them, of three letters or more, stands anywhere in this: a made word must not hold one.
    pub fn holds_part(&self, word: &str) -> bool {
        let ends = |start: usize| (start + 3..=word.len()).filter(move |end| word.is_char_boundary(*end));
        (0..word.len())
            .filter(|start| word.is_char_boundary(*start))
            .any(|start| ends(start).any(|end| self.holds(&word[start..end])))
    }

    /// How they are said, in order: a made word must not sound like one.
    pub fn said(&self, dictionary: &Dictionary) -> Vec<Vec<Phone>> {
        let words = dictionary.iter().filter(|entry| self.holds(entry.word()));
        let mut said: Vec<Vec<Phone>> = words
            .flat_map(|entry| entry.variants().map(|said| said.iter().map(|said| said.phone()).collect()))
            .collect();
        said.sort_unstable();
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_by_their_hash_alone() {
        assert_eq!(hash(""), 0xCBF2_9CE4_8422_2325);
        assert_eq!(hash("a"), 0xAF63_DC4C_8601_EC8C);
        let list = format!("# Two words.\n{:016x}\n{:016x}\n", hash("frog"), hash("toad"));
        let unshown = Unshown::read(&list).expect("it is a list");
        assert!(unshown.holds("frog") && !unshown.holds("cat") && unshown.len() == 2);
        assert!(unshown.holds_part("bullfrogs") && !unshown.holds_part("fro"));
        assert!(Unshown::read("frog").is_err_and(|sentence| sentence.contains("line 1")));
    }
}
