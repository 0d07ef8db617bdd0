//! Lays the letters of a word over its phonemes: of all the ways to cut it, the cheapest.
//!
//! A table of costs grows from the beginning of both; each step takes a grapheme and what it says.
//! Two rules stand beside the table of spellings: the e of a split digraph, which belongs to the vowel
//! before it (c-a-k-e), and, where nothing else fits, a letter that nobody says, which joins its neighbour.

use super::phone::Phone;
use super::spellings::{Place, Spelling, beginning};

/// A grapheme of a word that has been laid over its phonemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// How many letters it has.
    pub letters: usize,
    /// How many phonemes; none where it is silent.
    pub phones: usize,
    /// How many pieces back its vowel stands: the e of a split digraph is two behind it.
    pub back: usize,
}

/// A word laid over its phonemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Alignment {
    /// Its graphemes.
    pub pieces: Vec<Piece>,
    /// What it costs; only good for comparing.
    pub cost: u32,
    /// A letter had to be passed over that the table knows no reason for.
    pub forced: bool,
}

/// What a letter costs that nobody says and that no spelling knows.
const SKIPPED: u32 = 60;
/// What a cost of the table of spellings is worth here: a later pronunciation of the dictionary costs one,
/// so that it is taken for any better spelling, and for no other reason.
const TABLE_COST: u32 = 2;
/// What the e of a split digraph costs in the middle of a word before a consonant, as in home-work.
const SPLIT_INSIDE: u32 = 4;
/// The same before a vowel, as in pine-apple.
const SPLIT_BEFORE_VOWEL: u32 = 8;
/// Consonants that may stand in a split digraph.
const SPLIT_CONSONANTS: [&str; 19] =
    ["b", "c", "ch", "d", "f", "g", "j", "k", "l", "m", "n", "p", "ph", "s", "t", "th", "v", "z", "zh"];

/// How a place in the table was reached.
#[derive(Clone, Copy, Debug)]
enum Step {
    Plain { letters: usize, phones: usize },
    Split { vowel: usize, consonant: usize, phones: usize },
    SilentH,
    Skip,
}

/// For so many letters and so many phonemes, the cheapest way there and its last step.
struct Table {
    wide: usize,
    places: Vec<Option<(u32, Step)>>,
}

impl Table {
    fn at(&self, letters: usize, phones: usize) -> Option<(u32, Step)> {
        self.places[letters * self.wide + phones]
    }

    /// Keeps this way, where it is cheaper than the one that is known.
    fn put(&mut self, (letters, phones): (usize, usize), cost: u32, step: Step) {
        let place = &mut self.places[letters * self.wide + phones];
        if place.is_none_or(|(known, _)| cost < known) {
            *place = Some((cost, step));
        }
    }
}

/// Lays small letters `a` to `z` over phonemes. `None` where no way leads to the end of both.
pub(super) fn align(letters: &[u8], phones: &[Phone]) -> Option<Alignment> {
    cut(letters, phones, false).or_else(|| cut(letters, phones, true))
}

/// As [`align`], for graphemes that somebody has cut: what each says. Lengths are those of the graphemes,
/// in letters; the cheapest way is taken, and a lone e may be that of a split digraph.
pub(super) fn align_cut(letters: &[u8], lengths: &[usize], phones: &[Phone]) -> Option<Alignment> {
    let mut ends = vec![false; letters.len() + 1];
    let mut at = 0;
    for length in lengths {
        at += length;
        *ends.get_mut(at)? = true;
    }
    let fits = |from: usize, to: usize| ends[to] && !ends[from + 1..to].contains(&true);
    fill(letters, phones, false, fits)
}

fn cut(letters: &[u8], phones: &[Phone], skipping: bool) -> Option<Alignment> {
    fill(letters, phones, skipping, |_, _| true)
}

