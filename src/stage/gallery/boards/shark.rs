//! The shark.

use super::{Hung, below_head};
use crate::game::boards::shark::SharkView;
use crate::game::view::Cue;
use crate::limits::{SHARK_STEPS_MAX, SHARK_STEPS_MIN};
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::shark;

/// Far away, on its way, at the shore, and kept off; with letters to be found above it, it has half of the screen.
pub(super) const HUNG: [Hung; 5] = [
    ("shark-4-far", far),
    ("shark-6-nearer", nearer),
    ("shark-6-there", there),
    ("shark-6-safe", safe),
    ("shark-10", most),
];

pub(super) fn hang(sheet: &mut Sheet<'_>, steps: u8, come: u8, moved: bool, safe: bool, share: f32) {
    let area = below_head(sheet, None, Cue::Look);
    let (area, _) = area.cut_bottom(area.h * share, 0.0);
    shark(sheet, area, &SharkView { steps, come, moved, safe });
}

fn far(sheet: &mut Sheet<'_>) {
    hang(sheet, SHARK_STEPS_MIN, 0, false, false, 1.0);
}

fn nearer(sheet: &mut Sheet<'_>) {
    hang(sheet, 6, 3, true, false, 0.5);
}

fn there(sheet: &mut Sheet<'_>) {
    hang(sheet, 6, 6, true, false, 1.0);
}

fn safe(sheet: &mut Sheet<'_>) {
    hang(sheet, 6, 4, false, true, 1.0);
}

fn most(sheet: &mut Sheet<'_>) {
    hang(sheet, SHARK_STEPS_MAX, 2, false, false, 0.5);
}
