//! What the stage is handed, because it must not know how it is done: plans, lessons that are
//! written down, and sounds. Each is a closure, and each may be missing.

use std::path::PathBuf;
use std::sync::Arc;

use super::planning::{Planner, shared_out};
use crate::lesson::Lesson;
use crate::lesson::axes::Game;

/// The games of the library that a lesson's cards suffice for.
pub type GamesFor = Arc<dyn Fn(&Lesson) -> Vec<Game> + Send + Sync>;
/// A lesson's source with other games.
pub type WithGames = Arc<dyn Fn(&str, &[Game]) -> Result<String, String> + Send + Sync>;
/// Plays the test sound, as loud as this, 0 to 10.
pub type TestSound = Arc<dyn Fn(u8) -> Result<(), String> + Send + Sync>;
/// The names of the sound outputs.
pub type Outputs = Arc<dyn Fn() -> Vec<String> + Send + Sync>;

/// What the stage is handed.
#[derive(Clone)]
pub struct Doors {
    /// Makes plans.
    pub plan: Planner,
    /// Finds games.
    pub games: GamesFor,
    /// Writes a lesson down; none where that cannot be done.
    pub with_games: Option<WithGames>,
    /// Plays the test sound; none where there is no sound.
    pub test_sound: Option<TestSound>,
    /// Where sound can go.
    pub outputs: Outputs,
    /// The lesson to try first.
    pub demonstration: Option<PathBuf>,
    /// Where the teacher's own files go; none where nothing can be written.
    pub own: Option<PathBuf>,
    /// What the teacher should know when the program starts, a sentence each.
    pub notes: Vec<String>,
}

impl Default for Doors {
    fn default() -> Self {
        Self {
            plan: Arc::new(shared_out),
            games: Arc::new(|_| Vec::new()),
            with_games: None,
            test_sound: None,
            outputs: Arc::new(Vec::new),
            demonstration: None,
            own: None,
            notes: Vec::new(),
        }
    }
}