/// Fills the table. `fits` says whether a grapheme may reach from one letter to another.
fn fill(letters: &[u8], phones: &[Phone], skipping: bool, fits: impl Fn(usize, usize) -> bool) -> Option<Alignment> {
    let mut table = Table { wide: phones.len() + 1, places: vec![None; (letters.len() + 1) * (phones.len() + 1)] };
    table.put((0, 0), 0, Step::Skip);
    for i in 0..letters.len() {
        for j in 0..=phones.len() {
            let Some((before, _)) = table.at(i, j) else { continue };
            for way in beginning(letters[i]) {
                let (to, said) = (i + way.grapheme.len(), j + way.phones.len());
                if says(way, letters, i, phones, j) && fits(i, to) {
                    table.put(
                        (to, said),
                        before + TABLE_COST * way.cost + after_r(way, letters, i),
                        Step::Plain { letters: to - i, phones: said - j },
                    );
                }
            }
            for vowel in names(letters[i], &phones[j..]) {
                for way in consonants(letters, i + 1, phones, j + vowel) {
                    let e = i + 1 + way.grapheme.len();
                    if letters.get(e) == Some(&b'e') && fits(i, i + 1) && fits(i + 1, e) && fits(e, e + 1) {
                        let inside = match letters[e + 1..] {
                            [] | [b's'] => 0,
                            [next, ..] if is_vowel(next) => SPLIT_BEFORE_VOWEL,
                            _ => SPLIT_INSIDE,
                        };
                        let consonant = way.grapheme.len();
                        let step = Step::Split { vowel, consonant, phones: way.phones.len() };
                        table.put((e + 1, j + vowel + way.phones.len()), before + TABLE_COST * way.cost + inside, step);
                    }
                }
            }
            if i == 0 && letters.starts_with(b"hour") && fits(0, 1) {
                table.put((1, j), before + TABLE_COST, Step::SilentH);
            }
            if skipping {
                table.put((i + 1, j), before + SKIPPED, Step::Skip);
            }
        }
    }
    let (cost, _) = table.at(letters.len(), phones.len())?;
    let mut pieces = Vec::new();
    let (mut i, mut j) = (letters.len(), phones.len());
    let mut forced = false;
    while i > 0 {
        let (_, step) = table.at(i, j)?;
        match step {
            Step::Plain { letters, phones } => {
                pieces.push(Piece { letters, phones, back: 0 });
                (i, j) = (i - letters, j - phones);
            }
            Step::Split { vowel, consonant, phones } => {
                pieces.push(Piece { letters: 1, phones: 0, back: 2 });
                pieces.push(Piece { letters: consonant, phones, back: 0 });
                pieces.push(Piece { letters: 1, phones: vowel, back: 0 });
                (i, j) = (i - consonant - 2, j - vowel - phones);
            }
            Step::SilentH | Step::Skip => {
                forced |= matches!(step, Step::Skip);
                pieces.push(Piece { letters: 1, phones: 0, back: 0 });
                i -= 1;
            }
        }
    }
    pieces.reverse();
    let pieces = if forced { joined(pieces) } else { pieces };
    if pieces.is_empty() {
        // Nobody says any of it.
        return None;
    }
    Some(Alignment { pieces, cost, forced })
}

/// In scored the e belongs to ore; in entered it does not.
fn after_r(way: &Spelling, letters: &[u8], i: usize) -> u32 {
    let unsure = way.grapheme == "ed" && matches!(letters[..i], [.., b'a' | b'i' | b'o' | b'u', b'r']);
    if unsure { TABLE_COST } else { 0 }
}

/// A way of saying fits here.
fn says(way: &Spelling, letters: &[u8], i: usize, phones: &[Phone], j: usize) -> bool {
    if !letters[i..].starts_with(way.grapheme.as_bytes()) || !phones[j..].starts_with(&way.phones) {
        return false;
    }
    let rest = &letters[i + way.grapheme.len()..];
    let placed = match way.place {
        Place::Any => true,
        Place::Late => matches!(rest, [] | [b's']),
        Place::Last => rest.is_empty(),
        Place::First => i == 0,
    };
    let before = i.checked_sub(1).map(|i| letters[i]);
    let said = j.checked_sub(1).map(|j| phones[j]);
    let after_consonant = before.is_some_and(|letter| !is_vowel(letter));
    let names = |phone: Phone, these: &[&str]| these.contains(&phone.arpabet());
    placed
        && match (way.grapheme, way.phones.len()) {
            // Wanted has a beat more, hundred has no ending; played has one, and in fried ie is the vowel.
            ("ed", 2) => said.is_some_and(|said| names(said, &["T", "D"])),
            ("ed", _) => after_consonant || matches!(before, Some(b'y' | b'w')),
            ("es", 2) => after_consonant && said.is_some_and(Phone::hisses),
            ("le", 2) => after_consonant,
            // Ball is a and ll; erase is e and r.
            ("al", _) => rest.first() != Some(&b'l'),
            ("er", 2) => i > 0,
            // The n of pink, of finger and of anxious.
            ("n", 1) if names(way.phones[0], &["NG"]) => matches!(rest.first(), Some(b'k' | b'g' | b'c' | b'q' | b'x')),
            ("u", 1) if names(way.phones[0], &["W"]) => matches!(before, Some(b'g' | b's' | b'c')),
            _ => true,
        }
}

