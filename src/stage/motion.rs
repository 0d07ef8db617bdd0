//! What moves for a moment: pops, a card that turns over, a storm that spins. All of it is a
//! transform of nodes that are there anyway, for less than a second, and then it is gone: a software
//! renderer has nothing else to do meanwhile. It knows moments, and nothing of screens.

use bevy::prelude::*;

use super::canvas::StageClock;
use super::drawing::Pop;
use crate::game::{AtMs, Moment};

/// How long a pop or a turn takes, in milliseconds.
const POP_MS: AtMs = 240;
/// How small a pop begins, as a share.
const POP_FROM: f32 = 0.82;
/// How long a storm spins, in milliseconds.
const STORM_MS: AtMs = 800;
/// How far it spins, in whole turns.
const STORM_TURNS: f32 = 1.5;

/// A node that moves; it began at this session time. Bevy's own time is of no use here: after a sleep it
/// jumps by all that was slept, a frame late, and every movement would be over in its second frame.
#[derive(Component, Clone, Copy, Debug)]
pub struct Popping {
    since: AtMs,
    how: How,
}

/// How a node moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// A little too large on the way, then exactly its size.
    Grow,
    /// From its edge to its face.
    Turn,
    /// Round and round, slower and slower.
    Spin,
}

impl Popping {
    /// A piece that pops from now on, and how it looks at first.
    pub fn new(pop: Pop, now: AtMs) -> (Self, UiTransform) {
        let how = match pop {
            Pop::Square => How::Turn,
            Pop::Storm => How::Spin,
            _ => How::Grow,
        };
        let popping = Self { since: now, how };
        (popping, popping.at(0.0))
    }

    fn lasts_ms(self) -> AtMs {
        if self.how == How::Spin { STORM_MS } else { POP_MS }
    }

    /// How much of its time is over, 0 to 1.
    fn share(self, now: AtMs) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "less than a second")]
        let share = now.saturating_sub(self.since).min(self.lasts_ms()) as f32 / self.lasts_ms() as f32;
        share
    }

    /// How it looks after this share of its time.
    fn at(self, share: f32) -> UiTransform {
        let back = EaseFunction::BackOut.sample_clamped(share);
        match self.how {
            How::Grow => UiTransform::from_scale(Vec2::splat(POP_FROM + (1.0 - POP_FROM) * back)),
            How::Turn => UiTransform::from_scale(Vec2::new(back.max(0.02), 1.0)),
            How::Spin => {
                let left = 1.0 - EaseFunction::CubicOut.sample_clamped(share);
                let mut transform = UiTransform::from_scale(Vec2::splat(1.0 - 0.4 * left));
                transform.rotation = Rot2::turn_fraction(left * STORM_TURNS);
                transform
            }
        }
    }
}

/// What a moment makes pop.
pub fn pop_of(moment: &Moment) -> Option<Pop> {
    Some(match moment {
        Moment::CardDealt => Pop::Card,
        Moment::PartTurned => Pop::Part,
        Moment::TeamCalled(_) | Moment::StealOffered(_) | Moment::TargetChosen(_) => Pop::Team,
        Moment::NumberDrawn(_) => Pop::Number,
        Moment::AnswerShown => Pop::Answer,
        Moment::Judged(_) | Moment::GameEnded | Moment::ShieldHeld => Pop::Verdict,
        Moment::Scored(team, _) => Pop::Score(*team),
        Moment::SquareOpened(_) => Pop::Square,
        Moment::PieceMoved(team) => Pop::Score(*team),
        Moment::PairFound => Pop::Answer,
        Moment::Hit { .. } | Moment::SatDown | Moment::Tried { .. } => Pop::Part,
        Moment::HandsCounted => Pop::Score(0),
        Moment::Arrived(_) => Pop::Team,
        Moment::NumberGrown => Pop::Number,
        Moment::StormStruck => Pop::Storm,
        Moment::DiceRolled | Moment::CoinTossed | Moment::JankenShown | Moment::NoiseWarned(_) => Pop::Number,
        Moment::BellNear
        | Moment::ScreenTurned
        | Moment::TimeUp
        | Moment::Voice(_)
        | Moment::Undone
        | Moment::Redone => return None,
    })
}

/// Lets what moves come to rest.
pub fn settle(
    mut commands: Commands,
    clock: Res<StageClock>,
    mut popping: Query<(Entity, &Popping, &mut UiTransform)>,
) {
    for (entity, moving, mut transform) in &mut popping {
        let share = moving.share(clock.0);
        if share >= 1.0 {
            *transform = UiTransform::IDENTITY;
            commands.entity(entity).remove::<Popping>();
            continue;
        }
        *transform = moving.at(share);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_moves_ends_as_it_was_laid_out() {
        for pop in [Pop::Card, Pop::Square, Pop::Storm] {
            let (popping, _) = Popping::new(pop, 0);
            let end = popping.at(1.0);
            assert!((end.scale - Vec2::ONE).length() < 0.001, "{pop:?}: {end:?}");
            assert!(end.rotation.as_radians().abs() < 0.001, "{pop:?}: {end:?}");
            assert!(popping.lasts_ms() < 1_000);
            assert!(popping.share(0) == 0.0 && popping.share(popping.lasts_ms()) == 1.0);
        }
    }
}
