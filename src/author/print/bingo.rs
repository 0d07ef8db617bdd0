//! Bingo cards for a class. It knows numbers only: words are places in a list, so that what is balanced
//! here can be measured without a lesson, a picture or a page.
//!
//! # What balanced means
//! 1. **Every word counts alike.** Each word stands on as many cards as any other, give or take two, and lies in
//!    as many lines: a middle square is worth four lines, a corner three. No call helps the whole class.
//! 2. **No two cards are the same game.** No arrangement is dealt twice; no set of words either, as long as there
//!    are enough of them. Two cards share a line (the same words in a row, a column or a diagonal) as rarely as
//!    many tries find: whoever shares a line calls bingo at the same moment, whatever the order.
//! 3. **It is over in good time.** [`Deal::calls`] is the number of calls after which a card has about one line on
//!    average over all orders. The caller's list, chosen among many by the seed, is the one with which this
//!    class comes nearest to one line a card at that call, and the fewest reach their first line at once.
//!
//! What it brings, for 16 words on 40 cards of three by three over 10,000 orders (the ignored test `figures` prints
//! more): a word is on 22 or 23 cards, and on 16 to 32 where each card is drawn by itself. At the busiest call 8.1
//! cards have their first line on average and 14 at worst, against 8.8 and 18; by the caller's list it is 6.

use std::collections::{BTreeMap, BTreeSet};

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

use crate::game::question::{below, shuffle};
use crate::limits::{BINGO_COPIES_MAX, BINGO_SIDE_MAX, BINGO_SIDE_MIN};

/// How many cards are drawn for each that is dealt: the best of them is taken.
const TRIES: usize = 240;
/// Up to this try every word has to be used as often as any other; after it only about as often.
const STRICT_TRIES: usize = 160;
/// How many orders are drawn for the caller's list.
const ORDERS: usize = 400;
/// What a set of words costs that was dealt before, against a shared line and an uneven word.
const SET_AGAIN: usize = 100_000;
/// What a line costs that another card has too. Of two cards it costs once, of three three times.
const LINE_SHARED: usize = 100;
/// What it costs that a word is used more often than the least used one, squared.
const WORD_UNEVEN: usize = 40;

/// Cards for a class, and the order in which their words are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deal {
    /// Squares of a row.
    pub side: usize,
    /// The squares of each card, row by row; none for the free one in the middle of five by five.
    pub cards: Vec<Vec<Option<usize>>>,
    /// All words, in the order of the caller's list.
    pub order: Vec<usize>,
    /// After so many calls a card has about one line on average.
    pub calls: usize,
    /// The call that gives each card its first line by the caller's list, from 1.
    pub first_lines: Vec<usize>,
}

/// How many words a card of so many squares a side needs.
pub const fn words_needed(side: usize) -> usize {
    if has_free(side) { side * side - 1 } else { side * side }
}

/// Whether the middle is free.
const fn has_free(side: usize) -> bool {
    side == 5
}

/// Deals cards: the same for the same words, side, copies and seed.
///
/// # Errors
/// A sentence for a side that there is not, too few words, or too many copies.
pub fn deal(words: usize, side: usize, copies: usize, seed: u64) -> Result<Deal, String> {
    if !(BINGO_SIDE_MIN..=BINGO_SIDE_MAX).contains(&side) {
        return Err(format!("A bingo card has {BINGO_SIDE_MIN} to {BINGO_SIDE_MAX} squares a side, not {side}."));
    }
    if !(1..=BINGO_COPIES_MAX).contains(&copies) {
        return Err(format!("1 to {BINGO_COPIES_MAX} bingo cards are made at once, not {copies}."));
    }
    let needed = words_needed(side);
    if words < needed {
        return Err(format!(
            "Bingo of {side} by {side} needs {needed} words, and the lesson has {words}: write {} more{}.",
            needed - words,
            if side > BINGO_SIDE_MIN { ", or ask for a smaller card" } else { "" },
        ));
    }
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let lines = lines(side);
    let mut dealer = Dealer::new(words, side, &lines);
    for _ in 0..copies {
        dealer.deal(&mut random);
    }
    let cards = dealer.cards;
    let calls = calls_for_a_line(words, side, &lines);
    let (order, first_lines) = callers_list(words, &cards, &lines, calls, &mut random);
    Ok(Deal { side, cards, order, calls, first_lines })
}

/// The rows, columns and diagonals, as squares.
pub fn lines(side: usize) -> Vec<Vec<usize>> {
    let rows = (0..side).map(|row| (0..side).map(|column| row * side + column).collect());
    let columns = (0..side).map(|column| (0..side).map(|row| row * side + column).collect());
    let diagonals =
        [(0..side).map(|at| at * side + at).collect(), (0..side).map(|at| at * side + side - 1 - at).collect()];
    rows.chain(columns).chain(diagonals).collect()
}

