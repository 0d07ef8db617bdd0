//! What is to be heard: what lasts as long as the view does, so that undo stops it. What is played
//! once is a [`Moment`](super::Moment).

use serde::Serialize;

use super::AtMs;
use super::beat::Beat;
use super::state::State;

/// What is to be heard for as long as it stands here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SoundView {
    /// The beat that is running. None in a pause: the beat that goes on after it has another start.
    pub beat: Option<Beat>,
    /// Quiet music below a time in which everyone talks or thinks, until this session time.
    pub music_until: Option<AtMs>,
}

/// What is to be heard in this state.
pub fn sound_view(state: &State) -> SoundView {
    if state.paused.is_some() || state.blank || state.closed {
        return SoundView::default();
    }
    SoundView {
        beat: state.game().and_then(|game| game.beat),
        music_until: state.play.timer.filter(|timer| !timer.up).map(|timer| timer.ends_at),
    }
}