/// How many phonemes a vowel letter's own name takes here: the ways in which it can begin a split digraph.
fn names(letter: u8, phones: &[Phone]) -> impl Iterator<Item = usize> {
    let names: &[&[&str]] = match letter {
        b'a' => &[&["EY"]],
        b'e' => &[&["IY"]],
        b'i' | b'y' => &[&["AY"]],
        b'o' => &[&["OW"]],
        b'u' => &[&["UW"], &["Y", "UW"]],
        _ => &[],
    };
    let says = |name: &&&[&str]| {
        name.len() <= phones.len() && name.iter().zip(phones).all(|(name, phone)| *name == phone.arpabet())
    };
    names.iter().filter(says).map(|name| name.len()).collect::<Vec<_>>().into_iter()
}

/// The consonants that can stand in the middle of a split digraph here.
fn consonants<'a>(
    letters: &'a [u8],
    i: usize,
    phones: &'a [Phone],
    j: usize,
) -> impl Iterator<Item = &'static Spelling> + 'a {
    let ways = letters.get(i).map_or(&[][..], |letter| beginning(*letter));
    ways.iter().filter(move |way| {
        SPLIT_CONSONANTS.contains(&way.grapheme)
            && letters[i..].starts_with(way.grapheme.as_bytes())
            && phones[j..].starts_with(&way.phones)
    })
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Letters that were passed over join the grapheme before them, at the beginning the one behind.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    let mut waiting = 0;
    for piece in pieces {
        if piece.phones == 0 && piece.back == 0 {
            match all.last_mut() {
                Some(last) if last.back == 0 => last.letters += piece.letters,
                _ => waiting += piece.letters,
            }
        } else {
            all.push(Piece { letters: piece.letters + waiting, ..piece });
            waiting = 0;
        }
    }
    if let Some(last) = all.last_mut() {
        last.letters += waiting;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::phone::phones;
    use super::*;

    /// The word cut, and what each grapheme says.
    fn told(word: &str, said: &str) -> String {
        let said: Vec<Phone> = phones(said).expect("they are phonemes").iter().map(|said| said.phone()).collect();
        let Some(alignment) = align(word.as_bytes(), &said) else { return "no way".to_owned() };
        let (mut i, mut j) = (0, 0);
        let tell = |piece: &Piece| {
            let names: Vec<&str> = said[j..j + piece.phones].iter().map(|phone| phone.arpabet()).collect();
            let text = format!("{}={}", &word[i..i + piece.letters], names.join("+"));
            (i, j) = (i + piece.letters, j + piece.phones);
            text
        };
        alignment.pieces.iter().map(tell).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_are_cut_where_teachers_cut_them() {
        let check = |word, said, expect| assert_eq!(told(word, said), expect, "{word}");
        check("night", "N AY T", "n=N igh=AY t=T");
        check("cake", "K EY K", "c=K a=EY k=K e=");
        check("homework", "HH OW M W ER K", "h=HH o=OW m=M e= w=W or=ER k=K");
        check("pineapple", "P AY N AE P AH L", "p=P i=AY n=N e= a=AE pp=P le=AH+L");
        check("wanted", "W AO N T AH D", "w=W a=AO n=N t=T ed=AH+D");
        check("hundred", "HH AH N D R AH D", "h=HH u=AH n=N d=D r=R e=AH d=D");
        check("liked", "L AY K T", "l=L i=AY k=K ed=T");
        check("fried", "F R AY D", "f=F r=R ie=AY d=D");
        check("finger", "F IH NG G ER", "f=F i=IH n=NG g=G er=ER");
        check("sing", "S IH NG", "s=S i=IH ng=NG");
        check("hour", "AW ER", "h= our=AW+ER");
        check("america", "AH M EH R IH K AH", "a=AH m=M e=EH r=R i=IH c=K a=AH");
        check("tv", "T IY V IY", "no way");
        check("xyz", "", "no way");
    }

    #[test]
    fn a_letter_that_nobody_says_joins_its_neighbour() {
        assert_eq!(told("yacht", "Y AA T"), "y=Y ach=AA t=T");
        let said: Vec<Phone> = ["Y", "AA", "T"].into_iter().filter_map(Phone::named).collect();
        assert!(align(b"yacht", &said).is_some_and(|found| found.forced));
    }
}
