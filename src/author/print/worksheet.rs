//! What a worksheet asks: pictures to listen for, words to match, to write or to trace, first letters to circle.
//! It knows cards and letters; how an exercise looks is for its template.

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use serde::Serialize;

use super::cards::{Printed, reads};
use crate::game::question::shuffle;
use crate::lesson::{Card, Lesson};
use crate::phonics::model::Model;

/// How many pictures are listened for.
const LISTEN: usize = 8;
/// How many words are matched with pictures.
const MATCH: usize = 6;
/// How many words are written or traced.
const WRITE: usize = 4;
/// How many words have their first letters circled.
const CIRCLE: usize = 4;
/// How many letters there are to choose from.
const CHOICES: usize = 3;

/// Exercises; what a lesson does not give is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Exercises {
    /// Pictures, each with the number that is written when its word is heard. Only where the grade does not read.
    pub listen: Vec<Heard>,
    /// Pictures on the left.
    pub pictures: Vec<Printed>,
    /// Words on the right, in another order.
    pub words: Vec<Printed>,
    /// What is written, or traced where the grade does not write.
    pub write: Vec<Printed>,
    /// First letters.
    pub circle: Vec<Circled>,
}

/// A picture to listen for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heard {
    /// When its word is said, from 1.
    pub call: usize,
    /// The card.
    pub card: Printed,
}

/// A picture with letters to choose its first from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Circled {
    /// The card.
    pub card: Printed,
    /// Letters, in the order of the alphabet.
    pub choices: Vec<String>,
    /// The one that the word begins with.
    pub right: String,
}

/// Makes exercises of a lesson's cards: those with a picture, because all of them are looked at.
pub fn exercises(lesson: &Lesson, printed: &[Printed], sounds: &Model, seed: u64) -> Exercises {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut cards: Vec<(&Card, &Printed)> =
        lesson.cards.iter().zip(printed).filter(|(_, printed)| printed.picture.is_some()).collect();
    shuffle(&mut cards, &mut random);
    let reads = reads(lesson);
    let some = |from: usize, count: usize| -> Vec<Printed> {
        // Around, so that as many different cards as can be are on the sheet.
        cards.iter().cycle().skip(from).take(count.min(cards.len())).map(|(_, printed)| (*printed).clone()).collect()
    };
    let listen = if reads { Vec::new() } else { heard(some(0, LISTEN), &mut random) };
    let matched_from = if reads { 0 } else { LISTEN };
    let pictures = some(matched_from, MATCH);
    let words = elsewhere(&pictures, &mut random);
    let write = some(matched_from + MATCH, WRITE);
    let mut by_sound = cards.clone();
    by_sound.rotate_left((matched_from + MATCH + WRITE) % cards.len().max(1));
    let circle = if reads { circled(&by_sound, sounds, &mut random) } else { Vec::new() };
    Exercises { listen, pictures, words, write, circle }
}

/// Cards with the numbers of their calls, which are in another order.
fn heard(cards: Vec<Printed>, random: &mut ChaCha8Rng) -> Vec<Heard> {
    let mut calls: Vec<usize> = (1..=cards.len()).collect();
    shuffle(&mut calls, random);
    cards.into_iter().zip(calls).map(|(card, call)| Heard { call, card }).collect()
}

/// The same cards in an order in which none stands where it stood, where there are two or more.
fn elsewhere(cards: &[Printed], random: &mut ChaCha8Rng) -> Vec<Printed> {
    let mut order: Vec<usize> = (0..cards.len()).collect();
    shuffle(&mut order, random);
    let mut moved: Vec<(usize, usize)> = order.iter().copied().zip(order.iter().copied().cycle().skip(1)).collect();
    moved.sort_unstable();
    moved.into_iter().filter_map(|(_, from)| cards.get(from).cloned()).collect()
}

/// Cards whose first letters say something that the first letters of others do not.
fn circled(cards: &[(&Card, &Printed)], sounds: &Model, random: &mut ChaCha8Rng) -> Vec<Circled> {
    let first = |card: &Card| {
        let letters = card.sounds.as_deref()?.split(['-', ' ']).next()?.to_lowercase();
        let said = sounds.usual(&letters);
        // Letters that say nothing by themselves are no question.
        (!said.is_empty() && letters.chars().all(|c| c.is_ascii_lowercase())).then_some((letters, said))
    };
    let all: Vec<_> = cards.iter().filter_map(|(card, printed)| Some((*printed, first(card)?))).collect();
    let mut circled: Vec<Circled> = Vec::new();
    for (card, (right, said)) in &all {
        if circled.len() == CIRCLE || circled.iter().any(|other| other.right == *right) {
            continue;
        }
        let mut others: Vec<&(String, Vec<_>)> = all.iter().map(|(_, first)| first).collect();
        shuffle(&mut others, random);
        let mut chosen = vec![(right.clone(), said.clone())];
        for (letters, says) in others {
            let apart = chosen.iter().all(|(_, chosen)| !chosen.iter().any(|sound| says.contains(sound)));
            if apart && chosen.len() < CHOICES {
                chosen.push((letters.clone(), says.clone()));
            }
        }
        let mut choices: Vec<String> = chosen.into_iter().map(|(letters, _)| letters).collect();
        choices.sort_unstable();
        if choices.len() == CHOICES {
            circled.push(Circled { card: (*card).clone(), choices, right: right.clone() });
        }
    }
    circled
}
