//! The class tools: what a teacher takes out over any game, on one key each. They draw from a counter
//! of their own, so that a die thrown in between changes no question.

use serde::{Deserialize, Serialize};

use super::AtMs;
use super::command::Refusal;
use super::event::What;
use super::flow::Draft;
use super::question;
use super::state::State;
use crate::limits::{TEXT_MAX_CHARS, WATCH_MAX_MS};

/// A tool that is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToolWanted {
    /// One to three dice.
    Dice(u8),
    /// A coin.
    Coin,
    /// Rock, paper, scissors against the screen.
    Janken,
    /// A warning that it is too loud; again, and it is the last one.
    Noise,
    /// Who has not spoken yet, by number.
    Unspoken,
    /// The points, large.
    Scores,
    /// A card with the teacher's own words.
    Text(String),
}

/// A tool that lies over the game, with what it drew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tool {
    /// Dice and what they show, 1 to 6.
    Dice(Vec<u8>),
    /// A coin: heads or tails.
    Coin {
        /// Heads.
        heads: bool,
    },
    /// The screen's hand.
    Janken(Hand),
    /// It is too loud: the first warning, or the last one.
    Noise {
        /// Which warning it is, from 1.
        warning: u8,
    },
    /// Who has not spoken yet.
    Unspoken,
    /// The points.
    Scores,
    /// The teacher's own words.
    Text(String),
}

/// A hand in janken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Hand {
    /// グー.
    Rock,
    /// パー.
    Paper,
    /// チョキ.
    Scissors,
}

/// What is wanted of the teacher's own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WatchWanted {
    /// So many milliseconds more on the countdown.
    More(u64),
    /// Start the stopwatch, stop it, start it again.
    Stopwatch,
    /// Put it away.
    Off,
}

/// The teacher's own clock, in a corner of any game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Watch {
    /// A countdown.
    Countdown {
        /// When it runs out, in session time.
        ends_at: AtMs,
        /// Its whole length in milliseconds.
        total_ms: u64,
        /// It has run out.
        up: bool,
    },
    /// A stopwatch.
    Stopwatch {
        /// When it would have been started if it had never stopped, in session time.
        since: AtMs,
        /// What it stands at, in milliseconds, while it is stopped.
        stopped: Option<u64>,
    },
}

/// Most dice.
const DICE_MAX: u8 = 3;
/// Warnings that a noise card counts to.
const WARNINGS_MAX: u8 = 2;

/// Takes a tool.
pub(super) fn take(state: &State, draft: &mut Draft, wanted: &ToolWanted) -> Result<(), Refusal> {
    let draw = |nth: u64, most: u8| question::tool_draw(state, nth, most);
    let (tool, drawn) = match wanted {
        ToolWanted::Dice(many) => {
            let many = (*many).clamp(1, DICE_MAX);
            (Tool::Dice((0..many).map(|die| draw(u64::from(die), 6)).collect()), u64::from(many))
        }
        ToolWanted::Coin => (Tool::Coin { heads: draw(0, 2) == 1 }, 1),
        ToolWanted::Janken => (Tool::Janken([Hand::Rock, Hand::Paper, Hand::Scissors][usize::from(draw(0, 3) - 1)]), 1),
        ToolWanted::Noise => {
            let before = if let Some(Tool::Noise { warning }) = state.tool { warning } else { 0 };
            (Tool::Noise { warning: (before + 1).min(WARNINGS_MAX) }, 0)
        }
        ToolWanted::Unspoken => (Tool::Unspoken, 0),
        ToolWanted::Scores => (Tool::Scores, 0),
        ToolWanted::Text(text) => {
            let sound = !text.trim().is_empty()
                && text.chars().count() <= TEXT_MAX_CHARS
                && !text.chars().any(|c| c.is_control() && c != '\n');
            if !sound {
                return Err(Refusal::BadText);
            }
            (Tool::Text(text.trim().to_owned()), 0)
        }
    };
    draft.emit(What::ToolShown { tool: Some(tool), draws: state.tool_draws + drawn });
    Ok(())
}

/// Sets the teacher's clock.
pub(super) fn set_watch(state: &State, draft: &mut Draft, wanted: WatchWanted) {
    let now = draft.at;
    let watch = match (wanted, state.watch) {
        (WatchWanted::Off, _) => None,
        (WatchWanted::More(ms), before) => {
            let left = match before {
                Some(Watch::Countdown { ends_at, up: false, .. }) => ends_at.saturating_sub(state.playing_time(now)),
                _ => 0,
            };
            let total_ms = left.saturating_add(ms).clamp(1_000, WATCH_MAX_MS);
            Some(Watch::Countdown { ends_at: state.playing_time(now).saturating_add(total_ms), total_ms, up: false })
        }
        (WatchWanted::Stopwatch, Some(Watch::Stopwatch { since, stopped: None })) => {
            Some(Watch::Stopwatch { since, stopped: Some(state.playing_time(now).saturating_sub(since)) })
        }
        (WatchWanted::Stopwatch, Some(Watch::Stopwatch { stopped: Some(ms), .. })) => {
            Some(Watch::Stopwatch { since: state.playing_time(now).saturating_sub(ms), stopped: None })
        }
        (WatchWanted::Stopwatch, _) => Some(Watch::Stopwatch { since: state.playing_time(now), stopped: None }),
    };
    if watch != state.watch {
        draft.emit(What::WatchSet(watch));
    }
}

impl Watch {
    /// The same after a pause of so many milliseconds.
    pub(super) fn later(self, by: u64) -> Watch {
        match self {
            Watch::Countdown { ends_at, total_ms, up } => {
                Watch::Countdown { ends_at: ends_at.saturating_add(by), total_ms, up }
            }
            Watch::Stopwatch { since, stopped } => Watch::Stopwatch { since: since.saturating_add(by), stopped },
        }
    }
}
