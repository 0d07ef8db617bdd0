//! A second pair of eyes: what can be played and yet does not work with a class. Each of these is told only where
//! it is sure; which of them is meant so, its author says with `allow:`.

use super::super::axes::{End, PromptStep};
use super::super::diag::Span;
use super::super::model::{Card, Lesson, Sentence};
use super::super::plan::{figures::GOAL_MS, lasts_ms};
use super::super::suggest::listed;
use super::super::tree::Node;
use super::{Checker, GRADE_ELEMENTARY, private};
use crate::limits::{LOOK_BACK_MS, MINUTES_MAX};
use crate::phonics;

/// How wide a line of the largest sentence is on a screen of 4:3, in sizes of its letters: letters of a tenth of the
/// height, within the safe margin.
const LINE_EMS: f32 = 12.0;
/// Lines of a sentence that a class can take in at once.
const LINES_ELEMENTARY: usize = 2;
/// The same in junior high school.
const LINES_JUNIOR_HIGH: usize = 3;
/// Up to this grade pupils see pictures and hear words, and need not read any.
const GRADE_PICTURES: u8 = 4;
/// From this grade on a word of the library is one of junior high school.
const GRADE_JUNIOR_HIGH: u8 = 7;
/// So many words are named in one warning.
const NAMED_MAX: usize = 5;

/// Where the parts of a lesson stand that advice is about.
pub(super) struct Places<'t> {
    pub ask: Option<&'t Node>,
    pub sentence: Option<&'t Node>,
    /// The author said for which grade it is.
    pub grade: Option<&'t Node>,
    /// The author wrote a list of games.
    pub games: Option<&'t Node>,
}

