//! What lasts: the events of every session, the lessons they were played with, and where each
//! class stopped. One SQLite database in the user's local data folder.
//!
//! This room knows the form of events and lessons, because it writes them down. It must not know
//! what they mean for play, and it knows no screens, no devices and no clock. Nothing in it is ever
//! deleted: a damaged file is set aside, a damaged session is succeeded by a sound one.

mod lock;
mod log;
pub mod log_file;
pub mod report;
mod rows;
mod schema;
pub mod settings;
mod trouble;

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::game::state::{Place, State};
use crate::game::{Event, LessonRef, Opening, TeamNo};
use crate::lesson::{Glosses, Lesson};

pub use log::{Log, data_folder, local_offset_min};
pub use trouble::Trouble;

/// A session's number in the history.
pub type SessionId = i64;

/// What is known of a session before its first event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Header {
    /// The class's label.
    pub class: String,
    /// The lesson's key: what tells one lesson file from another, however often it is edited.
    pub key: String,
    /// The lesson's title.
    pub title: String,
    /// The hash of the lesson that it began with.
    pub lesson_hash: String,
    /// The version of the rules.
    pub rules: u16,
    /// What all randomness is drawn from.
    pub seed: u64,
    /// When it was opened, in milliseconds since 1970; 0 when the clock was not known.
    pub opened_unix_ms: u64,
}

impl Header {
    /// The header of a session that begins like this.
    pub fn new(opening: &Opening, key: &str, opened_unix_ms: u64) -> Header {
        Header {
            class: opening.class.clone(),
            key: key.to_owned(),
            title: opening.lesson.lesson.title.clone(),
            lesson_hash: opening.lesson.hash.clone(),
            rules: opening.rules,
            seed: opening.seed,
            opened_unix_ms,
        }
    }
}

/// Where a session stands, as the picker tells it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Where in the lesson it is.
    pub stopped: StoppedAt,
    /// The teams, team 1 first.
    pub scores: Vec<TeamScore>,
    /// The lesson was played to its end.
    pub closed: bool,
}

/// A team's size and points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamScore {
    /// Its number.
    pub team: TeamNo,
    /// Its pupils.
    pub size: u8,
    /// Its points.
    pub score: i32,
}

/// Where in a lesson a class stopped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum StoppedAt {
    /// At the title.
    Welcome,
    /// In a game (or on a slide before it).
    Game {
        /// Its place among the lesson's games, from 1; slides are not counted.
        number: usize,
        /// How many games the lesson has.
        of: usize,
        /// Its name, by language.
        name: Glosses,
    },
    /// At the last screen.
    Finale,
}

impl fmt::Display for StoppedAt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoppedAt::Welcome => f.write_str("stopped at the title"),
            StoppedAt::Game { number, .. } => write!(f, "stopped at game {number}"),
            StoppedAt::Finale => f.write_str("stopped at the last screen"),
        }
    }
}

impl Standing {
    /// Where this state stands.
    pub fn of(state: &State) -> Standing {
        let scores = state.play.teams.iter().zip(1..);
        Standing {
            stopped: stopped_at(state),
            scores: scores
                .map(|(team, number)| TeamScore { team: number, size: team.size, score: team.score })
                .collect(),
            closed: state.closed,
        }
    }
}

fn stopped_at(state: &State) -> StoppedAt {
    match &state.play.place {
        Place::Welcome => StoppedAt::Welcome,
        Place::LookBack(_) | Place::Finale => StoppedAt::Finale,
        Place::Game(play) => {
            let games =
                |count: usize| state.lesson.games.iter().take(count).filter(|game| game.slide.is_none()).count();
            let number = games(play.index.saturating_add(1)).max(1);
            StoppedAt::Game { number, of: games(usize::MAX), name: play.game.name.clone() }
        }
    }
}

/// A session in the history.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Past {
    /// Its number.
    pub id: SessionId,
    /// What it began with.
    pub header: Header,
    /// Where it stopped.
    pub standing: Standing,
}

/// Events that are to be durable together, with what the picker will say of the session.
#[derive(Clone, Debug)]
pub struct Batch {
    /// What the session began with.
    pub header: Header,
    /// Its number; none when it has not been written yet.
    pub session: Option<SessionId>,
    /// A session that this one goes on from, and which is closed when this one is first written.
    pub succeeds: Option<SessionId>,
    /// The place of the first of these events in the session, from 0.
    pub first: usize,
    /// The events.
    pub events: Vec<Event>,
    /// Where the session stands after them.
    pub standing: Standing,
}

/// A lesson with its hash: the SHA-256 of its JSON, in small hexadecimal digits. The JSON is
/// canonical, because every map in a lesson is ordered.
pub fn lesson_ref(lesson: Lesson) -> LessonRef {
    let hash = hash_of(&lesson_body(&lesson));
    LessonRef { hash, lesson: Arc::new(lesson) }
}

/// A lesson as it is written into the history. A lesson is plain data, so that this cannot fail;
/// were it to, the empty body would read back as a lesson that is missing.
fn lesson_body(lesson: &Lesson) -> String {
    serde_json::to_string(lesson).unwrap_or_default()
}

fn hash_of(body: &str) -> String {
    Sha256::digest(body.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
