//! What moves for a moment: pops, a card that turns over, a storm that spins. All of it is a
//! transform of nodes that are there anyway, for less than a second, and then it is gone: a software
//! renderer has nothing else to do meanwhile. It knows moments, and nothing of screens.

use bevy::prelude::*;

use super::canvas::StageClock;
use super::drawing::{Manner, Motion, Pop};
use crate::game::{AtMs, Moment};

/// How long a pop or a turn takes, in milliseconds.
const POP_MS: AtMs = 240;
/// How small a pop begins, as a share.
const POP_FROM: f32 = 0.82;
/// How much too large a stamp comes down, as a share.
const STAMP_FROM: f32 = 1.32;
/// How thin what turns is at first, as a share: an edge.
const EDGE: f32 = 0.02;
/// How long after each other the parts of a wave start, and when the last of them is at rest at the latest, in
/// milliseconds.
const WAVE_MS: AtMs = 70;
const WAVE_MAX_MS: AtMs = 900;
/// How long a hop takes, and all hops of a way at most, in milliseconds.
const HOP_MS: AtMs = 150;
const HOPS_MAX_MS: AtMs = 800;
/// How long a glide takes, in milliseconds.
const GLIDE_MS: AtMs = 300;
/// How long a storm spins, in milliseconds.
const STORM_MS: AtMs = 800;
/// How far it spins, in whole turns.
const STORM_TURNS: f32 = 1.5;

/// A node that moves; it began at this session time. Bevy's own time is of no use here: after a sleep it
/// jumps by all that was slept, a frame late, and every movement would be over in its second frame.
#[derive(Component, Clone, Debug)]
pub struct Popping {
    since: AtMs,
    how: How,
    motion: Motion,
}

/// How a node moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// A little too large on the way, then exactly its size.
    Grow,
    /// From its edge to its face.
    Turn,
    /// Down onto the paper.
    Stamp,
    /// Out of the point that it moves about.
    Unfold,
    /// Round and round, slower and slower.
    Spin,
    /// Over all places of its way.
    Travel,
}

impl Popping {
    /// A piece that pops from now on, and how it looks at first.
    pub fn new(pop: Pop, motion: Motion, now: AtMs) -> (Self, UiTransform) {
        let how = match (motion.manner, pop) {
            _ if !motion.path.is_empty() => How::Travel,
            (Manner::Turn, _) | (Manner::Own, Pop::Square) => How::Turn,
            (Manner::Stamp, _) | (Manner::Own, Pop::Verdict) => How::Stamp,
            (Manner::Unfold, _) => How::Unfold,
            (Manner::Own, Pop::Storm) => How::Spin,
            (Manner::Own, _) => How::Grow,
        };
        let popping = Self { since: now, how, motion };
        let first = popping.at(0.0);
        (popping, first)
    }

    /// How long it waits for those that start before it.
    fn waits_ms(&self) -> AtMs {
        (AtMs::from(self.motion.after) * WAVE_MS).min(WAVE_MAX_MS.saturating_sub(self.moves_ms()))
    }

    fn moves_ms(&self) -> AtMs {
        match self.how {
            How::Grow | How::Turn | How::Stamp | How::Unfold => POP_MS,
            How::Spin => STORM_MS,
            How::Travel if self.motion.lift > 0.0 => {
                (HOP_MS * AtMs::try_from(self.motion.path.len()).unwrap_or(AtMs::MAX)).clamp(POP_MS, HOPS_MAX_MS)
            }
            How::Travel => GLIDE_MS,
        }
    }

    /// How much of its time is over, 0 to 1.
    fn share(&self, now: AtMs) -> f32 {
        let over = now.saturating_sub(self.since + self.waits_ms()).min(self.moves_ms());
        #[expect(clippy::cast_precision_loss, reason = "less than a second")]
        let share = over as f32 / self.moves_ms() as f32;
        share
    }

    /// How it looks after this share of its time.
    fn at(&self, share: f32) -> UiTransform {
        let back = EaseFunction::BackOut.sample_clamped(share);
        let out = EaseFunction::CubicOut.sample_clamped(share);
        let scale = match self.how {
            How::Grow => Vec2::splat(POP_FROM + (1.0 - POP_FROM) * back),
            // Paper does not stretch: it is never wider than it is.
            How::Turn => Vec2::new(out.max(EDGE), 1.0),
            How::Stamp => Vec2::splat(1.0 + (STAMP_FROM - 1.0) * (1.0 - out)),
            How::Unfold => {
                let along = |about: f32| if about == 0.0 { 1.0 } else { out.max(EDGE) };
                Vec2::new(along(self.motion.about.0), along(self.motion.about.1))
            }
            How::Spin => {
                let mut transform = UiTransform::from_scale(Vec2::splat(0.6 + 0.4 * out));
                transform.rotation = Rot2::turn_fraction((1.0 - out) * STORM_TURNS);
                return transform;
            }
            How::Travel => {
                let (x, y) = self.place(share);
                return UiTransform::from_translation(Val2::px(x, y));
            }
        };
        // About another point than its own middle it has to move as well.
        let about = Vec2::from(self.motion.about) * (Vec2::ONE - scale);
        UiTransform { translation: Val2::px(about.x, about.y), ..UiTransform::from_scale(scale) }
    }

