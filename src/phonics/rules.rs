//! What letters mostly say, for words that nobody knows: first as Japanese in Latin letters, which is
//! what pupils' names and foods are, then by the rules of English spelling. Both are guesses.

use super::phone::{Said, phones};
use super::word::Unit;

/// Letters that stay together, with what they mostly say. Longer ones come first; `^` stands before those
/// that only begin a word, `$` before those that only end it.
const TOGETHER: [(&str, &str); 74] = [
    ("$tion", "SH+AH0+N"),
    ("$sion", "ZH+AH0+N"),
    ("$ture", "CH+ER0"),
    ("eigh", "EY1"),
    ("ough", "AO1"),
    ("augh", "AO1"),
    ("igh", "AY1"),
    ("tch", "CH"),
    ("dge", "JH"),
    ("air", "EH1+R"),
    ("$are", "EH1+R"),
    ("ear", "IH1+R"),
    ("eer", "IH1+R"),
    ("$ere", "IH1+R"),
    ("$ire", "AY1+ER0"),
    ("oor", "AO1+R"),
    ("oar", "AO1+R"),
    ("$ore", "AO1+R"),
    ("our", "AO1+R"),
    ("$ure", "Y+UH1+R"),
    ("ch", "CH"),
    ("sh", "SH"),
    ("th", "TH"),
    ("ph", "F"),
    ("wh", "W"),
    ("ck", "K"),
    ("ng", "NG"),
    ("qu", "K+W"),
    ("^kn", "N"),
    ("^wr", "R"),
    ("^gn", "N"),
    ("^rh", "R"),
    ("$mb", "M"),
    ("$gn", "N"),
    ("ai", "EY1"),
    ("ay", "EY1"),
    ("ee", "IY1"),
    ("ea", "IY1"),
    ("oa", "OW1"),
    ("$oe", "OW1"),
    ("oo", "UW1"),
    ("ou", "AW1"),
    ("ow", "OW1"),
    ("oi", "OY1"),
    ("oy", "OY1"),
    ("au", "AO1"),
    ("aw", "AO1"),
    ("ew", "Y+UW1"),
    ("$ue", "UW1"),
    ("$ie", "IY0"),
    ("$ey", "IY0"),
    ("ei", "EY1"),
    ("eu", "Y+UW1"),
    ("ui", "UW1"),
    ("ar", "AA1+R"),
    ("or", "AO1+R"),
    ("er", "ER0"),
    ("ir", "ER1"),
    ("ur", "ER1"),
    ("$ce", "S"),
    ("$se", "S"),
    ("$ge", "JH"),
    ("$ve", "V"),
    ("bb", "B"),
    ("dd", "D"),
    ("ff", "F"),
    ("gg", "G"),
    ("ll", "L"),
    ("mm", "M"),
    ("nn", "N"),
    ("pp", "P"),
    ("rr", "R"),
    ("ss", "S"),
    ("tt", "T"),
];

/// A grapheme by its length in letters, what it says, and how far back its vowel stands.
pub(super) type Ruled = (usize, Vec<Said>, usize);

/// Cuts small letters by the rules of English. Every letter says something, so that any letters have a cut.
pub(super) fn by_rules(letters: &[u8]) -> Vec<Ruled> {
    let mut pieces: Vec<Ruled> = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        let ends = |length: usize| matches!(rest[length..], [] | [b's']);
        // le after a consonant, zz and cc; then a split digraph; then the table.
        if at > 0 && rest.starts_with(b"le") && ends(2) && !is_vowel(letters[at - 1]) {
            pieces.push((2, said("AH0+L"), 0));
            at += 2;
        } else if let [vowel @ (b'a' | b'e' | b'i' | b'o' | b'u' | b'y'), consonant, b'e', ..] = rest
            && !is_vowel(*consonant)
            && !matches!(consonant, b'r' | b'w' | b'x')
            && ends(3)
        {
            pieces.push((1, said(long(*vowel)), 0));
            pieces.push((1, said(single(*consonant, &letters[at + 2..], false)), 0));
            pieces.push((1, Vec::new(), 2));
            at += 3;
        } else if let Some((length, says)) = together(letters, at) {
            pieces.push((length, said(says), 0));
            at += length;
        } else if rest.len() > 1 && rest[0] == rest[1] && !is_vowel(rest[0]) {
            pieces.push((2, said(single(rest[0], b"a", false)), 0));
            at += 2;
        } else {
            let lonely = !letters[..at].iter().any(|letter| is_vowel(*letter));
            let says = if rest.len() == 1 && at > 0 { last(rest[0], lonely) } else { None };
            pieces.push((1, said(says.unwrap_or_else(|| single(rest[0], &rest[1..], at == 0))), 0));
            at += 1;
        }
    }
    pieces
}