/// When each line of a card is full, as the number of the call, from 1.
pub fn line_calls(card: &[Option<usize>], lines: &[Vec<usize>], order: &[usize]) -> Vec<usize> {
    let mut called_at = vec![usize::MAX; order.len()];
    for (call, &word) in (1..).zip(order) {
        if let Some(at) = called_at.get_mut(word) {
            *at = call;
        }
    }
    let full = |line: &Vec<usize>| {
        let words = line.iter().filter_map(|&square| card.get(square).copied().flatten());
        words.map(|word| called_at.get(word).copied().unwrap_or(usize::MAX)).max().unwrap_or(0)
    };
    lines.iter().map(full).collect()
}

/// The number of calls after which a card comes nearest to one line on average over all orders: each line of `s` words
/// is full with the chance C(calls, s) / C(words, s), however the cards are dealt.
fn calls_for_a_line(words: usize, side: usize, lines: &[Vec<usize>]) -> usize {
    let chance = |calls: usize, in_line: usize| -> f64 {
        (0..in_line).map(|at| calls.saturating_sub(at) as f64 / (words - at) as f64).product()
    };
    let middle = side * side / 2;
    let in_line = |line: &Vec<usize>| side - usize::from(has_free(side) && line.contains(&middle));
    let expected = |calls: usize| lines.iter().map(|line| chance(calls, in_line(line))).sum::<f64>();
    let off = |calls: usize| (expected(calls) - 1.0).abs();
    (1..=words).min_by(|&one, &two| off(one).total_cmp(&off(two))).unwrap_or(words)
}

/// A deal in the making.
struct Dealer<'a> {
    side: usize,
    lines: &'a [Vec<usize>],
    /// How many lines go through each square.
    weights: Vec<usize>,
    /// How many cards each word is on.
    used: Vec<usize>,
    /// How many lines each word is in, over all cards.
    weighed: Vec<usize>,
    cards: Vec<Vec<Option<usize>>>,
    sets: BTreeMap<Vec<usize>, usize>,
    shared: BTreeMap<Vec<usize>, usize>,
}

impl<'a> Dealer<'a> {
    fn new(words: usize, side: usize, lines: &'a [Vec<usize>]) -> Self {
        let weights =
            (0..side * side).map(|square| lines.iter().filter(|line| line.contains(&square)).count()).collect();
        Dealer {
            side,
            lines,
            weights,
            used: vec![0; words],
            weighed: vec![0; words],
            cards: Vec::new(),
            sets: BTreeMap::new(),
            shared: BTreeMap::new(),
        }
    }

    /// Deals the best card of many.
    fn deal(&mut self, random: &mut ChaCha8Rng) {
        let dealt: BTreeSet<&Vec<Option<usize>>> = self.cards.iter().collect();
        let drawn = (0..TRIES).map(|attempt| self.draw(attempt >= STRICT_TRIES, random));
        let best = drawn.filter(|card| !dealt.contains(card)).min_by_key(|card| self.cost(card));
        // Nine words have 362,880 arrangements, so that there is always a new one among so many.
        let Some(card) = best else { return };
        for (square, word) in card.iter().enumerate() {
            if let Some(word) = *word {
                self.used[word] += 1;
                self.weighed[word] += self.weights[square];
            }
        }
        *self.sets.entry(set_of(card.iter())).or_default() += 1;
        for line in self.lines {
            *self.shared.entry(set_of(line.iter().map(|&square| &card[square]))).or_default() += 1;
        }
        self.cards.push(card);
    }

    /// A card by chance, of those words that were used least.
    fn draw(&self, loose: bool, random: &mut ChaCha8Rng) -> Vec<Option<usize>> {
        let mut words: Vec<usize> = (0..self.used.len()).collect();
        shuffle(&mut words, random);
        words.sort_by_cached_key(|&word| self.used[word] + if loose { below(3, random) } else { 0 });
        words.truncate(words_needed(self.side));
        shuffle(&mut words, random);
        let mut card: Vec<Option<usize>> = words.into_iter().map(Some).collect();
        if has_free(self.side) {
            card.insert(self.side * self.side / 2, None);
        }
        card
    }