impl Checker<'_> {
    /// Says what of a lesson without mistakes may not work.
    pub(super) fn advise(&mut self, lesson: &Lesson, places: &Places) {
        self.sentences(lesson, places);
        self.cards_for_the_grade(lesson, places);
        self.pictures_twice(lesson);
        self.pairs(lesson);
        if places.games.is_some() {
            self.time(lesson);
        }
    }

    fn sentences(&mut self, lesson: &Lesson, places: &Places) {
        let elementary = places.grade.is_some() && lesson.grade <= GRADE_ELEMENTARY;
        let most = if elementary { LINES_ELEMENTARY } else { LINES_JUNIOR_HIGH };
        let both = [(&lesson.ask, places.ask), (&lesson.sentence, places.sentence)];
        for (sentence, node) in both.into_iter().filter_map(|(sentence, node)| Some((sentence.as_ref()?, node?))) {
            let lines = |text: &str| lines(text, LINE_EMS);
            let longest = texts(sentence, &lesson.cards).max_by_key(|text| lines(text)).unwrap_or_default();
            if lines(&longest) > most {
                let message =
                    format!("“{longest}” takes {} lines in letters that the last row reads.", lines(&longest));
                self.diags.warning(
                    "long-sentence",
                    node.span,
                    message,
                    "Make it shorter: pupils are to say it, not to read it off.",
                );
            }
        }
        if let (Some(ask), Some(node)) = (&lesson.ask, places.ask) {
            self.question_for_a_child(&ask.text, node.span);
        }
    }

    /// Says where a question could expose a child before the class.
    pub(super) fn question_for_a_child(&mut self, text: &str, place: Span) {
        if let Some(topic) = private::asked(text) {
            let message = format!("A child may not want to be asked about {} before the class.", topic.what);
            self.diags.warning("private-question", place, message, topic.instead.as_str());
        }
    }

    fn cards_for_the_grade(&mut self, lesson: &Lesson, places: &Places) {
        let library = self.library;
        if places.grade.is_some() && lesson.grade <= GRADE_ELEMENTARY {
            let above = |card: &Card| {
                let meanings = library.words.meanings(&card.word);
                let later = meanings.iter().all(|word| word.grade.is_some_and(|grade| grade >= GRADE_JUNIOR_HIGH));
                !meanings.is_empty() && later
            };
            let say = |words: &str, one: bool| {
                let (is, it) = if one { ("is a word", "it") } else { ("are words", "them") };
                (
                    format!("{words} {is} of junior high school."),
                    format!("Take {it} only where the class wants to say {it}."),
                )
            };
            self.of_cards("above-grade", lesson, above, say);
        }
        if lesson.grade <= GRADE_PICTURES {
            let say = |words: &str, one: bool| {
                let (has, it) = if one { ("has", "it") } else { ("have", "them") };
                let hint = format!("Give {it} a picture beside the lesson: picture: \"natto.png\".");
                (format!("{words} {has} no picture, and grade {} need not read yet.", lesson.grade), hint)
            };
            self.of_cards("no-picture", lesson, |card| card.picture.is_none(), say);
        }
        // Where no recordings are known of at all, none is missed. In most games the teacher says the words.
        let calls = lesson.games.iter().find(|game| game.prompt.iter().any(|step| is_called(*step)));
        if let Some(game) = calls.filter(|_| !library.clips.is_empty()) {
            let say = |words: &str, one: bool| {
                let (has, it) = if one { ("has", "it") } else { ("have", "them") };
                (
                    format!("“{}” calls its words, and {words} {has} no recording.", game.id),
                    format!("Say {it} yourself, or record {it}: voice: \"natto.ogg\"."),
                )
            };
            self.of_cards("no-voice", lesson, |card| card.voice.is_none(), say);
        }
    }

    /// One warning for all cards that are such, at the first of them.
    fn of_cards(
        &mut self,
        code: &'static str,
        lesson: &Lesson,
        such: impl Fn(&Card) -> bool,
        say: impl Fn(&str, bool) -> (String, String),
    ) {
        let mut found: Vec<(&str, Span)> = Vec::new();
        for (at, card) in lesson.cards.iter().enumerate().filter(|(_, card)| such(card)) {
            let place = self.card_places.get(at).copied().unwrap_or_default();
            if !self.is_allowed(code, place) {
                found.push((&card.word, place));
            }
        }
        if let Some(&(_, place)) = found.first() {
            let words = found.iter().map(|(word, _)| *word);
            let (message, hint) = say(&named(words), found.len() == 1);
            self.diags.warning(code, place, message, hint);
        }
    }

    fn pictures_twice(&mut self, lesson: &Lesson) {
        for (at, card) in lesson.cards.iter().enumerate() {
            let same = |other: &&Card| other.picture == card.picture && other.picture.is_some();
            if let Some(first) = lesson.cards[..at].iter().find(same) {
                let message = format!(
                    "“{}” and “{}” have the same picture, which shows only one of them.",
                    first.word, card.word
                );
                let place = self.card_places.get(at).copied().unwrap_or_default();
                self.diags.warning("same-picture", place, message, "Give one of them another picture, or take it out.");
            }
        }
    }

    /// Words of a game of minimal pairs that have no partner. Those that have one are asked first, so that a game of
    /// few questions does not come to the others.
    fn pairs(&mut self, lesson: &Lesson) {
        let sounds: Vec<_> = lesson.cards.iter().map(|card| card.sounds.as_deref().map(sounded)).collect();
        let games = lesson.games.iter().enumerate();
        for (at, game) in games.filter(|(_, game)| game.prompt.contains(&PromptStep::AskHeard)) {
            let partner = |at: usize| {
                let mut others = sounds.iter().enumerate().filter(|(other, _)| *other != at);
                others.any(|(_, other)| may_be_pair(sounds[at].as_deref(), other.as_deref()))
            };
            let (paired, loose): (Vec<usize>, Vec<usize>) = (0..sounds.len()).partition(|&at| partner(at));
            let asked = match game.end {
                End::Questions(asked) | End::Cards(asked) => usize::from(asked),
                _ => usize::MAX,
            };
            if loose.is_empty() || asked <= paired.len() {
                continue;
            }
            let all = named(loose.iter().map(|&at| lesson.cards[at].word.as_str()));
            let id = &game.id;
            let message = format!("“{id}” calls one of two words, and none here differs from {all} in one sound only.");
            let hint = "Add a partner, such as right beside light: hanamaru words --pairs l/r lists some. Or ask fewer questions.";
            let place = self.game_places.get(at).copied().unwrap_or_default();
            self.diags.warning("loose-pair", place, message, hint);
        }
    }

    /// More games than a lesson has time for.
    fn time(&mut self, lesson: &Lesson) {
        let most = u64::from(MINUTES_MAX) * 60_000;
        let mut ms = GOAL_MS + LOOK_BACK_MS;
        let mut over = None;
        for (at, game) in lesson.games.iter().enumerate() {
            ms += lasts_ms(game, lesson);
            over = over.or_else(|| (ms > most).then_some(at));
        }
        if let Some(place) = over.and_then(|at| self.game_places.get(at).copied()) {
            let message = format!(
                "All games take about {} minutes: {MINUTES_MAX} are over within this one.",
                ms.div_ceil(60_000)
            );
            let hint = "Take some out, or set minutes: or questions: or cards: in them.";
            self.diags.warning("long-lesson", place, message, hint);
        }
    }
}

/// The word is called before it is seen. Three words of which one differs are all said by the teacher.
fn is_called(step: PromptStep) -> bool {
    matches!(step, PromptStep::Heard | PromptStep::AskHeard | PromptStep::Keyword(..))
}