/// Letters of the table that stand here.
fn together(letters: &[u8], at: usize) -> Option<(usize, &'static str)> {
    let rest = &letters[at..];
    let found = TOGETHER.iter().find(|(name, _)| {
        let plain = name.trim_start_matches(['^', '$']).as_bytes();
        let placed = match name.as_bytes()[0] {
            b'^' => at == 0,
            b'$' => matches!(rest.get(plain.len()..), Some([] | [b's'])) && at > 0,
            _ => true,
        };
        placed && rest.starts_with(plain)
    })?;
    Some((found.0.trim_start_matches(['^', '$']).len(), found.1))
}

/// What one letter says before the rest.
fn single(letter: u8, rest: &[u8], first: bool) -> &'static str {
    let soft = matches!(rest.first(), Some(b'e' | b'i' | b'y'));
    match letter {
        b'a' => "AE1",
        b'b' => "B",
        b'c' if soft => "S",
        b'c' | b'k' | b'q' => "K",
        b'd' => "D",
        b'e' => "EH1",
        b'f' => "F",
        b'g' if soft => "JH",
        b'g' => "G",
        b'h' => "HH",
        b'j' => "JH",
        b'l' => "L",
        b'm' => "M",
        b'n' if matches!(rest.first(), Some(b'k')) => "NG",
        b'n' => "N",
        b'o' => "AA1",
        b'p' => "P",
        b'r' => "R",
        b's' => "S",
        b't' => "T",
        b'u' => "AH1",
        b'v' => "V",
        b'w' => "W",
        b'x' => "K+S",
        b'y' if first => "Y",
        b'i' | b'y' => "IH1",
        _ => "Z",
    }
}

/// What a vowel says at the end of a word; alone in it, it says its name.
fn last(letter: u8, lonely: bool) -> Option<&'static str> {
    Some(match (letter, lonely) {
        (b'a', _) => "AH0",
        (b'e', true) => "IY1",
        (b'e' | b'i' | b'y', false) => "IY0",
        (b'i' | b'y', true) => "AY1",
        (b'o', _) => "OW0",
        (b'u', _) => "UW0",
        _ => return None,
    })
}

/// What a vowel says when a silent e makes it long.
fn long(letter: u8) -> &'static str {
    match letter {
        b'a' => "EY1",
        b'e' => "IY1",
        b'i' | b'y' => "AY1",
        b'o' => "OW1",
        _ => "UW1",
    }
}

