//! The boards and the parts of prompts by themselves, each at its smallest, its usual and its largest legal size, with two
//! to eight teams, at rest and in the middle of its big moment.

use super::{Exhibit, Plate, Props};
use crate::stage::drawing::Sheet;
use crate::stage::shell::Scene;

/// An exhibit's name, and what draws it.
type Hung = (&'static str, fn(&mut Sheet<'_>));

/// The exhibits of every board.
const BOARDS: [&[Hung]; 0] = [];

/// All of them.
pub fn all(_: &Props<'_>) -> Vec<Exhibit> {
    let plates = BOARDS.into_iter().flatten();
    plates.map(|(name, draw)| Exhibit::new(*name, Scene::Plate(Plate { draw: *draw }))).collect()
}
