//! Which sound belongs to which moment: one table. It must not know how a sound is played.

use crate::game::{Moment, Verdict};

/// A sound of the family in `assets/sounds`. The later one stands here, the more it matters: of those
/// that come with one press, only the last in this list sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cue {
    /// A part of a card or question is turned up, or the screen moves on.
    PartTurned,
    /// A card or question comes up.
    CardDealt,
    /// A target is aimed at.
    TargetChosen,
    /// A square of a board is opened.
    SquareOpened,
    /// A team is called.
    TeamCalled,
    /// Another team has its chance.
    StealOffered,
    /// Points are taken.
    PointsDown,
    /// Points are given.
    PointsUp,
    /// The answer is shown.
    AnswerShown,
    /// Passed.
    Pass,
    /// Wrong, kindly.
    Wrong,
    /// Half right.
    Half,
    /// Right.
    Right,
    /// A coin is tossed.
    Coin,
    /// Dice are rolled.
    Dice,
    /// Janken is shown.
    Janken,
    /// An attendance number is drawn: a roll of drums and a ping.
    NumberDrawn,
    /// The storm strikes.
    Storm,
    /// The class is too loud.
    NoiseWarning,
    /// Time is up.
    TimeUp,
    /// The bell rings soon.
    BellNear,
    /// A game is over: the flower circle's fanfare.
    GameEnded,
}

impl Cue {
    /// All of them, in their order.
    pub const ALL: [Cue; 22] = [
        Cue::PartTurned,
        Cue::CardDealt,
        Cue::TargetChosen,
        Cue::SquareOpened,
        Cue::TeamCalled,
        Cue::StealOffered,
        Cue::PointsDown,
        Cue::PointsUp,
        Cue::AnswerShown,
        Cue::Pass,
        Cue::Wrong,
        Cue::Half,
        Cue::Right,
        Cue::Coin,
        Cue::Dice,
        Cue::Janken,
        Cue::NumberDrawn,
        Cue::Storm,
        Cue::NoiseWarning,
        Cue::TimeUp,
        Cue::BellNear,
        Cue::GameEnded,
    ];

    /// The name of its file in `assets/sounds`, without its ending.
    pub fn stem(self) -> &'static str {
        match self {
            Cue::PartTurned => "part-turned",
            Cue::CardDealt => "card-dealt",
            Cue::TargetChosen => "target-chosen",
            Cue::SquareOpened => "square-opened",
            Cue::TeamCalled => "team-called",
            Cue::StealOffered => "steal-offered",
            Cue::PointsDown => "points-down",
            Cue::PointsUp => "points-up",
            Cue::AnswerShown => "answer-shown",
            Cue::Pass => "pass",
            Cue::Wrong => "wrong",
            Cue::Half => "half",
            Cue::Right => "right",
            Cue::Coin => "coin",
            Cue::Dice => "dice",
            Cue::Janken => "janken",
            Cue::NumberDrawn => "number-drawn",
            Cue::Storm => "storm",
            Cue::NoiseWarning => "noise-warning",
            Cue::TimeUp => "time-up",
            Cue::BellNear => "bell-near",
            Cue::GameEnded => "game-ended",
        }
    }

    /// How far below a voice it is played, in decibels: what is heard at every press is quiet. All
    /// files have one loudness, so that this is the only place that weighs them against each other.
    pub fn gain_db(self) -> f32 {
        match self {
            Cue::PartTurned | Cue::CardDealt | Cue::TargetChosen => -9.0,
            Cue::TeamCalled | Cue::PointsUp | Cue::PointsDown | Cue::SquareOpened | Cue::Pass | Cue::Wrong => -6.0,
            _ => -3.0,
        }
    }
}

/// The table: what sounds at a moment. A recording is no effect, and what is taken back is silent.
pub fn cue(moment: Moment) -> Option<Cue> {
    Some(match moment {
        Moment::ScreenTurned | Moment::PartTurned => Cue::PartTurned,
        Moment::CardDealt => Cue::CardDealt,
        Moment::TeamCalled(_) => Cue::TeamCalled,
        Moment::StealOffered(_) => Cue::StealOffered,
        Moment::NumberDrawn(_) => Cue::NumberDrawn,
        Moment::AnswerShown => Cue::AnswerShown,
        Moment::Judged(Verdict::Right) => Cue::Right,
        Moment::Judged(Verdict::Wrong) => Cue::Wrong,
        Moment::Judged(Verdict::Half) => Cue::Half,
        Moment::Judged(Verdict::Pass) => Cue::Pass,
        Moment::Scored(_, points) if points > 0 => Cue::PointsUp,
        Moment::Scored(_, points) if points < 0 => Cue::PointsDown,
        Moment::TimeUp => Cue::TimeUp,
        Moment::GameEnded => Cue::GameEnded,
        Moment::SquareOpened(_) => Cue::SquareOpened,
        Moment::PieceMoved(_) | Moment::SatDown => Cue::CardDealt,
        Moment::PairFound => Cue::AnswerShown,
        Moment::Hit { class: true } => Cue::PointsDown,
        Moment::Hit { class: false } | Moment::NumberGrown | Moment::Tried { fits: true } => Cue::PointsUp,
        Moment::Tried { fits: false } => Cue::Wrong,
        Moment::HandsCounted => Cue::PartTurned,
        Moment::Arrived(_) => Cue::TeamCalled,
        Moment::TargetChosen(_) => Cue::TargetChosen,
        Moment::StormStruck => Cue::Storm,
        Moment::ShieldHeld => Cue::AnswerShown,
        Moment::DiceRolled => Cue::Dice,
        Moment::CoinTossed => Cue::Coin,
        Moment::JankenShown => Cue::Janken,
        Moment::NoiseWarned(_) => Cue::NoiseWarning,
        Moment::BellNear => Cue::BellNear,
        Moment::Scored(..) | Moment::Voice(_) | Moment::Undone | Moment::Redone => return None,
    })
}

/// The one sound of moments that came together: the one that matters most.
pub fn cue_of(moments: &[Moment]) -> Option<Cue> {
    moments.iter().filter_map(|moment| cue(*moment)).max()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn one_press_is_one_sound() {
        let judged = [Moment::Judged(Verdict::Right), Moment::Scored(1, 10), Moment::Scored(2, 10), Moment::CardDealt];
        assert_eq!(cue_of(&judged), Some(Cue::Right));
        assert_eq!(cue_of(&[Moment::CardDealt, Moment::TeamCalled(3), Moment::Voice(0)]), Some(Cue::TeamCalled));
        assert_eq!(cue_of(&[Moment::Judged(Verdict::Right), Moment::GameEnded]), Some(Cue::GameEnded));
        assert_eq!(cue_of(&[Moment::Undone, Moment::Voice(1), Moment::Scored(1, 0)]), None);
        assert_eq!(cue_of(&[]), None);
    }

    #[test]
    fn points_rise_and_fall() {
        assert_eq!(cue(Moment::Scored(1, 1)), Some(Cue::PointsUp));
        assert_eq!(cue(Moment::Scored(1, -1)), Some(Cue::PointsDown));
    }

    #[test]
    fn every_cue_has_its_own_file_and_its_place() {
        let stems: BTreeSet<&str> = Cue::ALL.iter().map(|cue| cue.stem()).collect();
        assert_eq!(stems.len(), Cue::ALL.len());
        assert!(Cue::ALL.is_sorted());
        assert!(Cue::ALL.iter().all(|cue| (-12.0..=0.0).contains(&cue.gain_db())));
    }
}
