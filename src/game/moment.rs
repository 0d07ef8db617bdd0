//! What to animate or play once. A moment belongs to an event and says nothing that its audience
//! may not see; what lasts is in the views, so that undo stops it.

use serde::Serialize;

use super::command::Verdict;
use super::event::{Event, What};
use super::{Number, SoundId, TeamNo};

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
        What::TimeUp => Moment::TimeUp,
        What::GameEnded { .. } => Moment::GameEnded,
        What::Undone { .. } => Moment::Undone,
        What::Redone { .. } => Moment::Redone,
        _ => return None,
    })
}