    /// Where on its way it is after this share of its time, seen from its end.
    fn place(&self, share: f32) -> (f32, f32) {
        let Motion { path, lift, .. } = &self.motion;
        let all = f32::from(u16::try_from(path.len()).unwrap_or(u16::MAX));
        // What glides slows down at its end; hops are all alike.
        let share = if *lift > 0.0 { share } else { EaseFunction::CubicOut.sample_clamped(share) };
        let gone = share * all;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few places")]
        let hop = (gone as usize).min(path.len().saturating_sub(1));
        let within = gone - f32::from(u16::try_from(hop).unwrap_or(u16::MAX));
        let end = (0.0, 0.0);
        let (from, to) = (path.get(hop).unwrap_or(&end), path.get(hop + 1).unwrap_or(&end));
        let high = 4.0 * within * (1.0 - within) * lift;
        (from.0 + (to.0 - from.0) * within, from.1 + (to.1 - from.1) * within - high)
    }
}

/// What moments make pop. Whatever is picked, judged or struck may change the board too: its view says what.
pub fn pops_of(moments: &[Moment]) -> Vec<Pop> {
    let board = moments.iter().any(is_on_board).then_some(Pop::Board);
    moments.iter().filter_map(pop_of).chain(board).collect()
}

fn is_on_board(moment: &Moment) -> bool {
    matches!(
        moment,
        Moment::SquareOpened(_)
            | Moment::Judged(_)
            | Moment::StormStruck
            | Moment::PieceMoved(_)
            | Moment::PairFound
            | Moment::Hit { .. }
            | Moment::SatDown
            | Moment::HandsCounted
            | Moment::Arrived(_)
            | Moment::Tried { .. }
            | Moment::NumberGrown
    )
}

fn pop_of(moment: &Moment) -> Option<Pop> {
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

    /// Every way in which a piece moves: each pop by itself, about another point, in a wave, over places and gliding.
    fn all() -> Vec<Popping> {
        const POPS: [Pop; 10] = [
            Pop::Card,
            Pop::Part,
            Pop::Team,
            Pop::Number,
            Pop::Answer,
            Pop::Verdict,
            Pop::Score(1),
            Pop::Square,
            Pop::Storm,
            Pop::Board,
        ];
        let path = |places: u8| (1..=places).rev().map(|place| (f32::from(place) * -40.0, 25.0)).collect();
        let motions = [
            Motion::default(),
            Motion { about: (120.0, -50.0), ..Motion::default() },
            Motion { manner: Manner::Turn, ..Motion::default() },
            Motion { manner: Manner::Stamp, ..Motion::default() },
            Motion { manner: Manner::Unfold, about: (0.0, 60.0), ..Motion::default() },
            Motion { after: 5, ..Motion::default() },
            Motion { after: u8::MAX, ..Motion::default() },
            Motion { path: path(1), lift: 20.0, ..Motion::default() },
            Motion { path: path(40), lift: 20.0, ..Motion::default() },
            Motion { path: path(1), ..Motion::default() },
        ];
        POPS.into_iter().flat_map(|pop| motions.clone().map(|motion| Popping::new(pop, motion, 0).0)).collect()
    }

    fn moved(transform: &UiTransform) -> f32 {
        let px = |value: Val| if let Val::Px(px) = value { px.abs() } else { f32::MAX };
        let UiTransform { translation, scale, rotation } = transform;
        px(translation.x) + px(translation.y) + (*scale - Vec2::ONE).length() + rotation.as_radians().abs()
    }

    #[test]
    fn whatever_moves_ends_as_it_was_laid_out_in_less_than_a_second() {
        for popping in all() {
            assert!(moved(&popping.at(1.0)) < 0.001, "{popping:?}");
            assert!(moved(&popping.at(0.0)) > 0.01, "{popping:?} does not move at all");
            let lasts = popping.waits_ms() + popping.moves_ms();
            assert!(lasts < 1_000, "{popping:?}: {lasts} ms");
            assert!(popping.share(0) == 0.0 && popping.share(lasts) == 1.0, "{popping:?}");
        }
    }

    #[test]
    fn a_part_by_itself_is_short_and_a_wave_runs_along() {
        let at = |after| Popping::new(Pop::Square, Motion { after, ..Motion::default() }, 0).0;
        assert!(at(0).moves_ms() <= 300 && at(0).waits_ms() == 0);
        assert!((1..4).all(|after| at(after).waits_ms() > at(after - 1).waits_ms()));
    }

    #[test]
    fn what_hops_is_in_the_air_between_two_places_and_on_the_ground_at_each() {
        let path = vec![(-80.0, 0.0), (-40.0, 0.0)];
        let popping = Popping::new(Pop::Score(1), Motion { path, lift: 10.0, ..Motion::default() }, 0).0;
        assert_eq!(popping.place(0.0), (-80.0, 0.0));
        assert_eq!(popping.place(0.5), (-40.0, 0.0));
        assert_eq!(popping.place(0.25), (-60.0, -10.0));
        assert_eq!(popping.place(1.0), (0.0, 0.0));
    }
}