/// The sentence with each card's word; as it is where none fits.
fn texts<'a>(sentence: &'a Sentence, cards: &'a [Card]) -> impl Iterator<Item = String> + 'a {
    cards.iter().map(|card| sentence.with(card)).chain([sentence.text.clone()])
}

/// The first few of some words, and how many more there are.
fn named<'a>(words: impl ExactSizeIterator<Item = &'a str>) -> String {
    match words.len().saturating_sub(NAMED_MAX) {
        0 => listed(words),
        more => {
            let first: Vec<String> = words.take(NAMED_MAX).map(|word| format!("“{word}”")).collect();
            format!("{} and {more} more", first.join(", "))
        }
    }
}

/// Whether two words may differ in one sound only, as far as their letters tell: letters that can say the same are
/// taken to say it, so that no pair is missed.
fn may_be_pair(one: Option<&[&str]>, other: Option<&[&str]>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return true };
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    // One change, and nothing but alike sounds before and behind it.
    let alike = |(one, other): &(&&str, &&str)| phonics::may_sound_alike(one, other);
    let before = one.iter().zip(other).take_while(alike).count();
    let behind = one.iter().rev().zip(other.iter().rev()).take_while(alike).count();
    before + behind + 1 >= one.len().max(other.len())
}

/// The graphemes of a word without the silent e of a split digraph, c-a-k-e.
fn sounded(sounds: &str) -> Vec<&str> {
    let mut all = phonics::graphemes(sounds);
    let vowel = |grapheme: &&str| grapheme.to_lowercase().starts_with(['a', 'e', 'i', 'o', 'u', 'y']);
    let before = all.len().saturating_sub(1);
    if all.last() == Some(&"e") && all[..before].iter().any(vowel) {
        all.pop();
    }
    all
}

/// How many lines a text takes that breaks at its spaces.
fn lines(text: &str, ems: f32) -> usize {
    let mut lines = 1;
    let mut used = 0.0;
    for word in text.split_whitespace() {
        let wide = width(word);
        let with_space = used + width(" ") + wide;
        if used > 0.0 && with_space > ems {
            lines += 1;
            used = wide;
        } else {
            used = if used > 0.0 { with_space } else { wide };
        }
    }
    lines
}

/// The width of a text on the screen, in sizes of its letters.
fn width(text: &str) -> f32 {
    let wide = |c: char| match usize::try_from(u32::from(c)).ok().and_then(|c| LETTERS.get(c.wrapping_sub(0x20))) {
        Some(&wide) => f32::from(wide) / 1_000.0,
        // A Japanese character is as wide as it is high.
        None => 1.0,
    };
    text.chars().map(wide).sum()
}

/// How wide the letters of Andika Bold are from the space on, in thousandths of their size.
#[rustfmt::skip]
const LETTERS: [u16; 95] = [
    269, 381, 530, 605, 605, 764, 662, 305, 420, 420, 508, 586, 325, 437, 347, 527, 605, 605, 605, 605, 605, 605, 605,
    605, 605, 605, 347, 347, 586, 586, 586, 532, 851, 725, 676, 676, 725, 592, 586, 719, 740, 510, 503, 698, 552, 906,
    754, 732, 623, 754, 674, 607, 618, 728, 715, 1042, 667, 666, 610, 415, 527, 415, 430, 632, 312, 613, 593, 499, 618,
    542, 391, 579, 603, 312, 327, 556, 312, 859, 608, 566, 603, 591, 486, 505, 432, 608, 539, 767, 579, 537, 518, 508,
    337, 508, 544,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_never_taken_for_none() {
        let check = |one: &str, other: &str, expect| {
            assert_eq!(may_be_pair(Some(&sounded(one)), Some(&sounded(other))), expect, "{one} {other}");
            assert_eq!(may_be_pair(Some(&sounded(other)), Some(&sounded(one))), expect, "{other} {one}");
        };
        check("l-igh-t", "r-igh-t", true);
        check("wr-i-t-e", "l-igh-t", true);
        check("s-ea", "sh-e", true);
        check("th-i-n-k", "s-i-n-k", true);
        check("b-a-t", "v-e-t", true);
        check("l-a-n-d", "h-a-n-d", true);
        check("p-l-ay", "p-ay", true);
        check("p-i-g", "n-e-t", false);
        check("c-a-t", "d-o-g", false);
        check("a-pp-le", "b-a-n-a-n-a", false);
    }

    #[test]
    fn lines_are_as_on_the_screen() {
        let check = |text, expect| assert_eq!(lines(text, LINE_EMS), expect, "{text}");
        check("", 1);
        check("I like apples.", 1);
        check("I think rugby is the most exciting.", 2);
        check("I want to go to the old town in the north of Italy.", 3);
    }
}
