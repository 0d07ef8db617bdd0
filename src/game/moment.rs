//! What to animate or play once. A moment belongs to an event and says nothing that its audience
//! may not see; what lasts is in the views, so that undo stops it.

use serde::Serialize;

use super::board::Change;
use super::command::Verdict;
use super::event::{Event, What};
use super::tools::Tool;
use super::{Number, SoundId, TeamNo};
use crate::lesson::axes::Effect;

/// Something to animate or play once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Moment {
    /// The lesson moved on to another screen.
    ScreenTurned,
    /// A card or question came up.
    CardDealt,
    /// A part of it was turned up.
    PartTurned,
    /// A team is called.
    TeamCalled(TeamNo),
    /// Another team has its chance.
    StealOffered(TeamNo),
    /// A number was drawn.
    NumberDrawn(Number),
    /// The answer was shown.
    AnswerShown,
    /// The teacher's word.
    Judged(Verdict),
    /// A team's points changed by so many.
    Scored(TeamNo, i32),
    /// Time is up.
    TimeUp,
    /// A game is over.
    GameEnded,
    /// A place on the board was picked, or what lay there was opened.
    SquareOpened(u8),
    /// A team's piece went on or back, one of its lives went to rest, or a petal of its flower opened.
    PieceMoved(TeamNo),
    /// Two cards were found to be a pair.
    PairFound,
    /// A boss, or the class, has less left.
    Hit {
        /// It was the class.
        class: bool,
    },
    /// Pupils sat down.
    SatDown,
    /// Hands were counted.
    HandsCounted,
    /// A team came in.
    Arrived(TeamNo),
    /// A letter, or a tile, was tried.
    Tried {
        /// Whether it is in the word, or comes next.
        fits: bool,
    },
    /// The class's number grew.
    NumberGrown,
    /// A team was chosen for what it does.
    TargetChosen(TeamNo),
    /// A storm struck, or a bomb went off: what was won is gone.
    StormStruck,
    /// A shield kept it off.
    ShieldHeld,
    /// Dice were thrown.
    DiceRolled,
    /// A coin was tossed.
    CoinTossed,
    /// The screen showed its hand.
    JankenShown,
    /// It is too loud: the first or the last warning.
    NoiseWarned(u8),
    /// The end of the lesson is near.
    BellNear,
    /// A recording is to be played.
    Voice(SoundId),
    /// Something was taken back.
    Undone,
    /// Something was brought back.
    Redone,
}

/// The moments of some events, for the projector. A tablet gets those that concern its team.
pub fn moments(events: &[Event]) -> Vec<Moment> {
    events.iter().filter_map(|event| moment(&event.what)).collect()
}

/// One table: event → moment.
fn moment(what: &What) -> Option<Moment> {
    Some(match what {
        What::GameChosen { .. } | What::FinaleReached => Moment::ScreenTurned,
        What::RoundStarted { .. } => Moment::CardDealt,
        What::PromptShown { shown } if *shown > 1 => Moment::PartTurned,
        What::CalledOn { team, steal: false } => Moment::TeamCalled(*team),
        What::CalledOn { team, steal: true } => Moment::StealOffered(*team),
        What::NumberDrawn { number, .. } => Moment::NumberDrawn(*number),
        What::Revealed => Moment::AnswerShown,
        What::Judged { verdict, .. } => Moment::Judged(*verdict),
        What::Scored { team, delta } => Moment::Scored(*team, *delta),
        What::TimeUp | What::WatchUp => Moment::TimeUp,
        What::LookBackReached { .. } => Moment::ScreenTurned,
        What::SquareOpened { square } => Moment::SquareOpened(*square),
        What::TableChanged { change, .. } => return on_table(change),
        What::TargetChosen { team } => Moment::TargetChosen(*team),
        What::SquareDone { shielded: true, .. } => Moment::ShieldHeld,
        What::SquareDone { effect: Effect::Zero | Effect::Storm, .. } => Moment::StormStruck,
        What::ToolShown { tool: Some(tool), .. } => match tool {
            Tool::Dice(_) => Moment::DiceRolled,
            Tool::Coin { .. } => Moment::CoinTossed,
            Tool::Janken(_) => Moment::JankenShown,
            Tool::Noise { warning } => Moment::NoiseWarned(*warning),
            Tool::Unspoken | Tool::Scores | Tool::Text(_) => return None,
        },
        What::BellNear => Moment::BellNear,
        What::VoicePlayed { voice } => Moment::Voice(*voice),
        What::GameEnded { .. } => Moment::GameEnded,
        What::Undone { .. } => Moment::Undone,
        What::Redone { .. } => Moment::Redone,
        _ => return None,
    })
}

/// The same for what changes on a table. That a place was picked has its own event; what follows from it, has none.
fn on_table(change: &Change) -> Option<Moment> {
    Some(match change {
        Change::Opened { square } => Moment::SquareOpened(*square),
        Change::Rolled { .. } => Moment::DiceRolled,
        Change::Moved { team, .. } | Change::Bloomed { team, .. } => Moment::PieceMoved(*team),
        Change::Hit { class, .. } => Moment::Hit { class: *class },
        Change::Paired { .. } => Moment::PairFound,
        Change::Sat { .. } => Moment::SatDown,
        Change::Counted { .. } => Moment::HandsCounted,
        Change::Arrived { team } => Moment::Arrived(*team),
        Change::Tried { fits, .. } => Moment::Tried { fits: *fits },
        Change::Grown { .. } => Moment::NumberGrown,
        Change::Claimed { .. }
        | Change::Freed { .. }
        | Change::Laid { .. }
        | Change::Turned { .. }
        | Change::TurnedDown
        | Change::Broken => return None,
    })
}