/// Cuts small letters as Japanese, where all of them are: a consonant and a vowel, n by itself, a doubled
/// consonant. `None` where they are not, and for a word without two vowels: those are English names, too.
pub(super) fn by_romaji(letters: &[u8]) -> Option<Vec<Ruled>> {
    let mut pieces: Vec<Ruled> = Vec::new();
    let mut at = 0;
    let mut vowels = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        let double = rest.len() > 2 && rest[0] == rest[1] && matches!(rest[0], b'k' | b's' | b't' | b'p' | b'n' | b'm');
        let start = usize::from(double);
        if rest[0] == b'n' && !matches!(rest.get(1), Some(b'a' | b'i' | b'u' | b'e' | b'o' | b'y')) && !double {
            let next = rest.get(1);
            pieces.push((1, said(if matches!(next, Some(b'k' | b'g')) { "NG" } else { "N" }), 0));
            at += 1;
            continue;
        }
        let (length, says) = match &rest[start..] {
            [b's', b'h', ..] => (2, "SH"),
            [b'c', b'h', ..] => (2, "CH"),
            [b't', b's', b'u', ..] => (2, "T+S"),
            [b'f', b'u', ..] => (1, "F"),
            [first, ..] if b"kgsztdnhbpmyrwj".contains(first) => (1, single(*first, b"a", true)),
            _ => (0, ""),
        };
        let mut to = start + length;
        if length > 0 {
            if says == "T+S" && !double {
                pieces.push((1, said("T"), 0));
                pieces.push((1, said("S"), 0));
            } else {
                pieces.push((to, said(says), 0));
            }
        }
        // kyo, ryu; not yya.
        if length == 1 && rest.get(to) == Some(&b'y') && !matches!(rest[0], b'y' | b'w' | b'j') {
            pieces.push((1, said("Y"), 0));
            to += 1;
        }
        let vowel = match rest.get(to)? {
            b'a' => "AA1",
            b'i' => "IY1",
            b'u' => "UW1",
            b'e' => "EH1",
            b'o' => "OW1",
            _ => return None,
        };
        pieces.push((1, said(vowel), 0));
        vowels += 1;
        at += to + 1;
    }
    (vowels >= 2 && pieces.len() > vowels).then_some(pieces)
}

/// The units of a cut: letters as the word writes them, one `char` a letter.
pub(super) fn units(word: &[char], pieces: &[Ruled]) -> Vec<Unit> {
    let mut at = 0;
    let unit = |(place, (length, said, back)): (usize, &Ruled)| {
        let grapheme = word[at..at + length].iter().collect();
        at += length;
        Unit { grapheme, said: said.clone(), vowel: (*back > 0).then(|| place - back), begins: place == 0 }
    };
    pieces.iter().enumerate().map(unit).collect()
}

fn said(text: &str) -> Vec<Said> {
    phones(text).unwrap_or_default()
}

pub(super) fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(word: &str, pieces: &[Ruled]) -> String {
        let letters: Vec<char> = word.chars().collect();
        let tell = |unit: &Unit| {
            let names: Vec<&str> = unit.said.iter().map(|said| said.phone().arpabet()).collect();
            format!("{}={}", unit.grapheme, names.join("+"))
        };
        units(&letters, pieces).iter().map(tell).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn japanese_reads_as_japanese() {
        let check = |word: &str, expect: &str| {
            let pieces = by_romaji(word.as_bytes());
            assert_eq!(pieces.map_or("no".to_owned(), |pieces| told(word, &pieces)), expect, "{word}");
        };
        check("ruriko", "r=R u=UW r=R i=IY k=K o=OW");
        check("natto", "n=N a=AA tt=T o=OW");
        check("kyoko", "k=K y=Y o=OW k=K o=OW");
        check("genki", "g=G e=EH n=NG k=K i=IY");
        check("shinkansen", "sh=SH i=IY n=NG k=K a=AA n=N s=S e=EH n=N");
        check("vib", "no");
        check("tan", "no");
        check("iii", "no");
        check("street", "no");
    }

    #[test]
    fn the_rules_read_what_nobody_knows() {
        let check = |word: &str, expect: &str| assert_eq!(told(word, &by_rules(word.as_bytes())), expect, "{word}");
        check("vib", "v=V i=IH b=B");
        check("shome", "sh=SH o=OW m=M e=");
        check("quent", "qu=K+W e=EH n=N t=T");
        check("plick", "p=P l=L i=IH ck=K");
        check("zy", "z=Z y=AY");
        check("dottle", "d=D o=AA tt=T le=AH+L");
        check("", "");
    }

    #[test]
    fn every_entry_of_the_table_can_be_read() {
        for (letters, says) in TOGETHER {
            assert!(phones(says).is_ok_and(|said| !said.is_empty()), "{letters}");
        }
    }
}