    /// What speaks against a card.
    fn cost(&self, card: &[Option<usize>]) -> usize {
        let least = self.used.iter().min().copied().unwrap_or(0);
        let least_weighed = self.weighed.iter().min().copied().unwrap_or(0);
        let again = self.sets.get(&set_of(card.iter())).copied().unwrap_or(0) * SET_AGAIN;
        let shared = |line: &Vec<usize>| {
            self.shared.get(&set_of(line.iter().map(|&square| &card[square]))).copied().unwrap_or(0) * LINE_SHARED
        };
        let uneven = |(square, word): (usize, &Option<usize>)| {
            word.map_or(0, |word| {
                let weighed = self.weighed[word] + self.weights[square] - least_weighed;
                (self.used[word] - least).pow(2) * WORD_UNEVEN + weighed.pow(2)
            })
        };
        again + self.lines.iter().map(shared).sum::<usize>() + card.iter().enumerate().map(uneven).sum::<usize>()
    }
}

/// The words of some squares, without their order.
fn set_of<'a>(squares: impl Iterator<Item = &'a Option<usize>>) -> Vec<usize> {
    let mut words: Vec<usize> = squares.copied().flatten().collect();
    words.sort_unstable();
    words
}

/// The order among many that suits these cards best, and the call of each card's first line.
fn callers_list(
    words: usize,
    cards: &[Vec<Option<usize>>],
    lines: &[Vec<usize>],
    calls: usize,
    random: &mut ChaCha8Rng,
) -> (Vec<usize>, Vec<usize>) {
    let mut order: Vec<usize> = (0..words).collect();
    let mut best: Option<(usize, Vec<usize>, Vec<usize>)> = None;
    for _ in 0..ORDERS {
        shuffle(&mut order, random);
        let full: Vec<Vec<usize>> = cards.iter().map(|card| line_calls(card, lines, &order)).collect();
        let by_then = full.iter().flatten().filter(|&&call| call <= calls).count();
        let firsts: Vec<usize> = full.iter().map(|lines| lines.iter().min().copied().unwrap_or(words)).collect();
        let cost = by_then.abs_diff(cards.len()) + 4 * largest_group(&firsts);
        if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
            best = Some((cost, order.clone(), firsts));
        }
    }
    best.map_or((order, Vec::new()), |(_, order, firsts)| (order, firsts))
}

/// How many cards at most have their first line at the same call.
pub fn largest_group(first_lines: &[usize]) -> usize {
    let mut groups: BTreeMap<usize, usize> = BTreeMap::new();
    for call in first_lines {
        *groups.entry(*call).or_default() += 1;
    }
    groups.into_values().max().unwrap_or(0)
}

#[cfg(test)]
#[allow(clippy::print_stdout, reason = "the figures are for people")]
mod tests {
    use super::*;

    /// How uneven a count over all words is.
    fn spread(counts: &[usize]) -> usize {
        counts.iter().max().unwrap_or(&0) - counts.iter().min().unwrap_or(&0)
    }

    fn assert_law(words: usize, side: usize, copies: usize, seed: u64) {
        let case = format!("{words} words, {side} by {side}, {copies} copies, seed {seed}");
        let deal = deal(words, side, copies, seed).expect("there are enough words");
        assert_eq!(deal.cards.len(), copies, "{case}");
        let different: BTreeSet<_> = deal.cards.iter().collect();
        assert_eq!(different.len(), copies, "{case}: two cards are the same");
        let mut used = vec![0; words];
        let mut sets: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        for card in &deal.cards {
            let set = set_of(card.iter());
            assert_eq!(set.iter().collect::<BTreeSet<_>>().len(), words_needed(side), "{case}: a word twice");
            set.iter().for_each(|&word| used[word] += 1);
            *sets.entry(set).or_default() += 1;
        }
        assert!(spread(&used) <= 2, "{case}: {used:?}");
        // C(words, needed), as far as it matters.
        let out = words - words_needed(side);
        let all = (0..out).fold(1usize, |all, at| all.saturating_mul(words - at) / (at + 1));
        let most = sets.into_values().max().unwrap_or(0);
        // One more than has to be where nearly all sets are in use.
        let may = if all >= 2 * copies { 1 } else { copies.div_ceil(all) + 1 };
        assert!(most <= may, "{case}: a set of words is dealt {most} times of {all} sets");
        let mut order = deal.order.clone();
        order.sort_unstable();
        assert_eq!(order, (0..words).collect::<Vec<_>>(), "{case}: every word is called once");
    }

    #[test]
    fn every_card_is_another_and_every_word_counts_alike() {
        for (words, side) in
            [(9, 3), (10, 3), (11, 3), (12, 3), (13, 3), (16, 3), (24, 3), (16, 4), (20, 4), (24, 5), (30, 5)]
        {
            for seed in 0..3 {
                assert_law(words, side, 40, seed);
            }
        }
        assert_law(16, 3, 1, 0);
        assert_law(12, 3, BINGO_COPIES_MAX, 0);
    }

