//! The gallery: every screen and every part of one in its states, each with a name that says what it is. One list, which
//! the layout tests walk at every size, and which `hanamaru rehearse --gallery` draws, so that a designer sees the whole
//! house in one folder.
//!
//! Another state of a lesson's screen is one more line where its view is made: `("grid-row", …)`. Another kind of screen
//! is one more module here, and its line in [`VIEWS`] or [`ROOMS`].

pub mod boards;
pub mod films;
pub mod fronts;
pub mod games;
pub mod parts;
pub mod prompts;
pub mod screens;
pub mod tables;
pub mod tools;

#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::Arc;

use super::drawing::Sheet;
use super::screens::Look;
use super::shell::Scene;
use crate::game::StageView;

/// A part of a screen by itself, drawn on a sheet of its own.
#[derive(Clone, Copy, Debug)]
pub struct Plate {
    /// Draws it.
    pub draw: fn(&mut Sheet<'_>),
}

/// What exhibits are made for.
#[derive(Clone, Copy, Debug)]
pub struct Props<'a> {
    /// How many teams a class has, 2 to 8.
    pub teams: u8,
    /// The folder of the library's pictures; it need not be there where nothing is drawn.
    pub pictures: &'a Path,
}

/// A screen in one of its states.
#[derive(Clone, Debug)]
pub struct Exhibit {
    /// What it is; its file's name, and no other's.
    pub name: String,
    /// The room that it hangs in.
    pub room: &'static str,
    /// What is to be seen.
    pub scene: Scene,
    /// What is not in the scene: panels, notices, the list of keys. Size, colours, language and large text are for
    /// whoever looks at it.
    pub look: Look,
    /// It holds more than a check of its lesson lets pass without a warning: its texts may be smaller than they should
    /// be, and are never cut off.
    pub crowded: bool,
}

impl Exhibit {
    /// An exhibit with nothing special about it, in no room yet.
    pub fn new(name: impl Into<String>, scene: Scene) -> Self {
        let name = name.into();
        Self { crowded: CROWDED.contains(&name.as_str()), name, room: "", scene, look: Look::default() }
    }
}

/// Exhibits that hold more than a screen of 4:3 can show at the sizes that are asked for: there the check of a lesson
/// warns.
pub const CROWDED: [&str; 4] = ["abcd-longest-words", "grid-longest", "grid-long-both", "blend-longest"];

/// Views of a lesson with so many teams, by name.
type Views = fn(u8) -> Vec<(&'static str, StageView)>;
/// Exhibits of a room.
type Hang = fn(&Props<'_>) -> Vec<Exhibit>;

/// The rooms of what a class sees in a lesson.
pub const VIEWS: [(&str, Views); 5] = [
    ("screens", screens::all),
    ("games", games::all),
    ("prompts", prompts::all),
    ("tables", tables::all),
    ("tools", tools::all),
];

/// All other rooms: what the stage itself has open, what is before and beside lessons, and parts by themselves.
pub const ROOMS: [(&str, Hang); 5] = [
    ("boards", boards::all),
    ("panels", tools::panels),
    ("before", fronts::before),
    ("beside", fronts::beside),
    ("parts", parts::all),
];

/// Exhibits that look quite different with fewer or more teams, and with how many each is hung beside the usual one.
const TEAMS: [(&str, u8); 28] = [
    ("welcome", 2),
    ("welcome", 8),
    ("claim", 2),
    ("claim", 8),
    ("claim-judging", 8),
    ("abcd-hands", 8),
    ("abcd-words", 6),
    ("covered-tiles-hands", 8),
    ("grid-row", 8),
    ("square-swap", 8),
    ("on-territory-pick", 8),
    ("on-lanes", 8),
    ("on-lanes-push", 2),
    ("on-bomb-frame", 8),
    ("on-bomb-bang", 2),
    ("on-flowers", 2),
    ("on-flowers", 8),
    ("on-track-moved", 8),
    ("on-finish", 2),
    ("on-finish", 8),
    ("on-letters-letter", 8),
    ("table-gone", 8),
    ("result", 2),
    ("result", 8),
    ("result-drawn", 2),
    ("result-drawn", 8),
    ("scores", 8),
    ("class", 8),
];

/// The teams of a class where nothing else is asked for.
const TEAMS_USUAL: u8 = 4;

/// What a class sees in a lesson with so many teams, by name.
pub fn views(teams: u8) -> Vec<(&'static str, StageView)> {
    VIEWS.into_iter().flat_map(|(_, views)| views(teams)).collect()
}

/// Every exhibit for a class.
pub fn all(props: &Props<'_>) -> Vec<Exhibit> {
    let lesson = |(name, view)| Exhibit::new(name, Scene::Lesson(Arc::new(view)));
    let seen = VIEWS.into_iter().flat_map(|(room, views)| {
        views(props.teams).into_iter().map(lesson).map(move |exhibit| Exhibit { room, ..exhibit })
    });
    let others = ROOMS
        .into_iter()
        .flat_map(|(room, hang)| hang(props).into_iter().map(move |exhibit| Exhibit { room, ..exhibit }));
    seen.chain(others).collect()
}

/// The whole gallery: every exhibit, and some of them with fewer and more teams.
pub fn hung(pictures: &Path) -> Vec<Exhibit> {
    let mut hung = all(&Props { teams: TEAMS_USUAL, pictures });
    for (name, teams) in TEAMS {
        let found = all(&Props { teams, pictures }).into_iter().find(|exhibit| exhibit.name == name);
        hung.extend(found.map(|exhibit| Exhibit { name: format!("{name}-{teams}-teams"), ..exhibit }));
    }
    hung
}
