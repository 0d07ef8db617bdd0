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

    /// When a beat (0–3) of a card sounds.
    pub fn starts(&self, card: u16, beat: u16) -> AtMs {
        let before: u64 = (0..card).map(|c| self.beat_us(c) * u64::from(BEATS_A_CARD)).sum();
        self.at.saturating_add((before + self.beat_us(card) * u64::from(beat)) / 1000)
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