    #[test]
    fn the_same_seed_deals_the_same() {
        assert_eq!(deal(16, 3, 40, 7), deal(16, 3, 40, 7));
        assert_ne!(deal(16, 3, 40, 7).map(|deal| deal.cards), deal(16, 3, 40, 8).map(|deal| deal.cards));
    }

    #[test]
    fn what_cannot_be_dealt_is_told() {
        let told = |words, side, copies| deal(words, side, copies, 1).expect_err("it cannot be");
        assert!(told(7, 3, 40).contains("needs 9 words, and the lesson has 7: write 2 more."), "{}", told(7, 3, 40));
        assert!(told(12, 4, 40).contains("needs 16 words") && told(12, 4, 40).contains("smaller card"));
        assert!(told(23, 5, 40).contains("needs 24 words"));
        assert!(told(16, 6, 40).contains("3 to 5") && told(16, 3, 0).contains("1 to"));
        assert!(told(16, 3, BINGO_COPIES_MAX + 1).contains("1 to"));
    }

    #[test]
    fn the_class_does_not_finish_at_once() {
        for (words, side) in [(12, 3), (16, 3), (20, 3), (20, 4), (30, 5)] {
            let deal = deal(words, side, 40, 3).expect("there are enough words");
            let lines = lines(side);
            let full = deal.cards.iter().flat_map(|card| line_calls(card, &lines, &deal.order));
            let mean = full.filter(|&call| call <= deal.calls).count() as f64 / 40.0;
            assert!((0.8..=1.25).contains(&mean), "{words} words: {mean} lines a card after {} calls", deal.calls);
            let group = largest_group(&deal.first_lines);
            assert!(group <= 14, "{words} words: {group} of 40 at once");
        }
    }

    /// What the README and the module's head say, in figures:
    /// `cargo test --no-default-features --features headless --lib bingo -- --ignored --nocapture`.
    #[test]
    #[ignore = "10,000 draws, for figures"]
    fn figures() {
        const DRAWS: usize = 10_000;
        const COPIES: usize = 40;
        for (words, side) in [(9, 3), (12, 3), (16, 3), (20, 3), (24, 3), (16, 4), (24, 4), (24, 5), (40, 5)] {
            let mut random = ChaCha8Rng::seed_from_u64(1);
            let dealt = deal(words, side, COPIES, 1).expect("there are enough words");
            let lines = lines(side);
            // Cards as most makers of bingo cards draw them: each by itself.
            let by_chance = |random: &mut ChaCha8Rng| {
                let mut dealer = Dealer::new(words, side, &lines);
                let cards: Vec<_> = (0..COPIES).map(|_| dealer.draw(false, random)).collect();
                dealer.cards = cards;
                dealer.cards
            };
            let chance = by_chance(&mut random);
            for (name, cards) in [("balanced", &dealt.cards), ("by chance", &chance)] {
                let (mut mean, mut worst_group, mut groups, mut first, mut half) = (0.0, 0, 0, 0, 0);
                let mut order: Vec<usize> = (0..words).collect();
                for _ in 0..DRAWS {
                    shuffle(&mut order, &mut random);
                    let full: Vec<_> = cards.iter().map(|card| line_calls(card, &lines, &order)).collect();
                    mean += full.iter().flatten().filter(|&&call| call <= dealt.calls).count() as f64 / COPIES as f64;
                    let mut firsts: Vec<usize> =
                        full.iter().map(|lines| lines.iter().min().copied().unwrap_or(0)).collect();
                    let group = largest_group(&firsts);
                    worst_group = worst_group.max(group);
                    groups += group;
                    firsts.sort_unstable();
                    first += firsts[0];
                    half += firsts[COPIES / 2];
                }
                let per_draw = |sum: usize| sum as f64 / DRAWS as f64;
                let mut used = vec![0; words];
                cards.iter().flatten().flatten().for_each(|&word| used[word] += 1);
                println!(
                    "{words} words, {side}x{side}, {name}: lines a card after {} calls {:.2}; first bingo at call {:.1}, \
                     half the class at {:.1}; largest group at once {:.1}, at worst {worst_group}; \
                     cards of a word {}..{}",
                    dealt.calls,
                    mean / DRAWS as f64,
                    per_draw(first),
                    per_draw(half),
                    per_draw(groups),
                    used.iter().min().unwrap_or(&0),
                    used.iter().max().unwrap_or(&0),
                );
            }
            println!("  by its own list: largest group {}", largest_group(&dealt.first_lines));
        }
    }
}
