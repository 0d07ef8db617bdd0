//! The beat: one card a bar of four beats, getting faster from card to card. Screens and sounds keep
//! it by the same sums, so that the picture is on the beat with or without sound.

use serde::Serialize;

use super::AtMs;

/// A beat: one card a bar of four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Beat {
    /// When its first beat sounds.
    pub at: AtMs,
    /// Beats a minute at the first card.
    pub bpm: u16,
    /// Gained with each card.
    pub ramp: u16,
    /// Cards in it.
    pub cards: u16,
}

/// Beats that one card gets.
pub const BEATS_A_CARD: u16 = 4;

impl Beat {
    /// Milliseconds that one beat of this card (from 0) lasts.
    fn beat_us(&self, card: u16) -> u64 {
        let bpm = u64::from(self.bpm) + u64::from(self.ramp) * u64::from(card);
        60_000_000 / bpm.clamp(u64::from(crate::limits::BPM_MIN), u64::from(crate::limits::BPM_MAX))
    }

    /// Microseconds from the first beat until a beat (0–3) of a card.
    fn until_us(&self, card: u16, beat: u16) -> u64 {
        let before: u64 = (0..card).map(|c| self.beat_us(c) * u64::from(BEATS_A_CARD)).sum();
        before + self.beat_us(card) * u64::from(beat)
    }

    /// When a beat (0–3) of a card sounds.
    pub fn starts(&self, card: u16, beat: u16) -> AtMs {
        self.at.saturating_add(self.until_us(card, beat) / 1000)
    }

    /// When a beat (0–3) of a card sounds, in microseconds of session time: what sounds go by.
    pub fn starts_us(&self, card: u16, beat: u16) -> u64 {
        self.at.saturating_mul(1000).saturating_add(self.until_us(card, beat))
    }

    /// All its beats in their order: the beat in the bar (0–3), and when it sounds in microseconds of session time.
    pub fn beats_us(self) -> impl Iterator<Item = (u16, u64)> {
        let mut next = self.at.saturating_mul(1000);
        (0..self.cards).flat_map(move |card| (0..BEATS_A_CARD).map(move |beat| (card, beat))).map(
            move |(card, beat)| {
                let at = next;
                next = next.saturating_add(self.beat_us(card));
                (beat, at)
            },
        )
    }

    /// When the last card's bar is over.
    pub fn ends(&self) -> AtMs {
        self.starts(self.cards, 0)
    }

    /// The card and beat that sound at a time: the last ones when it is over.
    pub fn at_time(&self, now: AtMs) -> (u16, u16) {
        for card in 0..self.cards {
            for beat in 0..BEATS_A_CARD {
                let next = if beat + 1 < BEATS_A_CARD { self.starts(card, beat + 1) } else { self.starts(card + 1, 0) };
                if now < next {
                    return (card, beat);
                }
            }
        }
        (self.cards.saturating_sub(1), BEATS_A_CARD - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn microseconds_and_milliseconds_are_the_same_beat() {
        let beat = Beat { at: 1_234, bpm: 60, ramp: 1, cards: 150 };
        let all: Vec<(u16, u64)> = beat.beats_us().collect();
        assert_eq!(all.len(), 600);
        for card in 0..beat.cards {
            for step in 0..BEATS_A_CARD {
                let us = beat.starts_us(card, step);
                assert_eq!(us / 1000, beat.starts(card, step));
                assert_eq!(all[usize::from(card * BEATS_A_CARD + step)], (step, us));
            }
        }
    }

    #[test]
    fn a_beat_at_the_end_of_time_stays_there() {
        let beat = Beat { at: AtMs::MAX, bpm: 0, ramp: u16::MAX, cards: 2 };
        assert!(beat.beats_us().all(|(_, at)| at == u64::MAX));
        assert_eq!(beat.starts_us(1, 3), u64::MAX);
    }
}
