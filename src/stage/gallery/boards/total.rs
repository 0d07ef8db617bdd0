//! The class's one total, as it stands at the foot of a game.

use super::{Hung, below_head};
use crate::game::view::{ClassTotal, Cue};
use crate::stage::drawing::Sheet;
use crate::stage::widgets;

/// Nothing yet, well on the way, at its target, and as large as it can be.
pub(super) const HUNG: [Hung; 4] =
    [("total-new", new), ("total-half", half), ("total-reached", reached), ("total-largest", largest)];

fn hang(sheet: &mut Sheet<'_>, total: i32, target: i32) {
    let area = below_head(sheet, None, Cue::HandsUp);
    let (strip, _) = area.cut_bottom(sheet.vh(8.5), 0.0);
    widgets::class_total(sheet, strip, ClassTotal { total, target });
}

fn new(sheet: &mut Sheet<'_>) {
    hang(sheet, 0, 600);
}

fn half(sheet: &mut Sheet<'_>) {
    hang(sheet, 340, 600);
}

fn reached(sheet: &mut Sheet<'_>) {
    hang(sheet, 620, 600);
}

fn largest(sheet: &mut Sheet<'_>) {
    hang(sheet, 48_120, 60_000);
}
