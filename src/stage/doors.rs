//! What the stage is handed, because it must not know how it is done: plans, and lessons that
//! are written down. Each is a closure, and each may be missing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::planning::{Planner, as_written};
use crate::lesson::Lesson;
use crate::lesson::axes::Game;

/// The games of the library that a lesson's cards suffice for.
pub type GamesFor = Arc<dyn Fn(&Lesson) -> Vec<Game> + Send + Sync>;
/// A lesson's source with other games.
pub type WithGames = Arc<dyn Fn(&str, &[Game]) -> Result<String, String> + Send + Sync>;

/// Opens a lesson on a page in the browser, to be made or mended there; with no file, a new one. The file, or a sentence
/// where that cannot be done.
pub type Edit = Arc<dyn Fn(Option<&Path>) -> Result<PathBuf, String> + Send + Sync>;
/// Takes a file that was dropped: a packed lesson, a list of words, or a lesson. The lesson that it is now, and what is
/// to be told of it, a line each; or why it is none.
pub type Add = Arc<dyn Fn(&Path) -> Result<(PathBuf, String), String> + Send + Sync>;
/// Who made what is shown and heard.
pub type CreditsOf = Arc<dyn Fn() -> Vec<Credit> + Send + Sync>;

/// A work of others, or of ours, and on what terms it is here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// What it is.
    pub what: String,
    /// Who made it.
    pub who: String,
    /// Its licence.
    pub licence: String,
}

/// What the stage is handed.
#[derive(Clone)]
pub struct Doors {
    /// Makes plans.
    pub plan: Planner,
    /// Finds games.
    pub games: GamesFor,
    /// Writes a lesson down; none where that cannot be done.
    pub with_games: Option<WithGames>,
    /// Opens the editor; none where there is no browser.
    pub edit: Option<Edit>,
    /// Takes files that are dropped on the window; none where nothing is taken.
    pub add: Option<Add>,
    /// The lesson to try first.
    pub demonstration: Option<PathBuf>,
    /// Where the teacher's own files go; none where nothing can be written.
    pub own: Option<PathBuf>,
    /// Reads who made what, when somebody asks.
    pub credits: CreditsOf,
    /// What the teacher should know when the program starts, a sentence each.
    pub notes: Vec<String>,
}

impl Default for Doors {
    fn default() -> Self {
        Self {
            plan: Arc::new(|lesson, _| as_written(lesson)),
            games: Arc::new(|_| Vec::new()),
            with_games: None,
            edit: None,
            add: None,
            demonstration: None,
            own: None,
            credits: Arc::new(Vec::new),
            notes: Vec::new(),
        }
    }
}
